"""Bookmarks with a reason, on questions and topics; questions set aside."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from studyapp.bank import TopicId
from studyapp.study import Reason, StoreError
from studyapp.ui.library.outline_model import MARKED, STATUS
from tests.ui.study_room import UNHASHABLE

KEYS = "Which objects may be keys of a dict?"
TYPES = TopicId("python/types")


@pytest.fixture
def opened(room):
    room.library.open_card(UNHASHABLE)
    return room


def bookmarks(room):
    return {mark.target: mark.reason for mark in room.study.desk.notebook.bookmarks()}


def test_b_bookmarks_the_card_as_weak(opened):
    opened.press("B")

    assert bookmarks(opened) == {UNHASHABLE: Reason.WEAK}
    assert opened.index_of(KEYS).data(MARKED)


def test_b_again_takes_the_bookmark_away(opened):
    opened.press("B")

    opened.press("B")

    assert bookmarks(opened) == {}
    assert not opened.index_of(KEYS).data(MARKED)


@pytest.mark.parametrize("reason", list(Reason))
def test_the_button_asks_for_the_reason(opened, reason):
    opened.click(opened.view.reader.bookmark_button)

    opened.choose(reason.label)

    assert bookmarks(opened) == {UNHASHABLE: reason}
    assert opened.view.reader.bookmark_button.accessibleName() == f"Bookmarked: {reason.label}"


def test_another_reason_takes_the_place_of_the_first(opened):
    opened.press("B")
    opened.click(opened.view.reader.bookmark_button)

    opened.choose("Ask someone")

    assert bookmarks(opened) == {UNHASHABLE: Reason.ASK}


def test_the_menu_takes_a_bookmark_away(opened):
    opened.press("B")
    opened.click(opened.view.reader.bookmark_button)

    opened.choose("No bookmark")

    assert bookmarks(opened) == {}


def test_shift_b_bookmarks_the_topic_and_so_its_questions(opened):
    opened.press("Shift+B")

    assert bookmarks(opened) == {TYPES: Reason.WEAK}
    assert opened.index_of(KEYS).data(MARKED)


def test_the_menu_of_the_tree_bookmarks_a_topic_for_a_reason(room):
    room.pick("Python")
    room.view.tree.customContextMenuRequested.emit(QPoint())

    room.choose("Bookmark this topic…")
    room.choose("Read again")

    assert bookmarks(room) == {TopicId("python"): Reason.REREAD}


def test_the_menu_of_the_tree_bookmarks_a_question(opened):
    opened.view.tree.customContextMenuRequested.emit(QPoint())

    opened.choose("Bookmark this question…")
    opened.choose("Needs work")

    assert bookmarks(opened) == {UNHASHABLE: Reason.WEAK}


def test_the_menu_of_the_tree_starts_a_session_on_the_topic(room):
    room.pick("Pandas")
    room.view.tree.customContextMenuRequested.emit(QPoint())

    room.choose("Recall this topic now")

    assert room.wanted == ["pandas"]


def test_there_is_no_menu_where_no_row_is_chosen(qapp, room):
    room.show_view("Most asked")

    room.view.tree.customContextMenuRequested.emit(QPoint())

    assert qapp.activePopupWidget() is None


def test_the_menu_key_opens_the_menu_of_the_row(opened):
    opened.view.tree.setFocus()
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))

    QApplication.sendEvent(opened.view.tree, by_key)

    opened.choose("Recall this topic now")

    assert opened.wanted == ["python/types"]


def test_shift_s_sets_the_card_aside(opened):
    opened.press("Shift+S")

    assert opened.index_of(KEYS).data(STATUS) == "suspended"
    assert opened.view.reader.suspend_button.accessibleName() == "Bring back into recall"


def test_the_button_brings_it_back(opened):
    opened.press("Shift+S")

    opened.click(opened.view.reader.suspend_button)

    assert opened.study.desk.notebook.suspended() == {}
    assert opened.view.reader.suspend_button.accessibleName() == "Set aside from recall"


def test_without_a_card_the_keys_do_nothing(room):
    room.show_view("Most asked")

    for key in ("B", "Shift+B", "Shift+S", "N", "O"):
        room.press(key)

    assert bookmarks(room) == {}
    assert room.study.desk.notebook.suspended() == {}


class BrokenDesk:
    @property
    def notebook(self):
        raise StoreError("the disk is gone")


def test_what_cannot_be_kept_is_told(opened):
    opened.desk = BrokenDesk()

    opened.press("B")
    opened.press("Shift+S")

    assert opened.said == ["the disk is gone", "the disk is gone"]
    assert bookmarks(opened) == {}
