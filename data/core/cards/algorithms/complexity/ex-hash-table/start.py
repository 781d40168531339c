from collections.abc import Hashable
from typing import Any


class HashTable:
    """A mapping with 8 slots at first, doubled when more than 3/4 are filled."""

    def __init__(self) -> None:
        self.capacity = 8
        raise NotImplementedError

    def put(self, key: Hashable, value: Any) -> None:
        """Store the value under the key, in place of an older one."""
        raise NotImplementedError

    def get(self, key: Hashable) -> Any:
        """Return the value of the key, or raise KeyError."""
        raise NotImplementedError

    def remove(self, key: Hashable) -> None:
        """Delete the key and its value, or raise KeyError."""
        raise NotImplementedError

    def __contains__(self, key: Hashable) -> bool:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError
