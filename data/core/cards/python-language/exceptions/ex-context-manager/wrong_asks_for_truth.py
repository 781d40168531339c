from contextlib import contextmanager


class Leased:
    """Asks whether the exception is truthy, not whether there is one."""

    def __init__(self, pool):
        self._pool = pool

    def __enter__(self):
        self._connection = self._pool.acquire()
        return self._connection

    def __exit__(self, exc_type, exc, traceback):
        try:
            if exc:
                self._connection.rollback()
            else:
                self._connection.commit()
        finally:
            self._pool.release(self._connection)


@contextmanager
def leased(pool):
    with Leased(pool) as connection:
        yield connection
