import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtSvg import QSvgRenderer

import studyapp
from studyapp import paths
from studyapp.ui.icons import icon

PACKAGE = Path(studyapp.__file__).parent
_NAMED = re.compile(r"""(?:icon|_button|_tool)\(\s*"([a-z0-9-]+)"|\(\s*"([a-z-]+)",\s*QPalette""")


@pytest.fixture
def palette(qapp):
    """Changes the application's palette for one test."""
    before = QPalette(qapp.palette())

    def changer(role, color):
        palette = QPalette(before)
        palette.setColor(role, QColor(color))
        qapp.setPalette(palette)

    yield changer
    qapp.setPalette(before)


def colors(picture):
    image = picture.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {
        image.pixelColor(x, y).name() for x, y in points if image.pixelColor(x, y).alpha() == 255
    }


def test_an_icon_has_the_colour_of_the_text_beside_it(palette):
    palette(QPalette.ColorRole.ButtonText, "#ff0000")

    assert colors(icon("search").pixmap(48, 48)) == {"#ff0000"}


def test_an_icon_follows_the_palette(palette):
    palette(QPalette.ColorRole.ButtonText, "#ff0000")
    icon("search").pixmap(48, 48)

    palette(QPalette.ColorRole.ButtonText, "#0000ff")

    assert colors(icon("search").pixmap(48, 48)) == {"#0000ff"}


def test_an_icon_may_have_the_colour_of_another_role(palette):
    palette(QPalette.ColorRole.Link, "#00ff00")

    assert colors(icon("bookmark", QPalette.ColorRole.Link).pixmap(48, 48)) == {"#00ff00"}


def test_a_disabled_icon_is_paler(palette, qapp):
    disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)

    assert colors(icon("search").pixmap(48, 48, QIcon.Mode.Disabled)) == {disabled.name()}


@pytest.mark.parametrize("side", [8, 18, 64])
def test_an_icon_is_drawn_at_the_size_that_is_wanted(side):
    assert icon("library").pixmap(QSize(side, side)).size() == QSize(side, side)


def test_every_icon_that_is_named_is_there():
    named = {
        name
        for file in PACKAGE.rglob("*.py")
        for found in _NAMED.finditer(file.read_text("utf-8"))
        for name in found.groups()
        if name
    }

    assert len(named) > 10
    assert {name for name in named if not (paths.RESOURCES / f"icons/{name}.svg").exists()} == set()


@pytest.mark.parametrize(
    "file", sorted((paths.RESOURCES / "icons").glob("*.svg")), ids=lambda f: f.stem
)
def test_every_icon_can_be_drawn(qapp, file):
    assert QSvgRenderer(QByteArray(file.read_bytes())).isValid()


def test_an_icon_has_as_many_pixels_as_a_fine_screen_shows(qapp):
    sharp = icon("library").pixmap(QSize(18, 18), 2.0)

    assert sharp.size() == QSize(36, 36)
    assert sharp.deviceIndependentSize().toSize() == QSize(18, 18)
