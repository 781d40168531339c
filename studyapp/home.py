"""A learner's desk on a real file, and one look around. Neither Qt nor printing."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from studyapp.bank import Bank, CardId, branch_of
from studyapp.store import Glance, SqlDesk, glance
from studyapp.study import Clock, Days, Goal, Progress, ReviewLog, Settings
from studyapp.study.overview import Overview
from studyapp.study.progress import itself
from studyapp.study.queue import FIRST_PACE, plan_today, used_as_planned
from studyapp.study.review import SCHEDULER, MinutesOf
from studyapp.study.standing import standing

PACE = "pace"
"""The setting that keeps the learner's pace between sessions."""


def look_around(bank: Bank, progress: Path, days: Days, now: datetime) -> Overview:
    """Plain sqlite3 throughout: also what the window opens with."""
    seen = glance(progress) or _unknown(progress)
    titles = bank.titles()
    stages = bank.stages(seen.goal.role) if seen.goal.role else []
    marked = [CardId(mark.target) for mark in seen.bookmarks if not mark.is_topic]
    topics = {mark.target for mark in seen.bookmarks if mark.is_topic}
    marked += [t.id for t in titles if t.topic in topics or branch_of(t.topic) in topics]
    today = seen.newest_day if seen.newest_day and seen.newest_day.day == days.of(now) else None
    used = today.took if today else timedelta()
    pace = _pace(seen.settings.get(PACE, ""))
    planned = used_as_planned(titles, seen.states, seen.begun, seen.goal, now, days, pace=pace)
    return Overview(
        now=now,
        titles=titles,
        stages=stages,
        states=seen.states,
        suspended=seen.suspended,
        bookmarks=seen.bookmarks,
        goal=seen.goal,
        standing=standing([t.id for t in titles], seen.states, seen.suspended, marked, now),
        today=plan_today(
            titles, seen.states, seen.suspended, seen.goal, stages, now, days,
            used=max(used, planned), pace=pace,
        ),
        used=used,
        answered=today.reviews if today else 0,
        topics=bank.topics(),
        pace=pace,
        variants=bank.variants(),
    )  # fmt: skip


def _unknown(progress: Path) -> Glance:
    """As at a first start; but where there is a file that cannot be read nothing is asked."""
    return Glance({}, {}, (), Goal(asked=_is_there(progress)), {}, None)


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:  # we may not even look
        return True


def _pace(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return FIRST_PACE


def make_desk(
    file: Path,
    now: Clock,
    days: Days,
    minutes_of: MinutesOf,
    announce: Callable[[], None],
    main_of: Callable[[CardId], CardId] = itself,
) -> SqlDesk:
    """Opened on first use; only then are SQLAlchemy and the scheduler imported."""

    def make_progress(log: ReviewLog, settings: Settings) -> Progress:
        from studyapp.study.schedule import Scheduler  # noqa: PLC0415 (fsrs: after the first paint)

        scheduler = Scheduler(days, settings.goal().interview)
        return Progress(log, scheduler, minutes_of, announce, main_of)

    return SqlDesk(file, now, days.of, SCHEDULER, make_progress)
