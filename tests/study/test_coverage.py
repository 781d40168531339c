from datetime import timedelta

import pytest

from studyapp.study import Standing
from studyapp.study.coverage import EVERYTHING, Counts, counts, coverage
from studyapp.study.standing import standing
from tests.study.samples import NOON, Sign, state, states, title

DAY = timedelta(days=1)
TITLES = [
    title("a", "python/objects"),
    title("b", "python/objects"),
    title("c", "python/iteration"),
    title("d", "pandas/grouping"),
]


def test_coverage_is_the_share_of_cards_seen_by_leaf_by_branch_and_in_all(days):
    found = coverage(TITLES, states(state("a"), state("d")), NOON, days)

    assert {topic: covered.share for topic, covered in found.items()} == {
        "python/objects": 0.5,
        "python/iteration": 0.0,
        "python": pytest.approx(1 / 3),
        "pandas/grouping": 1.0,
        "pandas": 1.0,
        EVERYTHING: 0.5,
    }


def test_mastery_is_the_mean_expected_recall_with_unseen_cards_at_zero(days):
    known = states(state("a", due=NOON, last_review=NOON - 5 * DAY, stability=5.0))

    found = coverage(TITLES, known, NOON, days)

    assert found["python/objects"].mastery == pytest.approx(0.45)


def test_an_empty_bank_is_not_covered(days):
    found = coverage([], {}, NOON, days)[EVERYTHING]

    assert (found.share, found.mastery) == (0.0, 0.0)


def test_each_topic_counts_what_waits_in_it():
    known = states(
        state("a", due=NOON - DAY, signs=Sign.LAPSE), state("b", due=NOON + DAY), state("gone")
    )
    stands = standing([each.id for each in TITLES], known, {"c"}, (), NOON)

    found = counts(TITLES, stands)

    assert found["python/objects"] == Counts(cards=2, due=1, weak=1, done=1)
    assert found["python"] == Counts(cards=3, due=1, weak=1, done=1)
    assert found["pandas"] == Counts(cards=1, new=1)
    assert found[EVERYTHING] == Counts(cards=4, due=1, weak=1, new=1, done=1)


def test_an_empty_bank_has_nothing_waiting():
    assert counts([], Standing()) == {EVERYTHING: Counts()}
