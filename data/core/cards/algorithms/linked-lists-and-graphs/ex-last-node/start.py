from typing import Any


class Node:
    """A node of a singly linked list; given, leave it as it is."""

    __slots__ = ("next", "value")

    def __init__(self, value: Any, next: "Node | None" = None) -> None:
        self.value = value
        self.next = next


def has_cycle(head: Node | None) -> bool:
    """Return whether following next comes back to a node already visited."""
    raise NotImplementedError


def last_node(head: Node | None) -> Node | None:
    """Return the last node, None for an empty list; ValueError if there is a cycle."""
    raise NotImplementedError
