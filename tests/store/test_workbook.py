from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from studyapp.practice import Attempt, Draft
from studyapp.store.database import open_database
from studyapp.store.workbook import SqlWorkbook
from tests.store.samples import NOON

LATER = NOON + timedelta(hours=1)
DRAFT = Draft(
    "ex-rmse",
    "def rmse(got, want):\n",
    1,
    gave_up=False,
    spent=timedelta(minutes=4),
    at=NOON,
    cursor=9,
)
SAVE_AND_CRASH = """
import os, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from studyapp.practice import Draft
from studyapp.store.database import open_database
from studyapp.store.workbook import SqlWorkbook

now = datetime(2030, 1, 15, tzinfo=UTC)
workbook = SqlWorkbook(open_database(Path(sys.argv[1]), now))
for number in range(50):
    workbook.save_draft(Draft("ex-rmse", f"code {number}", 0, False, timedelta(), now))
os._exit(1)
"""


@pytest.fixture
def workbook(database):
    return SqlWorkbook(database)


def attempt(number=1, exercise="ex-rmse", **changes):
    """Ids rise with the number; it passes, unless something else is said."""
    passing = Attempt(
        id=f"{number:08d}",
        exercise=exercise,
        at=NOON + timedelta(minutes=number),
        code="def rmse(got, want): ...\n",
        took=timedelta(minutes=5),
        passed=8,
        cases=8,
        outcome="passed",
    )
    return replace(passing, **changes)


# drafts


def test_an_exercise_that_was_never_begun_has_no_draft(workbook):
    assert workbook.draft("ex-rmse") is None


def test_a_draft_comes_back_as_it_was_saved(workbook):
    workbook.save_draft(DRAFT)

    assert workbook.draft("ex-rmse") == DRAFT


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(code=st.text(st.characters(codec="utf-8")), hints=st.integers(0, 5), gave_up=st.booleans())
def test_every_code_comes_back_to_the_letter(workbook, code, hints, gave_up):
    draft = replace(DRAFT, code=code, hints=hints, gave_up=gave_up)

    workbook.save_draft(draft)

    assert workbook.draft("ex-rmse") == draft


def test_the_newest_draft_of_an_exercise_counts(workbook):
    changed = Draft("ex-rmse", "", 3, gave_up=True, spent=timedelta(minutes=9), at=LATER)
    workbook.save_draft(DRAFT)

    workbook.save_draft(changed)

    assert workbook.draft("ex-rmse") == changed


def test_exercises_under_way_come_newest_first(workbook):
    workbook.save_draft(DRAFT)
    workbook.save_draft(replace(DRAFT, exercise="ex-kmeans", at=LATER))

    assert list(workbook.drafted().items()) == [("ex-kmeans", LATER), ("ex-rmse", NOON)]


def test_a_removed_draft_is_gone(workbook):
    workbook.save_draft(DRAFT)

    workbook.remove_draft("ex-rmse")

    assert workbook.draft("ex-rmse") is None
    assert workbook.drafted() == {}


def test_removing_what_is_not_there_is_no_error(workbook):
    workbook.remove_draft("ex-rmse")


def test_a_saved_draft_outlives_a_crash(file, run_python):
    run_python(SAVE_AND_CRASH, file)

    with closing(open_database(file, NOON)) as database:
        assert SqlWorkbook(database).draft("ex-rmse").code == "code 49"


def test_saving_again_and_again_does_not_swell_the_file(file, workbook):
    for number in range(2000):
        workbook.save_draft(replace(DRAFT, code=f"{number}\n" * 500))

    assert sum(each.stat().st_size for each in file.parent.iterdir()) < 6 * 1024 * 1024


# attempts


def test_attempts_come_back_as_they_were_newest_first(workbook):
    first = attempt(1, passed=3, outcome="wrong", hints=2)
    second = attempt(2, gave_up=True)
    for each in (first, second, attempt(3, "ex-kmeans")):
        workbook.add(each)

    assert workbook.attempts("ex-rmse") == [second, first]


def test_an_exercise_that_was_never_tried_has_no_attempts(workbook):
    assert workbook.attempts("ex-rmse") == []
    assert workbook.newest() == {}
    assert workbook.best_times() == {}


def test_an_attempt_is_never_changed(workbook):
    workbook.add(attempt(1))

    with pytest.raises(IntegrityError):
        workbook.add(attempt(1, passed=0))

    assert workbook.attempts("ex-rmse") == [attempt(1)]


def test_more_cannot_pass_than_there_are_cases(workbook):
    with pytest.raises(IntegrityError):
        workbook.add(attempt(passed=9))


def test_the_last_attempt_at_each_exercise_is_the_newest(workbook):
    for each in (attempt(1), attempt(2, passed=0), attempt(3, "ex-kmeans"), attempt(4, "drill:a")):
        workbook.add(each)

    assert workbook.newest() == {
        "ex-rmse": attempt(2, passed=0),
        "ex-kmeans": attempt(3, "ex-kmeans"),
        "drill:a": attempt(4, "drill:a"),
    }


def test_the_best_time_is_the_shortest_of_the_attempts_that_count(workbook):
    for number, changes in enumerate(
        [
            {"took": timedelta(minutes=5)},
            {"took": timedelta(minutes=4, microseconds=1)},
            {"took": timedelta(minutes=1), "passed": 7},
            {"took": timedelta(minutes=1), "hints": 1},
            {"took": timedelta(minutes=1), "gave_up": True},
            {"took": timedelta(minutes=1), "passed": 0, "cases": 0},
        ]
    ):
        workbook.add(attempt(number, **changes))

    assert workbook.best_times() == {"ex-rmse": timedelta(minutes=4, microseconds=1)}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["a", "b"]), st.integers(0, 2), st.integers(0, 2), st.booleans(),
            st.integers(1, 9),
        ),
        max_size=12,
    )
)  # fmt: skip
def test_best_times_agree_with_what_an_attempt_says_of_itself(tmp_path_factory, tried):
    made = [
        attempt(n, name, passed=min(passed, cases), cases=cases, hints=int(helped),
                took=timedelta(minutes=minutes))
        for n, (name, passed, cases, helped, minutes) in enumerate(tried)
    ]  # fmt: skip
    with closing(open_database(tmp_path_factory.mktemp("x") / "p.sqlite", NOON)) as database:
        workbook = SqlWorkbook(database)
        for each in made:
            workbook.add(each)

        best = workbook.best_times()

    counting = [each for each in made if each.counts]
    assert best == {
        name: min(each.took for each in counting if each.exercise == name)
        for name in {each.exercise for each in counting}
    }


def test_ids_rise_even_where_the_clock_was_set_back(workbook):
    first = workbook.new_id(LATER)
    workbook.add(attempt(id=first))

    second = workbook.new_id(NOON)

    assert second > first
    assert len({first, second, workbook.new_id(NOON)}) == 3


# trust


def test_no_pack_is_trusted_at_first(workbook):
    assert not workbook.trusts("tides", "0af3")


def test_a_trusted_pack_stays_so(workbook):
    workbook.trust("tides", "0af3", NOON)
    workbook.trust("tides", "0af3", LATER)

    assert workbook.trusts("tides", "0af3")


@pytest.mark.parametrize(("pack", "digest"), [("tides", "0af4"), ("other", "0af3")])
def test_trust_is_in_one_content_of_one_pack(workbook, pack, digest):
    workbook.trust("tides", "0af3", NOON)

    assert not workbook.trusts(pack, digest)
