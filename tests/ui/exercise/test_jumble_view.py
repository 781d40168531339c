import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from studyapp.practice.jumble import jumbled
from studyapp.ui.exercise.jumble_view import JumbleView

SOLUTION = """\
def total(xs):
    found = 0
    for x in xs:
        found += x
    return found
"""
ORDER = ["def total(xs):", "found = 0", "for x in xs:", "found += x", "return found"]
LEVELS = [0, 1, 1, 2, 1]
JUMBLE = jumbled(SOLUTION, seed=3)


@pytest.fixture
def view(qtbot, look):
    made = JumbleView(look)
    qtbot.addWidget(made)
    made.resize(600, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.show_jumble(JUMBLE)
    made.setFocus()
    return made


def lines(view):
    return [JUMBLE.fragments[placed.fragment] for placed in view.list.arrangement()]


def levels(view):
    return [placed.indent for placed in view.list.arrangement()]


def press(qtbot, view, *keys):
    for key in keys:
        qtbot.keyClick(view.list, getattr(Qt.Key, f"Key_{key}"))


def put_in_order(qtbot, view):
    """By keys alone."""
    for place, wanted in enumerate(ORDER):
        press(qtbot, view, "Home", *["Down"] * lines(view).index(wanted), "Space")
        press(qtbot, view, *["Up"] * (lines(view).index(wanted) - place))
        press(qtbot, view, *["Right"] * LEVELS[place], "Space")


def test_the_lines_are_there_in_disorder_and_not_indented(view):
    assert sorted(lines(view)) == sorted(ORDER)
    assert lines(view) != ORDER
    assert set(levels(view)) == {0}


def test_a_line_is_picked_up_moved_and_dropped(view, qtbot):
    first, second, *_ = lines(view)

    press(qtbot, view, "Space", "Down", "Space", "Down")

    assert lines(view)[:2] == [second, first]
    assert view.list.currentRow() == 2


def test_a_line_that_is_not_picked_up_stays(view, qtbot):
    before = lines(view)

    press(qtbot, view, "Down", "Down")

    assert lines(view) == before


def test_a_line_is_indented_and_back(view, qtbot):
    press(qtbot, view, "Right", "Right", "Left")

    assert levels(view)[0] == 1


def test_alt_and_an_arrow_move_a_line_at_once(view, qtbot):
    first = lines(view)[0]

    qtbot.keyClick(view.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert lines(view)[1] == first


def test_escape_puts_a_line_back(view, qtbot):
    before = lines(view)

    press(qtbot, view, "Space", "Down", "Down", "Right", "Escape")

    assert lines(view) == before
    assert set(levels(view)) == {0}


def test_a_line_is_dropped_when_the_keys_go_elsewhere(view, qtbot):
    press(qtbot, view, "Space")

    view.check.setFocus()

    assert not view.list.is_held


def test_buttons_move_the_current_line(view, qtbot):
    first = lines(view)[0]

    for button in view.moves[1:3]:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert lines(view)[1] == first
    assert levels(view)[1] == 1


def test_a_line_is_dragged_down_and_in(view, qtbot):
    moved = lines(view)[0]
    box = view.list.visualItemRect(view.list.item(0))
    start = QPoint(60, box.center().y())
    end = QPoint(60 + 34, box.center().y() + 2 * box.height())

    qtbot.mousePress(view.list.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.list.viewport(), pos=end)
    qtbot.mouseRelease(view.list.viewport(), Qt.MouseButton.LeftButton, pos=end)

    assert lines(view)[2] == moved
    assert levels(view)[2] == 1


def test_the_right_order_solves_it(view, qtbot):
    put_in_order(qtbot, view)

    with qtbot.waitSignal(view.solved):
        qtbot.mouseClick(view.check, Qt.MouseButton.LeftButton)

    assert view.said.text() == "The program is complete."
    assert view.code() == SOLUTION


def test_what_was_solved_is_copied_into_the_editor(view, qtbot):
    put_in_order(qtbot, view)
    view.check.click()

    with qtbot.waitSignal(view.copied_to_editor) as copied:
        qtbot.mouseClick(view.copy, Qt.MouseButton.LeftButton)

    assert copied.args == [SOLUTION]


def test_a_wrong_order_is_told_without_giving_it_away(view, qtbot):
    with qtbot.assertNotEmitted(view.solved):
        view.check.click()

    assert view.said.text()
    assert not view.copy.isVisible()


def test_what_was_said_is_gone_after_the_next_move(view, qtbot):
    view.check.click()

    view.setFocus()
    press(qtbot, view, "Right")

    assert not view.said.isVisible()


def test_screen_readers_hear_where_a_line_stands(view, qtbot):
    press(qtbot, view, "Right")

    item = view.list.item(0)
    heard = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == f"line 1 of 5, indented 1 level: {item.text()}"


def test_what_is_given_around_the_lines_is_shown(view):
    view.show_jumble(JUMBLE.__class__(JUMBLE.fragments, "import sys", "", 0, ()))

    assert view.above.code() == "import sys"
    assert view.above.isVisible()
    assert not view.below.isVisible()


@given(keys=st.lists(st.sampled_from(["Space", "Up", "Down", "Left", "Right", "Escape"])))
def test_no_line_is_lost_whatever_is_pressed(lists, keys):
    for key in keys:
        lists.keyPressEvent(_key(key))

    assert sorted(placed.fragment for placed in lists.arrangement()) == list(range(5))
    assert all(0 <= placed.indent <= 8 for placed in lists.arrangement())


@pytest.fixture(scope="module")
def lists(qapp):
    from PySide6.QtCore import QObject

    from studyapp.ui.exercise.jumble_list import JumbleList
    from studyapp.ui.theme import load_theme

    class SomeLook(QObject):
        """A look that nobody changes; a list is made once for all examples."""

        theme = load_theme("light")
        changed = type("Never", (), {"connect": lambda self, slot: None})()

        def px(self, size):
            return size

    made = JumbleList(SomeLook())
    made.show_fragments(JUMBLE.fragments)
    yield made
    made.deleteLater()


def _key(name):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    key = getattr(Qt.Key, f"Key_{name}")
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
