from collections.abc import Callable, Iterable


def audited(
    func: Callable | None = None,
    /,
    *,
    label: str | None = None,
    hide: Iterable[str] = (),
) -> Callable:
    """Record each call's arguments by name in `calls`; use bare or with options."""
    raise NotImplementedError
