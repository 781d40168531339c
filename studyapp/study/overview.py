"""Where the learner stands right now: what every screen shows, from one look at the file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from studyapp.bank import CardId, Stage, Title, Topic
from studyapp.bank.standing import Standing
from studyapp.study.memory import Remembered
from studyapp.study.notebook import Bookmark
from studyapp.study.queue import Today
from studyapp.study.settings import Goal


@dataclass(frozen=True, slots=True)
class Overview:
    """One moment's view of the bank through the learner's eyes."""

    now: datetime
    titles: Sequence[Title]  # the whole bank, in order
    stages: Sequence[Stage]  # the study path of the goal's role; empty without a role
    states: Mapping[CardId, Remembered]
    suspended: Mapping[CardId, datetime]
    bookmarks: Sequence[Bookmark]
    goal: Goal
    standing: Standing
    today: Today
    used: timedelta  # time spent on reviews this study day
    answered: int  # reviews this study day
    topics: Sequence[Topic]  # each branch, followed by its leaves
    pace: float  # the learner's, as the plan took it
    variants: Sequence[Title] = ()  # of exercises; they are no questions of their own

    def main_of(self, card: CardId) -> CardId:
        """The card in whose schedule it counts: its own, unless it is a variant."""
        found = (each.main for each in self.variants if each.id == card)
        return next(found, card)

    def family_of(self, card: CardId) -> tuple[CardId, ...]:
        """An exercise and then its variants; of any other card itself."""
        main = self.main_of(card)
        return main, *(each.id for each in self.variants if each.main == main)
