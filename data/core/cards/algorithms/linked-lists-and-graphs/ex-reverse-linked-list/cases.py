import sys
import tracemalloc

from solution import Node, reverse


def linked(values):
    """The nodes of a list of these values, in order."""
    nodes = [Node(value) for value in values]
    for one, other in zip(nodes, nodes[1:], strict=False):
        one.next = other
    return nodes


def values_from(head, most=20):
    """The values from this node on; a list that does not end is cut."""
    values = []
    while head is not None and len(values) < most:
        values.append(head.value)
        head = head.next
    return values


def turned(*values):
    """The values of the reversed list."""
    nodes = linked(values)
    return values_from(reverse(nodes[0] if nodes else None))


def depth_of(function, *args):
    """How deep calls of Python functions nest while this one runs."""
    depth = deepest = 0

    def watch(_frame, event, _argument):
        nonlocal depth, deepest
        depth += {"call": 1, "return": -1}.get(event, 0)
        deepest = max(deepest, depth)

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        function(*args)
    finally:
        sys.setprofile(before)
    return deepest


def test_three_nodes():
    """Three nodes come in reverse order."""
    check(turned(1, 2, 3), [3, 2, 1])


def test_two_nodes():
    """Two nodes change places."""
    check(turned("a", "b"), ["b", "a"])


def test_old_head_is_the_end():
    """The old first node is the last one now."""
    nodes = linked([1, 2, 3, 4])
    reverse(nodes[0])
    check(nodes[0].next, None)


def test_repeated_values():
    """Values may repeat."""
    check(turned(1, 1, 2, 1, 2), [2, 1, 2, 1, 1])


def test_twice():
    """Reversed twice, the values stand in the old order."""
    check(values_from(reverse(reverse(linked([3, 1, 2])[0]))), [3, 1, 2])


def test_hidden_empty():
    """An empty list stays empty."""
    check(reverse(None), None)


def test_hidden_single():
    """A single node is returned as it is."""
    node = Node(7)
    check(reverse(node) is node, True)
    check((node.value, node.next), (7, None))


def test_hidden_same_nodes():
    """The nodes are relinked: the last one given comes first, and no new ones exist."""
    nodes = linked(["a", "b", "c", "d"])
    node = reverse(nodes[0])
    for given in reversed(nodes):
        check(node is given, True)
        node = node.next
    check(node, None)


def test_hidden_values_stay_in_their_nodes():
    """Every node keeps its value, for those who hold a reference to it."""
    nodes = linked([10, 20, 30])
    reverse(nodes[0])
    check([node.value for node in nodes], [10, 20, 30])


def test_hidden_empty_values():
    """0, None and lists are values like others."""
    check(turned(1, None, 0, [], [2]), [[2], [], 0, None, 1])


def test_hidden_long_list():
    """A hundred thousand nodes."""
    nodes = linked(range(100_000))
    head = reverse(nodes[0])
    check(values_from(head, 3), [99_999, 99_998, 99_997])
    check(len(values_from(head, 200_000)), 100_000)


def test_hidden_little_memory():
    """Twenty thousand nodes are reversed without a list of them beside."""
    nodes = linked(range(20_000))
    tracemalloc.start()
    try:
        reverse(nodes[0])
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    check(peak < 50_000, True)
    check(nodes[-1].next is nodes[-2], True)


def test_hidden_shallow():
    """Five hundred nodes do not nest calls: the call stack is extra space, too."""
    check(depth_of(reverse, linked(range(500))[0]) < 50, True)


def test_hidden_part_of_a_list():
    """From a node in the middle on, only what follows is reversed."""
    nodes = linked([1, 2, 3, 4])
    check(values_from(reverse(nodes[2])), [4, 3])
    check(values_from(nodes[0]), [1, 2, 3])
