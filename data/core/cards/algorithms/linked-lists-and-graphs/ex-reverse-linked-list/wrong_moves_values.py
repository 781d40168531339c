from typing import Any


class Node:
    """A node of a singly linked list; given, leave it as it is."""

    __slots__ = ("next", "value")

    def __init__(self, value: Any, next: "Node | None" = None) -> None:
        self.value = value
        self.next = next


def reverse(head):
    """Writes the values back in reverse order; the nodes stay where they are."""
    values = []
    node = head
    while node is not None:
        values.append(node.value)
        node = node.next
    node = head
    while node is not None:
        node.value = values.pop()
        node = node.next
    return head
