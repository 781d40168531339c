"""A report as Markdown, to be read, printed or sent to a mentor."""

from collections.abc import Iterable, Iterator

from studyapp.study.days import Days
from studyapp.study.mock import report_sentences as sentences
from studyapp.study.mock.report import Report
from studyapp.study.mock.report_answers import answers_text
from studyapp.study.mock.report_markdown import plain
from studyapp.study.mock.report_sentences import NONE
from studyapp.study.mock.sitting import Sitting
from studyapp.study.mock.verdict import RULES, in_digits
from studyapp.study.words import count, date_in_words


def report_text(report: Report, days: Days, answers: Sitting | None = None) -> str:
    """The whole report, dated by the study day on which the interview began.

    With `answers`, all that was written comes at the end.
    """
    lines = [*_lines(report, days)]
    if answers is not None:
        lines += ["## Answers", "", answers_text(answers)]
    return "\n".join(lines).rstrip() + "\n"


def _lines(report: Report, days: Days) -> Iterator[str]:
    yield from _head(report, days)
    yield from _section("Verdict", _verdict(report))
    yield from _section("What to do next", _actions(report))
    yield from _section("Dimensions", _dimensions(report))
    yield from _section("Topics", _topics(report))
    yield from _section("Questions", _questions(report))
    yield from _section("Time", _time(report))
    yield from _section(
        "Your own judgement", (f"- {plain(it.sentence)}" for it in report.calibration)
    )


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Nothing where there is nothing to say."""
    found = list(lines)
    if found:
        yield from (f"## {title}", "", *found, "")


def _head(report: Report, days: Days) -> Iterator[str]:
    setup, day = report.setup, days.of(report.begun)
    role = f"{setup.role.label}, " if setup.role else ""
    yield f"# Mock interview: {plain(report.title)}"
    yield ""
    yield f"{date_in_words(day, day)} {day.year}"
    yield f"· {role}{setup.level.label.lower()} · {setup.pressure.label} · seed {setup.seed}"
    yield ""


def _verdict(report: Report) -> Iterator[str]:
    band = report.verdict.band
    why = plain(report.verdict.why)
    yield f"**{band.label}.** {why}" if band else why
    yield ""
    for said in filter(None, _said(report)):
        yield said
        yield ""
    yield "How it is found:"
    yield ""
    yield from (f"- {rule}" for rule in RULES)


def _said(report: Report) -> Iterator[str]:
    yield sentences.left_early(report)
    yield sentences.unproven(report)
    yield sentences.unbacked(report)


def _actions(report: Report) -> Iterator[str]:
    for number, action in enumerate(report.actions, 1):
        yield f"{number}. **{plain(action.title)}.** {plain(action.text)}"


def _dimensions(report: Report) -> Iterator[str]:
    if report.dimensions:
        yield "| Dimension | Score | What is seen at that score |"
        yield "|---|---:|---|"
    for each in report.dimensions:
        anchor = each.dimension.levels[min(max(round(each.score), 1), 4) - 1]
        title = f"{each.rubric_title}: {each.dimension.title}"
        yield _row(title, in_digits(each.score), anchor)


def _topics(report: Report) -> Iterator[str]:
    if report.topics:
        yield "| Topic | Score | Questions |"
        yield "|---|---:|---:|"
    for each in report.topics:
        yield _row(each.title, f"{each.score:.1f}", str(each.questions))


def _questions(report: Report) -> Iterator[str]:
    yield "| | Question | Score | You thought | Key points | Cases | Time |"
    yield "|---:|---|---:|---:|---:|---:|---|"
    for each in report.questions:
        yield _row(
            str(each.number + 1),
            each.title,
            sentences.score(each, unrated=NONE),
            NONE if each.estimate is None else str(each.estimate),
            sentences.part_of(each.points, each.of_points),
            sentences.cases(each),
            sentences.taken(each),
        )


def _time(report: Report) -> Iterator[str]:
    time = report.time
    spent, box = sentences.clock(time.spent), sentences.clock(time.box)
    yield f"- {spent} of {box} planned; {count(time.over, 'question')} took longer than planned."
    yield from (f"- {sentence}" for sentence in sentences.interruptions(time))
    for each in report.questions:
        if any(spent for _, spent in each.stages):
            clock = sentences.clock
            parts = (f"{plain(title)} {clock(spent)}" for title, spent in each.stages if spent)
            yield f"- {plain(each.title)} By stage: {', '.join(parts)}."


def _row(*cells: str) -> str:
    return f"| {' | '.join(map(plain, cells))} |"
