import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import ParamSpec, TypeVar, overload

P = ParamSpec("P")
R = TypeVar("R")

MASK = "***"


@overload
def audited(
    func: Callable[P, R], /, *, label: str | None = None, hide: Iterable[str] = ()
) -> Callable[P, R]: ...


@overload
def audited(
    *, label: str | None = None, hide: Iterable[str] = ()
) -> Callable[[Callable[P, R]], Callable[P, R]]: ...


def audited(func=None, /, *, label=None, hide=()):
    """Record each call's arguments by name in `calls`; use bare or with options."""
    hidden = frozenset(hide)

    def decorate(func):
        if not callable(func):
            raise TypeError(f"audited takes a function, not {type(func).__name__}")
        signature = inspect.signature(func)
        name = func.__name__ if label is None else label

        @wraps(func)
        def wrapper(*args, **kwargs):
            wrapper.calls.append((name, _described(signature, hidden, args, kwargs)))
            return func(*args, **kwargs)

        wrapper.calls = []
        return wrapper

    return decorate if func is None else decorate(func)


def _described(signature, hidden, args, kwargs):
    bound = signature.bind(*args, **kwargs)
    bound.apply_defaults()
    described = {}
    for name, value in bound.arguments.items():
        if name in hidden:
            value = MASK
        elif signature.parameters[name].kind is inspect.Parameter.VAR_KEYWORD:
            value = {key: MASK if key in hidden else v for key, v in value.items()}
        described[name] = value
    return described
