import inspect
from functools import wraps


def audited(func=None, /, *, label=None, hide=()):
    """Asks for truth instead of None: an empty label and an empty text slip through."""
    hidden = frozenset(hide)

    def decorate(func):
        if not callable(func):
            raise TypeError("audited takes a function")
        signature = inspect.signature(func)
        title = label or func.__name__

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
            wrapper.calls.append((title, described))
            return func(*args, **kwargs)

        wrapper.calls = []
        return wrapper

    return decorate(func) if func else decorate
