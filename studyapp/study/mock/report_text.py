"""A report as Markdown, to be read, printed or sent to a mentor."""

import re
from collections.abc import Iterable, Iterator
from datetime import tzinfo

from studyapp.study.mock.report import QuestionResult, Report
from studyapp.study.mock.sitting import MINUTE
from studyapp.study.mock.verdict import RULES, in_digits
from studyapp.study.words import count, date_in_words, minutes_in_words

_NONE = "–"
_MARKUP = re.compile(r"[\\`*_\[\]|]")
_OPENING = re.compile(r"^(\d*)([-+#]|[.)](?= |$))")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "~": "&#126;"}  # which no backslash escapes


def report_text(report: Report, zone: tzinfo | None = None) -> str:
    """The whole report; its date is that of a time zone (None: the system's)."""
    return "\n".join(_lines(report, zone)).rstrip() + "\n"


def _lines(report: Report, zone: tzinfo | None) -> Iterator[str]:
    yield from _head(report, zone)
    yield from _section("Verdict", _verdict(report))
    yield from _section("What to do next", _actions(report))
    yield from _section("Dimensions", _dimensions(report))
    yield from _section("Topics", _topics(report))
    yield from _section("Questions", _questions(report))
    yield from _section("Time", _time(report))
    yield from _section(
        "Your own judgement", (f"- {_plain(it.sentence)}" for it in report.calibration)
    )


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Nothing where there is nothing to say."""
    found = list(lines)
    if found:
        yield from (f"## {title}", "", *found, "")


def _head(report: Report, zone: tzinfo | None) -> Iterator[str]:
    setup, day = report.setup, report.begun.astimezone(zone).date()
    role = f"{setup.role.label}, " if setup.role else ""
    yield f"# Mock interview: {_plain(report.title)}"
    yield ""
    yield f"{date_in_words(day, day)} {day.year}"
    yield f"· {role}{setup.level.label.lower()} · {setup.pressure.label} · seed {setup.seed}"
    yield ""


def _verdict(report: Report) -> Iterator[str]:
    band = report.verdict.band
    why = _plain(report.verdict.why)
    yield f"**{band.label}.** {why}" if band else why
    yield ""
    if report.was_left:
        yield "You left before the end; what you had answered is scored."
        yield ""
    yield "How it is found:"
    yield ""
    yield from (f"- {rule}" for rule in RULES)


def _actions(report: Report) -> Iterator[str]:
    for number, action in enumerate(report.actions, 1):
        yield f"{number}. **{_plain(action.title)}.** {_plain(action.text)}"


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
            _score(each),
            _NONE if each.estimate is None else str(each.estimate),
            _NONE if each.points is None else f"{each.points} of {each.of_points}",
            _NONE if each.passed is None else f"{each.passed} of {each.cases}",
            _taken(each),
        )


def _score(result: QuestionResult) -> str:
    if not result.is_reached:
        return "not reached"
    if not result.is_answered:
        return "not answered"
    return _NONE if result.score is None else f"{result.score:.1f}"


def _taken(result: QuestionResult) -> str:
    if not result.spent:
        return _NONE
    over = ", over" if result.is_over else ""
    return f"{_clock(result.spent)} of {_clock(result.box)}{over}"


def _time(report: Report) -> Iterator[str]:
    time = report.time
    spent, box = minutes_in_words(time.spent / MINUTE), minutes_in_words(time.box / MINUTE)
    yield f"- {spent} of {box}; {count(time.over, 'question')} took longer than planned."
    if time.interruptions:
        away = f", {minutes_in_words(time.away / MINUTE)} away" if time.away else ""
        yield f"- The clock stood still {count(time.interruptions, 'time')}{away}."
    for each in report.questions:
        if any(spent for _, spent in each.stages):
            parts = (f"{_plain(title)} {_clock(spent)}" for title, spent in each.stages if spent)
            yield f"- {_plain(each.title)} By stage: {', '.join(parts)}."


def _clock(spent: int) -> str:
    """As "1:40"."""
    minutes, seconds = divmod(round(spent / 1000), 60)
    return f"{minutes}:{seconds:02}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(map(_plain, cells))} |"


def _plain(text: str) -> str:
    """On one line, and read as it is written: a title may hold anything."""
    line = _OPENING.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", " ".join(text.split())))
    return "".join(_ENTITIES.get(character, character) for character in line)
