"""What is to be tried, and what came of it so far."""

import time
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from studyapp.practice import words
from studyapp.practice.verdict import Case, CaseResult, Outcome

Told = Callable[[CaseResult], None]

LOADING = Case("", "Loading your code", hidden=False)


class Reader(Protocol):
    """Makes a result of what the child said, or of how it ended."""

    def result(self, case: Case, body: Mapping[str, Any], printed: str) -> CaseResult:
        """Of a case that ended in good order."""

    def stopped(
        self,
        case: Case,
        outcome: Outcome,
        summary: str,
        seconds: float,
        printed: str,
        last_words: str,
    ) -> CaseResult:
        """Of a case that was stopped, or that took its process with it."""


class Trial:
    """Collects the results of one run, whose children come and go."""

    def __init__(
        self, cases: tuple[Case, ...], seconds: float, overall: float, reader: Reader, told: Told
    ) -> None:
        self.results: list[CaseResult] = []
        self.trouble: CaseResult | None = None
        self.stood: tuple[str, ...] = ()  # the walls that the child put up
        self.walls: tuple[str, ...] = ()  # all that stand
        self.seconds = seconds
        self.reader = reader
        self._cases, self._overall, self._told = cases, overall, told
        self._end = time.monotonic() + overall

    @property
    def left(self) -> tuple[Case, ...]:
        """The cases that have no result."""
        return self._cases[len(self.results) :]

    @property
    def goes_on(self) -> bool:
        """Whether there is something left to be tried."""
        return bool(self.left) and self.trouble is None

    @property
    def is_too_long(self) -> bool:
        """Whether no further case may begin."""
        return time.monotonic() > self._end

    def add(self, result: CaseResult) -> None:
        """Of the first case that is left."""
        self.results.append(result)
        self._told(result)

    def give_up(self) -> None:
        """What is left has had its chance."""
        self._close(Outcome.TIME, words.of_the_whole(self._overall))

    def fail(self, outcome: Outcome, summary: str) -> None:
        """Nothing can be tried, or nothing more."""
        if self.trouble is None:
            self.trouble = CaseResult(LOADING, outcome, summary)

    def cancel(self) -> None:
        """The learner wants no more."""
        if not self.results:
            self.trouble = CaseResult(LOADING, Outcome.CANCELLED, words.CANCELLED)
        self._close(Outcome.CANCELLED, words.CANCELLED)

    def _close(self, outcome: Outcome, summary: str) -> None:
        for case in self.left:
            self.add(CaseResult(case, outcome, summary))
