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
    """Commits within the try: a failing commit is rolled back as well."""
    connection = pool.acquire()
    try:
        yield connection
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
    finally:
        pool.release(connection)
