from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import inf


@dataclass(frozen=True)
class Field:
    """What a feature must be: its kind (int, float or str) and what it may hold."""

    kind: type
    low: float = -inf  # both bounds are allowed values; for int and float
    high: float = inf
    choices: frozenset[str] | None = None  # for str; None allows every text


def handle(
    body: bytes,
    fields: Mapping[str, Field],
    predict: Callable[[dict[str, int | float | str]], float],
    log: Callable[[Exception], None],
) -> tuple[int, dict[str, object]]:
    """The status and the answer to one request, ready for json.dumps."""
    raise NotImplementedError
