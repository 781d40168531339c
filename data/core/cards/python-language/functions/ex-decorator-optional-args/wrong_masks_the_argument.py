import inspect
from functools import wraps


def audited(func=None, /, *, label=None, hide=()):
    """Masks the surplus keywords in place, so the function receives the stars."""
    hidden = frozenset(hide)

    def decorate(func):
        if not callable(func):
            raise TypeError("audited takes a function")
        signature = inspect.signature(func)
        title = func.__name__ if label is None else label

        @wraps(func)
        def wrapper(*args, **kwargs):
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            for name, value in bound.arguments.items():
                if signature.parameters[name].kind is inspect.Parameter.VAR_KEYWORD:
                    for key in hidden & value.keys():
                        value[key] = "***"
            described = {
                name: "***" if name in hidden else value
                for name, value in bound.arguments.items()
            }
            wrapper.calls.append((title, described))
            return func(*bound.args, **bound.kwargs)

        wrapper.calls = []
        return wrapper

    return decorate if func is None else decorate(func)
