"""What a good interviewer says about the time: at the boundary of a phase, near the end, at it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from studyapp.study.mock.blueprint import Round
from studyapp.study.mock.rounds import PhaseBox
from studyapp.study.words import count

_MINUTE = 60_000
_SECOND = 1_000
_NEARLY = (  # how long before the end, for whatever has at least so much time
    (5 * _MINUTE, 20 * _MINUTE),
    (1 * _MINUTE, 4 * _MINUTE),
    (15 * _SECOND, 1 * _MINUTE),
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Something to be told at a moment; times in milliseconds."""

    at: int  # of the time spent on the question, in the round or in the break
    text: str
    is_end: bool = False


def question_cues(round_: Round) -> tuple[Cue, ...]:
    """Those of each question of a round, in order."""
    box = milliseconds(round_.minutes)
    cues = [*_phase_cues(round_.phases), *_nearly(box, "this question")]
    cues.append(Cue(box, "The time for this question is over.", is_end=True))
    return tuple(sorted(cues, key=lambda cue: cue.at))


def round_cues(round_: Round) -> tuple[Cue, ...]:
    """Those of the round as a whole; none where it has a single question."""
    box = round_box(round_)
    if len(round_.questions) == 1:
        return ()
    return (*_nearly(box, "this round"), Cue(box, "The time for this round is over.", is_end=True))


def rest_cues(rest: float) -> tuple[Cue, ...]:
    """Those of a break."""
    return (Cue(milliseconds(rest), "The break is over.", is_end=True),)


def between(cues: Sequence[Cue], before: int, now: int) -> tuple[Cue, ...]:
    """What is to be told between two moments, the second included."""
    return tuple(cue for cue in cues if before < cue.at <= now)


def phase_at(phases: Sequence[PhaseBox], spent: int) -> int | None:
    """The number of the phase that it is time for; the last one stays. None without phases."""
    ends = 0
    for number, phase in enumerate(phases):
        ends += milliseconds(phase.minutes)
        if spent < ends:
            return number
    return len(phases) - 1 if phases else None


def round_box(round_: Round) -> int:
    """All the time that a round has."""
    return len(round_.questions) * milliseconds(round_.minutes)


def milliseconds(minutes: float) -> int:
    """As times are counted."""
    return round(minutes * _MINUTE)


def _phase_cues(phases: Sequence[PhaseBox]) -> Iterator[Cue]:
    begins = 0
    for ended, phase in pairwise(phases):
        begins += milliseconds(ended.minutes)
        yield Cue(begins, f"Time to go on: {phase.title.lower()}, {in_words(phase.minutes)}.")


def _nearly(box: int, what: str) -> Iterator[Cue]:
    """The first that there is time for; after five minutes also the last one."""
    fitting = [left for left, least in _NEARLY if box >= least]
    for left in fitting[: 2 if len(fitting) == len(_NEARLY) else 1]:
        yield Cue(box - left, f"{in_words(left / _MINUTE).capitalize()} left for {what}.")


def in_words(minutes: float) -> str:
    """As "5 minutes", "2½ minutes" or "45 seconds"."""
    if (seconds := round(minutes * 60)) < 60:
        return count(seconds, "second")
    halves = round(minutes * 2)
    whole, half = divmod(halves, 2)
    return f"{whole}½ minutes" if half else count(whole, "minute")
