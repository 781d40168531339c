"""Notes and own answers: saved as they are typed, under the right card, also at the last moment."""

import pytest
from PySide6.QtWidgets import QApplication

from studyapp.study import StoreError
from tests.ui.study_room import LIST_OR_TUPLE, UNHASHABLE


@pytest.fixture
def opened(room):
    room.library.open_card(UNHASHABLE)
    return room


@pytest.fixture
def noted(opened):
    """With an empty note open for typing."""
    opened.press("N")
    return opened


def note(room, card=UNHASHABLE):
    return room.study.desk.notebook.note(card)


def panel(room):
    return room.library._own_words.panel


def test_n_opens_the_note(opened):
    opened.press("N")

    assert QApplication.focusWidget() is panel(opened).note


def test_o_opens_the_own_answer(opened):
    opened.press("O")

    assert QApplication.focusWidget() is panel(opened).answer


def test_the_button_opens_the_note(opened):
    opened.click(opened.view.reader.note_button)

    assert panel(opened).note.hasFocus()


def test_what_is_typed_is_saved_after_a_moment(noted):
    noted.type("hash and eq")

    noted.until(lambda: note(noted) == "hash and eq")

    assert panel(noted).saved.text() == "Saved"


def test_leaving_the_field_saves(noted):
    noted.type("hash")

    noted.view.tree.setFocus()

    assert note(noted) == "hash"


def test_another_card_saves_first_and_shows_its_own(noted):
    noted.study.desk.notebook.save_note(LIST_OR_TUPLE, "of the other", noted.study.now)
    noted.type("hash")

    noted.library.open_card(LIST_OR_TUPLE)

    assert note(noted) == "hash"
    assert note(noted, LIST_OR_TUPLE) == "of the other"
    assert panel(noted).note.toPlainText() == "of the other"


def test_closing_at_once_after_a_key_saves(noted):
    noted.type("h")

    noted.library.save()

    assert note(noted) == "h"


def test_closing_the_panel_saves_and_opening_shows_it_again(noted):
    noted.type("hash")

    noted.click(panel(noted).close_button)
    hidden = panel(noted).isHidden()
    noted.view.tree.setFocus()
    noted.press("N")

    assert hidden
    assert panel(noted).note.toPlainText() == "hash"


def test_note_and_own_answer_are_two_texts(noted):
    noted.type("a note")
    noted.view.tree.setFocus()
    noted.press("O")

    noted.type("an answer")
    noted.library.save()

    assert note(noted) == "a note"
    assert noted.study.desk.notebook.own_answer(UNHASHABLE) == "an answer"


def test_deleting_the_text_deletes_the_note(noted):
    noted.type("h")
    noted.library.save()

    noted.press("Backspace")
    noted.library.save()

    assert noted.study.desk.notebook.noted() == set()


def test_looking_at_another_card_keeps_nothing_of_it(noted):
    noted.library.open_card(LIST_OR_TUPLE)
    noted.library.open_card(UNHASHABLE)
    noted.library.save()

    assert noted.study.desk.notebook.noted() == set()


def test_a_hidden_panel_follows_when_it_is_opened_again(noted):
    noted.type("hash")
    panel(noted).closed.emit()
    noted.library.open_card(LIST_OR_TUPLE)

    noted.view.tree.setFocus()
    noted.press("N")

    assert panel(noted).note.toPlainText() == ""
    assert note(noted) == "hash"


def test_the_text_can_be_read_as_markdown(noted):
    panel(noted).note.setPlainText("# Keys\n\nA **list** is `unhashable`.")

    panel(noted).read.click()

    assert panel(noted).preview.isVisible()
    assert panel(noted).preview.page_text().split() == ["Keys", "A", "list", "is", "unhashable."]


def test_raw_html_in_a_note_stays_text(noted):
    noted.type("<script>alert(1)</script><b>bold</b>")

    panel(noted).read.click()

    assert "<script>" not in panel(noted).preview.toHtml()


def test_the_markdown_of_the_next_card_is_read_at_once(noted):
    noted.study.desk.notebook.save_note(LIST_OR_TUPLE, "of the *other*", noted.study.now)
    panel(noted).read.click()

    noted.library.open_card(LIST_OR_TUPLE)

    assert panel(noted).preview.page_text() == "of the other"


def test_typing_again_leaves_the_markdown(noted):
    panel(noted).read.click()
    noted.view.tree.setFocus()

    noted.press("N")

    assert panel(noted).note.isVisible()
    assert not panel(noted).read.isChecked()


def test_no_single_key_acts_while_a_note_is_typed(noted):
    noted.type("jkbnortaf BS?/")

    assert panel(noted).note.toPlainText() == "jkbnortaf BS?/"
    assert noted.library.card == UNHASHABLE
    assert noted.study.desk.notebook.bookmarks() == []


def test_tab_leaves_the_note(noted):
    noted.press("Tab")

    assert not panel(noted).note.hasFocus()


class FullDisk:
    """Reads, but cannot write any more."""

    def __init__(self, notebook):
        self._notebook = notebook

    @property
    def notebook(self):
        return self

    def save_note(self, card, text, at):
        raise StoreError("the disk is full")

    def __getattr__(self, name):
        return getattr(self._notebook, name)


def test_what_could_not_be_saved_is_told_and_stays_in_the_field(noted):
    noted.desk = FullDisk(noted.study.desk.notebook)
    noted.type("hash")

    noted.view.tree.setFocus()

    assert panel(noted).saved.text() == "Not saved"
    assert noted.said == ["the disk is full"]
    assert panel(noted).note.toPlainText() == "hash"


def test_what_could_not_be_saved_is_saved_as_soon_as_that_is_possible(noted):
    whole = noted.desk
    noted.desk = FullDisk(noted.study.desk.notebook)
    noted.type("hash")
    noted.view.tree.setFocus()

    noted.desk = whole
    noted.library.save()

    assert note(noted) == "hash"


def test_a_text_that_could_not_be_saved_is_not_lost_to_another_card(noted):
    whole = noted.desk
    noted.desk = FullDisk(noted.study.desk.notebook)
    noted.type("hash")

    noted.library.open_card(LIST_OR_TUPLE)
    shown = panel(noted).note.toPlainText()
    noted.desk = whole
    noted.library.save()

    assert shown == note(noted, LIST_OR_TUPLE) == ""
    assert note(noted) == "hash"


class NoDesk:
    @property
    def notebook(self):
        raise StoreError("the progress file is unreadable")


def test_where_notes_cannot_be_read_none_can_be_typed(room):
    room.library.open_card(UNHASHABLE)
    room.desk = NoDesk()

    room.press("N")

    assert room.said == ["the progress file is unreadable"]
    assert room.library._own_words.panel.isHidden()


def test_a_text_that_cannot_be_read_is_not_mixed_up_with_the_one_before(noted):
    noted.type("hash")
    noted.view.tree.setFocus()
    whole, noted.desk = noted.desk, NoDesk()

    noted.library.open_card(LIST_OR_TUPLE)
    noted.desk = whole
    noted.library.save()

    assert "hash" not in panel(noted).note.toPlainText() or panel(noted).isHidden()
    assert note(noted, LIST_OR_TUPLE) == ""
