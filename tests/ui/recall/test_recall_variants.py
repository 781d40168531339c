"""An exercise comes back as itself or as one of its variants; its schedule is one."""

from datetime import timedelta

import pytest

from studyapp.bank import CardId
from studyapp.bank.index import compile_index
from studyapp.study import Evidence, Grade
from tests.packs import little_cards, variant, write_pack
from tests.ui.recall.room import Room

TOTAL, AGAIN, OTHER = CardId("total"), CardId("total-again"), CardId("list-or-tuple")


@pytest.fixture(scope="module")
def varied_index(tmp_path_factory):
    folder = tmp_path_factory.mktemp("varied")
    pack = write_pack(folder / "pack", {**little_cards(), **variant(AGAIN, TOTAL)})
    compile_index([pack], folder / "bank.sqlite")
    return folder / "bank.sqlite"


@pytest.fixture
def shown():
    """What cards are shown as, from the next session on."""
    return {TOTAL: AGAIN}


@pytest.fixture
def room(varied_index, file, look, noon, shown):
    room = Room(
        varied_index,
        file,
        look,
        noon,
        turn=lambda card: shown.get(card, card),
        main_of=lambda card: TOTAL if card == AGAIN else card,
    )
    yield room
    room.leave()


@pytest.fixture
def wanted(room):
    asked = []
    room.recall.exercise_wanted.connect(asked.append)
    room.recall.start([TOTAL, OTHER], title="Today")
    return asked


def question(room):
    return room.view.asking.pane.toPlainText()


def test_a_variant_is_asked_in_the_stead_of_its_exercise(room, wanted):
    room.press("E")

    assert "Add up a list, total-again" in question(room)
    assert wanted == [AGAIN]


def test_its_grade_enters_the_schedule_of_the_exercise(room, wanted):
    room.press("Space")
    room.press("3")

    assert list(room.desk.log.states()) == [TOTAL]
    assert room.recall.card == OTHER


def test_the_session_goes_on_after_a_variant_was_solved(room, wanted):
    evidence = Evidence(tests_passed=3, tests=3, hints=0)
    room.desk.progress.record(AGAIN, Grade.SOLID, room.now, timedelta(minutes=2), evidence)

    room.recall.answered_elsewhere(TOTAL)

    assert room.recall.card == OTHER


def test_what_is_marked_on_a_variant_is_marked_on_its_exercise(room, wanted):
    room.press("B")

    assert [mark.target for mark in room.desk.notebook.bookmarks()] == [TOTAL]


def test_within_a_session_it_stays_the_same_and_changes_with_the_next(room, shown, wanted):
    shown.clear()
    room.press("Space")
    room.press("1")
    room.recall.undo()
    kept = question(room)

    room.recall.start([TOTAL], title="Tomorrow")

    assert "total-again" in kept
    assert "total-again" not in question(room)
