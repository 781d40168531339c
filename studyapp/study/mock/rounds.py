"""The rounds that a setup asks for: how many questions, with how much time."""

from dataclasses import dataclass

from studyapp.bank import Kind, Level, TopicId
from studyapp.bank.formats import Format, FormatRound
from studyapp.study.mock.setup import Setup, SetupError
from studyapp.study.words import count


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
    count: int
    minutes: float  # for each question
    phases: tuple[PhaseBox, ...]
    follow_ups: int
    twists: int
    second: bool
    guided: bool
    harder: bool  # questions one level above are asked, too


def plan_rounds(chosen: Format, setup: Setup) -> tuple[PlannedRound, ...]:
    """Another length than the format's changes the number of questions, then the time for each.

    Raises SetupError where not even a minute is left for a round.
    """
    rounds = chosen.rounds_for(setup.role, setup.level)
    if setup.minutes is not None and setup.minutes < len(rounds):
        needed = f"{count(len(rounds), 'round')} and needs at least {count(len(rounds), 'minute')}"
        raise SetupError(f"{chosen.title} has {needed}, not {setup.minutes}.")
    whole = sum(_minutes(each, setup.level) for each in rounds)
    stretch = 1.0 if setup.minutes is None else setup.minutes / whole
    return tuple(_planned(each, setup.level, stretch) for each in rounds)


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
        count=questions,
        minutes=given,
        phases=tuple(
            PhaseBox(phase.title, phase.minutes.at(level) * given / box)
            for phase in round_.phases
            if phase.minutes.at(level)
        ),
        follow_ups=round_.follow_ups.at(level),
        twists=round_.twists.at(level),
        second=level in round_.second,
        guided=level in round_.guided,
        harder=level in round_.harder,
    )
