# Planted mistake: changes are taken as listed, so older ones may come too late.
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
    versions: dict[str, list[Version]] = {}
    for version in sorted(history, key=lambda each: (each.key, each.start)):
        versions.setdefault(version.key, []).append(version)
    refused = []
    for change in changes:
        mine = versions.setdefault(change.key, [])
        if _values_on(mine, change.day) == change.values:
            continue
        if mine and change.day <= mine[-1].start:
            refused.append(change)
            continue
        if mine:
            mine[-1] = mine[-1]._replace(end=change.day)
        mine.append(Version(change.key, change.values, change.day, None))
    return [each for key in sorted(versions) for each in versions[key]], refused


def as_of(history: list[Version], key: str, day: date) -> Values | None:
    """The values that held of the key on that day, None if none did."""
    return _values_on([each for each in history if each.key == key], day)


def _values_on(versions: list[Version], day: date) -> Values | None:
    for version in reversed(versions):
        if version.start <= day and (version.end is None or day < version.end):
            return version.values
    return None
