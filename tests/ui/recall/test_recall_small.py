"""Where there is little room: large text, or a small window."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton

from studyapp.bank import CardId
from studyapp.study import Grade
from tests.ui.recall.room import CARDS, Room

FIRST, SECOND, _ = CARDS
BAR = 47  # of the window, above the screen, at 100 %


def resize(room: Room, width: int, height: int) -> None:
    """As a window of that size leaves it to the screen."""
    room.window.resize(width, height - room.look.px(BAR))
    QApplication.processEvents()


@pytest.fixture
def large(asked):
    asked.look.zoom_by(7)
    resize(asked, 1280, 800)
    return asked


@pytest.fixture
def small(asked):
    resize(asked, 640, 480)
    return asked


@pytest.fixture(params=["large", "small"])
def tight(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def revealed(tight):
    tight.press("Space")
    QApplication.processEvents()
    return tight


def answer_top(room: Room) -> int:
    pane = room.view.asking.pane
    return pane.cursorRect(pane.document().find("One can be changed")).top()


def shows_points(room: Room) -> bool:
    asking = room.view.asking
    return asking.comparing.isVisible() and not asking.pane.isVisible()


def shows_card(room: Room) -> bool:
    asking = room.view.asking
    return asking.pane.isVisible() and not asking.side.isVisible()


@pytest.mark.parametrize(("fixture", "height"), [("large", 800), ("small", 480)])
def test_nearly_half_of_the_window_is_the_answers(request, fixture, height):
    room = request.getfixturevalue(fixture)
    room.press("Space")
    QApplication.processEvents()

    assert room.view.asking.pane.viewport().height() >= 0.45 * height


def test_the_answer_begins_in_view(revealed):
    pane = revealed.view.asking.pane

    assert 0 <= answer_top(revealed) < pane.viewport().height() / 2


def test_an_answer_that_is_brought_up_begins_at_the_very_top(large):
    resize(large, 960, 600)
    large.press("Space")
    QApplication.processEvents()

    assert large.view.asking.pane.verticalScrollBar().value() > 0
    assert 0 <= answer_top(large) < 12


def test_beside_the_question_only_one_line_is_the_learners(tight):
    asking = tight.view.asking

    assert asking.thinking.open_button.isVisible()
    assert asking.side.height() < 2 * asking.thinking.open_button.height()
    assert asking.side.geometry().bottom() < asking.reveals.geometry().top()


def test_a_field_to_type_in_leaves_the_question_in_view(tight):
    tight.press("T")
    QApplication.processEvents()
    asking = tight.view.asking

    assert asking.thinking.field.hasFocus()
    assert asking.pane.isVisible()
    assert asking.thinking.field.height() > asking.thinking.open_button.height()


# the key points


def test_the_key_points_wait_behind_the_answer(revealed):
    points = revealed.view.asking.tools.points

    assert shows_card(revealed)
    assert points.isVisible()
    assert points.accessibleName() == "Show the key points, 0 of 3 ticked"


def test_k_turns_to_the_key_points_and_back(revealed):
    revealed.press("K")
    turned, on_a_box = shows_points(revealed), isinstance(QApplication.focusWidget(), QCheckBox)
    name = revealed.view.asking.tools.points.accessibleName()
    revealed.press("K")

    assert (turned, on_a_box, name) == (True, True, "Back to the answer")
    assert shows_card(revealed)
    assert revealed.view.asking.pane.hasFocus()


def test_the_button_turns_to_the_key_points_as_well(revealed):
    revealed.view.asking.tools.points.setFocus()
    revealed.press("Return")

    assert shows_points(revealed)
    assert not revealed.reviews()


def test_escape_leads_back_to_the_answer_and_ends_nothing(revealed):
    revealed.press("K")
    revealed.press("Escape")

    assert shows_card(revealed)
    assert revealed.shows("asking")


def test_m_leads_back_to_the_answer(revealed):
    revealed.press("K")
    revealed.press("M")

    assert shows_card(revealed)
    assert "[1, 2] (1, 2)" in revealed.pane_text()


def test_a_point_ticked_by_its_key_is_seen(revealed):
    revealed.press("Alt+3")

    row = revealed.view.asking.comparing.checklist.rows[2]
    assert shows_points(revealed)
    assert row.box.isChecked()
    assert not row.box.visibleRegion().isEmpty()


def test_after_a_tick_by_its_key_space_leads_back_to_the_answer(revealed):
    revealed.press("Alt+1")
    revealed.press("Space")

    assert shows_card(revealed)
    assert revealed.view.asking.comparing.checklist.ticks() == {0}


def test_the_button_counts_the_ticks(revealed):
    revealed.press("Alt+1")
    revealed.press("Alt+2")
    revealed.press("K")

    points = revealed.view.asking.tools.points
    assert points.text().startswith("Key points  2/3")
    assert points.accessibleName() == "Show the key points, 2 of 3 ticked"


def test_a_key_of_a_point_that_is_not_there_turns_to_nothing(revealed):
    revealed.press("Alt+7")

    assert shows_card(revealed)


def test_grades_work_from_the_key_points(revealed):
    revealed.press("K")
    revealed.press("3")

    assert [review.grade for review in revealed.reviews()] == [Grade.SOLID]
    assert revealed.recall.card == SECOND
    assert revealed.view.asking.pane.isVisible()


def test_the_next_answer_is_shown_with_its_key_points_behind_it(revealed):
    revealed.press("K")
    revealed.press("3")
    revealed.press("Space")

    assert shows_card(revealed)


def test_in_a_roomy_window_k_goes_to_the_first_point(asked):
    asked.press("Space")
    asked.press("K")

    assert asked.view.asking.comparing.checklist.rows[0].box.hasFocus()
    assert asked.view.asking.pane.isVisible()
    assert not asked.view.asking.tools.points.isVisible()


def test_a_window_made_larger_shows_both_sides(small):
    small.press("Space")
    small.press("K")
    resize(small, 1280, 800)

    asking = small.view.asking
    assert asking.pane.isVisible()
    assert asking.comparing.isVisible()
    assert not asking.tools.points.isVisible()


def test_a_narrow_but_tall_window_shows_one_below_the_other(asked):
    resize(asked, 640, 1000)
    asked.press("Space")

    asking = asked.view.asking
    assert asking.pane.isVisible()
    assert asking.side.isVisible()
    assert asking.side.y() > asking.pane.y()


# notes, hints


def test_notes_take_the_place_of_the_card_and_give_it_back(revealed):
    revealed.press("N")
    asking = revealed.view.asking
    noting = asking.notes.isVisible(), asking.pane.isVisible(), asking.tools.points.isVisible()
    revealed.press("Escape")

    assert noting == (True, False, False)
    assert shows_card(revealed)


def test_hints_give_their_room_to_the_card(tight):
    assert not tight.view.note.isVisible()


def test_what_just_happened_is_said_all_the_same(tight):
    tight.press("B")

    assert tight.view.note.isVisible()
    assert tight.view.note.text() == "Bookmarked as weak."


def test_a_window_made_larger_shows_the_hints(small):
    resize(small, 1280, 800)

    assert small.view.note.isVisible()
    assert "type your answer" in small.view.note.text()


# nothing is cut off


def buttons(room: Room) -> list[QPushButton]:
    found = room.view.asking.findChildren(QPushButton)
    return [button for button in found if button.isVisible()]


def is_whole(room: Room, button: QPushButton) -> bool:
    right = button.mapTo(room.window, QPoint(button.width(), 0)).x()
    return button.width() >= button.sizeHint().width() and right <= room.window.width()


@pytest.mark.parametrize("keys", [[], ["Space"], ["Space", "Alt+1"], ["Space", "Alt+1", "K"]])
def test_no_button_is_cut_off(tight, qtbot, keys):
    for key in keys:
        tight.press(key)

    qtbot.waitUntil(lambda: all(is_whole(tight, button) for button in buttons(tight)))


def test_a_long_key_is_left_to_the_tool_tip(large):
    resize(large, 960, 600)
    large.press("T")

    unsure = large.view.asking.reveals.unsure
    assert unsure.text() == "Reveal – not sure"
    assert unsure.toolTip() == "Reveal – not sure  Ctrl+Shift+Enter"


def test_the_task_of_an_exercise_is_scrolled_past(room):
    room.look.zoom_by(7)
    resize(room, 1280, 800)
    room.recall.start([CardId("total")], title="Functions")
    room.press("Space")
    QApplication.processEvents()

    assert room.view.asking.pane.viewport().height() >= 0.45 * 800
