import time
from functools import wraps


def logged(write, clock=time.perf_counter):
    """Starts the clock before it describes the arguments."""

    def decorate(func):
        @wraps(func)
        def wrapper(*args, **kwargs):
            error = None
            start = clock()
            words = [repr(value) for value in args]
            words += [f"{name}={value!r}" for name, value in kwargs.items()]
            call = f"{func.__name__}({', '.join(words)})"
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
