from contextlib import contextmanager


class Leased:
    """Takes the connection when it is made; without a block it is never given back."""

    def __init__(self, pool):
        self._pool = pool
        self._connection = pool.acquire()

    def __enter__(self):
        return self._connection

    def __exit__(self, exc_type, exc, traceback):
        try:
            if exc_type is None:
                self._connection.commit()
            else:
                self._connection.rollback()
        finally:
            self._pool.release(self._connection)


@contextmanager
def leased(pool):
    with Leased(pool) as connection:
        yield connection
