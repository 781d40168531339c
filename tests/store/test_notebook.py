from datetime import timedelta

import pytest

from studyapp.store.notebook import SqlNotebook
from studyapp.study import Bookmark, Reason
from tests.store.samples import NOON

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def notebook(database):
    return SqlNotebook(database)


def test_bookmarks_come_newest_first(notebook):
    card = Bookmark("gil", is_topic=False, reason=Reason.WEAK, at=NOON)
    topic = Bookmark("python", is_topic=True, reason=Reason.ASK, at=LATER)
    notebook.bookmark(card)
    notebook.bookmark(topic)

    assert notebook.bookmarks() == [topic, card]


def test_a_second_bookmark_changes_the_reason(notebook):
    notebook.bookmark(Bookmark("gil", is_topic=False, reason=Reason.WEAK, at=NOON))
    changed = Bookmark("gil", is_topic=False, reason=Reason.REREAD, at=LATER)

    notebook.bookmark(changed)

    assert notebook.bookmarks() == [changed]


def test_a_removed_bookmark_is_gone(notebook):
    notebook.bookmark(Bookmark("gil", is_topic=False, reason=Reason.WEAK, at=NOON))

    notebook.remove_bookmark("gil")

    assert notebook.bookmarks() == []


def test_removing_what_is_not_bookmarked_is_no_error(notebook):
    notebook.remove_bookmark("gil")

    assert notebook.bookmarks() == []


def test_a_card_without_a_note_has_an_empty_one(notebook):
    assert notebook.note("gil") == ""


def test_a_note_is_kept_to_the_letter(notebook):
    notebook.save_note("gil", "one\n", NOON)
    notebook.save_note("gil", " *two*\n\n", LATER)

    assert notebook.note("gil") == " *two*\n\n"


@pytest.mark.parametrize("blank", ["", " \n"])
def test_a_blank_note_is_removed(notebook, blank):
    notebook.save_note("gil", "one", NOON)

    notebook.save_note("gil", blank, LATER)

    assert notebook.note("gil") == ""
    assert notebook.noted() == set()


def test_an_own_answer_is_not_a_note(notebook):
    notebook.save_own_answer("gil", "A lock.", NOON)

    assert notebook.own_answer("gil") == "A lock."
    assert notebook.note("gil") == ""


def test_cards_with_a_note_or_an_own_answer_are_noted(notebook):
    notebook.save_note("gil", "x", NOON)
    notebook.save_own_answer("gil", "y", NOON)
    notebook.save_own_answer("mro", "z", NOON)

    assert notebook.noted() == {"gil", "mro"}


def test_a_card_is_set_aside_since_the_first_time(notebook):
    notebook.suspend("gil", NOON)
    notebook.suspend("gil", LATER)

    assert notebook.suspended() == {"gil": NOON}


def test_a_resumed_card_is_no_longer_set_aside(notebook):
    notebook.suspend("gil", NOON)

    notebook.resume("gil")

    assert notebook.suspended() == {}
