import inspect
from functools import wraps


def audited(func=None, /, *, label=None, hide=()):
    """Records once the result is there: failing calls leave no trace."""
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
            described = {}
            for name, value in bound.arguments.items():
                if name in hidden:
                    value = "***"
                elif signature.parameters[name].kind is inspect.Parameter.VAR_KEYWORD:
                    value = {k: "***" if k in hidden else v for k, v in value.items()}
                described[name] = value
            result = func(*args, **kwargs)
            wrapper.calls.append((title, described))
            return result

        wrapper.calls = []
        return wrapper

    return decorate if func is None else decorate(func)
