from typing import Any


class Node:
    """A node of a singly linked list; given, leave it as it is."""

    __slots__ = ("next", "value")

    def __init__(self, value: Any, next: "Node | None" = None) -> None:
        self.value = value
        self.next = next


def reverse(head):
    """Takes a value of None for the end of the list."""
    previous = None
    while head is not None and head.value is not None:
        head.next, previous, head = previous, head, head.next
    return previous
