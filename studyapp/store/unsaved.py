"""Lines that the progress file does not take wait beside it, in a file for each interview."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from studyapp.study import StoreError

_ENDING = ".unsaved"


def put(beside: Path, name: str, lines: Sequence[str]) -> Path:
    """After those that wait there already; durable when it returns. Raises StoreError."""
    file = beside.with_name(f"{beside.name}.{name}{_ENDING}")
    try:
        with file.open("a", encoding="utf-8") as made:
            made.writelines(f"{line}\n" for line in lines)
            made.flush()
            os.fsync(made.fileno())
    except OSError as error:
        why = error.strerror or str(error)
        raise StoreError(f"What you did last could not be saved anywhere: {why}.") from error
    return file


def found(beside: Path) -> Iterator[tuple[Path, str, list[str]]]:
    """Each file, its name and its lines; a last one without an end was not written wholly."""
    first = f"{beside.name}."
    for file in sorted(beside.parent.glob(f"{beside.name}.*{_ENDING}")):
        *lines, _unfinished = file.read_text("utf-8", "replace").split("\n")
        yield file, file.name.removeprefix(first).removesuffix(_ENDING), lines
