"""An exercise with a variant in the whole app: planned, solved in turn, scheduled as one."""

import pytest

from studyapp.bank import CardId
from studyapp.study import Grade
from tests.app.test_exercises import solve
from tests.packs import variant, write_file

TOTAL, AGAIN = CardId("total"), CardId("total-again")


@pytest.fixture
def varied(house):
    """The app on a pack in which `total` has a variant; `total` was solved today."""
    pack = house.without_shipped_index()
    for name, content in variant(AGAIN, TOTAL).items():
        write_file(pack / "cards" / name, content)
    house.open_without_questions("exercises")
    house.studies.open_exercise(TOTAL)
    solve(house)
    house.press("3")
    return house


def come_again(house):
    """Weeks later, to what is planned then."""
    house.pass_time(days=60)
    house.studies.refresh()
    house.studies.start_session()


def test_a_variant_is_never_counted_as_a_question(varied):
    seen = varied.studies.overview

    assert AGAIN not in {title.id for title in seen.titles}
    assert AGAIN not in seen.standing.new
    assert AGAIN not in seen.today.cards


def test_what_falls_due_again_is_solved_as_its_variant_and_scheduled_as_one(varied):
    come_again(varied)
    varied.press("E")
    opened = varied.studies.exercises.card
    solve(varied)
    varied.press("3")
    varied.press("Return")

    assert opened == AGAIN
    assert varied.window.current == "recall"
    assert varied.studies.desk.log.states().keys() == {TOTAL}
    assert len(varied.studies.desk.log.history(TOTAL)) == 2
    assert [one.exercise for one in varied.studies.desk.workbook.attempts(AGAIN)] == [AGAIN]


def test_the_grade_of_a_variant_can_be_taken_back_where_it_was_given(varied):
    varied.pass_time(minutes=20)
    varied.studies.open_exercise(AGAIN)
    solve(varied)
    varied.press("3")

    varied.press("Ctrl+Z")
    varied.rest()
    varied.press("2")

    grades = [review.grade for review in varied.studies.desk.log.history(TOTAL)]
    assert grades == [Grade.SOLID, Grade.SHAKY]


def test_what_is_planned_opens_in_turn(varied):
    varied.studies.open_in_turn(TOTAL)

    assert varied.studies.exercises.card == AGAIN
