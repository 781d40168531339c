"""From what the child said about a case to what the learner is shown."""

import ast
import re
import textwrap
from collections.abc import Mapping
from typing import Any

from studyapp.practice import words
from studyapp.practice.explain import explained
from studyapp.practice.messages import number_of, seconds_of, text_of, texts_of
from studyapp.practice.verdict import Case, CaseResult, Difference, Failure, Frame, Outcome

_MOST_FRAMES = 20
_MOST_LINES = 12
_PLACE = re.compile(r'File "(solution|cases)\.py", line (\d+) in (\S+)')


class CaseReader:
    """Knows the sources, so that a result can show the lines that it is about."""

    def __init__(self, code: str, cases: str) -> None:
        self._code, self._cases = code, cases

    def result(self, case: Case, body: Mapping[str, Any], printed: str) -> CaseResult:
        """Of a case that ended in good order, or of loading."""
        outcome = _outcome(text_of(body, "outcome"))
        difference = _difference(texts_of(body, "difference"))
        failure = _failure(body.get("failure"))
        summary = words.of_ending(outcome, body, failure, difference)
        if lacking := text_of(body, "lacking"):
            outcome, summary, failure = Outcome.RAISED, words.of_lack(lacking), None
        if failure and outcome is not Outcome.BROKEN:
            said = explained(failure, self._code, texts_of(body, "known"))
            failure = failure._replace(explanation=said)
        return CaseResult(
            case,
            outcome,
            summary,
            seconds_of(body),
            printed,
            call_at(self._cases, number_of(body, "line")),
            difference,
            failure,
        )

    def stopped(
        self,
        case: Case,
        outcome: Outcome,
        summary: str,
        seconds: float,
        printed: str,
        last_words: str,
    ) -> CaseResult:
        """Where it was stopped or crashed, Python's fault handler may have told."""
        places = _PLACE.findall(last_words)[-_MOST_FRAMES:]
        return CaseResult(
            case,
            outcome,
            summary,
            seconds,
            printed,
            call_at(self._cases, _line_in_cases(places)),
            None,
            self._stuck(outcome, summary, places),
        )

    def _stuck(
        self, outcome: Outcome, summary: str, places: list[tuple[str, str, str]]
    ) -> Failure | None:
        own = [place for place in reversed(places) if place[0] == "solution"]
        frames = tuple(self._frame(int(line), name) for _, line, name in own)
        return Failure(outcome.label, summary, frames) if frames else None

    def _frame(self, line: int, function: str) -> Frame:
        lines = self._code.splitlines()
        return Frame(line, function, lines[line - 1].strip() if 0 < line <= len(lines) else "")


def call_at(source: str, line: int | None) -> str:
    """The statement there, without its indentation: it shows the input of a case."""
    if line is None:
        return ""
    try:
        statements = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt)]
    except (SyntaxError, ValueError, RecursionError):
        return ""
    around = [node for node in statements if node.lineno <= line <= (node.end_lineno or 0)]
    nearest = max(around, key=lambda node: (node.lineno, node.col_offset), default=None)
    if nearest is None:
        return ""
    lines = source.splitlines()[nearest.lineno - 1 : nearest.end_lineno]
    return textwrap.dedent("\n".join(lines[:_MOST_LINES])).strip()


def _outcome(text: str) -> Outcome:
    try:
        return Outcome(text)
    except ValueError:
        return Outcome.BROKEN


def _failure(told: object) -> Failure | None:
    if not isinstance(told, dict):
        return None
    return Failure(
        text_of(told, "error") or "Exception",
        text_of(told, "message"),
        _frames(told.get("frames")),
        column=number_of(told, "column"),
    )


def _difference(told: tuple[str, ...]) -> Difference | None:
    return Difference(*told) if len(told) == len(Difference._fields) else None


def _frames(told: object) -> tuple[Frame, ...]:
    if not isinstance(told, list):
        return ()
    return tuple(
        Frame(*each)
        for each in told
        if isinstance(each, list) and [type(part) for part in each] == [int, str, str]
    )


def _line_in_cases(places: list[tuple[str, str, str]]) -> int | None:
    return next((int(line) for file, line, _ in places if file == "cases"), None)


class BlockReader:
    """Keeps the whole traceback of a block as its summary."""

    def result(self, case: Case, body: Mapping[str, Any], printed: str) -> CaseResult:
        """A block that ran to its end or raised."""
        error = text_of(body, "words")
        outcome = Outcome.RAISED if error else Outcome.PASSED
        return CaseResult(case, outcome, error, seconds_of(body), printed)

    def stopped(
        self,
        case: Case,
        outcome: Outcome,
        summary: str,
        seconds: float,
        printed: str,
        last_words: str,  # noqa: ARG002 (of a block, a traceback is not to be had)
    ) -> CaseResult:
        """A block that was stopped, or that crashed."""
        return CaseResult(case, outcome, summary, seconds, printed)
