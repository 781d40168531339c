"""Where an interview stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from studyapp.study.mock.blueprint import Blueprint, Question, Round
from studyapp.study.mock.deeds import (
    ANSWER,
    CODE,
    NOTES,
    Clarified,
    Ending,
    Hold,
    Tried,
    stage_field,
)
from studyapp.study.review import Grade

SECOND, MINUTE = 1_000, 60_000
"""In milliseconds, as all times here."""


class Place(StrEnum):
    """Where the learner is."""

    ROUND = "round"
    BREAK = "break"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Answering:
    """What the learner did with one question."""

    opened: bool = False
    skipped: bool = False
    marked: bool = False
    handed_in: datetime | None = None
    probes: int = 0  # so many have come
    stage: int = 0
    front: str = ""  # the field that was turned to last; empty: that of the stage, or the first
    spent: int = 0  # on the main answer
    spent_after: int = 0  # on what followed up on it
    left: bool = False  # handed in, every follow-up met, then turned away from
    spent_on_stages: Mapping[int, int] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    carets: Mapping[str, int] = field(default_factory=dict)  # by field, where one knows it
    asked: tuple[Clarified, ...] = ()
    placed: Mapping[int, int | None] = field(default_factory=dict)  # of these, by the learner
    tried: Tried | None = None
    estimate: int | None = None
    points: tuple[int, ...] | None = None  # None: not yet gone through
    pencilled: tuple[int, ...] | None = None  # ticked, and not confirmed since
    ratings: Mapping[str, int] = field(default_factory=dict)
    grade: Grade | None = None
    filed: bool = False

    @property
    def total(self) -> int:
        """Time spent on it, follow-ups and all; none for looking at it again."""
        return self.spent + self.spent_after

    @property
    def is_reviewed(self) -> bool:
        """Whether anything of it was settled after a look at the answers."""
        settled = (self.placed, self.ratings, self.grade is not None, self.filed)
        return any(settled) or self.points is not None

    @property
    def is_answered(self) -> bool:
        """Whether there is something to score; a skipped question has none."""
        written = (text for name, text in self.texts.items() if is_main(name))
        return not self.skipped and (self.handed_in is not None or any(map(str.strip, written)))

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all came of it: no word, no code, no question, no run."""
        written = (text for name, text in self.texts.items() if name != NOTES)
        return not (self.asked or self.tried or any(map(str.strip, written)))

    def meant(self, asked: int) -> int | None:
        """Which foreseen question was asked back: as the learner placed it, or the app."""
        return self.placed.get(asked, self.asked[asked].entry)

    def is_placed(self, asked: int) -> bool:
        """Whether it is settled what was asked back; the learner may say that it was foreseen."""
        return asked in self.placed or self.asked[asked].entry is not None

    def main_text(self, stages: Sequence[str] = ()) -> str:
        """The answer with its stages, as prose."""
        names = [ANSWER, *(stage_field(i) for i in range(len(stages)))]
        return "\n\n".join(text for name in names if (text := self.texts.get(name, "").strip()))


@dataclass(frozen=True, slots=True)
class Interruption:
    """The clock stood still once."""

    at: datetime
    why: Hold
    away: int = 0  # for which nobody was there


@dataclass(frozen=True, slots=True)
class Sitting:
    """One moment of an interview or of its review."""

    blueprint: Blueprint
    begun: datetime
    at: datetime  # of the newest entry
    answers: tuple[Answering, ...]
    place: Place = Place.ROUND
    round: int = 0
    question: int = 0
    hold: Hold | None = None
    rested: int = 0  # in this break
    idle: Mapping[int, int] = field(default_factory=dict)  # by round: on no question any more
    endings: tuple[Ending, ...] = ()  # of the rounds so far
    interruptions: tuple[Interruption, ...] = ()
    left_full_screen: int = 0  # times
    looked: bool = False  # at the answers, in the review

    @property
    def is_running(self) -> bool:
        """Whether a clock runs."""
        return self.place is not Place.OVER and self.hold is None

    @property
    def is_resting(self) -> bool:
        """Whether it is between two rounds."""
        return self.place is Place.BREAK

    @property
    def is_over(self) -> bool:
        """Whether nothing more is asked."""
        return self.place is Place.OVER

    @property
    def is_idle(self) -> bool:
        """Whether the time is no question's: the open one is done with, and looked at again."""
        answer = self.answer
        is_done = answer.handed_in is not None and (answer.left or not self.asked.probes)
        return self.place is Place.ROUND and is_done

    @property
    def asked(self) -> Question:
        """The question that is open, or was last."""
        return self.blueprint.questions[self.question]

    @property
    def answer(self) -> Answering:
        """What was done with it."""
        return self.answers[self.question]

    @property
    def held_round(self) -> Round:
        """The round that goes on, or went on last."""
        return self.blueprint.rounds[self.round]

    @property
    def numbers(self) -> range:
        """The questions of this round."""
        return self.blueprint.numbers(self.round)

    @property
    def is_last_round(self) -> bool:
        """Whether none follows."""
        return self.round + 1 == len(self.blueprint.rounds)

    @property
    def was_left(self) -> bool:
        """Whether the learner left before the end."""
        return Ending.LEFT in self.endings

    def spent_in(self, round_: int) -> int:
        """Time spent in a round."""
        asked = sum(self.answers[i].total for i in self.blueprint.numbers(round_))
        return asked + self.idle.get(round_, 0)

    def is_reached(self, question: int) -> bool:
        """Whether it counts: its round ended, or it was opened; but not what one left it at."""
        round_, answer = self.blueprint.round_of(question), self.answers[question]
        if round_ < len(self.endings) and self.endings[round_] is not Ending.LEFT:
            return True
        left_at_it = self.was_left and question == self.question
        return answer.is_answered or answer.skipped or (answer.opened and not left_at_it)


def is_main(name: str) -> bool:
    """Whether a text so named belongs to the main answer."""
    return name in {ANSWER, CODE} or name.startswith("stage:")
