"""The kinds of mock interview: their rounds, and how much time each level has."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from studyapp.bank.model import Kind, Level, Role, TopicId

Amount = TypeVar("Amount")


class ByLevel(NamedTuple, Generic[Amount]):
    """One amount for each level."""

    junior: Amount
    mid: Amount
    senior: Amount

    def at(self, level: Level) -> Amount:
        """That of one level."""
        return self[level.rank]


class Phase(NamedTuple):
    """A part of the time that one question has."""

    title: str
    minutes: ByLevel[float]  # 0 where the level has no such phase


@dataclass(frozen=True, slots=True)
class FormatRound:
    """Questions of one sort, scored by one rubric."""

    title: str
    rubric: str
    kinds: frozenset[Kind]
    count: ByLevel[int]  # questions
    minutes: ByLevel[float]  # for each of them
    topics: tuple[TopicId, ...] = ()  # branches and leaves; empty for any
    graded: frozenset[str] = frozenset()  # the exercises that are asked; empty for any
    phases: tuple[Phase, ...] = ()  # of each question
    stages: tuple[Phase, ...] = ()  # by which a guided level works out a case
    follow_ups: ByLevel[int] = ByLevel(0, 0, 0)  # noqa: RUF009 (a tuple)
    twists: ByLevel[int] = ByLevel(0, 0, 0)  # noqa: RUF009 (a tuple)
    second: frozenset[Level] = frozenset()  # the levels that are asked for a second approach
    guided: frozenset[Level] = frozenset()  # the levels that are led through a case by `stages`
    harder: frozenset[Level] = frozenset()  # the levels that also meet questions one level above
    held_for: Mapping[Role, frozenset[Level]] = field(default_factory=dict)  # empty: for all

    def is_held_for(self, role: Role | None, level: Level) -> bool:
        """Whether the round belongs to an interview for that job."""
        if not self.held_for:
            return True
        return role is not None and level in self.held_for.get(role, ())


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of interview."""

    id: str
    title: str
    about: str  # one or two sentences for who chooses
    rounds: tuple[FormatRound, ...]
    roles: frozenset[Role] = frozenset(Role)  # whom it suits
    rest: float = 0.0  # minutes between two rounds

    def rounds_for(self, role: Role | None, level: Level) -> tuple[FormatRound, ...]:
        """The rounds that an interview for that job has."""
        return tuple(each for each in self.rounds if each.is_held_for(role, level))
