"""Commands on where the learner stands: what is due, how far they are.

They only read: a progress file of an earlier release, or one that may not be written, stays as it
is.
"""

from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Self

from studyapp import paths
from studyapp.bank import Bank, BankError
from studyapp.bank.index import IndexUnwritable, compile_index
from studyapp.cli.output import CommandError, say
from studyapp.folders import Folders, packs
from studyapp.home import look_around
from studyapp.store.glance import days_since
from studyapp.store.migrations import VERSION
from studyapp.store.progress_file import refuse_unfit
from studyapp.study import Days
from studyapp.study.coverage import EVERYTHING, coverage
from studyapp.study.overview import Overview
from studyapp.study.queue import counted
from studyapp.study.stats import retention

_WINDOW = 30  # days


class Learner:
    """A learner's folder, with the bank brought up to date."""

    def __init__(self, data_dir: Path | None) -> None:
        self.folders = Folders(data_dir or paths.user_folder())
        self.now = datetime.now(UTC)
        self.days = Days()
        try:
            self.folders.user.mkdir(parents=True, exist_ok=True)
            compile_index(packs(), self.folders.index)
            self.bank = Bank(self.folders.index)
        except OSError as error:
            raise CommandError(f"{self.folders.user}: {error.strerror}") from error
        except (IndexUnwritable, BankError) as error:
            raise CommandError(str(error)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.bank.close()

    @cached_property
    def overview(self) -> Overview:
        """Where the learner stands now. Raises StoreError where the progress cannot be read."""
        refuse_unfit(self.folders.progress, VERSION)
        return look_around(self.bank, self.folders.progress, self.days, self.now)


def due(data_dir: Path | None, *, as_json: bool) -> int:
    """Today's plan."""
    with Learner(data_dir) as learner:
        overview = learner.overview
    plan = overview.today
    names = {title.id: title.to_solve for title in overview.titles}
    head = f"{plan.minutes:.0f} min: {counted(plan.cards, plan) or 'nothing is planned'}"
    lines = [f"  {names[card]}  ({plan.reasons.get(card, 'due')})" for card in plan.cards]
    told = {
        "recall": plan.recall,
        "new": plan.new,
        "exercises": [card for card in plan.cards if card in plan.exercises],
        "later": plan.later,
        "minutes": round(plan.minutes, 1),
    }
    say([head, *lines], told, as_json=as_json)
    return 0


def stats(data_dir: Path | None, *, as_json: bool) -> int:
    """How much is seen and known, topic by topic; how much of it was recalled."""
    with Learner(data_dir) as learner:
        overview = learner.overview
    found = coverage(overview.titles, overview.states, learner.now, learner.days)
    names = {topic.id: topic.title for topic in overview.topics if topic.parent is None}
    today = learner.days.of(learner.now)
    counts = days_since(learner.folders.progress, today - timedelta(days=_WINDOW))
    recent = retention(counts, today, _WINDOW)
    whole = found[EVERYTHING]
    share = "–" if recent.share is None else f"{recent.share:.0%}"
    lines = [
        f"Seen {whole.seen} of {whole.cards}, mastery {whole.mastery:.0%}",
        f"Retention over {_WINDOW} days: {share} of {recent.reviews} reviews",
    ]
    lines += [
        f"  {name}: {found[topic].seen} of {found[topic].cards}, {found[topic].mastery:.0%}"
        for topic, name in names.items()
        if topic in found
    ]
    told = {
        "cards": whole.cards,
        "seen": whole.seen,
        "mastery": round(whole.mastery, 4),
        "retention": {"days": _WINDOW, "reviews": recent.reviews, "share": recent.share},
        "topics": {
            topic: {
                "cards": found[topic].cards,
                "seen": found[topic].seen,
                "mastery": round(found[topic].mastery, 4),
            }
            for topic in names
            if topic in found
        },
    }
    say(lines, told, as_json=as_json)
    return 0
