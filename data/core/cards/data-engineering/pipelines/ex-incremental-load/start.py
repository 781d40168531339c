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
    raise NotImplementedError


def live(held: dict[str, Change]) -> dict[str, dict[str, object]]:
    """The rows of all records that are not deleted, by key."""
    raise NotImplementedError
