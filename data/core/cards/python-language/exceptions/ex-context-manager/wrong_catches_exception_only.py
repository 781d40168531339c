from contextlib import contextmanager


class Leased:
    def __init__(self, pool):
        self._pool = pool

    def __enter__(self):
        self._connection = self._pool.acquire()
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
    """An interrupted block is neither committed nor rolled back."""
    connection = pool.acquire()
    try:
        try:
            yield connection
        except Exception:
            connection.rollback()
            raise
        else:
            connection.commit()
    finally:
        pool.release(connection)
