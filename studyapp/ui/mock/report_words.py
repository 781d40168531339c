"""What the report screen says: pure functions of the report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from studyapp.bank import CardId
from studyapp.study import Days
from studyapp.study.mock import Report
from studyapp.study.mock import report_sentences as sentences
from studyapp.study.mock.homework import Homework
from studyapp.study.mock.report import QuestionResult
from studyapp.study.words import count, date_in_words, weekday
from studyapp.ui.widgets.charts import Point
from studyapp.ui.widgets.rows_model import Cell, Row

SMALL_PRINT = (
    "StudyApp only suggests, from what it can count; every score here is one that you settled on. "
    "A real interviewer may see it otherwise."
)
NOT_KEPT = "Only the result of this interview was kept, not its answers."
_HIGHEST = 4


@dataclass(frozen=True, slots=True)
class Highlight:
    """An answer that stands out."""

    heading: str
    title: str
    why: str
    card: CardId


def subtitle(report: Report, days: Days) -> str:
    """When it was held, for whom, under how much pressure."""
    setup, day = report.setup, days.of(report.begun)
    role = setup.role.label if setup.role else ""
    held = f"{weekday(day)}, {date_in_words(day, day)} {day.year}"
    parts = (held, role, setup.level.label, setup.pressure.label)
    return " · ".join(filter(None, parts))


def band(report: Report) -> str:
    """As "Hire"."""
    found = report.verdict.band
    return found.label if found else "No verdict"


def profile_points(report: Report) -> list[Point]:
    """Every dimension, under the title of its rubric."""
    return [
        Point(
            f"{each.rubric_title}: {each.dimension.title}",
            each.score,
            f"{each.score:.1f} of {_HIGHEST}, from {count(each.questions, 'question')}",
            each.rubric_title,
        )
        for each in report.dimensions
    ]


def topic_rows(report: Report) -> list[Row]:
    """The weakest first."""
    return [
        Row(
            (
                Cell(each.title),
                Cell(f"{each.score:.1f}", share=each.score / _HIGHEST),
                Cell(str(each.questions), order=each.questions),
            ),
            topic=each.topic,
        )
        for each in report.topics
    ]


def question_rows(report: Report) -> list[Row]:
    """All questions, as they were asked; what was reached tells its number, else its card."""
    return [_question_row(each) for each in report.questions]


def highlights(report: Report) -> list[Highlight]:
    """The strongest and the weakest answer; none where too few are scored to tell them apart."""
    scored = [each for each in report.questions if each.score is not None and each.is_answered]
    scored.sort(key=lambda each: each.score or 0)
    backed = [each for each in scored if not each.unbacked]
    if len(scored) < 2 or not backed or scored[0].score == backed[-1].score:
        return []
    return [_highlight("Strongest answer", backed[-1]), _highlight("Weakest answer", scored[0])]


def time_use(report: Report) -> list[str]:
    """How the time went, in sentences."""
    time = report.time
    if not time.box:
        return ["No question was reached."]
    spent, box = sentences.clock(time.spent), sentences.clock(time.box)
    said = [f"{spent} of {box} planned."]
    reached = sum(each.is_reached for each in report.questions)
    over = f"{time.over} of {count(reached, 'question')} took longer than planned."
    said.append(over if time.over else "No question took longer than planned.")
    return said + sentences.interruptions(time)


def calibration(report: Report) -> list[str]:
    """Estimates against what was settled."""
    none = ["Nothing to compare yet: it needs an estimate and a score for the same answer."]
    return [each.sentence for each in report.calibration] or none


def plan(homework: Homework, due: str) -> str:
    """What one click would do; `due`: when the cards would come back."""
    parts = []
    if missed := len(homework.outcomes):
        back = f" ({due})" if due else ""
        parts.append(f"puts {count(missed, 'weak answer')} into your recall schedule{back}")
    if marks := _marks(homework):
        parts.append(f"bookmarks {marks} as needing work")
    return f"One click {' and '.join(parts)}." if parts else ""


def done(homework: Homework, due: str) -> str:
    """What the click did; `due`: when the cards come back."""
    parts = []
    if missed := len(homework.outcomes):
        back = f" ({due})" if due else ""
        parts.append(f"{count(missed, 'weak answer')} scheduled{back}")
    if marks := _marks(homework):
        parts.append(f"{marks} bookmarked")
    return f"Done: {', '.join(parts)}."


def nothing_left(report: Report) -> str:
    """Where there is nothing to click for."""
    if report.weak_cards:
        return "What was weak is in your recall schedule already, and its topics are bookmarked."
    if any(each.unbacked for each in report.questions):
        return "You rated nothing as weak: there is nothing to schedule or bookmark."
    return "Nothing was weak: there is nothing to schedule or bookmark."


def still_open(answers: int) -> str:
    """The review is not complete."""
    some = "1 answer is" if answers == 1 else f"{answers} answers are"
    return f"{some} not reviewed yet; the report tells what is there so far."


def file_name(begun: datetime, ending: str, days: Days) -> str:
    """As "mock-interview-2030-01-15.pdf"."""
    return f"mock-interview-{days.of(begun):%Y-%m-%d}.{ending}"


def _marks(homework: Homework) -> str:
    topics = sum(mark.is_topic for mark in homework.bookmarks)
    cards = len(homework.bookmarks) - topics
    counted = (count(topics, "topic") if topics else "", count(cards, "question") if cards else "")
    return " and ".join(filter(None, counted))


def _highlight(heading: str, result: QuestionResult) -> Highlight:
    parts = [f"{result.score:.1f} of {_HIGHEST}"]
    if result.points is not None:
        parts.append(f"{result.points} of {count(result.of_points, 'key point')}")
    if result.passed is not None:
        which = "cases" if result.ran_all else "visible cases"
        parts.append(f"{result.passed} of {result.cases} {which} pass")
    if result.is_over:
        parts.append("over the time")
    return Highlight(heading, result.title, " · ".join(parts), result.card)


def _question_row(result: QuestionResult) -> Row:
    share = result.score / _HIGHEST if result.score and result.is_answered else None
    cells = (
        Cell(f"{result.number + 1}.  {result.title}", order=result.number),
        Cell(sentences.score(result, unrated="open"), order=result.score or 0, share=share),
        Cell(sentences.NONE if result.estimate is None else str(result.estimate)),
        Cell(sentences.part_of(result.points, result.of_points)),
        Cell(sentences.cases(result)),
        Cell(sentences.main_time(result), order=result.spent),
    )
    if not result.is_reached:
        return Row(cells, card=result.card)
    return Row(cells, topic=str(result.number))


def lines(sentences: Sequence[str]) -> str:
    """One below the other."""
    return "\n".join(sentences)


def taken_back(homework: Homework, taken: int) -> str:
    """After the click was undone; `taken`: so many of its answers could be, too."""
    parts = []
    if taken:
        parts.append(f"{count(taken, 'answer')} taken back")
    if marks := _marks(homework):
        parts.append(f"the bookmarks of {marks} removed")
    said = f"Undone: {', '.join(parts)}." if parts else ""
    if taken < len(homework.outcomes):
        said += " Other answers came since, so those stay; Ctrl+Z takes back one after the other."
    return said.strip()
