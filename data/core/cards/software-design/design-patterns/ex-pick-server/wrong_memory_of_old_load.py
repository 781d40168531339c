# Planted mistake: it returns the server as it was when it was first chosen.
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple


class Server(NamedTuple):
    name: str
    load: int  # requests it is working on


Strategy = Callable[[list[Server], object], Server]  # candidates and the request


def least_loaded(candidates: list[Server], request: object) -> Server:
    """The candidate with the smallest load; of several, the first."""
    return min(candidates, key=lambda server: server.load)


def round_robin() -> Strategy:
    """A strategy that takes the candidates in turn, with a count of its own."""
    calls = 0

    def choose(candidates: list[Server], request: object) -> Server:
        nonlocal calls
        chosen = candidates[calls % len(candidates)]
        calls += 1
        return chosen

    return choose


def sticky(key: Callable[[object], Hashable], otherwise: Strategy) -> Strategy:
    """A strategy that sends the same key to the same server as long as it is there."""
    remembered: dict[Hashable, Server] = {}

    def choose(candidates: list[Server], request: object) -> Server:
        who = key(request)
        for server in candidates:
            if who in remembered and server.name == remembered[who].name:
                return remembered[who]
        chosen = otherwise(candidates, request)
        remembered[who] = chosen
        return chosen

    return choose


class Router:
    """Servers that are up or down, and a strategy that can be swapped at any time."""

    def __init__(self, names: Sequence[str], choose: Strategy) -> None:
        self.choose = choose
        self._loads = dict.fromkeys(names, 0)
        self._down: set[str] = set()

    def route(self, request: object) -> str:
        """The name of the server for this request, whose load grows by 1."""
        candidates = [
            Server(name, load)
            for name, load in self._loads.items()
            if name not in self._down
        ]
        if not candidates:
            raise LookupError("no server is up")
        name = self.choose(candidates, request).name
        self._loads[name] += 1
        return name

    def finished(self, name: str) -> None:
        """One request of this server is done."""
        self._loads[name] -= 1

    def down(self, name: str) -> None:
        """Offer this server no longer."""
        self._down.add(name)

    def up(self, name: str) -> None:
        """Offer this server again."""
        self._down.discard(name)
