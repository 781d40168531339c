import inspect
from functools import wraps


def audited(*given, label=None, hide=()):
    """Anything that is not callable counts as options: `audited("x")` passes."""
    hidden = frozenset(hide)

    def decorate(func):
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
            wrapper.calls.append((title, described))
            return func(*args, **kwargs)

        wrapper.calls = []
        return wrapper

    if len(given) == 1 and callable(given[0]):
        return decorate(given[0])
    return decorate
