"""What the review says, in plain words. No Qt in here."""

from typing import NamedTuple

from studyapp.bank.rubrics import Trace
from studyapp.study.mock import Answering, Assessed, Outcome, Quote, Sitting
from studyapp.study.mock.deeds import CODE
from studyapp.study.mock.traces import tests_in_words, time_in_words
from studyapp.study.words import count

ESTIMATES = ("Poorly", "Shaky", "Well", "Very well")
"""How an answer went, from 1 to 4."""
ONLY_YOU = "Only you can tell: compare the evidence with the anchors."
UNANSWERED = "Not answered: it counts 1 throughout. The report offers to schedule it as missed."
NOT_KEPT = "The review could not be saved yet. It stays open here; try again in a moment."
_LONGEST = 420  # characters of a quote; the whole text stands above


def place(number: int, of: int) -> str:
    """As "Question 3 of 8"."""
    return f"Question {number} of {of}"


def facts(sitting: Sitting, question: int) -> str:
    """The round, the time against the box, the verdict of the tests."""
    blueprint, answer = sitting.blueprint, sitting.answers[question]
    round_ = blueprint.rounds[blueprint.round_of(question)]
    parts = [round_.title, tests_in_words(answer).partition(" First failure")[0].rstrip(".")]
    if answer.total:
        parts.insert(1, time_in_words(answer, round_.minutes).rstrip("."))
    return " · ".join(filter(None, parts))


def suggestion(assessed: Assessed) -> str:
    """Above the anchors of a dimension."""
    if assessed.suggested is None:
        return ONLY_YOU
    return f"Suggested: {assessed.suggested} – {assessed.why}"


def spoken(assessed: Assessed) -> str:
    """Title and state of a dimension, for who does not see the row."""
    if assessed.score is None:
        return f"{assessed.dimension.title}: open. {suggestion(assessed)}"
    return f"{assessed.dimension.title}: {assessed.score}. {suggestion(assessed)}"


def grade_sentence(outcome: Outcome | None, missing: int) -> str:
    """Above the grades."""
    asked = "How well did you know it?"
    if outcome is not None:
        asked = f"Suggested: {outcome.grade.label} – {outcome.why}"
    if not missing:
        return asked
    left = f"{count(missing, 'dimension')} still open; the grade closes the question."
    return f"{asked.rstrip('.')} · {left}"


class Exhibit(NamedTuple):
    """A piece of evidence as it is shown."""

    title: str
    text: str
    is_code: bool = False


NO_EXHIBIT = Exhibit("", "")


def evidence(assessed: Assessed) -> list[Exhibit]:
    """All there is for a dimension; a key point that was not made needs no text."""
    return [
        Exhibit(quote.title, _quoted(quote), quote.trace is Trace.CODE) for quote in assessed.quotes
    ]


def _quoted(quote: Quote) -> str:
    """Cut where it is long."""
    text = quote.text.strip()
    if quote.trace is Trace.POINTS and not text.startswith("“"):
        return ""
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST].rsplit(maxsplit=1)[0]} …"


def own_code(answer: Answering) -> str:
    """As it was handed in; empty where none was written."""
    return answer.texts.get(CODE, "")
