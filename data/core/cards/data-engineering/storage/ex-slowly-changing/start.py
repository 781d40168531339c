from datetime import date
from typing import NamedTuple

Values = dict[str, str]


class Version(NamedTuple):
    """What holds of a key from start on, until end (exclusive); None: still."""

    key: str
    values: Values
    start: date
    end: date | None


class Change(NamedTuple):
    """From this day on the key has these values."""

    key: str
    day: date
    values: Values


def update(
    history: list[Version], changes: list[Change]
) -> tuple[list[Version], list[Change]]:
    """The history with the changes, and the changes refused as back-dated."""
    raise NotImplementedError


def as_of(history: list[Version], key: str, day: date) -> Values | None:
    """The values that held of the key on that day, None if none did."""
    raise NotImplementedError
