import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank import KeyPoint
from studyapp.study.points import MAY_MOVE_THE_GRADE, Suggestion, suggest_points

EXAMPLES = [
    json.loads(line)
    for line in (Path(__file__).parent / "points.jsonl").read_text("utf-8").splitlines()
]
BIAS = KeyPoint("error splits into bias and variance", ("bias", "variance"))
GIL = KeyPoint("only one thread runs bytecode", ("one thread", "bytecode"))


def seems_said(example):
    point = KeyPoint(example["say"], tuple(example["words"]))
    return bool(suggest_points(example["answer"], [point]))


def test_words_move_the_grade_only_where_nine_of_ten_suggestions_are_right(capsys):
    verdicts = Counter((seems_said(example), example["said"]) for example in EXAMPLES)
    right, wrong, passed_over = (verdicts[key] for key in [(1, 1), (1, 0), (0, 1)])

    precision, recall = right / (right + wrong), right / (right + passed_over)

    with capsys.disabled():
        print(f"\n{len(EXAMPLES)} answers: precision {precision:.2f}, recall {recall:.2f}")  # noqa: T201
    assert (precision >= 0.9) == MAY_MOVE_THE_GRADE


@pytest.mark.parametrize("kind", ["stuffed", "denied", "unrelated"])
def test_what_is_listed_denied_or_beside_the_point_suggests_nothing(kind):
    fooled = [e["answer"] for e in EXAMPLES if e["kind"] == kind and seems_said(e)]

    assert fooled == []


def test_a_suggestion_quotes_the_passage_that_made_the_point():
    answer = "Good question. The error has two parts, the bias and the variance. One trades them."

    assert suggest_points(answer, [GIL, BIAS]) == [
        Suggestion(1, "The error has two parts, the bias and the variance.")
    ]


def test_a_point_may_be_made_in_two_sentences():
    answer = "One part of the error is the bias. The other part of it is variance."

    assert [found.point for found in suggest_points(answer, [BIAS])] == [0]


@pytest.mark.parametrize(
    "answer",
    [
        "Is the error made of bias and variance?",
        "The error is never split into bias and variance.",
        "The error doesn't split into a bias and a variance.",
        "The error doesn’t split into a bias and a variance.",
        "I'd use the median of the data rather than bias and variance of the error.",
        "bias variance bias variance bias of variance",
        "",
        "?!",
    ],
)
def test_what_is_not_claimed_is_not_ticked(answer):
    assert suggest_points(answer, [BIAS]) == []


@pytest.mark.parametrize(
    "answer",
    [
        "The error isn’t only noise but it is made up of biases and variances.",
        "Not only the bias but also the variance of it adds to the error.",
        "CPU aside, the error is the sum of a BIAS and of a VARIANCE term",
    ],
)
def test_what_is_claimed_in_other_forms_is_ticked(answer):
    assert len(suggest_points(answer, [BIAS])) == 1


def test_a_word_of_several_must_stand_together():
    assert suggest_points("Each thread has one stack and runs the bytecode.", [GIL]) == []
    assert len(suggest_points("It means that one thread runs the bytecode.", [GIL])) == 1


def test_a_point_without_words_is_never_ticked():
    assert suggest_points("Anything at all is said in here.", [KeyPoint("anything")]) == []


@given(st.text(max_size=300), st.lists(st.text(max_size=10), max_size=5))
def test_any_text_can_be_looked_at(answer, words):
    for found in suggest_points(answer, [KeyPoint(answer[:50], tuple(words))]):
        assert found.quote.strip()


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("Precision falls with each false positive that the model raises.", ("precision", "false")),
        ("The function returns None when the key is missing from it.", ("function", "missing")),
        ("Bootstrap samples differ from draws without replacement in that.", ("samples", "draws")),
    ],
)
def test_a_term_that_sounds_like_a_denial_is_none(answer, words):
    point = KeyPoint(answer.replace("false ", "").replace("None", "it").split(" without")[0], words)

    assert [found.point for found in suggest_points(answer, [point])] == [0]


def test_none_of_them_is_a_denial():
    point = KeyPoint("threads share the memory of their process", ("threads", "share", "memory"))

    assert suggest_points("None of the threads share memory with the process.", [point]) == []
