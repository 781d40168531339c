"""What a learner does: answers, settings, notes. The scheduler, dear to import, is not in here."""

from studyapp.bank.standing import Standing
from studyapp.study.days import Days
from studyapp.study.desk import Desk, StoreError
from studyapp.study.log import DayCount, ReviewLog
from studyapp.study.notebook import Bookmark, Notebook, Reason
from studyapp.study.progress import Progress
from studyapp.study.review import (
    CardState,
    Clock,
    Confidence,
    Evidence,
    Grade,
    Phase,
    Retraction,
    Review,
    ReviewId,
    Sign,
)
from studyapp.study.settings import Goal, Settings
from studyapp.study.standing import standing

__all__ = [
    "Bookmark",
    "CardState",
    "Clock",
    "Confidence",
    "DayCount",
    "Days",
    "Desk",
    "Evidence",
    "Goal",
    "Grade",
    "Notebook",
    "Phase",
    "Progress",
    "Reason",
    "Retraction",
    "Review",
    "ReviewId",
    "ReviewLog",
    "Settings",
    "Sign",
    "Standing",
    "StoreError",
    "standing",
]
