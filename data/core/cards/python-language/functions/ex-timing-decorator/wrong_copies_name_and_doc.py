import time


def logged(write, clock=time.perf_counter):
    """Copies two attributes by hand; signature and own attributes are lost."""

    def decorate(func):
        def wrapper(*args, **kwargs):
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

        wrapper.__name__ = func.__name__
        wrapper.__doc__ = func.__doc__
        return wrapper

    return decorate
