from collections.abc import Hashable

EMPTY = object()  # what stands in a free slot


class ProbingSet:
    """A set of fixed size with linear probing and without marks for removed items."""

    def __init__(self, capacity: int) -> None:
        self.slots: list = [EMPTY] * capacity
        raise NotImplementedError

    def add(self, item: Hashable) -> bool:
        """Add the item; return whether it is new. ValueError if there is no room."""
        raise NotImplementedError

    def discard(self, item: Hashable) -> bool:
        """Remove the item and close the gap; return whether it was there."""
        raise NotImplementedError

    def __contains__(self, item: Hashable) -> bool:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError
