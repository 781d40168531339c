import pytest
from PySide6.QtCore import Qt

from studyapp.ui.widgets.checklist import Checklist, Tick

POINTS = ["one can be changed", "the other cannot", "only the other may be a key"]


@pytest.fixture
def checklist(qtbot):
    made = Checklist()
    qtbot.addWidget(made)
    made.show_points(POINTS, ticks=(), suggested={1: "tuples cannot be changed"})
    made.resize(300, 300)
    made.show()
    return made


def test_a_click_on_the_words_ticks(checklist, qtbot):
    with qtbot.waitSignal(checklist.ticked):
        qtbot.mouseClick(checklist.rows[0], Qt.MouseButton.LeftButton)

    assert checklist.ticks() == {0}


def test_a_click_on_the_box_ticks_once(checklist, qtbot):
    qtbot.mouseClick(checklist.rows[0].box, Qt.MouseButton.LeftButton)

    assert checklist.ticks() == {0}


def test_a_tick_can_be_taken_away(checklist):
    checklist.toggle(2)
    checklist.toggle(2)

    assert not checklist.ticks()


@pytest.mark.parametrize("place", [-1, 3])
def test_there_is_nothing_to_tick_beyond_the_list(checklist, place):
    checklist.toggle(place)

    assert not checklist.ticks()


def test_a_suggested_point_is_marked_and_not_ticked(checklist):
    assert checklist.open_suggestions() == {1}
    assert checklist.rows[1].box.accessibleName() == "2. the other cannot (suggested)"
    assert checklist.rows[1].box.accessibleDescription() == "You wrote: tuples cannot be changed"
    assert not checklist.ticks()


def test_taking_the_suggestions_keeps_other_ticks(checklist):
    checklist.toggle(0)
    checklist.take_suggestions()

    assert checklist.ticks() == {0, 1}
    assert not checklist.open_suggestions()


def test_other_points_start_with_the_ticks_they_had(checklist):
    checklist.show_points(POINTS[:2], ticks={1}, suggested={})

    assert checklist.ticks() == {1}
    assert len(checklist.rows) == 2


def test_ticks_set_by_the_program_are_not_told(checklist, qtbot):
    with qtbot.assertNotEmitted(checklist.ticked):
        checklist.show_points(POINTS, ticks={0, 2}, suggested={})


def test_a_long_point_wraps(checklist):
    checklist.show_points(["many words " * 30], ticks=(), suggested={})

    assert checklist.rows[0].heightForWidth(250) > checklist.rows[0].heightForWidth(900)


def test_a_suggested_point_has_as_much_room_as_the_others(checklist):
    lefts = {row.words.mapTo(checklist, row.words.rect().topLeft()).x() for row in checklist.rows}

    assert len(lefts) == 1


def test_fewer_points_leave_no_row_behind(checklist):
    checklist.show_points(POINTS[:1], ticks=(), suggested={})

    assert [row.isVisible() for row in checklist.findChildren(Tick)] == [True, False, False]


def test_a_mark_does_not_stay_for_the_next_card(checklist):
    checklist.show_points(POINTS, ticks=(), suggested={})

    assert checklist.rows[1].box.accessibleName() == "2. the other cannot"
    assert not checklist.open_suggestions()
