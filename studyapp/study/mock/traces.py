"""What a question left behind, quoted beside the dimensions of its rubric."""

from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.bank.rubrics import Dimension, Trace
from studyapp.study.mock.blueprint import ProbeKind, Question
from studyapp.study.mock.cues import milliseconds
from studyapp.study.mock.deeds import ANSWER, CODE, NOTES, probe_field, stage_field
from studyapp.study.mock.sitting import SECOND, Answering
from studyapp.study.points import Suggestion, suggest_points
from studyapp.study.words import clock_face, count

_FIELDS = {Trace.ANSWER: ANSWER, Trace.CODE: CODE, Trace.NOTES: NOTES}
_PROBES = {
    Trace.SECOND: ProbeKind.SECOND,
    Trace.FOLLOW_UPS: ProbeKind.FOLLOW_UP,
    Trace.TWISTS: ProbeKind.TWIST,
}


@dataclass(frozen=True, slots=True)
class Quote:
    """A piece of evidence, in the learner's words or in the app's."""

    trace: Trace
    title: str
    text: str


def suggested_points(question: Question, answer: Answering) -> list[Suggestion]:
    """The key points that the answer seems to make, and where; the learner confirms them."""
    return suggest_points(answer.main_text(question.stages), question.key_points)


def quotes(
    dimension: Dimension, question: Question, answer: Answering, box: float
) -> tuple[Quote, ...]:
    """All evidence that a dimension asks for and that there is; `box` in minutes."""
    return tuple(
        Quote(trace, title, text)
        for trace in dimension.evidence
        for title, text in _found(trace, question, answer, box)
        if text.strip()
    )


def _found(
    trace: Trace, question: Question, answer: Answering, box: float
) -> Iterator[tuple[str, str]]:
    if trace in _FIELDS:
        yield trace.label, answer.texts.get(_FIELDS[trace], "")
    elif trace in _PROBES:
        yield from _probed(_PROBES[trace], question, answer)
    elif trace is Trace.STAGES:
        yield from ((stage, _timed(answer, i)) for i, stage in enumerate(question.stages))
    elif trace is Trace.POINTS:
        yield from _points(question, answer)
    elif trace is Trace.CLARIFY:
        yield trace.label, _asked(question, answer)
    elif trace is Trace.TESTS:
        yield trace.label, tests_in_words(answer)
    elif trace is Trace.TIME:
        yield trace.label, time_in_words(answer, box)


def _timed(answer: Answering, stage: int) -> str:
    spent = answer.spent_on_stages.get(stage, 0)
    text = answer.texts.get(stage_field(stage), "").strip()
    if not spent and not text:
        return ""
    return f"{text or 'Nothing written.'}\n({_clock(spent)})"


def _asked(question: Question, answer: Answering) -> str:
    """What was asked, in the learner's words; silence is evidence where there was much to ask."""
    if not answer.asked:
        worth = len(question.clarify)
        return f"Nothing, of {count(worth, 'question')} worth asking." if worth else ""
    return "\n".join(
        f"“{each.words}”{_how(question, answer, number)}"
        for number, each in enumerate(answer.asked)
    )


def _how(question: Question, answer: Answering, number: int) -> str:
    if answer.asked[number].picked:
        return " (picked from the list)"
    if not answer.is_placed(number):
        return " (not recognised)"
    if number not in answer.placed:
        return ""
    meant = answer.meant(number)
    return " (none of those foreseen)" if meant is None else f" ({question.clarify[meant].ask})"


def _points(question: Question, answer: Answering) -> Iterator[tuple[str, str]]:
    said = {found.point: found.quote for found in suggested_points(question, answer)}
    for number, point in enumerate(question.key_points):
        if number in (answer.points or ()):
            yield (
                f"Made: {point.say}",
                f"“{said[number]}”" if number in said else "Confirmed by you.",
            )
        elif answer.points is not None:
            yield f"Missing: {point.say}", "Not confirmed."


def _probed(kind: ProbeKind, question: Question, answer: Answering) -> Iterator[tuple[str, str]]:
    for number, probe in enumerate(question.probes[: answer.probes]):
        if probe.kind is kind:
            yield probe.ask, answer.texts.get(probe_field(number), "") or "No answer."


def tests_in_words(answer: Answering) -> str:
    """As "7 of 8 cases pass. First failure: …"; empty where nothing was run."""
    if (tried := answer.tried) is None:
        return ""
    which = "" if tried.submitted else " (the visible ones)"
    failure = f" First failure: {tried.failure}" if tried.failure else ""
    return f"{tried.passed} of {tried.cases} cases pass{which}.{failure}"


def time_in_words(answer: Answering, box: float) -> str:
    """As "3:00 of 2:00, over by 1:00, follow-ups 0:40."."""
    over = answer.spent - milliseconds(box)
    parts = [f"{_clock(answer.spent)} of {_clock(milliseconds(box))}"]
    parts += [f"over by {_clock(over)}"] if over >= SECOND else []
    parts += [f"follow-ups {_clock(answer.spent_after)}"] if answer.spent_after else []
    return f"{', '.join(parts)}."


def _clock(spent: int) -> str:
    return clock_face(round(spent / SECOND))
