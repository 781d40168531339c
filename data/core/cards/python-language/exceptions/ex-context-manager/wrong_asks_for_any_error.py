import sys
from contextlib import contextmanager


class Leased:
    """Looks at the error being handled, which may be an earlier one."""

    def __init__(self, pool):
        self._pool = pool

    def __enter__(self):
        self._connection = self._pool.acquire()
        return self._connection

    def __exit__(self, *details):
        try:
            if sys.exc_info()[0] is None:
                self._connection.commit()
            else:
                self._connection.rollback()
        finally:
            self._pool.release(self._connection)


@contextmanager
def leased(pool):
    with Leased(pool) as connection:
        yield connection
