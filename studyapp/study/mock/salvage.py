"""A log that was damaged is read as far as it makes sense, always in the same way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from studyapp.study.mock.deeds import Entry
from studyapp.study.mock.record import RecordError, from_json
from studyapp.study.mock.sitting import after, begun


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What could be read, and a sentence about what could not; empty where all could."""

    entries: list[Entry]
    problem: str = ""


def salvage(lines: Iterable[str]) -> Salvaged:
    """Without what cannot be read, or cannot have happened; a line that is doubled counts once.

    What was left out once is left out again when the log has grown meanwhile, so an interview may
    go on with it. Raises RecordError where not even its beginning can be read.
    """
    once = [line for line, _ in groupby(lines)]
    first = _beginning(once)
    entries, sitting = [first], begun(first)
    for line in once[1:]:
        try:
            entry = from_json(line)
            sitting = after(sitting, entry)
        except (RecordError, ValueError):
            continue
        entries.append(entry)
    return Salvaged(entries, _in_words(len(once) - len(entries)))


def _beginning(lines: Sequence[str]) -> Entry:
    try:
        first = from_json(lines[0] if lines else "")
        begun(first)
    except (RecordError, ValueError) as error:
        message = "A mock interview cannot be read: its beginning is damaged or missing."
        raise RecordError(message) from error
    return first


def _in_words(lost: int) -> str:
    if not lost:
        return ""
    entries = "1 entry" if lost == 1 else f"{lost} entries"
    was = "was" if lost == 1 else "were"
    return f"{entries} of this interview could not be read and {was} left out."
