import time
from functools import wraps


def logged(write, clock=time.perf_counter):
    """Describes the arguments after the call, when they may have changed."""

    def decorate(func):
        @wraps(func)
        def wrapper(*args, **kwargs):
            error = None
            start = clock()
            try:
                return func(*args, **kwargs)
            except BaseException as raised:
                error = type(raised).__name__
                raise
            finally:
                seconds = clock() - start
                words = [repr(value) for value in args]
                words += [f"{name}={value!r}" for name, value in kwargs.items()]
                call = f"{func.__name__}({', '.join(words)})"
                write({"call": call, "seconds": seconds, "error": error})

        return wrapper

    return decorate
