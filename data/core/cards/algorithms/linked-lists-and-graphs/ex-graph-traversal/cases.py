from copy import deepcopy
from random import Random

from solution import breadth_first, depth_first

TREE = {"a": ["b", "c"], "b": ["d", "e"], "c": ["f"], "d": [], "e": [], "f": []}


def both(graph, start):
    """Depth first and breadth first."""
    return depth_first(graph, start), breadth_first(graph, start)


def test_depth_first():
    """One branch to its end, then the next."""
    check(depth_first(TREE, "a"), ["a", "b", "d", "e", "c", "f"])


def test_breadth_first():
    """Ring by ring around the start."""
    check(breadth_first(TREE, "a"), ["a", "b", "c", "d", "e", "f"])


def test_only_what_can_be_reached():
    """From an inner node only what lies behind it; edges go one way."""
    check(both(TREE, "b"), (["b", "d", "e"], ["b", "d", "e"]))


def test_cycle():
    """A cycle ends where it began."""
    graph = {1: [2], 2: [3], 3: [1]}
    check(both(graph, 2), ([2, 3, 1], [2, 3, 1]))


def test_two_ways_to_a_node():
    """A node that two ways lead to is visited once."""
    graph = {"s": ["l", "r"], "l": ["t"], "r": ["t"], "t": []}
    check(both(graph, "s"), (["s", "l", "t", "r"], ["s", "l", "r", "t"]))


def test_order_of_neighbours():
    """Neighbours come in the order of their list, not sorted."""
    graph = {0: [3, 1, 2], 1: [], 2: [], 3: []}
    check(both(graph, 0), ([0, 3, 1, 2], [0, 3, 1, 2]))


def test_hidden_reached_deeper_first():
    """A neighbour of the start that an earlier one leads to comes there."""
    graph = {"a": ["b", "c", "d"], "b": ["d"], "c": [], "d": []}
    check(depth_first(graph, "a"), ["a", "b", "d", "c"])
    graph = {"a": ["b", "c"], "b": ["e"], "e": ["c", "f"], "c": ["g"]}
    check(depth_first(graph, "a"), ["a", "b", "e", "c", "g", "f"])
    check(breadth_first(graph, "a"), ["a", "b", "c", "e", "g", "f"])


def test_hidden_node_without_entry():
    """A node that only occurs as a neighbour has no neighbours; so has such a start."""
    check(both({"a": ["x", "b"], "b": ["y"]}, "a"), (["a", "x", "b", "y"],) * 2)
    check(both({}, "z"), (["z"], ["z"]))


def test_hidden_self_loop_and_repeated_edges():
    """A node that leads to itself, and a neighbour listed twice."""
    graph = {"a": ["a", "b", "b", "a", "c"], "b": ["b", "a"], "c": ["b"]}
    check(both(graph, "a"), (["a", "b", "c"], ["a", "b", "c"]))


def test_hidden_falsy_nodes():
    """0, None and the empty text are nodes like others."""
    graph = {0: [None, ""], None: [()], "": [0]}
    check(depth_first(graph, 0), [0, None, (), ""])
    check(breadth_first(graph, 0), [0, None, "", ()])


def test_hidden_graph_unchanged():
    """The graph is as it was, and a second walk gives the same."""
    graph = {"a": ["b", "c"], "b": ["a", "x"], "c": []}
    before = deepcopy(graph)
    first = both(graph, "a")
    check(both(graph, "a"), first)
    check(graph, before)


def test_hidden_against_recursion():
    """Four hundred graphs of six nodes, compared with the plain definitions."""
    chance = Random(7)
    for _ in range(400):
        sizes = [chance.randrange(4) for _ in range(6)]
        graph = {n: chance.choices(range(6), k=size) for n, size in enumerate(sizes)}
        order = []

        def enter(node, graph=graph, order=order):
            if node not in order:
                order.append(node)
                for neighbour in graph[node]:
                    enter(neighbour)

        enter(0)
        found = [0]
        for node in found:
            found.extend(n for n in dict.fromkeys(graph[node]) if n not in found)
        check((graph, *both(graph, 0)), (graph, order, found))


def test_hidden_long_chain_depth_first():
    """A chain of a hundred thousand nodes, to its end."""
    graph = {node: [node + 1] for node in range(99_999)}
    order = depth_first(graph, 0)
    check((len(order), order[-1]), (100_000, 99_999))


def test_hidden_long_chain_breadth_first():
    """The same chain, breadth first."""
    graph = {node: [node + 1] for node in range(99_999)}
    order = breadth_first(graph, 0)
    check((len(order), order[-1]), (100_000, 99_999))


def test_hidden_star():
    """600,000 neighbours: what takes from the front of a list moves all the others."""
    graph = {0: list(range(1, 600_001))}
    check([len(order) for order in both(graph, 0)], [600_001, 600_001])


def test_hidden_many_edges():
    """Four hundred nodes, each of which leads to every other."""
    nodes = list(range(400))
    graph = {node: [other for other in nodes if other != node] for node in nodes}
    check(both(graph, 0), (nodes, nodes))
