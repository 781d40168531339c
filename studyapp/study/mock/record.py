"""Entries as text for keeping, one JSON object each, and back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Final

from pydantic import AwareDatetime, Field, TypeAdapter, ValidationError

from studyapp.study.mock.deeds import Deed, Entry, Pencilled, Ticked, Wrote

_LONGEST: Final = 10**12
"""Milliseconds of an entry; what is longer was damaged."""


@dataclass(frozen=True, slots=True)
class _Kept:
    at: AwareDatetime
    took: Annotated[int, Field(ge=0, le=_LONGEST)]
    deed: Annotated[Deed, Field(discriminator="kind")]
    number: Annotated[int, Field(ge=0)] = 0


_KEPT: Final = TypeAdapter(_Kept)


class RecordError(Exception):
    """A kept entry that cannot be read; the text says what is wrong with it."""


def to_json(entry: Entry) -> str:
    """On one line."""
    return _KEPT.dump_json(_Kept(entry.at, entry.took, entry.deed, entry.number)).decode()


def from_json(text: str) -> Entry:
    """Raises RecordError, for entries of a newer version too."""
    try:
        kept = _KEPT.validate_json(text)
    except ValidationError as error:
        raise record_error("A mock interview", error) from error
    return Entry(kept.at, kept.took, kept.deed, kept.number)


def record_error(what: str, error: ValidationError) -> RecordError:
    """Names the place where it goes wrong first."""
    wrong = error.errors(include_url=False)[0]
    where = ".".join(map(str, wrong["loc"])) or "entry"
    return RecordError(f"{what} cannot be read: {where}: {wrong['msg']}.")


def compact(entries: Sequence[Entry]) -> list[Entry]:
    """Fewer entries that stand for the same: without ticks and texts that were typed over."""
    kept: list[Entry] = []
    carried = 0
    for entry, is_needed in zip(entries, _needed(entries), strict=True):
        if is_needed:
            kept.append(replace(entry, took=entry.took + carried))
        carried = 0 if is_needed else carried + entry.took
    return kept


def _needed(entries: Sequence[Entry]) -> list[bool]:
    """The last entry always; a tick never else; a text unless it is written anew."""
    needed: list[bool] = []
    written: set[tuple[int, str]] = set()
    for entry in reversed(entries):
        match entry.deed:
            case Ticked() | Pencilled():
                needed.append(not needed)
            case Wrote(question, name, _):
                needed.append((question, name) not in written)
                written.add((question, name))
            case _:
                needed.append(True)
    return needed[::-1]
