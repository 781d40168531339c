import inspect
from functools import wraps


def audited(func=None, /, *, label=None, hide=()):
    """Walks hide again at each call, so a generator masks only the first one."""

    def decorate(func):
        if not callable(func):
            raise TypeError("audited takes a function")
        signature = inspect.signature(func)
        title = func.__name__ if label is None else label

        @wraps(func)
        def wrapper(*args, **kwargs):
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            described = dict(bound.arguments)
            for secret in hide:
                if secret in described:
                    described[secret] = "***"
                for name, value in bound.arguments.items():
                    kind = signature.parameters[name].kind
                    if kind is inspect.Parameter.VAR_KEYWORD and secret in value:
                        described[name] = {**described[name], secret: "***"}
            wrapper.calls.append((title, described))
            return func(*args, **kwargs)

        wrapper.calls = []
        return wrapper

    return decorate if func is None else decorate(func)
