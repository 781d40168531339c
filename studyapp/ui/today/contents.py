"""What Today's lists and bars hold: pure functions of the overview."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from studyapp.bank import CardId, Title, TopicId
from studyapp.study import Days
from studyapp.study.overview import Overview
from studyapp.study.queue import counted, plan_today
from studyapp.study.stats import forecast
from studyapp.study.weakness import WeakTopic, weak_topics
from studyapp.study.words import count, weekday
from studyapp.ui.today.sentences import a_day, days_ahead
from studyapp.ui.today.weak_list import Weak
from studyapp.ui.widgets.charts import Point, day_name
from studyapp.ui.widgets.rows_model import Cell, Row

EXTRA_MINUTES = 10
_WEEK = 7


def weak_lines(overview: Overview) -> list[Weak]:
    """Every weak topic, the worst first."""
    topics = _names(overview)
    marked = {mark.target for mark in overview.bookmarks}
    return [_weak(one, topics, marked) for one in weak_topics(overview.states, overview.titles)]


def plan_rows(overview: Overview) -> list[Row]:
    """A row a topic, in the order of the session, with its cards below."""
    plan, topics = overview.today, _names(overview)
    titles = {title.id: title for title in overview.titles}
    leaves: dict[TopicId, list[CardId]] = {}
    for card in plan.cards:
        leaves.setdefault(titles[card].topic, []).append(card)
    return [
        Row(
            (Cell(topics.get(leaf, leaf)), Cell(counted(cards, plan))),
            children=tuple(_card_row(titles[card], plan.reasons[card]) for card in cards),
        )
        for leaf, cards in leaves.items()
    ]


def new_rows(overview: Overview) -> list[Row]:
    """What is new today, in the order of the path, besides exercises."""
    plan, titles = overview.today, {title.id: title for title in overview.titles}
    new = (card for card in plan.new if card not in plan.exercises)
    return [Row((Cell(titles[card].title),), card=card) for card in new]


def exercise_rows(overview: Overview) -> list[Row]:
    """What is to be solved today, each with its minutes and why."""
    plan, titles = overview.today, {title.id: title for title in overview.titles}
    return [
        Row(
            (
                Cell(titles[card].to_solve),
                Cell(f"{titles[card].minutes_to_solve:g} min"),
                Cell(plan.reasons[card]),
            ),
            card=card,
        )
        for card in plan.cards
        if card in plan.exercises
    ]


def ahead(overview: Overview, days: Days) -> list[Point]:
    """What will be asked on each of the next seven days."""
    known = {title.id for title in overview.titles}
    states = {card: state for card, state in overview.states.items() if card in known}
    due = forecast(states, overview.suspended, overview.now, days, _WEEK)
    plan = overview.today
    asked = days_ahead(due, len(plan.recall), plan.later, a_day(overview))
    today = days.of(overview.now)
    return [_day_point(day, number, today) for day, number in asked.items()]


def extra_cards(overview: Overview, days: Days) -> tuple[CardId, ...]:
    """What ten minutes more would hold, whatever today's limit says."""
    plan = plan_today(
        overview.titles,
        overview.states,
        overview.suspended,
        replace(overview.goal, minutes_a_day=EXTRA_MINUTES),
        overview.stages,
        overview.now,
        days,
        pace=overview.pace,
    )
    return plan.cards


def _names(overview: Overview) -> dict[TopicId, str]:
    return {topic.id: topic.title for topic in overview.topics}


def _card_row(title: Title, why: str) -> Row:
    return Row((Cell(title.to_solve), Cell(why)), card=title.id)


def _weak(one: WeakTopic, topics: Mapping[TopicId, str], marked: set[CardId | TopicId]) -> Weak:
    of = f"{one.weak} of {count(one.seen, 'question')} seen"
    name = topics.get(one.topic, one.topic)
    return Weak(one.topic, name, f"{one.why} · {of}", one.topic in marked)


def _day_point(day: date, number: int, today: date) -> Point:
    label = "Tomorrow" if day == today + timedelta(days=1) else day_name(day, today)
    tick = "Today" if day == today else weekday(day)[:3]
    return Point(label, number, f"{number} to recall", tick)
