"""What the evidence suggests for each dimension, and the scores that the learner settles on.

The app suggests where it has something to count: test cases, confirmed key points, questions asked
back. A 4 it never suggests, since that anchor asks for what cannot be counted. All else is left to
the learner, who has the anchors and the evidence side by side.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from studyapp.bank.rubrics import Dimension, Rubric, Trace
from studyapp.study.mock.blueprint import Question
from studyapp.study.mock.sitting import Answering, Sitting
from studyapp.study.mock.traces import Quote, quotes
from studyapp.study.words import count

LOWEST, HIGHEST = 1, 4
_SUGGESTED = 3
"""At most."""

RULES = (
    "Not answered: 1.",
    "Test cases: all pass 3, at least half 2, fewer 1; provisional until the hidden ones ran.",
    "Key points that you confirmed: more than half 3, any 2, none 1.",
    "Questions worth asking that you asked: at least half 3, any 2, none 1; picked, half.",
    "A question that was not recognised counts once you place it; until then a 3 or nothing.",
    "A 4 is yours to give: its anchor asks for what cannot be counted.",
)
"""How scores are suggested, as the learner reads it."""


@dataclass(frozen=True, slots=True)
class Assessed:
    """One dimension of one question, as the review shows it."""

    dimension: Dimension
    score: int | None  # the learner's; None: still open
    suggested: int | None
    why: str  # of the suggestion; or why there is none
    quotes: tuple[Quote, ...]


def assess(sitting: Sitting, question: int) -> tuple[Assessed, ...]:
    """Every dimension of a question's rubric with its evidence."""
    blueprint = sitting.blueprint
    box = blueprint.rounds[blueprint.round_of(question)].minutes
    asked, answer = blueprint.questions[question], sitting.answers[question]
    return tuple(
        Assessed(
            dimension,
            answer.ratings.get(dimension.id),
            *suggest_score(dimension, asked, answer),
            quotes(dimension, asked, answer, box),
        )
        for dimension in blueprint.rubric_of(question).dimensions
    )


def suggest_score(
    dimension: Dimension, question: Question, answer: Answering
) -> tuple[int | None, str]:
    """What the evidence speaks for, and why; None where it says nothing."""
    if not answer.is_answered or answer.is_blank:
        return LOWEST, "not answered"
    if found := _suggested(dimension.suggest, question, answer):
        return found
    return None, "only you can tell: compare the evidence with the anchors"


def scores_of(sitting: Sitting, question: int) -> Mapping[str, int]:
    """The settled scores by dimension; 1 in each for a question that has no answer."""
    answer = sitting.answers[question]
    if answer.is_answered:
        return answer.ratings
    return dict.fromkeys((each.id for each in _rubric(sitting, question).dimensions), LOWEST)


def mean_score(sitting: Sitting, question: int) -> float | None:
    """The weighted mean over the dimensions settled so far; None where none is."""
    scores = scores_of(sitting, question)
    settled = [each for each in _rubric(sitting, question).dimensions if each.id in scores]
    whole = sum(each.weight for each in settled)
    return sum(each.weight * scores[each.id] for each in settled) / whole if whole else None


def _rubric(sitting: Sitting, question: int) -> Rubric:
    return sitting.blueprint.rubric_of(question)


def _suggested(
    trace: Trace | None, question: Question, answer: Answering
) -> tuple[int | None, str] | None:
    match trace:
        case Trace.TESTS:
            return _by_tests(answer)
        case Trace.POINTS:
            return _by_points(question, answer)
        case Trace.CLARIFY:
            return _by_questions(question, answer)
        case _:
            return None


def _by_tests(answer: Answering) -> tuple[int, str] | None:
    tried = answer.tried
    if tried is None or not tried.cases:
        return None
    most = _SUGGESTED if tried.passed == tried.cases else 2
    score = most if 2 * tried.passed >= tried.cases else LOWEST
    if tried.submitted:
        return score, f"{tried.passed} of {count(tried.cases, 'case')} pass"
    seen = f"{tried.passed} of {count(tried.cases, 'visible case')} pass"
    return score, f"provisional: {seen}, the hidden ones were not run"


def _by_points(question: Question, answer: Answering) -> tuple[int, str] | None:
    if answer.points is None or not question.key_points:
        return None
    made, all_ = len(answer.points), len(question.key_points)
    return _by_share(made / all_, strictly=True), f"{made} of {count(all_, 'key point')}"


def _by_questions(question: Question, answer: Answering) -> tuple[int | None, str] | None:
    """What is not placed yet may have been worth as much, so it must not count against anyone."""
    if not question.clarify:
        return None
    own, picked = _worth_asking(answer)
    worth = len(question.clarify)
    why = f"{len(own)} of {count(worth, 'question')} worth asking"
    why += f", {len(picked)} more picked from the list" if picked else ""
    score = _by_share((len(own) + len(picked) / 2) / worth)
    strange = sum(not answer.is_placed(number) for number in range(len(answer.asked)))
    if strange and score < _SUGGESTED:
        return None, f"{why}, and {count(strange, 'question')} for you to place"
    return score, why


def _worth_asking(answer: Answering) -> tuple[set[int], set[int]]:
    """The foreseen questions that were asked in own words, and the others that were picked."""
    own: set[int] = set()
    picked: set[int] = set()
    for number, asked in enumerate(answer.asked):
        if (meant := answer.meant(number)) is not None:
            (picked if asked.picked else own).add(meant)
    return own, picked - own


def _by_share(share: float, *, strictly: bool = False) -> int:
    is_most = share > 0.5 if strictly else share >= 0.5
    return _SUGGESTED if is_most else 2 if share else LOWEST
