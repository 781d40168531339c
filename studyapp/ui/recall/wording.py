"""What the recall screen says, in plain words."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from math import ceil

from studyapp.bank import CardId
from studyapp.study.days import Days
from studyapp.study.overview import Overview
from studyapp.study.standing import Stood
from studyapp.study.suggest import SuggestedGrade
from studyapp.study.words import count, minutes_in_words, when
from studyapp.ui.recall.tally import Tally
from studyapp.ui.shortcuts import key_text

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


def clock(passed: timedelta, minutes: float) -> str:
    """As "0:42 / 3 min"."""
    whole, seconds = divmod(int(passed.total_seconds()), 60)
    return f"{whole}:{seconds:02} / {minutes:g} min"


def question_keys() -> str:
    """The quiet line below a question."""
    return _keys(
        ("type", "type your answer"),
        ("recall bookmark", "bookmark"),
        ("recall note", "note"),
        ("recall suspend", "set aside"),
        ("open in library", "Library"),
    )


def answer_keys() -> str:
    """The quiet line below an answer."""
    return _keys(
        ("tick 1", "and on: tick a key point"),
        ("recall bookmark", "bookmark"),
        ("recall note", "note"),
        ("undo", "undo"),
    )


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


def outcome(tally: Tally, left: int) -> str:
    """The sentence that heads a summary."""
    if not len(tally):
        return "Nothing was graded. Everything stays as it was."
    if left:
        return f"Every answer is saved. {count(left, 'card')} can wait: today's plan keeps them."
    return "Every answer is saved."


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
    start = days.start(days.of(now) + _DAY)
    dues = sorted(state.due for card, state in states.items() if card in cards)
    tomorrow = sum(start <= due < days.start(days.of(now) + 2 * _DAY) for due in dues)
    if tomorrow:
        return f"Tomorrow: {count(tomorrow, 'card')} to recall."
    ahead = [due for due in dues if due > now]
    return f"The next card comes back {when(ahead[0], now, days)}." if ahead else ""


def plan(overview: Overview) -> str:
    """What today's plan holds, where no session runs."""
    today = overview.today
    parts = [
        f"{len(cards)} {words}"
        for cards, words in ((today.recall, "to recall"), (today.new, "new"))
        if cards
    ]
    return f"{', '.join(parts)}: about {minutes_in_words(today.minutes)}."


def _keys(*named: tuple[str, str]) -> str:
    return "   ·   ".join(f"{key_text(name)}  {words}" for name, words in named)
