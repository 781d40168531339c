"""Reading cards: picked, stepped through, linked, gone back to, unfolded, found in, enlarged."""

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studyapp.bank import TopicId
from tests.ui.library.library_room import GROUP_BY
from tests.ui.study_room import DEFAULTS, LIST_OR_TUPLE, TOTAL, UNHASHABLE

LISTS, KEYS, ADD, GROUPS = (
    "How do a list and a tuple differ?",
    "Which objects may be keys of a dict?",
    "Add up a list",
    "What does groupby do?",
)


def scroll_bar(room):
    return room.view.pane.verticalScrollBar()


# picking


def test_where_no_card_is_shown_yet_the_page_says_how_to_begin(room):
    assert "press J for the first" in room.view.pane.placeholderText()


def test_picking_a_row_shows_its_card(room):
    room.view.tree.expandAll()

    room.pick(KEYS)

    assert room.library.card == UNHASHABLE
    assert KEYS in room.page()


def test_the_place_of_the_card_is_told(room):
    room.library.open_card(UNHASHABLE)

    assert room.view.reader.place.text() == "Python  ›  Types"


def test_picking_a_topic_leaves_the_card_as_it_is(room):
    room.library.open_card(UNHASHABLE)

    room.pick("Pandas")

    assert room.library.card == UNHASHABLE


def test_a_card_that_is_not_in_the_bank_is_not_opened(room):
    room.library.open_card(UNHASHABLE)

    room.library.open_card("gone")

    assert room.library.card == UNHASHABLE


def test_without_a_card_its_buttons_are_off(room):
    buttons = (
        room.view.reader.bookmark_button,
        room.view.reader.suspend_button,
        room.view.reader.note_button,
    )

    assert not any(button.isEnabled() for button in buttons)


def test_j_and_k_go_to_the_next_question_and_the_one_before(room):
    room.library.open_card(LIST_OR_TUPLE)

    room.press("J")
    room.press("J")
    room.press("K")

    assert room.library.card == UNHASHABLE
    assert room.current() == KEYS


def test_the_first_step_opens_the_first_question(room):
    room.press("J")

    assert room.library.card == LIST_OR_TUPLE


def test_stepping_stops_at_the_last_question(room):
    room.library.open_card(GROUP_BY)

    room.press("J")

    assert room.library.card == GROUP_BY


def test_stepping_keeps_to_what_the_list_shows(room):
    room.search("list")
    room.view.tree.setFocus()
    shown = room.view.model.cards()

    for _ in shown:
        room.press("J")

    assert room.library.card == shown[-1]


def test_nothing_is_stepped_to_in_an_empty_list(room):
    room.show_view("Most asked")

    room.press("J")

    assert room.library.card is None


def test_t_and_a_lead_to_the_tree_and_to_the_answer(room):
    room.library.open_card(LIST_OR_TUPLE)

    room.press("A")
    in_answer = room.view.pane.hasFocus()
    room.press("T")

    assert in_answer
    assert room.view.tree.hasFocus()


def test_a_topic_is_revealed_in_the_tree(room):
    room.show_view("List")

    room.library.reveal_topic(TopicId("pandas/grouping"))

    assert room.view.side.views.currentIndex() == 0
    assert room.current() == "Grouping"


def test_r_wants_a_session_on_the_topic_of_the_row(room):
    room.library.open_card(UNHASHABLE)

    room.press("R")

    assert room.wanted == ["python/types"]


def test_a_session_is_not_wanted_without_a_topic(room):
    room.show_view("Most asked")

    room.press("R")

    assert room.wanted == []


# the way back


def test_back_returns_to_the_card_and_how_far_it_was_scrolled(room):
    room.library.open_card(GROUP_BY)
    scroll_bar(room).setValue(321)
    room.library.open_card(UNHASHABLE)

    room.press("Alt+Left")

    assert room.library.card == GROUP_BY
    assert scroll_bar(room).value() == 321
    assert room.current() == GROUPS


def test_forward_returns_to_where_back_came_from(room):
    room.library.open_card(UNHASHABLE)
    room.library.open_card(GROUP_BY)
    scroll_bar(room).setValue(123)
    room.press("Alt+Left")

    room.press("Alt+Right")

    assert room.library.card == GROUP_BY
    assert scroll_bar(room).value() == 123


def test_the_buttons_tell_whether_there_is_a_way(room):
    room.library.open_card(UNHASHABLE)
    room.library.open_card(GROUP_BY)

    room.click(room.view.reader.back_button)

    assert not room.view.reader.back_button.isEnabled()
    assert room.view.reader.forward_button.isEnabled()


def test_another_card_ends_the_way_forward(room):
    room.library.open_card(UNHASHABLE)
    room.library.open_card(GROUP_BY)
    room.library.reading.go_back()

    room.library.open_card(TOTAL)

    assert not room.view.reader.forward_button.isEnabled()


def test_back_without_a_way_does_nothing(room):
    room.library.open_card(UNHASHABLE)

    room.press("Alt+Left")

    assert room.library.card == UNHASHABLE


def test_opening_the_same_card_again_adds_no_way_back(room):
    room.library.open_card(UNHASHABLE)

    room.library.open_card(UNHASHABLE)

    assert not room.view.reader.back_button.isEnabled()


# links


class Browser(QObject):
    """Stands in for the one of the system."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url.toString())


@pytest.fixture
def browser(qapp):
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")
    yield browser
    QDesktopServices.unsetUrlHandler("https")


def follow(room, address):
    room.view.pane.anchorClicked.emit(QUrl(address))


def test_a_link_to_a_card_opens_it_here_and_back_returns(room):
    room.library.open_card(LIST_OR_TUPLE)

    follow(room, "card:default-arguments")
    there = room.library.card
    room.library.reading.go_back()

    assert (there, room.library.card) == (DEFAULTS, LIST_OR_TUPLE)


def test_a_link_into_the_web_is_opened_by_the_systems_browser_only(room, browser):
    room.library.open_card(GROUP_BY)

    follow(room, "https://pandas.pydata.org")

    assert browser.opened == ["https://pandas.pydata.org"]
    assert room.library.card == GROUP_BY


def test_nothing_is_opened_outside_without_a_click(room, browser):
    for card in (LIST_OR_TUPLE, GROUP_BY, TOTAL):
        room.library.open_card(card)

    assert browser.opened == []


# follow-ups


def test_the_answer_to_a_follow_up_is_hidden_until_asked(room):
    room.library.open_card(GROUP_BY)

    assert "The hidden reply." not in room.page()


def test_unfolding_a_follow_up_keeps_the_place(room):
    room.library.open_card(GROUP_BY)
    scroll_bar(room).setValue(scroll_bar(room).maximum() - 50)
    before = scroll_bar(room).value()

    room.view.pane.toggled.emit("follow-1")

    assert "The hidden reply." in room.page()
    assert scroll_bar(room).value() == before


def test_f_unfolds_every_follow_up_and_folds_them_again(room):
    room.library.open_card(GROUP_BY)

    room.press("F")
    unfolded = room.page()
    room.press("F")

    assert "The hidden reply." in unfolded
    assert "Another." in unfolded
    assert "The hidden reply." not in room.page()


def test_back_returns_to_what_was_unfolded(room):
    room.library.open_card(GROUP_BY)
    room.view.pane.toggled.emit("follow-1")
    room.library.open_card(UNHASHABLE)

    room.library.reading.go_back()

    assert "The hidden reply." in room.page()


def test_f_without_a_card_does_nothing(room):
    room.press("F")

    assert room.library.card is None


# finding and reading larger


def test_the_find_bar_finds_in_the_card(room):
    room.library.open_card(GROUP_BY)

    room.press("Ctrl+F")
    room.type("paragraph 7")

    assert room.view.find_bar.count.text() == "1 of 11"


def test_the_find_bar_looks_through_the_card_that_is_opened_next(room):
    room.library.open_card(UNHASHABLE)
    room.press("Ctrl+F")
    room.type("splits")

    room.library.open_card(GROUP_BY)

    assert room.view.find_bar.count.text() == "1 of 1"


def test_escape_in_the_find_bar_leaves_the_search_alone(room):
    room.search("groupby")
    room.library.open_card(GROUP_BY)
    room.press("Ctrl+F")

    room.press("Escape")

    assert not room.view.find_bar.isVisible()
    assert room.view.search.text() == "groupby"


def test_the_wheel_with_ctrl_zooms_everything(room):
    room.view.pane.zoom_wanted.emit(1)

    assert room.look.zoom == 110


@pytest.mark.parametrize("zoom", [80, 125, 200])
def test_zoom_keeps_the_part_of_the_page_that_is_read(room, zoom):
    room.library.open_card(GROUP_BY)
    scroll_bar(room).setValue(scroll_bar(room).maximum() // 2)
    steps = {80: -2, 125: 2, 200: 5}[zoom]

    room.look.zoom_by(steps)

    assert room.look.zoom == zoom
    assert scroll_bar(room).value() / scroll_bar(room).maximum() == pytest.approx(0.5, abs=0.05)


def test_no_single_key_acts_while_a_search_is_typed(room):
    room.library.open_card(LIST_OR_TUPLE)
    room.view.box.begin()

    room.type("jkbnortafBS?/")

    assert room.view.search.text() == "jkbnortafBS?/"
    assert room.library.card == LIST_OR_TUPLE
    assert room.study.desk.notebook.bookmarks() == []
    assert room.wanted == []
    assert QApplication.focusWidget() is room.view.search


def test_typing_a_letter_in_the_tree_is_a_command_and_no_jump(room):
    room.library.open_card(LIST_OR_TUPLE)
    room.view.tree.setFocus()

    QTest.keyClick(room.view.tree, Qt.Key.Key_W)

    assert room.library.card == LIST_OR_TUPLE
