import time
from functools import wraps


def logged(write, clock=time.perf_counter):
    """Catches Exception only: an interrupted call leaves no record."""

    def decorate(func):
        @wraps(func)
        def wrapper(*args, **kwargs):
            words = [repr(value) for value in args]
            words += [f"{name}={value!r}" for name, value in kwargs.items()]
            call = f"{func.__name__}({', '.join(words)})"
            start = clock()
            try:
                result = func(*args, **kwargs)
            except Exception as raised:
                seconds = clock() - start
                error = type(raised).__name__
                write({"call": call, "seconds": seconds, "error": error})
                raise
            seconds = clock() - start
            write({"call": call, "seconds": seconds, "error": None})
            return result

        return wrapper

    return decorate
