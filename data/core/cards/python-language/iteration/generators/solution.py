from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def in_batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield the items in lists of `size`; the last list may be shorter.

    Works for any iterable, of unknown or endless length, and takes no more
    items from it than the batches asked for need.
    A size below 1 raises ValueError at the call, not at the first batch.
    """
    if size < 1:
        raise ValueError("size must be at least 1")
    return _batches(iter(items), size)


def _batches(source: Iterator[T], size: int) -> Iterator[list[T]]:
    while batch := list(islice(source, size)):
        yield batch
