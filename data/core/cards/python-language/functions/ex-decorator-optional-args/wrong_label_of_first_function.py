import inspect
from functools import wraps


def audited(func=None, /, *, label=None, hide=()):
    """Fills in the missing label once; the next function inherits it."""
    hidden = frozenset(hide)

    def decorate(func):
        nonlocal label
        if not callable(func):
            raise TypeError("audited takes a function")
        if label is None:
            label = func.__name__
        signature = inspect.signature(func)

        @wraps(func)
        def wrapper(*args, **kwargs):
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            described = {}
            for name, value in bound.arguments.items():
                if name in hidden:
                    value = "***"
                elif signature.parameters[name].kind is inspect.Parameter.VAR_KEYWORD:
                    value = {k: "***" if k in hidden else v for k, v in value.items()}
                described[name] = value
            wrapper.calls.append((label, described))
            return func(*args, **kwargs)

        wrapper.calls = []
        return wrapper

    return decorate if func is None else decorate(func)
