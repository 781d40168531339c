from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple


class Server(NamedTuple):
    name: str
    load: int  # requests it is working on


Strategy = Callable[[list[Server], object], Server]  # candidates and the request


def least_loaded(candidates: list[Server], request: object) -> Server:
    """The candidate with the smallest load; of several, the first."""
    raise NotImplementedError


def round_robin() -> Strategy:
    """A strategy that takes the candidates in turn, with a count of its own."""
    raise NotImplementedError


def sticky(key: Callable[[object], Hashable], otherwise: Strategy) -> Strategy:
    """A strategy that sends the same key to the same server as long as it is there."""
    raise NotImplementedError


class Router:
    """Servers that are up or down, and a strategy that can be swapped at any time."""

    def __init__(self, names: Sequence[str], choose: Strategy) -> None:
        raise NotImplementedError

    def route(self, request: object) -> str:
        """The name of the server for this request, whose load grows by 1."""
        raise NotImplementedError

    def finished(self, name: str) -> None:
        """One request of this server is done."""
        raise NotImplementedError

    def down(self, name: str) -> None:
        """Offer this server no longer."""
        raise NotImplementedError

    def up(self, name: str) -> None:
        """Offer this server again."""
        raise NotImplementedError
