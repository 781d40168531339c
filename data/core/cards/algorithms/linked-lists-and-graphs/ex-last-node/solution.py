from typing import Any


class Node:
    """A node of a singly linked list; given, leave it as it is."""

    __slots__ = ("next", "value")

    def __init__(self, value: Any, next: "Node | None" = None) -> None:
        self.value = value
        self.next = next


def has_cycle(head: Node | None) -> bool:
    """Return whether following next comes back to a node already visited."""
    slow = fast = head
    while fast is not None and fast.next is not None:
        slow, fast = slow.next, fast.next.next
        if slow is fast:
            return True
    return False


def last_node(head: Node | None) -> Node | None:
    """Return the last node, None for an empty list; ValueError if there is a cycle."""
    if has_cycle(head):
        raise ValueError("the list has a cycle")
    node = head
    while node is not None and node.next is not None:
        node = node.next
    return node
