# Planted mistake: history gives the list itself away.
from math import isnan


class Refused(Exception):
    """The gate, or the lack of an earlier champion, forbids the change."""


class Registry:
    """Versions of one model, their scores, and which of them is the champion."""

    def __init__(self, floor: float) -> None:
        self._floor = floor
        self._scores: dict[str, dict[str, float]] = {}  # version -> data -> score
        self._champions: list[str] = []  # the last one serves, those before it did
        self._barred: set[str] = set()
        self._history: list[tuple[str, str | None, str]] = []

    @property
    def champion(self) -> str | None:
        """The version that serves; None before the first promotion."""
        return self._champions[-1] if self._champions else None

    @property
    def history(self) -> list[tuple[str, str | None, str]]:
        """Every change so far: ("promote" or "rollback", from, to)."""
        return self._history

    def register(self, version: str) -> None:
        """Take in a new version; ValueError if the name was used before."""
        if version in self._scores:
            raise ValueError(f"{version} is registered already")
        self._scores[version] = {}

    def record(self, version: str, data: str, score: float) -> None:
        """Note a score on a data version; it cannot be replaced."""
        scores = self._scores[version]
        if isnan(score) or data in scores:
            raise ValueError(f"{score} on {data}: no number, or the second score")
        scores[data] = score

    def promote(self, version: str, data: str) -> None:
        """Make version the champion if it passes the gate on data, else Refused."""
        score = self._scores[version].get(data)
        champion = self.champion
        if version == champion or version in self._barred:
            raise Refused(f"{version} serves already, or failed when it did")
        if score is None or score < self._floor:
            raise Refused(f"{version} on {data}: {score}, needed is {self._floor}")
        if champion is not None:
            best = self._scores[champion].get(data)
            if best is None or score <= best:
                raise Refused(f"{version} on {data}: {score}, {champion}: {best}")
        self._champions.append(version)
        self._history.append(("promote", champion, version))

    def rollback(self) -> str:
        """Bar the champion and give the last earlier one its place again."""
        if not self._champions:
            raise Refused("there is no champion")
        champion = self._champions[-1]
        out = self._barred | {champion}
        earlier = self._champions[:-1]
        while earlier and earlier[-1] in out:
            earlier.pop()
        if not earlier:
            raise Refused(f"there is no earlier champion than {champion}")
        self._barred, self._champions = out, earlier
        self._history.append(("rollback", champion, earlier[-1]))
        return earlier[-1]
