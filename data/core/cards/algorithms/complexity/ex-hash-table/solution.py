from collections.abc import Hashable
from typing import Any


class HashTable:
    """A mapping with 8 slots at first, doubled when more than 3/4 are filled."""

    def __init__(self) -> None:
        self.capacity = 8
        self._buckets: list[list] = [[] for _ in range(8)]
        self._size = 0

    def put(self, key: Hashable, value: Any) -> None:
        """Store the value under the key, in place of an older one."""
        bucket, place = self._find(key)
        if place >= 0:
            bucket[place] = (bucket[place][0], value)
            return
        bucket.append((key, value))
        self._size += 1
        if self._size > self.capacity * 3 // 4:
            self._grow()

    def get(self, key: Hashable) -> Any:
        """Return the value of the key, or raise KeyError."""
        bucket, place = self._find(key)
        if place < 0:
            raise KeyError(key)
        return bucket[place][1]

    def remove(self, key: Hashable) -> None:
        """Delete the key and its value, or raise KeyError."""
        bucket, place = self._find(key)
        if place < 0:
            raise KeyError(key)
        del bucket[place]
        self._size -= 1

    def __contains__(self, key: Hashable) -> bool:
        return self._find(key)[1] >= 0

    def __len__(self) -> int:
        return self._size

    def _find(self, key: Hashable) -> tuple[list, int]:
        """The bucket of the key and the place of its entry in there, or -1."""
        bucket = self._buckets[hash(key) % self.capacity]
        for place, (other, _) in enumerate(bucket):
            if other is key or other == key:
                return bucket, place
        return bucket, -1

    def _grow(self) -> None:
        """Double the buckets and put every entry where it belongs now."""
        entries = [entry for bucket in self._buckets for entry in bucket]
        self.capacity *= 2
        self._buckets = [[] for _ in range(self.capacity)]
        for key, value in entries:
            self._buckets[hash(key) % self.capacity].append((key, value))
