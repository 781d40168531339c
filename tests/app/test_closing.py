"""Closing at any moment loses nothing and waits for nothing that it need not."""

from studyapp.bank import CardId
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
    house.studies._recall([CARD], "One card")
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


def test_closing_while_a_search_runs(house):
    house.open_without_questions("library")
    house.library.view.search_changed.emit("number")

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
