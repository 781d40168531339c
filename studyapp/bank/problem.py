"""What is wrong with a pack, and where."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

Steps: TypeAlias = tuple[str | int, ...]
"""The way to a value within a file's data: `("sources", 0, "url")`."""


class Place(NamedTuple):
    """Where something stands in a file, both from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that an author should mend; a warning leaves the pack usable as meant."""

    file: str  # from the folder that the pack lies in, with slashes: core/topics.toml
    line: int
    column: int
    where: str
    message: str
    warning: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.where}: {self.message}"


class PackError(Exception):
    """A pack that cannot be read at all; the text says which file, where, and why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


@dataclass(frozen=True, slots=True)
class Located:
    """A file's data, and where in the file each part of it stands."""

    file: str
    data: dict[str, Any]
    places: Mapping[Steps, Place]

    def place(self, steps: Steps) -> Place:
        """Of the part itself, else of the nearest part around it."""
        while steps and steps not in self.places:
            steps = steps[:-1]
        return self.places.get(steps, Place(1, 1))

    def problem(self, steps: Steps, message: str, *, warning: bool = False) -> Problem:
        """What is wrong with one part of the data."""
        return Problem(self.file, *self.place(steps), spelt(steps), message, warning)


def spelt(steps: Steps) -> str:
    """As an author would write it: `sources[0].url`."""
    parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return "".join(parts).lstrip(".") or "file"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'level'?`, or nothing where nothing is near."""
    near = difflib.get_close_matches(word, sorted(known), 1)
    return f"; did you mean '{near[0]}'?" if near else ""
