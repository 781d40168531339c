"""The rounds that a setup asks for: how many questions, with how much time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from studyapp.bank import Kind, Level, TopicId
from studyapp.bank.formats import Format, FormatRound, Phase
from studyapp.study.mock.setup import Setup, SetupError
from studyapp.study.words import count

_LEAST = 1 / 3  # of the time that a question has as a rule: with less it is another one


@dataclass(frozen=True, slots=True)
class PhaseBox:
    """A part of a question's time."""

    title: str
    minutes: float


@dataclass(frozen=True, slots=True)
class PlannedRound:
    """A round for one level and length; its questions are still to be drawn."""

    title: str
    rubric: str
    kinds: frozenset[Kind]
    topics: tuple[TopicId, ...]
    graded: frozenset[str]  # the exercises that are asked; empty for any
    count: int
    minutes: float  # for each question
    phases: tuple[PhaseBox, ...]
    stages: tuple[PhaseBox, ...]  # of a case; they give nothing of its answer away
    follow_ups: int
    twists: int
    second: bool
    harder: bool  # questions one level above are asked, too


def plan_rounds(chosen: Format, setup: Setup) -> tuple[PlannedRound, ...]:
    """Another length than the format's changes the number of questions, then the time for each.

    Raises SetupError where too little is left for a question.
    """
    rounds = chosen.rounds_for(setup.role, setup.level)
    if setup.minutes is None:
        return tuple(_planned(each, setup.level, 1.0) for each in rounds)
    whole = sum(_minutes(each, setup.level) for each in rounds)
    _need_enough(chosen, rounds, setup.level, whole, setup.minutes)
    return tuple(_planned(each, setup.level, setup.minutes / whole) for each in rounds)


def _need_enough(
    chosen: Format, rounds: Sequence[FormatRound], level: Level, whole: float, minutes: int
) -> None:
    """The round with the fewest questions gets short first: its last one cannot be left out."""
    tightest = min(rounds, key=lambda each: each.count.at(level))
    least = ceil(whole * _LEAST / tightest.count.at(level))
    if minutes >= least:
        return
    has = f"has {len(rounds)} rounds and needs" if len(rounds) > 1 else "needs"
    usual = count(round(tightest.minutes.at(level)), "minute")
    raise SetupError(
        f"{chosen.title} {has} at least {count(least, 'minute')}, not {minutes}: "
        f"a question of {tightest.title} takes {usual} as a rule."
    )


def _minutes(round_: FormatRound, level: Level) -> float:
    return round_.count.at(level) * round_.minutes.at(level)


def _planned(round_: FormatRound, level: Level, stretch: float) -> PlannedRound:
    box = round_.minutes.at(level)
    questions = max(1, round(round_.count.at(level) * stretch))
    given = _minutes(round_, level) * stretch / questions
    return PlannedRound(
        title=round_.title,
        rubric=round_.rubric,
        kinds=round_.kinds,
        topics=round_.topics,
        graded=round_.graded,
        count=questions,
        minutes=given,
        phases=_boxes(round_.phases, level, given / box),
        stages=_boxes(_stages(round_, level), level, given / box),
        follow_ups=round_.follow_ups.at(level),
        twists=round_.twists.at(level),
        second=level in round_.second,
        harder=level in round_.harder,
    )


def _stages(round_: FormatRound, level: Level) -> tuple[Phase, ...]:
    """Who is not led through a case works it out by the phases."""
    return round_.stages if round_.stages and level in round_.guided else round_.phases


def _boxes(phases: Iterable[Phase], level: Level, stretch: float) -> tuple[PhaseBox, ...]:
    there = (phase for phase in phases if phase.minutes.at(level))
    return tuple(PhaseBox(phase.title, phase.minutes.at(level) * stretch) for phase in there)
