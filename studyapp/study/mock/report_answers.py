"""What was written in an interview as Markdown, question by question: a part of its report."""

import re
from collections.abc import Iterator

from studyapp.study.mock.blueprint import Question
from studyapp.study.mock.deeds import ANSWER, CODE, NOTES, probe_field, stage_field
from studyapp.study.mock.report_markdown import plain
from studyapp.study.mock.sitting import Answering, Sitting
from studyapp.study.mock.traces import tests_in_words, time_in_words

_HEADING = re.compile(r" {0,3}#{1,6} +(.*?)[ #]*$")
_TICKS = re.compile("`+")


def answers_text(sitting: Sitting) -> str:
    """Of all questions that were reached."""
    reached = (i for i in range(len(sitting.answers)) if sitting.is_reached(i))
    return "\n".join(line for number in reached for line in _question(sitting, number))


def fenced(code: str, language: str) -> str:
    """Code as Markdown, in a fence that it does not hold itself."""
    longest = max(map(len, _TICKS.findall(code)), default=0)
    fence = "`" * max(longest + 1, 3)
    return f"{fence}{language}\n{code}\n{fence}"


def _question(sitting: Sitting, number: int) -> Iterator[str]:
    asked, answer = sitting.blueprint.questions[number], sitting.answers[number]
    yield from (f"### {number + 1}. {plain(asked.title)}", "")
    if not answer.is_answered:
        yield from ("Not answered.", "")
    if answer.total:
        round_ = sitting.blueprint.rounds[sitting.blueprint.round_of(number)]
        yield from (f"Time: {time_in_words(answer, round_.minutes)}", "")
    yield from _scores(sitting, number)
    yield from _written(asked, answer)
    yield from _asked(answer)
    yield from _points(asked, answer)


def _scores(sitting: Sitting, number: int) -> Iterator[str]:
    answer = sitting.answers[number]
    dimensions = sitting.blueprint.rubric_of(number).dimensions
    given = [
        f"{plain(each.title)} {answer.ratings[each.id]}"
        for each in dimensions
        if each.id in answer.ratings
    ]
    said = [f"Scores: {', '.join(given)}."] if given else []
    said += [f"You thought: {answer.estimate}."] if answer.estimate else []
    if said:
        yield from (" ".join(said), "")


def _written(asked: Question, answer: Answering) -> Iterator[str]:
    texts = answer.texts
    yield from _said("Your answer", texts.get(ANSWER, ""))
    for number, stage in enumerate(asked.stages):
        yield from _said(plain(stage), texts.get(stage_field(number), ""))
    if code := texts.get(CODE, "").strip("\n"):
        yield from ("**Your code**", "", fenced(code, "python"), "")
    if told := tests_in_words(answer):
        yield from (plain(told), "")
    for number, probe in enumerate(asked.probes[: answer.probes]):
        text = texts.get(probe_field(number), "")
        yield from _said(plain(probe.ask), text if text.strip() else "No answer.")
    yield from _said("Your notes", texts.get(NOTES, ""))


def _said(title: str, text: str) -> Iterator[str]:
    """As it was written, set apart: its headings are not the report's."""
    if text.strip():
        quoted = (f"> {line}".rstrip() for line in _without_headings(text.strip()))
        yield from (f"**{title}**", "", *quoted, "")


def _without_headings(text: str) -> Iterator[str]:
    """A line that would be one is bold instead; code stays as it is."""
    in_code = False
    for line in text.splitlines():
        in_code ^= line.lstrip().startswith("```")
        heading = None if in_code else _HEADING.match(line)
        yield f"**{heading[1]}**" if heading else line


def _asked(answer: Answering) -> Iterator[str]:
    if answer.asked:
        picked = (" (picked from the list)" if each.picked else "" for each in answer.asked)
        yield from ("**What you asked**", "")
        for each, how in zip(answer.asked, picked, strict=True):
            yield f"- “{plain(each.words)}”{how}"
        yield ""


def _points(asked: Question, answer: Answering) -> Iterator[str]:
    if answer.points is not None and asked.key_points:
        yield from ("**Key points**", "")
        for number, point in enumerate(asked.key_points):
            yield f"- {'said' if number in answer.points else 'missing'}: {plain(point.say)}"
        yield ""
