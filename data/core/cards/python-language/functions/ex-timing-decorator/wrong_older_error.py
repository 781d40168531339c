import sys
import time
from functools import wraps


def logged(write, clock=time.perf_counter):
    """Asks which error is being handled, which may be one of the caller's."""

    def decorate(func):
        @wraps(func)
        def wrapper(*args, **kwargs):
            words = [repr(value) for value in args]
            words += [f"{name}={value!r}" for name, value in kwargs.items()]
            call = f"{func.__name__}({', '.join(words)})"
            start = clock()
            try:
                return func(*args, **kwargs)
            finally:
                seconds = clock() - start
                kind = sys.exc_info()[0]
                error = None if kind is None else kind.__name__
                write({"call": call, "seconds": seconds, "error": error})

        return wrapper

    return decorate
