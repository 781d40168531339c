from typing import Any


class Node:
    """A node of a singly linked list; given, leave it as it is."""

    __slots__ = ("next", "value")

    def __init__(self, value: Any, next: "Node | None" = None) -> None:
        self.value = value
        self.next = next


def has_cycle(head):
    """Remembers values instead of nodes: a value that repeats looks like a cycle."""
    seen = []
    while head is not None:
        if head.value in seen:
            return True
        seen.append(head.value)
        head = head.next
    return False


def last_node(head):
    if has_cycle(head):
        raise ValueError("cycle")
    while head is not None and head.next is not None:
        head = head.next
    return head
