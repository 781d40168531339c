from collections.abc import Sequence

Cables = Sequence[tuple[str, str]]


def islands(computers: Sequence[str], cables: Cables) -> list[list[str]]:
    """Return the groups of connected computers, in the order of the computers."""
    raise NotImplementedError


def route(cables: Cables, start: str, goal: str) -> list[str] | None:
    """Return a route with the fewest cables, or None if there is none."""
    raise NotImplementedError
