import re
from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from studyapp import paths
from studyapp.ui.theme import ZOOMS, Choice, Look, font_files, load_theme

LIGHT, DARK = load_theme("light"), load_theme("dark")


@pytest.fixture
def make(qapp):
    """Makes looks that are gone after the test."""
    made = []

    def maker(*given):
        look = Look(qapp, *given)
        made.append(look)
        return look

    yield maker
    for look in made:
        look.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def look(make):
    return make(Choice.LIGHT)


class System:
    """Stands in for the application where it knows the system's choice: offscreen there is none."""

    def __init__(self, app):
        self._app, self._scheme = app, Qt.ColorScheme.Light

    def styleHints(self):  # noqa: N802 (Qt's name)
        return self

    def colorScheme(self):  # noqa: N802 (Qt's name)
        return self._scheme

    def choose(self, scheme):
        self._scheme = scheme
        self._app.styleHints().colorSchemeChanged.emit(scheme)

    def __getattr__(self, name):
        return getattr(self._app, name)


@pytest.fixture
def system(qapp, look):
    look._app = System(qapp)
    return look._app


def test_both_themes_name_the_same_colours():
    assert LIGHT.colors.keys() == DARK.colors.keys()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_is_one(theme):
    wrong = {
        name: value
        for name, value in theme.colors.items()
        if not re.fullmatch("#[0-9a-f]{6}", value)
    }

    assert wrong == {}
    assert theme.dark == (theme.color("page").lightness() < 128)


def test_the_style_sheet_names_only_colours_that_there_are():
    sheet = (paths.RESOURCES / "themes" / "style.qss").read_text("utf-8")
    named = set(re.findall(r"@([a-z_0-9]+)(?!\()\b", sheet)) - {"px", "icons"}

    assert named
    assert named <= LIGHT.colors.keys()


def test_choosing_a_theme_switches_at_once(qtbot, qapp, look):
    with qtbot.waitSignal(look.changed):
        look.choose(Choice.DARK)

    assert look.theme == DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.color("page")
    assert DARK.colors["page"] in qapp.styleSheet()


def test_choosing_the_same_theme_changes_nothing(qtbot, look):
    with qtbot.assertNotEmitted(look.changed):
        look.choose(Choice.LIGHT)


def test_toggling_leads_there_and_back(look):
    look.toggle()
    there = look.theme
    look.toggle()

    assert (there, look.theme) == (DARK, LIGHT)


def test_the_system_is_followed_while_nothing_else_was_chosen(look, system):
    look.choose(Choice.SYSTEM)

    system.choose(Qt.ColorScheme.Dark)
    dark = look.theme
    system.choose(Qt.ColorScheme.Light)

    assert (dark, look.theme) == (DARK, LIGHT)


def test_a_choice_holds_whatever_the_system_does(look, system):
    system.choose(Qt.ColorScheme.Dark)

    assert look.theme == LIGHT


def test_following_the_system_again_takes_its_theme(look, system):
    system.choose(Qt.ColorScheme.Dark)

    look.choose(Choice.SYSTEM)

    assert look.theme == DARK


# zoom


def test_the_first_step_shows_at_once_and_of_those_after_it_only_the_last(qtbot, look):
    laid_out, wanted = [], []
    look.changed.connect(lambda: laid_out.append(look.px(100)))
    look.zoomed.connect(wanted.append)

    for _ in range(10):
        look.zoom_by(1)
    at_once = list(laid_out)
    qtbot.waitUntil(lambda: look.px(100) == 200)

    assert at_once == [110]
    assert laid_out == [110, 200]
    assert wanted == [110, 125, 150, 175, *[200] * 6]


def test_a_zoom_there_and_back_is_not_laid_out(qtbot, look):
    look.zoom_by(1)
    laid_out = []
    look.changed.connect(lambda: laid_out.append(look.px(100)))

    look.zoom_by(1)
    look.zoom_by(-1)
    look.settle()

    assert laid_out == []


def test_a_theme_chosen_meanwhile_does_not_lose_the_zoom(qtbot, look):
    look.zoom_by(1)
    look.zoom_by(1)

    look.choose(Choice.DARK)

    qtbot.waitUntil(lambda: look.px(100) == 125)
    assert look.theme.dark


def test_what_is_wanted_is_what_is_kept(look):
    look.zoom_by(1)
    look.zoom_by(1)

    assert (look.zoom, look.px(100)) == (125, 110)


@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
@pytest.mark.parametrize("steps", [0, 7])
def test_a_ticked_box_bears_a_tick_wherever_it_stands(qtbot, look, choice, steps):
    box, tree = QCheckBox("Only weak topics"), QTreeWidget()
    tree.setHeaderHidden(True)
    item = QTreeWidgetItem(tree, ["Python"])
    item.setCheckState(0, Qt.CheckState.Checked)
    box.setChecked(True)
    look.choose(choice)
    look.zoom_by(steps)
    for widget in (box, tree):
        qtbot.addWidget(widget)
        widget.show()

    for widget in (box, tree):
        seen = Counter(pixels(widget))
        assert seen[look.theme.colors["accent"]] > look.px(9) ** 2  # the box is full
        assert seen[look.theme.colors["on_accent"]] > look.px(5)  # with a mark in it


def pixels(widget):
    picture = widget.grab().toImage()
    places = product(range(picture.width()), range(picture.height()))
    return (picture.pixelColor(x, y).name() for x, y in places if x < 120 and y < 120)


def test_the_pictures_of_the_style_sheet_are_there():
    sheet = (paths.RESOURCES / "themes" / "style.qss").read_text("utf-8")
    named = re.findall(r'url\("@icons/(.+?)"\)', sheet)

    places = [
        paths.RESOURCES / "icons" / theme.name / name for theme in (LIGHT, DARK) for name in named
    ]
    assert named
    assert [place for place in places if not place.is_file()] == []


@given(steps=st.lists(st.sampled_from([-1, 0, 1]), max_size=20))
def test_zoom_moves_along_its_steps_and_stops_at_the_ends(qapp, steps):
    look = Look(qapp, Choice.LIGHT)
    place = ZOOMS.index(100)
    for step in steps:
        look.zoom_by(step)
        place = min(max(place + step, 0), len(ZOOMS) - 1) if step else ZOOMS.index(100)

    assert look.zoom == ZOOMS[place]
    look.deleteLater()


def test_a_zoom_that_is_no_step_is_100(make):
    assert make(Choice.LIGHT, 113).zoom == 100


def test_lengths_and_fonts_grow_with_the_zoom(qapp, make):
    look = make(Choice.LIGHT, 200)

    assert look.px(13) == 26
    assert qapp.font().pixelSize() == 26
    assert look.tokens()["font_px"] == "30"
    assert "font-size: 26px" in qapp.styleSheet()


def test_nothing_is_left_to_fill_in(qapp, look):
    assert "@" not in qapp.styleSheet()


def test_the_page_has_the_colours_of_the_theme(look):
    assert look.tokens().items() >= LIGHT.colors.items()


# fonts


def test_the_bundled_fonts_are_in_force(qapp, look):
    look.load_reading_fonts()
    look.load_remaining_fonts()

    assert qapp.font().family() == "Inter"
    assert {"Inter", "JetBrains Mono"} <= set(QFontDatabase.families())


def test_fonts_come_with_their_licences():
    folder = paths.RESOURCES / "fonts"

    assert font_files()
    assert list(folder.glob("*LICENSE*")) + list(folder.glob("*OFL*"))


@pytest.mark.parametrize("zoom", ZOOMS)
def test_a_radio_button_is_round_at_every_zoom(qtbot, look, zoom):
    button = QRadioButton("Rapid concepts")
    qtbot.addWidget(button)
    look.zoom_by(ZOOMS.index(zoom) - ZOOMS.index(look.zoom))
    button.show()
    option = QStyleOptionButton()
    option.initFrom(button)
    part = QStyle.SubElement.SE_RadioButtonIndicator
    indicator = button.style().subElementRect(part, option, button)

    seen = button.grab().toImage()

    around = seen.pixelColor(indicator.left() - 2, indicator.center().y())
    assert seen.pixelColor(indicator.topLeft()) == around
    assert seen.pixelColor(indicator.center().x(), indicator.top()) != around
