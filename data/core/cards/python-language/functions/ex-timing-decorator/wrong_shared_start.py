import time
from functools import wraps


def logged(write, clock=time.perf_counter):
    """Keeps the start in the enclosing scope, where an inner call overwrites it."""

    def decorate(func):
        start = 0.0

        @wraps(func)
        def wrapper(*args, **kwargs):
            nonlocal start
            words = [repr(value) for value in args]
            words += [f"{name}={value!r}" for name, value in kwargs.items()]
            call = f"{func.__name__}({', '.join(words)})"
            error = None
            start = clock()
            try:
                return func(*args, **kwargs)
            except BaseException as raised:
                error = type(raised).__name__
                raise
            finally:
                seconds = clock() - start
                write({"call": call, "seconds": seconds, "error": error})

        return wrapper

    return decorate
