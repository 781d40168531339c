"""How attempts are told."""

from datetime import datetime, timedelta

from studyapp.practice import Attempt, Outcome
from studyapp.study import Days
from studyapp.study.words import clock_face, count, day_gone

_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)


def ago(at: datetime, now: datetime, days: Days) -> str:
    """As "just now", "5 minutes ago", "yesterday", "Tuesday", "14 March"."""
    past = now - at
    if past < _MINUTE:
        return "just now"
    if past < _HOUR:
        return f"{count(past // _MINUTE, 'minute')} ago"
    day, today = days.of(at), days.of(now)
    return f"{count(past // _HOUR, 'hour')} ago" if day >= today else day_gone(day, today)


def ending(attempt: Attempt) -> str:
    """As "Passed · 4:10 · no hints"."""
    hints = count(attempt.hints, "hint") if attempt.hints else "no hints"
    parts = (_verdict(attempt), clock_face(attempt.took.total_seconds()), hints)
    return " · ".join((*parts, "gave up") if attempt.gave_up else parts)


def _verdict(attempt: Attempt) -> str:
    if attempt.holds:
        return Outcome.PASSED.label
    try:
        why = Outcome(attempt.outcome).label
    except ValueError:  # of a later release
        why = "Not passed"
    return f"{why}, {attempt.passed} of {attempt.cases} pass" if attempt.cases else why
