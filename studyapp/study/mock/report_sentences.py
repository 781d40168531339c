"""What a report says in the same words wherever it is read."""

from collections.abc import Sequence

from studyapp.study.mock.report import QuestionResult, Report, TimeUse
from studyapp.study.mock.sitting import SECOND
from studyapp.study.words import clock_face, count

NONE = "–"
_APART = 2  # so many are told one by one


def left_early(report: Report) -> str:
    """Empty where it was held to its end."""
    return "You left before the end; what you had answered is scored." if report.was_left else ""


def score(result: QuestionResult, unrated: str) -> str:
    """As "2.5"; `unrated` stands for what the review has not come to."""
    if not result.is_reached:
        return "not reached"
    if not result.is_answered:
        return "not answered"
    return unrated if result.score is None else f"{result.score:.1f}"


def part_of(some: int | None, whole: int | None) -> str:
    """As "3 of 5"."""
    return NONE if some is None else f"{some} of {whole}"


def cases(result: QuestionResult) -> str:
    """As "7 of 8", or "5 of 5 visible" where the hidden ones were not run."""
    which = "" if result.passed is None or result.ran_all else " visible"
    return part_of(result.passed, result.cases) + which


def unproven(report: Report) -> str:
    """Which code the hidden cases were not run on; empty where there is none."""
    open_ = [it for it in report.questions if it.is_answered and it.has_code and not it.ran_all]
    partly = [str(it.number + 1) for it in open_ if it.passed is not None]
    never = [str(it.number + 1) for it in open_ if it.passed is None]
    said = []
    if partly:
        said.append(f"The hidden cases were not run on the code of {_questions(partly)}")
    if never:
        said.append(f"The code of {_questions(never)} was never run")
    return " ".join(f"{each}, so its score is provisional." for each in said)


def unbacked(report: Report) -> str:
    """Where a rating contradicts what was ticked; empty where none does."""
    found = [(it, it.unbacked) for it in report.questions if it.unbacked]
    if len(found) > _APART:
        numbers = _questions([str(each.number + 1) for each, _ in found])
        return f"You rated the answers to {numbers} well but ticked none of their key points."
    return " ".join(
        f"Question {each.number + 1}: you rated {title} {score} but ticked none of its "
        f"{count(each.of_points, 'point')}."
        for each, (title, score) in found
    )


def _questions(numbers: Sequence[str]) -> str:
    return f"question{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}"


def taken(result: QuestionResult) -> str:
    """As "2:10 of 2:00, over", "1:10 of 2:00, follow-ups 0:30"."""
    after = f", follow-ups {clock(result.spent_after)}" if result.spent_after else ""
    return f"{main_time(result)}{after}"


def main_time(result: QuestionResult) -> str:
    """As "2:10 of 2:00, over"."""
    if not result.spent:
        return NONE
    over = ", over" if result.is_over else ""
    return f"{clock(result.spent)} of {clock(result.box)}{over}"


def interruptions(time: TimeUse) -> list[str]:
    """What came between; empty where nothing did."""
    said = []
    if time.interruptions:
        away = f", {clock(time.away)} away" if time.away else ""
        said.append(f"The clock stood still {count(time.interruptions, 'time')}{away}.")
    if time.left_full_screen:
        said.append(f"You left full screen {count(time.left_full_screen, 'time')}.")
    return said


def clock(spent: int) -> str:
    """Milliseconds to the nearest second, as "1:40"."""
    return clock_face(round(spent / SECOND))
