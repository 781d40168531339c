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
    """Takes a falsy connection for none: it is never rolled back or released."""
    connection = None
    try:
        connection = pool.acquire()
        yield connection
    except BaseException:
        if connection:
            connection.rollback()
        raise
    else:
        connection.commit()
    finally:
        if connection:
            pool.release(connection)
