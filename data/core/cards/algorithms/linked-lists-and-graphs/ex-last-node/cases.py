import sys
import tracemalloc

from solution import Node, has_cycle, last_node


def linked(values, back_to=None):
    """The nodes of a list of these values; the last may lead back to a place."""
    nodes = [Node(value) for value in values]
    for one, other in zip(nodes, nodes[1:], strict=False):
        one.next = other
    if back_to is not None:
        nodes[-1].next = nodes[back_to]
    return nodes


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


def peak_of(function, *args):
    """The result, and how many bytes were in use at most."""
    tracemalloc.start()
    try:
        return function(*args), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_last_of_three():
    """The last node itself comes back, not only its value."""
    nodes = linked([1, 2, 3])
    check(last_node(nodes[0]) is nodes[2], True)


def test_empty():
    """An empty list has no last node and no cycle."""
    check(last_node(None), None)
    check(has_cycle(None), False)


def test_no_cycle():
    """A list that ends has no cycle."""
    check(has_cycle(linked(["a", "b", "c", "d"])[0]), False)


def test_cycle_to_the_head():
    """The last node leads back to the first."""
    check(has_cycle(linked([1, 2, 3], back_to=0)[0]), True)


def test_cycle_has_no_end():
    """With a cycle there is no last node."""
    check_raises(ValueError, last_node, linked([1, 2], back_to=0)[0])


def test_hidden_single_node():
    """A single node is its own last node."""
    node = Node(5)
    check(last_node(node) is node, True)
    check(has_cycle(node), False)


def test_hidden_node_that_leads_to_itself():
    """A single node that leads to itself is a cycle."""
    nodes = linked([5], back_to=0)
    check(has_cycle(nodes[0]), True)
    check_raises(ValueError, last_node, nodes[0])


def test_hidden_cycle_in_the_middle():
    """The cycle begins behind the head."""
    check(has_cycle(linked([1, 2, 3, 4, 5], back_to=2)[0]), True)
    check_raises(ValueError, last_node, linked([1, 2, 3, 4], back_to=1)[0])


def test_hidden_last_leads_to_itself():
    """Only the last node is the cycle."""
    check(has_cycle(linked([1, 2, 3], back_to=2)[0]), True)
    check(has_cycle(linked([1, 2, 3, 4], back_to=3)[0]), True)


def test_hidden_every_small_shape():
    """All lists of up to eight nodes: without a cycle, and with one to each place."""
    for size in range(1, 9):
        nodes = linked(range(size))
        check((size, has_cycle(nodes[0])), (size, False))
        check(last_node(nodes[0]) is nodes[-1], True)
        for place in range(size):
            turned = linked(range(size), back_to=place)
            check((size, place, has_cycle(turned[0])), (size, place, True))


def test_hidden_equal_values():
    """Values repeat without any cycle, or are all the same; lists are values, too."""
    check(has_cycle(linked([7] * 9)[0]), False)
    nodes = linked([7, 7, None, None, [1], [1]])
    check(has_cycle(nodes[0]), False)
    check(last_node(nodes[0]) is nodes[-1], True)


def test_hidden_long_list():
    """A hundred thousand nodes are no cycle."""
    nodes = linked(range(100_000))
    check(has_cycle(nodes[0]), False)
    check(last_node(nodes[0]) is nodes[-1], True)


def test_hidden_long_cycle():
    """A long way into a long cycle."""
    check(has_cycle(linked(range(60_000), back_to=30_000)[0]), True)


def test_hidden_little_memory():
    """Twenty thousand nodes are searched without remembering them all."""
    found, peak = peak_of(has_cycle, linked(range(20_000), back_to=12_345)[0])
    check((found, peak < 50_000), (True, True))
    nodes = linked(range(20_000))
    found, peak = peak_of(last_node, nodes[0])
    check((found is nodes[-1], peak < 50_000), (True, True))


def test_hidden_shallow():
    """Five hundred nodes do not nest calls: the call stack is extra space, too."""
    nodes = linked(range(500))
    check(depth_of(has_cycle, nodes[0]) < 50, True)
    check(depth_of(last_node, nodes[0]) < 50, True)


def test_hidden_nodes_unchanged():
    """Values and links are as they were."""
    nodes = linked(["a", "b", "c"], back_to=1)
    has_cycle(nodes[0])
    check([node.value for node in nodes], ["a", "b", "c"])
    check([node.next.value for node in nodes], ["b", "c", "b"])
    nodes = linked(["a", "b", "c"])
    last_node(nodes[0])
    check(nodes[0].next is nodes[1] and nodes[1].next is nodes[2], True)
    check([node.value for node in nodes], ["a", "b", "c"])
