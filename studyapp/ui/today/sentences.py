"""What Today says: pure functions of the overview."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from studyapp.bank import CardId, Level
from studyapp.study import Days
from studyapp.study.overview import Overview
from studyapp.study.queue import Cost, counted
from studyapp.study.words import count, date_in_words, percent

_BREAK = 3  # study days without an answer


@dataclass(frozen=True, slots=True)
class Sentences:
    """The top of the screen, from the large words to the quiet ones."""

    headline: str
    aim: str
    notes: tuple[str, ...]
    button: str  # empty: there is no session
    goal_button: str


def sentences(overview: Overview, tomorrow: Sequence[CardId], days: Days) -> Sentences:
    """`tomorrow`: the cards that fall due then."""
    today = days.of(overview.now)
    return Sentences(
        headline=_headline(overview),
        aim=_aim(overview, today),
        notes=tuple(_notes(overview, tomorrow, days)),
        button=_button(overview),
        goal_button=_goal_button(overview, today),
    )


def _headline(overview: Overview) -> str:
    plan = overview.today
    if plan.cards:
        left = "left" if overview.answered else "planned"
        return f"{max(ceil(plan.minutes), 1)} min {left}: {counted(plan.cards, plan)}"
    if overview.answered:
        return "Done for today"
    return "Nothing more fits into today" if plan.later else "Nothing to recall today"


def _aim(overview: Overview, today: date) -> str:
    path = on_path(overview)
    whose = "your path" if overview.goal.role else "the question bank"
    seen = len(path & overview.states.keys()) / len(path) if path else 0.0
    return f"{_interview(overview.goal.interview, today)} · {percent(seen)} of {whose} seen"


def on_path(overview: Overview) -> frozenset[CardId]:
    """The cards that the goal's role and level ask for."""
    highest = (overview.goal.level or Level.SENIOR).rank
    if overview.goal.role is None:
        return frozenset(title.id for title in overview.titles if title.level.rank <= highest)
    stages = [stage for stage in overview.stages if stage.level.rank <= highest]
    return frozenset(card for stage in stages for card in stage.cards)


def _interview(day: date | None, today: date) -> str:
    if day is None:
        return "No interview date yet"
    ahead = (day - today).days
    if ahead < 0:
        return f"Your interview was on {date_in_words(day, today)}"
    if ahead < 2:
        return f"Your interview is {'tomorrow' if ahead else 'today'}"
    return f"Interview in {ahead} days"


def _goal_button(overview: Overview, today: date) -> str:
    day = overview.goal.interview
    if day is None:
        return "Set a date"
    return "Set the next date" if day < today else "Change"


def _button(overview: Overview) -> str:
    if not overview.today.cards:
        return ""
    if overview.answered:
        return "Continue"
    return "Start today's session" if overview.states else "Start the first session"


def _notes(overview: Overview, tomorrow: Sequence[CardId], days: Days) -> list[str]:
    plan = overview.today
    notes = []
    if plan.cards and not overview.states:
        notes.append("All of these are new to you: try to answer, then compare.")
    elif plan.cards and _after_a_break(overview, days):
        minutes = overview.goal.minutes_a_day
        notes.append(f"Welcome back: today's plan fits your {minutes} minutes.")
    if plan.later:
        rest = count(plan.later, "question")
        moves = "moves" if plan.later == 1 else "move"
        notes.append(f"The rest can wait: {rest} {moves} to the next days.")
    if not plan.cards:
        notes.append(_what_comes(overview, tomorrow))
    return notes


def _after_a_break(overview: Overview, days: Days) -> bool:
    if overview.answered or not overview.states:
        return False
    last = max(state.last_review for state in overview.states.values())
    return (days.of(overview.now) - days.of(last)).days > _BREAK


def _what_comes(overview: Overview, tomorrow: Sequence[CardId]) -> str:
    waiting = len(tomorrow) + overview.today.later
    if not waiting:
        return "Nothing comes back tomorrow."
    if waiting > a_day(overview):
        return f"Tomorrow there is enough to fill your {overview.goal.minutes_a_day} minutes."
    comes = "question comes" if waiting == 1 else "questions come"
    return f"Tomorrow {waiting} {comes} back."


def a_day(overview: Overview) -> int:
    """About how many cards the learner can recall in a day's minutes."""
    minutes = overview.goal.minutes_a_day
    cost = Cost(overview.pace, minutes)
    seen = [cost.of_recall(title) for title in overview.titles if title.id in overview.states]
    if not seen:
        return 1
    each = sum(seen) / len(seen)
    return max(int(minutes / each), 1) if each else len(seen)


def days_ahead(due: dict[date, int], planned: int, later: int, at_most: int) -> dict[date, int]:
    """How many cards will be asked on each day: what does not fit moves on.

    The first day is today with what is planned; `later` is what does not fit into it.
    """
    first, *others = due
    asked = {first: planned}
    waiting = later
    for day in others:
        waiting += due[day]
        asked[day] = min(waiting, at_most)
        waiting -= asked[day]
    return asked


def tomorrow_of(overview: Overview, days: Days) -> list[CardId]:
    """The bank's cards that fall due tomorrow."""
    known = {title.id for title in overview.titles}
    day = days.of(overview.now) + timedelta(days=1)
    return [
        card
        for card, state in overview.states.items()
        if card in known and card not in overview.suspended and days.of(state.due) == day
    ]
