"""Interviews to choose with one click, for each role and level."""

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.bank import Level, Role
from studyapp.bank.formats import Format
from studyapp.study.mock.rounds import plan_rounds
from studyapp.study.mock.setup import Pressure, Setup
from studyapp.study.words import minutes_in_words

_FULL = {
    Level.JUNIOR: Pressure.TIMED,
    Level.MID: Pressure.TIMED,
    Level.SENIOR: Pressure.NO_RUN,
}


@dataclass(frozen=True, slots=True)
class Preset:
    """A setup with a name; the seed is the screen's to choose."""

    title: str
    about: str
    setup: Setup


def presets(formats: Iterable[Format], role: Role | None, level: Level) -> tuple[Preset, ...]:
    """What suits a job, gentlest first; where it has several questions, fundamentals open it.

    The formats with several rounds are the interview itself, the others a practice for one of its
    rounds; the very first of these is offered without a clock, too.
    """
    suited = [each for each in formats if role is None or role in each.roles]
    single = [each for each in suited if len(each.rounds) == 1]
    whole = [each for each in suited if len(each.rounds) > 1]
    return (
        *(_preset(each, role, level, Pressure.UNTIMED, "first try") for each in single[:1]),
        *(_preset(each, role, level, Pressure.TIMED) for each in single),
        *(_preset(each, role, level, _FULL[level]) for each in whole),
    )


def _preset(
    chosen: Format, role: Role | None, level: Level, pressure: Pressure, how: str = ""
) -> Preset:
    setup = Setup(chosen.id, level, role, pressure=pressure)
    planned = plan_rounds(chosen, setup)
    rests = (len(planned) - 1) * chosen.rest
    minutes = minutes_in_words(sum(each.count * each.minutes for each in planned) + rests)
    about = f"{pressure.label}, {minutes}: {', '.join(each.title for each in planned)}."
    return Preset(f"{chosen.title}, {how}" if how else chosen.title, about, setup)
