"""What the exercise screen needs of the learner's desk."""

from typing import Protocol

from studyapp.practice import Workbook
from studyapp.study import Desk


class ExerciseDesk(Desk, Protocol):
    """A desk with a workbook on it."""

    @property
    def workbook(self) -> Workbook:
        """The learner's own code. Reading it may raise a `StoreError`."""
