from collections.abc import Hashable, Mapping, Sequence

Graph = Mapping[Hashable, Sequence[Hashable]]


def depth_first(graph: Graph, start: Hashable) -> list[Hashable]:
    """Return the nodes reachable from start in the order of the recursive walk."""
    raise NotImplementedError


def breadth_first(graph: Graph, start: Hashable) -> list[Hashable]:
    """Return the nodes reachable from start in the order of their discovery."""
    raise NotImplementedError
