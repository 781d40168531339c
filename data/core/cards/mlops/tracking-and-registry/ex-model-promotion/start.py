class Refused(Exception):
    """The gate, or the lack of an earlier champion, forbids the change."""


class Registry:
    """Versions of one model, their scores, and which of them is the champion."""

    def __init__(self, floor: float) -> None:
        raise NotImplementedError

    @property
    def champion(self) -> str | None:
        """The version that serves; None before the first promotion."""
        raise NotImplementedError

    @property
    def history(self) -> list[tuple[str, str | None, str]]:
        """Every change so far: ("promote" or "rollback", from, to)."""
        raise NotImplementedError

    def register(self, version: str) -> None:
        """Take in a new version; ValueError if the name was used before."""
        raise NotImplementedError

    def record(self, version: str, data: str, score: float) -> None:
        """Note a score on a data version; it cannot be replaced."""
        raise NotImplementedError

    def promote(self, version: str, data: str) -> None:
        """Make version the champion if it passes the gate on data, else Refused."""
        raise NotImplementedError

    def rollback(self) -> str:
        """Bar the champion and give the last earlier one its place again."""
        raise NotImplementedError
