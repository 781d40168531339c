from typing import Any


class Node:
    """A node of a singly linked list; given, leave it as it is."""

    __slots__ = ("next", "value")

    def __init__(self, value: Any, next: "Node | None" = None) -> None:
        self.value = value
        self.next = next


def reverse(head):
    """Builds a second list instead of relinking the first."""
    first = None
    while head is not None:
        first = Node(head.value, first)
        head = head.next
    return first
