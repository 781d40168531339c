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
