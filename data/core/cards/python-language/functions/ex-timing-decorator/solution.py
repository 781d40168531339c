import time
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def logged(
    write: Callable[[dict], object],
    clock: Callable[[], float] = time.perf_counter,
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator that writes one record for each call of the function."""

    def decorate(func: Callable[P, R]) -> Callable[P, R]:
        @wraps(func)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
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
