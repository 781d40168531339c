"""All that the learner has at hand, as one parameter for the screens."""

from typing import Protocol

from studyapp.study.log import ReviewLog
from studyapp.study.notebook import Notebook
from studyapp.study.progress import Progress
from studyapp.study.settings import Settings


class Desk(Protocol):
    """Opened on first use: reading any of these may raise a `StoreError`."""

    @property
    def progress(self) -> Progress:
        """The one door for answers."""

    @property
    def log(self) -> ReviewLog:
        """What was answered."""

    @property
    def notebook(self) -> Notebook:
        """Bookmarks, notes, own answers."""

    @property
    def settings(self) -> Settings:
        """What was chosen."""
