"""What a learner does: answers, settings, notes. Each name loads its own module when first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyapp.bank.standing import Standing
    from studyapp.study.days import Days
    from studyapp.study.desk import Desk
    from studyapp.study.errors import StoreError
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
]

_HOMES = {
    "studyapp.bank.standing": ("Standing",),
    "studyapp.study.days": ("Days",),
    "studyapp.study.desk": ("Desk",),
    "studyapp.study.errors": ("StoreError",),
    "studyapp.study.log": (
        "DayCount",
        "ReviewLog",
    ),
    "studyapp.study.notebook": (
        "Bookmark",
        "Notebook",
        "Reason",
    ),
    "studyapp.study.progress": ("Progress",),
    "studyapp.study.review": (
        "CardState",
        "Clock",
        "Confidence",
        "Evidence",
        "Grade",
        "Phase",
        "Retraction",
        "Review",
        "ReviewId",
        "Sign",
    ),
    "studyapp.study.settings": (
        "Goal",
        "Settings",
    ),
}


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
