"""What does not hold of a verdict on a file that an author wrote; at best nothing."""

from collections.abc import Iterator

from studyapp.cli.verdicts import told_of
from studyapp.practice import Outcome, Verdict


def solution_faults(verdict: Verdict) -> Iterator[str]:
    """The solution passes every case, of which there are some."""
    if verdict.trouble:
        yield told_of(verdict.trouble)
    elif not verdict.results:
        yield "there is no case"
    yield from (told_of(result) for result in verdict.results if not result.passed)


def starter_faults(verdict: Verdict) -> Iterator[str]:
    """The starter can be loaded, and is not yet a solution."""
    if verdict.trouble:
        yield told_of(verdict.trouble)
    else:
        yield from gapped_starter_faults(verdict)


def gapped_starter_faults(verdict: Verdict) -> Iterator[str]:
    """The starter is not yet a solution; a gap may even keep it from being loaded."""
    yield from broken_faults(verdict)
    if verdict.trouble and verdict.trouble.outcome is Outcome.BROKEN:
        yield told_of(verdict.trouble)
    elif not verdict.trouble and not _failed(verdict, hidden=False):
        yield "passes every visible case"


def mistake_faults(verdict: Verdict) -> Iterator[str]:
    """A planted mistake is believable, and only the hidden cases are sure to catch it."""
    yield from broken_faults(verdict)
    visible = [result for result in verdict.results if not result.case.hidden]
    failed = _failed(verdict, hidden=False)
    if verdict.trouble:
        yield told_of(verdict.trouble)
    elif not _failed(verdict, hidden=True):
        yield "no hidden case catches it"
    elif 2 * len(failed) >= len(visible):
        yield f"fails half of the visible cases: {', '.join(failed)}"


def broken_faults(verdict: Verdict) -> Iterator[str]:
    """Cases that fail by themselves prove nothing."""
    for result in verdict.results:
        if result.outcome is Outcome.BROKEN:
            yield told_of(result)


def _failed(verdict: Verdict, *, hidden: bool) -> list[str]:
    results = (result for result in verdict.results if result.case.hidden == hidden)
    return [result.case.name for result in results if not result.passed]
