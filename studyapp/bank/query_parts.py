"""What a search is made of: words, phrases and filters, and how they are joined."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Flag(StrEnum):
    """How a card stands with the learner."""

    DUE = "due"
    WEAK = "weak"
    NEW = "new"
    DONE = "done"
    BOOKMARKED = "bookmarked"


class Field(StrEnum):
    """What of a card a filter looks at."""

    TOPIC = "topic"
    LEVEL = "level"
    ROLE = "role"
    KIND = "kind"
    HAS = "has"


class Part(StrEnum):
    """What a card may bring besides its answer."""

    EXERCISE = "exercise"


@dataclass(frozen=True, slots=True)
class Word:
    """A bare word with its span in what was typed; as a prefix it also finds what begins so."""

    tokens: tuple[str, ...]  # `df.groupby` is two
    start: int
    end: int
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Just these words in this order."""

    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """Any of these values."""

    field: Field
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Is:
    """A filter by what the learner did."""

    flag: Flag


@dataclass(frozen=True, slots=True)
class Not:
    """Whatever the part does not find."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class AllOf:
    """Without parts: everything."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Without parts: nothing."""

    parts: tuple["Node", ...]


Node: TypeAlias = Word | Phrase | Filter | Is | Not | AllOf | AnyOf


class QueryError(Exception):
    """What was typed cannot be searched for; `position` is that of the character to blame."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message, self.position = message, position

    def told(self, text: str) -> str:
        """The message with the part of the text that it blames, for the learner to read."""
        blamed = text[self.position :].strip()
        return f"{self.message}: “{shortened(blamed)}”" if blamed else self.message


def shortened(text: str) -> str:
    """What was typed, at a length that a message can hold."""
    return text if len(text) <= 40 else f"{text[:39]}…"
