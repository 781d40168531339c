"""Closing at any moment loses nothing and waits for nothing that it need not."""

import re
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer

from studyapp.bank import Bank, BankError, CardId
from studyapp.bank.index import compile_index
from studyapp.folders import packs
from studyapp.study import StoreError

CARD = CardId("unhashable")


def reopened_note(house):
    house.close()
    house.open()
    return house.studies.desk.notebook.note(CARD)


def type_note(house, text):
    house.press("N")
    for letter in text:
        house.press(letter)


def test_a_note_typed_in_the_library_survives_closing_at_once(house):
    house.open_without_questions("library")
    house.assembly.open_card(CARD)
    type_note(house, "ABC")

    assert reopened_note(house) == "abc"


def test_a_note_typed_in_recall_survives_closing_at_once(house):
    house.open_without_questions("recall")
    house.studies.study([CARD], "One card")
    type_note(house, "ABC")

    assert reopened_note(house) == "abc"


def test_a_note_that_cannot_be_saved_does_not_keep_the_window_open(house, monkeypatch):
    house.open_without_questions("library")
    house.assembly.open_card(CARD)
    notebook = house.studies.desk.notebook
    type_note(house, "ABC")

    def full(*_):
        raise StoreError("the disk is full")

    monkeypatch.setattr(type(notebook), "save_note", full)
    house.window.close()

    assert not house.window.isVisible()


def test_closing_before_the_first_paint_leaves_nothing_behind(house):
    start = house.begin()

    house.close()

    assert start.assembly is None


def test_closing_right_after_the_first_paint_leaves_nothing_behind(house, qtbot):
    start = house.begin()
    with qtbot.waitSignal(start.window.first_painted):
        start.window.show()

    house.close()

    assert not house.folders.progress.exists()


def test_closing_as_soon_as_a_card_can_be_read(house, qtbot):
    start = house.begin("library")
    with qtbot.waitSignal(start.browsable):
        start.window.show()

    house.close()

    assert not house.folders.log.exists()


def test_closing_while_the_packs_are_compiled_for_the_first_time(house, installed, tmp_path, qtbot):
    house.without_shipped_index()
    start = house.begin()
    start.window.show()
    house.until(start.window.preparing.isVisible)

    house.close()
    house.open_without_questions()

    assert len(house.assembly.titles()) == 30


@pytest.fixture
def preparing(house):
    """A start without an index, and what is to be called for each card, on the thread given."""
    house.without_shipped_index()
    start = house.begin()

    def begin(each_card, how=Qt.ConnectionType.QueuedConnection):
        def listen():
            start.assembly._prepared.connect(each_card, how)

        start.window.first_painted.connect(lambda: QTimer.singleShot(0, listen))
        start.window.show()
        return start

    return begin


def test_a_first_start_shows_its_count(preparing, house):
    said = []
    start = preparing(lambda *_: said.append(start.window.preparing.text.text()))

    house.until(lambda: said)

    assert re.fullmatch(r"Preparing \d+ of 30 cards", said[0])
    house.until(lambda: start.assembly.bank)


def test_a_first_start_can_be_left(preparing, house):
    start = preparing(lambda *_: start.window.preparing.quit.click())

    house.until(lambda: not start.window.isVisible())


def test_what_was_prepared_before_quitting_is_kept(preparing, house):
    left = []
    reached = Event()

    def quit_after_some(done, _total):
        if done > 2:
            start.assembly._going.set()
            reached.set()

    start = preparing(quit_after_some, Qt.ConnectionType.DirectConnection)
    house.until(reached.is_set)
    house.close()

    with pytest.raises(BankError):
        Bank(house.folders.index)
    compile_index(packs(), house.folders.index, progress=lambda _, total: left.append(total))
    assert 0 < left[0] < 30


def test_closing_while_a_search_runs(house):
    house.open_without_questions("library")
    house.library.view.box.changed.emit("number")

    house.close()

    assert not house.folders.log.exists()


def test_closing_with_the_first_questions_open_asks_them_again(house):
    house.open()
    house.close()

    house.open()

    assert [dialog.windowTitle() for dialog in house.dialogs()] == ["Welcome to StudyApp"]


def test_closing_with_the_palette_open(house):
    house.open_without_questions("library")
    house.press("Ctrl+K")

    house.close()

    assert not house.folders.log.exists()


def test_a_session_under_way_is_no_reason_to_ask(house):
    house.open_without_questions("today")
    house.press("Return")
    house.press("Space")

    house.window.close()

    assert not house.window.isVisible()


def test_ctrl_q_closes_the_window(house):
    house.open_without_questions("library")

    house.press("Ctrl+Q")

    assert not house.window.isVisible()
