from typing import Any


class Node:
    """A node of a singly linked list; given, leave it as it is."""

    __slots__ = ("next", "value")

    def __init__(self, value: Any, next: "Node | None" = None) -> None:
        self.value = value
        self.next = next


def reverse(head):
    """Recursive: a long list exceeds the recursion limit."""
    if head is None or head.next is None:
        return head
    first = reverse(head.next)
    head.next.next = head
    head.next = None
    return first
