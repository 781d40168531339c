"""What the recall screen says, in plain words."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from math import ceil

from studyapp.bank import CardId
from studyapp.study.days import Days
from studyapp.study.overview import Overview
from studyapp.study.queue import counted
from studyapp.study.session import RecallSession
from studyapp.study.standing import Stood
from studyapp.study.suggest import SuggestedGrade
from studyapp.study.words import count, minutes_in_words, when
from studyapp.ui.recall.tally import Tally
from studyapp.ui.shortcuts import key_text

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_GAP = "   ·   "


def clock(passed: timedelta, minutes: float) -> str:
    """As "0:42 / 3 min"."""
    whole, seconds = divmod(int(passed.total_seconds()), 60)
    return f"{whole}:{seconds:02} / {minutes:g} min"


_WRITES = (("write it", "write it"),)


def question_keys(*, writes: bool = False) -> str:
    """The quiet line below a question; `writes`: there is an exercise to it."""
    return _keys(
        *_WRITES[:writes],
        ("type", "type your answer"),
        ("recall bookmark", "bookmark"),
        ("recall note", "note"),
        ("recall suspend", "set aside"),
        ("open in library", "Library"),
    )


def answer_keys(points: int, *, writes: bool = False) -> str:
    """The quiet line below an answer with so many key points."""
    always = (("recall bookmark", "bookmark"), ("recall note", "note"), ("undo", "undo"))
    others = _keys(*_WRITES[:writes], *always)
    return _GAP.join(part for part in (_tick_keys(points), others) if part)


def _tick_keys(points: int) -> str:
    if not points:
        return ""
    if points == 1:
        return f"{key_text('tick 1')}  tick the key point"
    return f"{key_text('tick 1')} to {key_text(f'tick {points}')}  tick a key point"


def unsaved(reason: str) -> str:
    """Why a session only reads."""
    return f"Nothing can be saved: {reason.rstrip('.')}. You can still read."


UNSAVED = "Nothing can be saved, so there is nothing to grade."
"""In the place of a suggested grade."""


def suggestion(suggested: SuggestedGrade | None) -> str:
    """The sentence above the grades."""
    if suggested is None:
        return "How well did you know it?"
    return f"Suggested: {suggested.grade.label} – {suggested.why}"


def waiting(until: datetime, now: datetime) -> str:
    """The heading while only cards on a short step are left."""
    seconds = max(ceil((until - now).total_seconds()), 0)
    if seconds > 90:
        return f"Next card in {count(ceil(seconds / 60), 'minute')}"
    return f"Next card in {count(seconds, 'second')}"


def place(session: RecallSession, now: datetime) -> str:
    """As "3 of 6 · 2 come back in 4 to 10 minutes"; a card asked again is none further."""
    parts = [f"{session.place} of {session.planned}"]
    if session.again:
        parts.append("once more")
    if returns := session.returns:
        parts.append(f"{len(returns)} {_come_back(returns, now)}")
    return " · ".join(parts)


def outcome(tally: Tally, session: RecallSession, now: datetime) -> str:
    """The sentences that head a summary: what was saved, and what becomes of the other cards."""
    saved = "Every answer is saved." if len(tally) else "Nothing was graded."
    return " ".join(part for part in (saved, _unasked(session), _returning(session, now)) if part)


def _unasked(session: RecallSession) -> str:
    unasked = session.left - len(session.returns)
    if not unasked:
        return ""
    stay = "was not answered and stays as it was" if unasked == 1 else "were not answered and stay"
    return f"{count(unasked, 'card')} {stay}{'' if unasked == 1 else ' as they were'}."


def _returning(session: RecallSession, now: datetime) -> str:
    returns = session.returns
    return f"{count(len(returns), 'card')} {_come_back(returns, now)}." if returns else ""


def _come_back(returns: Sequence[datetime], now: datetime) -> str:
    """As "comes back in 10 minutes", "come back in 6 to 10 minutes"; the first one first."""
    verb = "comes back" if len(returns) == 1 else "come back"
    first, last = (ceil((due - now) / _MINUTE) for due in (returns[0], returns[-1]))
    if last <= 0:
        return f"{verb} now"
    if max(first, 1) == last:
        return f"{verb} in {count(last, 'minute')}"
    return f"{verb} in {max(first, 1)} to {count(last, 'minute')}"


def figures(tally: Tally) -> list[tuple[str, str]]:
    """How many, how many of them right, how long."""
    if not len(tally):
        return []
    minutes = ceil(tally.took / _MINUTE)
    return [
        (str(len(tally)), "answer" if len(tally) == 1 else "answers"),
        (f"{round(100 * tally.recalled / len(tally))} %", "right"),
        (str(minutes), "minute" if minutes == 1 else "minutes"),
    ]


def coming(
    states: Mapping[CardId, Stood], cards: Collection[CardId], now: datetime, days: Days
) -> str:
    """What comes tomorrow; where nothing does, when the next card is due."""
    if said := tomorrow(states, cards, now, days):
        return said
    ahead = [state.due for card, state in states.items() if card in cards and state.due > now]
    return f"The next card comes back {when(min(ahead), now, days)}." if ahead else ""


def tomorrow(
    states: Mapping[CardId, Stood], cards: Collection[CardId], now: datetime, days: Days
) -> str:
    """How much falls due then; empty where nothing does."""
    first = days.start(days.of(now) + _DAY)
    end = days.start(days.of(now) + 2 * _DAY)
    due = sum(first <= state.due < end for card, state in states.items() if card in cards)
    comes = "card comes" if due == 1 else "cards come"
    return f"Tomorrow {due} {comes} back." if due else ""


def plan(overview: Overview) -> str:
    """What today's plan holds, where no session runs."""
    today = overview.today
    return f"{counted(today.cards, today)}: about {minutes_in_words(today.minutes)}."


def _keys(*named: tuple[str, str]) -> str:
    return _GAP.join(f"{key_text(name)}  {words}" for name, words in named)
