import time
from functools import update_wrapper


class Logged:
    """An instance in place of the function: as a method it never receives self."""

    def __init__(self, func, write, clock):
        self.func, self.write, self.clock = func, write, clock
        update_wrapper(self, func)

    def __call__(self, /, *args, **kwargs):
        words = [repr(value) for value in args]
        words += [f"{name}={value!r}" for name, value in kwargs.items()]
        call = f"{self.func.__name__}({', '.join(words)})"
        error = None
        start = self.clock()
        try:
            return self.func(*args, **kwargs)
        except BaseException as raised:
            error = type(raised).__name__
            raise
        finally:
            seconds = self.clock() - start
            self.write({"call": call, "seconds": seconds, "error": error})


def logged(write, clock=time.perf_counter):
    return lambda func: Logged(func, write, clock)
