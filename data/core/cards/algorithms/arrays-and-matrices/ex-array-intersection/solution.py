from collections import Counter
from collections.abc import Sequence

Value = int | str


def shared(first: Sequence[Value], second: Sequence[Value]) -> list[Value]:
    """Return each value that both hold, once, in the order of first."""
    wanted = set(second)
    return [value for value in dict.fromkeys(first) if value in wanted]


def shared_with_repeats(
    first: Sequence[Value], second: Sequence[Value]
) -> list[Value]:
    """Return each value as often as both hold it, in the order of first."""
    left = Counter(second)
    result: list[Value] = []
    for value in first:
        if left[value] > 0:
            result.append(value)
            left[value] -= 1
    return result
