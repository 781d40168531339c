from collections.abc import Sequence

Value = int | str


def shared(first: Sequence[Value], second: Sequence[Value]) -> list[Value]:
    """Return each value that both hold, once, in the order of first."""
    raise NotImplementedError


def shared_with_repeats(
    first: Sequence[Value], second: Sequence[Value]
) -> list[Value]:
    """Return each value as often as both hold it, in the order of first."""
    raise NotImplementedError
