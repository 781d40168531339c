from typing import Any


class Node:
    """A node of a singly linked list; given, leave it as it is."""

    __slots__ = ("next", "value")

    def __init__(self, value: Any, next: "Node | None" = None) -> None:
        self.value = value
        self.next = next


def reverse(head: Node | None) -> Node | None:
    """Reverse the list in place and return its new first node."""
    previous, current = None, head
    while current is not None:
        following = current.next
        current.next = previous
        previous, current = current, following
    return previous
