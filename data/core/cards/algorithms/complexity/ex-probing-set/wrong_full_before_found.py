from collections.abc import Hashable

EMPTY = object()  # what stands in a free slot


class ProbingSet:
    """Refuses an item that is there already if the set is full."""

    def __init__(self, capacity: int) -> None:
        self.slots: list = [EMPTY] * capacity
        self._size = 0

    def add(self, item: Hashable) -> bool:
        """Add the item; return whether it is new. ValueError if there is no room."""
        if self._size == len(self.slots):
            raise ValueError("the set is full")
        place, found = self._find(item)
        if found:
            return False
        self.slots[place] = item
        self._size += 1
        return True

    def discard(self, item: Hashable) -> bool:
        """Remove the item and close the gap; return whether it was there."""
        gap, found = self._find(item)
        if not found:
            return False
        self._close(gap)
        self._size -= 1
        return True

    def _close(self, gap: int) -> None:
        """Empty the gap; move up whatever may not stand behind an empty slot."""
        count = len(self.slots)
        place = gap
        for _ in range(count - 1):
            place = (place + 1) % count
            item = self.slots[place]
            if item is EMPTY:
                break
            home = hash(item) % count
            if (place - home) % count >= (place - gap) % count:
                self.slots[gap] = item
                gap = place
        self.slots[gap] = EMPTY

    def __contains__(self, item: Hashable) -> bool:
        return self._find(item)[1]

    def __len__(self) -> int:
        return self._size

    def _find(self, item: Hashable) -> tuple[int, bool]:
        """The item's slot and True; or the first free one, or -1, and False."""
        count = len(self.slots)
        home = hash(item) % count
        for step in range(count):
            place = (home + step) % count
            other = self.slots[place]
            if other is EMPTY:
                return place, False
            if other is item or other == item:
                return place, True
        return -1, False
