from collections.abc import Iterator
from contextlib import contextmanager


class Leased:
    """A connection of the pool for one block: commit or rollback, then release."""

    def __init__(self, pool) -> None:
        self._pool = pool

    def __enter__(self):
        self._connection = self._pool.acquire()
        return self._connection

    def __exit__(self, exc_type, exc, traceback) -> None:
        try:
            if exc_type is None:
                self._connection.commit()
            else:
                self._connection.rollback()
        finally:
            self._pool.release(self._connection)


@contextmanager
def leased(pool) -> Iterator:
    """The same as a generator."""
    connection = pool.acquire()
    try:
        yield connection
    except BaseException:
        connection.rollback()
        raise
    else:
        connection.commit()
    finally:
        pool.release(connection)
