from collections.abc import Iterable
from typing import NamedTuple


class Change(NamedTuple):
    """One change of a record, as the source reports it."""

    key: str
    version: int  # grows with each change of this key
    changed: int  # when it was changed, by the source's clock
    row: dict[str, object] | None  # None: the record was deleted


def load(
    held: dict[str, Change], mark: int | None, batch: Iterable[Change]
) -> tuple[dict[str, Change], int | None]:
    """The newest change of each key after the batch, and the new high-water mark.

    Raises ValueError if two changes have the same key and version and yet differ.
    """
    newest = dict(held)
    met = {(change.key, change.version): change for change in held.values()}
    for change in batch:
        if met.setdefault((change.key, change.version), change) != change:
            raise ValueError(f"{change.key!r} has two versions {change.version}")
        if change.key not in newest or change.version > newest[change.key].version:
            newest[change.key] = change
        if mark is None or change.changed > mark:
            mark = change.changed
    return newest, mark


def live(held: dict[str, Change]) -> dict[str, dict[str, object]]:
    """The rows of all records that are not deleted, by key."""
    return {key: change.row for key, change in held.items() if change.row is not None}
