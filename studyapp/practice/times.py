"""How long an exercise took: the personal best, the trend, the target, in words."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from statistics import median
from typing import NamedTuple

from studyapp.practice.workbook import Attempt

_RECENT = 5
_FEWEST = 2  # attempts before the recent ones: fewer make no trend
_SLIGHT = 0.1  # a change by less is none
_NO_TIME = timedelta()


class Times(NamedTuple):
    """What the attempts at one exercise say; only those that count: passed, with no help."""

    best: timedelta | None
    trend: float | None  # the recent median against the earlier one: 0.8 is a fifth quicker
    counting: int


def times_of(attempts: Iterable[Attempt]) -> Times:
    """In whatever order the attempts come."""
    counting = sorted((it for it in attempts if it.counts), key=lambda it: (it.at, it.id))
    took = [attempt.took for attempt in counting]
    return Times(min(took, default=None), _trend(took), len(took))


def clock(span: timedelta) -> str:
    """As `4:10`, `1:02:03`; `35 s` below a minute."""
    seconds = max(0, round(span.total_seconds()))
    if seconds < 60:
        return f"{seconds} s"
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def of_attempt(attempt: Attempt, earlier: Iterable[Attempt]) -> str:
    """As `4:10, your best by 35 s`."""
    took = clock(attempt.took)
    if not attempt.counts:
        return f"{took}{_why_not(attempt)}"
    best = times_of(it for it in earlier if it.id != attempt.id).best
    if best is None:
        return f"{took}, your first time"
    ahead = best - attempt.took
    if clock(abs(ahead)) == clock(_NO_TIME):
        return f"{took}, as quick as your best"
    if ahead > _NO_TIME:
        return f"{took}, your best by {clock(ahead)}"
    return f"{took}, {clock(-ahead)} behind your best"


def of_target(took: timedelta, minutes: float) -> str:
    """As `5:50 under the target of 10 minutes`."""
    target = timedelta(minutes=minutes)
    spare = target - took
    named = f"the target of {minutes:g} {'minute' if minutes == 1 else 'minutes'}"
    if clock(abs(spare)) == clock(_NO_TIME):
        return f"just {named}"
    return f"{clock(abs(spare))} {'under' if spare > _NO_TIME else 'over'} {named}"


def of_trend(times: Times) -> str:
    """The last five attempts that count against those before; empty where there are too few."""
    if times.trend is None:
        return ""
    change = round(100 * abs(1 - times.trend))
    if abs(1 - times.trend) < _SLIGHT:
        return f"Your last {_RECENT} took as long as those before."
    faster = "quicker" if times.trend < 1 else "slower"
    return f"Your last {_RECENT} were {change}\u00a0% {faster} than those before."


def _why_not(attempt: Attempt) -> str:
    if attempt.gave_up:
        return ", with the solution open"
    if attempt.hints:
        return f", with {attempt.hints} {'hint' if attempt.hints == 1 else 'hints'}"
    return f", {attempt.passed} of {attempt.cases} cases passed"


def _trend(took: Sequence[timedelta]) -> float | None:
    recent, before = took[-_RECENT:], took[:-_RECENT]
    if len(before) < _FEWEST:
        return None
    now, then = (median(it.total_seconds() for it in spans) for spans in (recent, before))
    return now / then if then > 0 else None
