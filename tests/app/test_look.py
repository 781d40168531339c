"""The whole window in both themes and at every size: nothing stale, nothing cut off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollBar, QWidget

from studyapp.study import Grade
from studyapp.ui.keys_dialog import KeysDialog
from studyapp.ui.palette import Palette
from studyapp.ui.theme import ZOOMS, Choice, load_theme

SCREENS = ("today", "library", "recall", "mock", "progress")
PAGES = {Choice.LIGHT: load_theme("light"), Choice.DARK: load_theme("dark")}


@pytest.fixture
def used(house):
    """With something to show on every screen."""
    house.open_without_questions("library")
    house.assembly.look.choose(Choice.LIGHT)
    for card in ("list-or-tuple", "unhashable"):
        house.assembly.open_card(card)
        house.press("B")
        house.studies.desk.progress.record(card, Grade.MISSED, house.now, house.now - house.now)
    house.press("N")
    house.press("Ctrl+F")
    house.studies.start_session()
    house.rest()
    return house


def colors_of(widget):
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(
    ("before", "after"), [(Choice.LIGHT, Choice.DARK), (Choice.DARK, Choice.LIGHT)]
)
def test_switching_the_theme_leaves_no_colour_of_the_other(used, screen, before, after):
    used.assembly.look.choose(before)
    used.window.show_screen(screen)
    used.rest()
    QApplication.processEvents()

    used.assembly.look.choose(after)
    QApplication.processEvents()

    seen = colors_of(used.window)
    assert PAGES[after].colors["page"] in seen
    stale = {PAGES[before].colors[name] for name in ("page", "side", "field", "selected")}
    assert seen & (stale - set(PAGES[after].colors.values())) == set()


@pytest.mark.parametrize("dialog", ["keys", "goal", "palette"])
def test_dialogs_have_the_colours_of_the_theme(used, dialog):
    used.assembly.look.choose(Choice.DARK)
    used.press({"keys": "F1", "goal": "Ctrl+Comma", "palette": "Ctrl+K"}[dialog])
    (shown,) = used.dialogs()

    seen = colors_of(shown)

    assert PAGES[Choice.DARK].colors["page"] in seen
    assert PAGES[Choice.LIGHT].colors["page"] not in seen
    shown.close()


def test_a_dialog_that_is_open_follows_the_theme(used):
    used.press("F1")
    (shown,) = used.dialogs()

    used.assembly.look.choose(Choice.DARK)
    QApplication.processEvents()

    assert PAGES[Choice.LIGHT].colors["page"] not in colors_of(shown)
    shown.close()


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_is_cut_off_at_any_size(used, screen):
    used.window.resize(1280, 800)
    used.window.show_screen(screen)
    found = {}

    for zoom in ZOOMS:
        zoom_to(used, zoom)
        found[zoom] = (used.window.width(), used.window.height(), cut_off(used.window))

    assert found == dict.fromkeys(ZOOMS, (1280, 800, []))


def zoom_to(house, zoom):
    look = house.assembly.look
    look.zoom_by(0)
    look.zoom_by(ZOOMS.index(zoom) - ZOOMS.index(100))
    look.settle()
    house.rest()
    QApplication.processEvents()
    assert look.zoom == zoom


def cut_off(window):
    """Buttons and labels that have less room than they need, and what scrolls sideways."""
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    return [each.accessibleName() or type(each).__name__ for each in shown if is_cut_off(each)]


def is_cut_off(widget):
    match widget:
        case QAbstractButton() if not isinstance(widget.parent(), QLineEdit):
            return widget.width() < widget.minimumSizeHint().width()
        case QLabel() if widget.text().strip():
            return widget.height() + 1 < widget.fontMetrics().height()
        case QScrollBar() if widget.orientation() is Qt.Orientation.Horizontal:
            return widget.maximum() > 0
    return False


def test_the_keys_of_the_screen_and_of_everywhere_are_told(used):
    used.window.show_screen("library")
    used.press("F1")
    (shown,) = used.dialogs()

    texts = {label.text() for label in shown.findChildren(QLabel)}

    assert isinstance(shown, KeysDialog)
    assert {"On this screen", "Everywhere", "Bookmark this question", "Quit"} <= texts
    assert "Missed it" not in texts
    shown.close()


def test_question_mark_shows_the_keys_too(used):
    used.window.show_screen("today")
    used.press("Question")

    (shown,) = used.dialogs()
    assert isinstance(shown, KeysDialog)
    shown.close()


def test_the_palette_finds_commands_topics_and_questions(used):
    used.window.show_screen("today")
    used.press("Ctrl+K")
    (shown,) = used.dialogs()

    assert isinstance(shown, Palette)
    found = {entry.text for entry in shown._entries}
    assert {"Save a backup of your progress", "Pandas", "Add up a list"} <= found
    assert "Bookmark this question" not in found
    shown.close()


def test_the_palette_leads_to_a_question(used):
    used.press("Ctrl+K")
    (shown,) = used.dialogs()
    shown.field.setText("add up a list")
    used.press("Return", on=shown.field)

    assert used.window.current == "library"
    assert used.library.card == "total"


def test_the_palette_leads_to_a_topic(used):
    used.press("Ctrl+K")
    (shown,) = used.dialogs()
    shown.field.setText("grouping")
    used.press("Return", on=shown.field)

    assert used.library.view.side.current_topic() == "pandas/grouping"
