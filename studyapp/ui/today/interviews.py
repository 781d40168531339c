"""What Today says of mock interviews: pure functions of where the learner stands with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from studyapp.study.words import day_gone

if TYPE_CHECKING:  # read when the desk is open, long after the first paint
    from datetime import datetime

    from studyapp.study import Days
    from studyapp.study.interviews import Interviews, UnderWay
    from studyapp.study.mock.history import Past


class Line(NamedTuple):
    """A sentence, and the words on the button that leads on."""

    words: str
    button: str


def lines(found: Interviews, now: datetime, days: Days) -> list[Line]:
    """What waits first, then how the last one went."""
    said = []
    if found.under_way is not None:
        said.append(_under_way(found.under_way))
    if found.to_review:
        waits = "interview waits" if found.to_review == 1 else "interviews wait"
        said.append(Line(f"{found.to_review} {waits} for your review.", "Review"))
    if found.past:
        said.append(Line(_last(found.past[0], now, days), "History"))
    return said


def _under_way(found: UnderWay) -> Line:
    if not found.questions:
        return Line("An interview is under way, but it cannot be read any more.", "See")
    return Line(f"Under way: question {found.question} of {found.questions}.", "Go on")


def _last(past: Past, now: datetime, days: Days) -> str:
    """As "Last one: Hire, Tuesday – weakest: trade-offs."."""
    band = past.band.label if past.band else "no verdict"
    day = day_gone(days.of(past.begun), days.of(now))
    weakest = _weakest(past)
    return f"Last one: {band}, {day}{f' – weakest: {weakest}' if weakest else ''}."


def _weakest(past: Past) -> str:
    """Empty where no dimension is weaker than another."""
    scores = past.dimensions
    if not scores or min(scores.values()) == max(scores.values()):
        return ""
    title = min(scores, key=scores.__getitem__).rpartition(": ")[2]
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
