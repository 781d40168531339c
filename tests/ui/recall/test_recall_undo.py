from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studyapp.bank import Bank
from studyapp.study import Confidence, Grade
from tests.packs import little_cards, write_pack
from tests.ui.recall.room import CARDS, Room, compile_bank

FIRST, SECOND, THIRD = CARDS
QUESTION = "“How do a list and a tuple differ?”"


def test_undo_takes_the_answer_back(asked):
    asked.answer("Space", "3")
    asked.recall.undo()

    assert not asked.reviews()
    assert asked.view.note.text() == f"Undone: {QUESTION} – Solid"


def test_undo_returns_to_the_revealed_card_with_its_ticks(asked):
    asked.press("Return")
    asked.press("Alt+2")
    asked.press("3")
    asked.recall.undo()

    assert asked.recall.card == FIRST
    assert asked.view.asking.answered
    assert asked.view.asking.comparing.checklist.ticks() == {1}


def test_undo_returns_to_what_was_typed(asked):
    asked.press("T")
    QTest.keyClicks(QApplication.focusWidget(), "some thoughts")
    asked.press("Ctrl+Return")
    asked.press("3")
    asked.recall.undo()

    assert asked.view.asking.comparing.own.text() == "some thoughts"


def test_an_undone_answer_can_be_graded_otherwise(asked):
    asked.answer("Return", "3", seconds=30)
    asked.recall.undo()
    asked.pass_time(seconds=2)
    asked.press("2")

    (review,) = asked.reviews()
    assert review.grade is Grade.SHAKY
    assert review.evidence.confidence is Confidence.SURE
    assert review.took == timedelta(seconds=32)


def test_the_card_that_was_asked_comes_next_after_an_undo(asked):
    asked.answer("Space", "3")
    asked.recall.undo()
    asked.press("4")

    assert asked.recall.card == SECOND


def test_undo_lowers_the_count(asked):
    asked.answer("Space", "4")
    asked.recall.undo()

    assert asked.view.asking.bar.place.text() == "1 of 3"
    assert asked.view.asking.bar.progress.value() == 0


def test_undo_is_repeated_as_long_as_there_are_answers(asked):
    asked.answer("Space", "4")
    asked.answer("Space", "4")
    asked.recall.undo()
    asked.recall.undo()

    assert not asked.reviews()
    assert asked.recall.card == FIRST


def test_without_an_answer_there_is_nothing_to_undo(asked):
    asked.recall.undo()

    assert asked.recall.card == FIRST
    assert asked.view.note.text() == "There is no answer to undo."


def test_redo_gives_the_answer_again(asked):
    asked.answer("Space", "3")
    asked.recall.undo()
    asked.recall.redo()

    assert [review.grade for review in asked.reviews()] == [Grade.SOLID]
    assert asked.recall.card == SECOND
    assert asked.view.note.text() == f"Redone: {QUESTION} – Solid"


def test_a_redone_miss_comes_back_in_this_session(room):
    room.recall.start([FIRST], title="Today")
    room.answer("Space", "1")
    room.recall.undo()
    room.recall.redo()

    assert room.shows("waiting")


def test_an_undone_answer_is_out_of_the_summary(asked):
    asked.answer("Return", "1")
    asked.recall.undo()
    asked.press("4")
    asked.press("Escape")

    assert not asked.view.summary.wrong.isVisible()
    assert asked.recall.answered == 1


def test_undo_works_when_the_session_is_over(room):
    room.recall.start([FIRST], title="Today")
    room.answer("Space", "4")
    over = room.shows("summary")
    room.recall.undo()

    assert over
    assert room.recall.card == FIRST
    assert room.view.asking.answered


def test_undo_after_a_restart_returns_to_the_card(index, file, look, noon):
    room = Room(index, file, look, noon)
    room.recall.start(CARDS, title="Today")
    room.answer("Return", "3")
    room.leave()

    again = Room(index, file, look, noon + timedelta(minutes=5))
    again.recall.undo()
    undone = again.reviews()
    again.press("1")

    assert not undone
    assert [(each.card, each.grade) for each in again.reviews()] == [(FIRST, Grade.MISSED)]
    assert again.reviews()[0].evidence.confidence is Confidence.SURE
    again.leave()


def test_redo_works_after_a_restart(index, file, look, noon):
    room = Room(index, file, look, noon)
    room.recall.start(CARDS, title="Today")
    room.answer("Return", "3")
    room.recall.undo()
    room.leave()

    again = Room(index, file, look, noon + timedelta(minutes=5))
    again.recall.redo()

    assert [each.grade for each in again.reviews()] == [Grade.SOLID]
    again.leave()


def test_an_answer_to_a_card_that_left_the_bank_is_undone_too(asked, tmp_path):
    asked.recall.start([SECOND, FIRST], title="Today")
    asked.answer("Space", "3")
    cards = {name: text for name, text in little_cards().items() if "unhashable" not in name}
    cards = {name: text.replace("unhashable", "total") for name, text in cards.items()}
    smaller = Bank(compile_bank(write_pack(tmp_path / "pack", cards), tmp_path / "bank.sqlite"))
    asked.recall.use_bank(smaller)
    asked.recall.undo()

    assert not asked.reviews()
    assert asked.recall.card == FIRST
    assert "a question that left the bank" in asked.view.note.text()
    smaller.close()


def test_undo_brings_back_a_card_that_was_set_aside(asked):
    asked.answer("Space", "4")
    asked.press("Shift+S")
    asked.recall.undo()

    assert not asked.desk.notebook.suspended()
    assert len(asked.reviews()) == 1
    assert asked.recall.card == SECOND
    assert not asked.view.asking.answered
    assert asked.view.asking.bar.place.text() == "2 of 3"
    assert asked.view.note.text() == "Brought back."


def test_deeds_are_undone_in_their_order(asked):
    asked.press("Shift+S")
    asked.answer("Space", "4")
    asked.recall.undo()
    after_one = (len(asked.reviews()), len(asked.desk.notebook.suspended()))
    asked.recall.undo()

    assert after_one == (0, 1)
    assert not asked.desk.notebook.suspended()
    assert asked.recall.card == FIRST


def test_redo_sets_the_card_aside_again(asked):
    asked.press("Shift+S")
    asked.recall.undo()
    asked.recall.redo()

    assert set(asked.desk.notebook.suspended()) == {FIRST}
    assert asked.recall.card == SECOND


def test_setting_the_last_card_aside_is_undone_from_the_summary(room):
    room.recall.start([FIRST], title="Today")
    room.press("Shift+S")
    over = room.shows("summary")
    room.recall.undo()

    assert over
    assert room.recall.card == FIRST
    assert room.shows("asking")


@pytest.mark.parametrize("deed", ["undo", "redo"])
def test_what_cannot_be_undone_is_said(asked, deed):
    asked.answer("Space", "3")
    asked.break_file()
    asked.do(deed)

    assert asked.said
    assert asked.recall.card == SECOND
