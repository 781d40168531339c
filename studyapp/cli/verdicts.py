"""How a verdict reads in a terminal."""

import difflib
import textwrap
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from studyapp.practice import CaseResult, Difference, Failure, Verdict

_INDENT = " " * 6


def lines_of(verdict: Verdict) -> Iterator[str]:
    """Case by case, with what went wrong; then how many passed."""
    for result in (verdict.trouble, *verdict.results):
        if result:
            yield from lines_of_case(result)
    yield summary(verdict)


def lines_of_case(result: CaseResult) -> Iterator[str]:
    """One line where it passed."""
    mark = "ok   " if result.passed else "FAIL "
    hidden = " (hidden)" if result.case.hidden else ""
    yield f"{mark} {result.case.title}{hidden}  {result.seconds * 1000:.1f} ms"
    if not result.passed:
        yield from textwrap.indent("\n".join(_details(result)), _INDENT).split("\n")


def summary(verdict: Verdict) -> str:
    """How many passed, and what contained the code."""
    walls = ", ".join(verdict.walls) or "no walls"
    passed = f"{verdict.passed} of {len(verdict.results)} cases passed"
    count = "No case was tried" if verdict.trouble else passed
    return f"{count} in {verdict.seconds:.2f} s, behind {walls}."


def told_of(result: CaseResult) -> str:
    """What went wrong with a case, in one text."""
    return "\n".join(
        [f"{result.case.name or 'loading'}: {result.outcome.label}", *_details(result)]
    )


def as_data(verdict: Verdict) -> dict[str, Any]:
    """For JSON."""
    return {
        "holds": verdict.holds,
        "passed": verdict.passed,
        "cases": len(verdict.results),
        "seconds": round(verdict.seconds, 4),
        "walls": list(verdict.walls),
        "trouble": _data_of(verdict.trouble) if verdict.trouble else None,
        "results": [_data_of(result) for result in verdict.results],
    }


def _data_of(result: CaseResult) -> dict[str, Any]:
    found = asdict(result)
    case = found.pop("case")
    return {"name": case.name, "title": case.title, "hidden": case.hidden} | {
        **found,
        "seconds": round(result.seconds, 4),
        "difference": result.difference._asdict() if result.difference else None,
        "failure": _failure_data(result.failure) if result.failure else None,
    }


def _failure_data(failure: Failure) -> dict[str, Any]:
    return failure._asdict() | {"frames": [frame._asdict() for frame in failure.frames]}


def _details(result: CaseResult) -> Iterator[str]:
    yield result.summary or result.outcome.label
    yield from result.call.splitlines()
    if result.difference:
        yield from _compared(result.difference)
    if result.failure:
        yield from _traced(result.failure)
    if result.printed.strip():
        yield "printed:"
        yield from textwrap.indent(result.printed.rstrip(), "  ").split("\n")


def _compared(found: Difference) -> Iterator[str]:
    got, want = found.got.splitlines(), found.want.splitlines()
    if found.where:
        yield f"at {found.where}"
    if len(got) <= 1 and len(want) <= 1:
        yield f"got   {found.got}"
        yield f"want  {found.want}"
    else:
        yield "- wanted, + got"
        yield from (line.rstrip() for line in difflib.ndiff(want, got) if line[:1] != "?")


def _traced(failure: Failure) -> Iterator[str]:
    for frame in failure.frames:
        yield f"line {frame.line}, in {frame.function}: {frame.source}"
    yield f"{failure.error}: {failure.message}" if failure.message else failure.error
    if failure.explanation:
        yield failure.explanation
