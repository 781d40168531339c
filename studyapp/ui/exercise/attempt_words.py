"""How attempts are told."""

from datetime import datetime, timedelta

from studyapp.practice import Attempt, Outcome
from studyapp.study import Days
from studyapp.study.words import count, date_in_words
from studyapp.ui.exercise.wording import short_time

_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)
_LONG_AGO = 14  # days


def ago(at: datetime, now: datetime, days: Days) -> str:
    """As "just now", "5 minutes ago", "yesterday", "14 March"."""
    past = now - at
    if past < _MINUTE:
        return "just now"
    if past < _HOUR:
        return f"{count(past // _MINUTE, 'minute')} ago"
    day, today = days.of(at), days.of(now)
    back = (today - day).days
    if back <= 0:
        return f"{count(past // _HOUR, 'hour')} ago"
    if back == 1:
        return "yesterday"
    return f"{back} days ago" if back < _LONG_AGO else date_in_words(day, today)


def ending(attempt: Attempt) -> str:
    """As "Passed · 4:10 · no hints"."""
    hints = count(attempt.hints, "hint") if attempt.hints else "no hints"
    parts = (_verdict(attempt), short_time(attempt.took), hints)
    return " · ".join((*parts, "gave up") if attempt.gave_up else parts)


def _verdict(attempt: Attempt) -> str:
    if attempt.holds:
        return Outcome.PASSED.label
    try:
        why = Outcome(attempt.outcome).label
    except ValueError:  # of a later release
        why = "Not passed"
    return f"{why}, {attempt.passed} of {attempt.cases} pass" if attempt.cases else why
