"""A log that was damaged is read as far as it makes sense, always in the same way."""

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.study.mock.deeds import Entry
from studyapp.study.mock.record import RecordError, from_json
from studyapp.study.mock.replaying import after, begun


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What could be read, and a sentence about what could not; empty where all could."""

    entries: list[Entry]
    problem: str = ""


def salvage(lines: Iterable[str]) -> Salvaged:
    """Without what cannot be read, or cannot have happened; a line that came twice counts once.

    Lines know their number, so what was really done twice stays. What was left out once is left
    out again when the log has grown meanwhile, so an interview may go on with it. Raises
    RecordError where not even its beginning can be read.
    """
    first, *others = list(lines) or [""]
    entries, lost = [_beginning(first)], 0
    sitting, taken = begun(entries[0]), {first}
    for line in others:
        try:
            entry = from_json(line)
            if line in taken and entry.number:
                continue
            sitting = after(sitting, entry)
        except (RecordError, ValueError):
            lost += 1
            continue
        entries.append(entry)
        taken.add(line)
    return Salvaged(entries, _in_words(lost))


def _beginning(line: str) -> Entry:
    try:
        first = from_json(line)
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
