from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.study import Confidence, Evidence, Grade
from studyapp.study.suggest import RULES, Checked, suggest_grade

MISSED, SHAKY, SOLID, EFFORTLESS = Grade
SURE, UNSURE = Confidence


def suggested(seconds=180, minutes=3, **seen):
    return suggest_grade(Evidence(**seen), timedelta(seconds=seconds), minutes)


@pytest.mark.parametrize(
    ("tries", "hints", "grade", "why"),
    [
        (1, 0, SOLID, "every line is right, without a hint"),
        (2, 0, SHAKY, "every line is right, at the second try"),
        (3, 0, MISSED, "every line is right, after 3 tries"),
        (2, 1, SHAKY, "every line is right, with 1 hint"),
        (3, 1, MISSED, "every line is right, with 1 hint"),
    ],
)
def test_what_is_right_only_when_tried_again_was_not_known(tries, hints, grade, why):
    seen, took = Evidence(tests_passed=7, tests=7, hints=hints), timedelta(minutes=3)

    found = suggest_grade(seen, took, 3, checked=Checked.LINES, tries=tries)

    assert (found.grade, found.why) == (grade, why)


@pytest.mark.parametrize(
    ("seen", "grade", "why"),
    [
        ({"points_hit": 1, "points": 4}, MISSED, "1 of 4 key points"),
        ({"points_hit": 2, "points": 7}, MISSED, "2 of 7 key points"),
        ({"points_hit": 2, "points": 6}, SHAKY, "2 of 6 key points"),
        ({"points_hit": 3, "points": 6}, SHAKY, "3 of 6 key points"),
        ({"points_hit": 3, "points": 5}, SHAKY, "3 of 5 key points"),
        ({"points_hit": 4, "points": 5}, SOLID, "4 of 5 key points"),
        ({"points_hit": 4, "points": 4}, SOLID, "all 4 key points"),
        ({"points_hit": 4, "points": 4, "confidence": UNSURE}, SOLID, "all 4 key points"),
        (
            {"points_hit": 4, "points": 4, "confidence": SURE},
            EFFORTLESS,
            "all 4 key points, sure and in time",
        ),
        (
            {"points_hit": 1, "points": 1, "seconds": 181, "confidence": SURE},
            SOLID,
            "the key point",
        ),
        (
            {"points_hit": 4, "points": 4, "seconds": 361, "confidence": SURE},
            SHAKY,
            "all 4 key points, but more than twice the 3 minutes",
        ),
        ({"points_hit": 0, "points": 4, "seconds": 999}, MISSED, "0 of 4 key points"),
    ],
)
def test_key_points_suggest_a_grade(seen, grade, why):
    found = suggested(**seen)

    assert (found.grade, found.why) == (grade, why)


@pytest.mark.parametrize(
    ("seen", "grade", "why"),
    [
        ({"tests_passed": 3, "tests": 5}, MISSED, "3 of 5 cases pass"),
        ({"tests_passed": 5, "tests": 5}, SOLID, "every case passes, without a hint"),
        ({"tests_passed": 5, "tests": 5, "hints": 1}, SHAKY, "every case passes, with 1 hint"),
        ({"tests_passed": 5, "tests": 5, "hints": 3}, MISSED, "every case passes, with 3 hints"),
        (
            {"tests_passed": 5, "tests": 5, "seconds": 90},
            EFFORTLESS,
            "every case passes, in half the time",
        ),
        (
            {"tests_passed": 5, "tests": 5, "seconds": 400},
            SHAKY,
            "every case passes, without a hint, but more than twice the 3 minutes",
        ),
    ],
)
def test_cases_suggest_a_grade(seen, grade, why):
    found = suggested(**seen)

    assert (found.grade, found.why) == (grade, why)


@pytest.mark.parametrize(
    ("seconds", "grade", "why"),
    [
        (90, SOLID, "every case passes, in half the time, though the cost was wrong"),
        (180, SOLID, "every case passes, without a hint, though the cost was wrong"),
        (
            400,
            SHAKY,
            (
                "every case passes, without a hint, though the cost was wrong, "
                "but more than twice the 3 minutes"
            ),
        ),
    ],
)
def test_code_whose_cost_was_not_known_was_not_effortless(seconds, grade, why):
    seen = Evidence(tests_passed=5, tests=5)

    found = suggest_grade(seen, timedelta(seconds=seconds), 3, cost_missed=True)

    assert (found.grade, found.why) == (grade, why)


def test_cases_weigh_more_than_key_points():
    assert suggested(tests_passed=0, tests=1, points_hit=3, points=3).grade is MISSED


@pytest.mark.parametrize("seen", [{}, {"confidence": SURE}, {"tests": 0}, {"hints": 2}])
def test_without_evidence_there_is_no_suggestion(seen):
    assert suggested(**seen) is None


@given(st.integers(1, 7), st.integers(0, 6), st.integers(0, 1200), st.sampled_from(Confidence))
def test_one_more_key_point_never_lowers_the_grade(points, hit, seconds, confidence):
    def grade(hit):
        seen = {"points_hit": min(hit, points), "points": points, "confidence": confidence}
        return suggested(seconds, **seen).grade

    assert grade(hit) <= grade(hit + 1)


@given(st.integers(0, 7), st.integers(0, 600), st.sampled_from(Confidence))
def test_being_slower_never_raises_the_grade(hit, seconds, confidence):
    seen = {"points_hit": hit, "points": 7, "confidence": confidence}

    assert suggested(seconds, **seen).grade >= suggested(seconds + 30, **seen).grade


@given(st.integers(1, 7), st.integers(0, 7))
def test_half_of_the_key_points_is_never_missed_and_less_than_a_third_always(points, hit):
    hit = min(hit, points)

    found = suggested(points_hit=hit, points=points)

    assert not (found.grade is MISSED and hit >= points / 2)
    assert (found.grade is MISSED) == (hit / points < 1 / 3)


def test_the_printed_rule_tells_where_missed_begins_and_ends():
    printed = " ".join(RULES)

    assert "fewer than a third of the key points" in printed
    assert "A third of the key points or more" in printed
    assert "Four of five" in printed


def test_who_gave_up_missed_it_whatever_passes_afterwards():
    evidence = Evidence(tests_passed=3, tests=3, hints=0)

    found = suggest_grade(evidence, timedelta(seconds=10), 3, gave_up=True)

    assert found.grade is MISSED
    assert "solution" in found.why
