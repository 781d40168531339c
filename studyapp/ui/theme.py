"""The look: two sets of colours, one style sheet, fonts, zoom. Follows the system unless told."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from studyapp import paths

BASE_PX = 13
READING_PX = 15
_CALM = 150  # milliseconds without a key after which a zoom is laid out
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)

_TEXT_FONT, _CODE_FONT = "Inter", "JetBrains Mono"
_FIRST_FONTS = ("Inter-Regular.otf", "Inter-SemiBold.otf")
_READING_FONTS = ("Inter-Bold.otf", "JetBrainsMono-Regular.ttf")
_IN_SHEET = re.compile(r"@(\w+)(?:\(([\d.]+)\))?")


class Choice(StrEnum):
    """What the learner may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """Named colours as hex strings; the names are those of `resources/themes/*.json`."""

    name: str
    dark: bool
    colors: Mapping[str, str]

    def color(self, token: str) -> QColor:
        """For painting."""
        return QColor(self.colors[token])


def load_theme(name: str) -> Theme:
    """`light` or `dark`."""
    read = json.loads((paths.RESOURCES / "themes" / f"{name}.json").read_text("utf-8"))
    dark = read.pop("dark")
    return Theme(name, dark, read)


class Look(QObject):
    """The theme and the zoom in force; applies them to the whole application."""

    changed = Signal()
    zoomed = Signal(int)  # the zoom that is wanted, before it is laid out

    def __init__(self, app: QApplication, choice: Choice = Choice.SYSTEM, zoom: int = 100) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._zoom = self._wanted_zoom = zoom if zoom in ZOOMS else 100
        self._calm = QTimer(self, singleShot=True, interval=_CALM)
        self._calm.timeout.connect(self.settle)
        self._sheet = (paths.RESOURCES / "themes" / "style.qss").read_text("utf-8")
        self.theme = self._wanted()
        self._loaded: set[str] = set()
        self._load(_FIRST_FONTS)
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._apply()

    def load_reading_fonts(self) -> None:
        """The fonts that a card needs and the first paint does not."""
        self._load(_READING_FONTS)

    def load_remaining_fonts(self) -> None:
        """Slanted and bold cuts that only some cards need."""
        self._load([file.name for file in font_files()])

    @property
    def choice(self) -> Choice:
        """Light, dark, or as the system."""
        return self._choice

    @property
    def zoom(self) -> int:
        """As the learner wants it, in per cent, one of ZOOMS."""
        return self._wanted_zoom

    def choose(self, choice: Choice) -> None:
        """Switch at once."""
        self._choice = choice
        self._follow()

    def toggle(self) -> None:
        """Dark where it is light, and the other way round."""
        self.choose(Choice.LIGHT if self.theme.dark else Choice.DARK)

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller; 0 goes back to 100 %."""
        place = min(max(ZOOMS.index(self._wanted_zoom) + steps, 0), len(ZOOMS) - 1)
        self._wanted_zoom = ZOOMS[place] if steps else 100
        self.zoomed.emit(self._wanted_zoom)
        if self._calm.isActive():
            self._calm.start()
        else:
            self.settle()

    def settle(self) -> None:
        """Lay out the zoom that is wanted, where it is not yet.

        That takes long for a long page. So the first step shows at once, and of more that follow
        quickly only where they lead to.
        """
        if self._zoom != self._wanted_zoom:
            self._zoom = self._wanted_zoom
            self._apply()
            self.changed.emit()
            self._calm.start()

    def px(self, size: float) -> int:
        """A length at the zoom that is laid out."""
        return round(size * self._zoom / 100)

    def tokens(self) -> dict[str, str]:
        """What `dress` fills a page's template with."""
        return {
            **self.theme.colors,
            "font_px": str(self.px(READING_PX)),
            "text_font": _TEXT_FONT,
            "code_font": _CODE_FONT,
        }

    def _load(self, names: Iterable[str]) -> None:
        for name in names:
            if name not in self._loaded:
                QFontDatabase.addApplicationFont(str(paths.RESOURCES / "fonts" / name))
                self._loaded.add(name)

    def _wanted(self) -> Theme:
        if self._choice is Choice.SYSTEM:
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return load_theme("dark" if dark else "light")
        return load_theme(self._choice.value)

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self.theme:
            self.theme = wanted
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        font = QFont(_TEXT_FONT)
        font.setPixelSize(self.px(BASE_PX))
        self._app.setPalette(_palette(self.theme))
        self._app.setStyleSheet(_IN_SHEET.sub(self._fill, self._sheet))
        self._app.setFont(font)  # last: a sheet gives lists and menus the system's fonts back

    def _fill(self, found: re.Match[str]) -> str:
        name, size = found.groups()
        if size:
            return f"{self.px(float(size))}px"
        if name == "icons":
            return (paths.RESOURCES / "icons" / self.theme.name).as_posix()
        return self.theme.colors[name]


_ROLES = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "zebra",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "button",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.ToolTipBase: "head",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "zebra",
    QPalette.ColorRole.Midlight: "head",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "strong_line",
    QPalette.ColorRole.Shadow: "line",
    QPalette.ColorRole.Accent: "accent",
}


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, theme.color(token))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.color("muted"))
    return palette


def font_files() -> list[Path]:
    """Every bundled font."""
    return sorted((paths.RESOURCES / "fonts").glob("*.[ot]tf"))
