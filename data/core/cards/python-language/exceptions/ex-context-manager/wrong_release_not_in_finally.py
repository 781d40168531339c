from contextlib import contextmanager


class Leased:
    """A commit or rollback that fails keeps the connection for ever."""

    def __init__(self, pool):
        self._pool = pool

    def __enter__(self):
        self._connection = self._pool.acquire()
        return self._connection

    def __exit__(self, exc_type, exc, traceback):
        if exc_type is None:
            self._connection.commit()
        else:
            self._connection.rollback()
        self._pool.release(self._connection)


@contextmanager
def leased(pool):
    connection = pool.acquire()
    try:
        try:
            yield connection
        except BaseException:
            connection.rollback()
            raise
        else:
            connection.commit()
    finally:
        pool.release(connection)
