"""What this program is, what it is made of, and where its sources are."""

import platform
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import PySide6
from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.theme import Look
from studyapp.ui.widgets.fitting import fit
from studyapp.ui.widgets.flow_layout import FlowLayout
from studyapp.ui.widgets.scroll_page import ScrollPage

_SOURCES = "https://download.qt.io/official_releases/"
_WORDS = """\
It stands on the work of others. Qt and PySide6 are used under the GNU Lesser General Public \
License 3: they lie beside the program as shared libraries, which you may replace by your own. \
The sources of these very versions are at {sources}QtForPython/ and {sources}qt/. StudyApp itself \
is under the MIT licence."""


@dataclass(frozen=True, slots=True)
class About:
    """What the dialog is told; an empty place or page has no button."""

    version: str
    progress: Path
    licences: Path | None = None
    releases: str = ""  # the page on the web that lists what can be downloaded


def versions(version: str) -> dict[str, str]:
    """Of the program and of what it is made of."""
    return {
        "StudyApp": version,
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "PySide6": PySide6.__version__,
        "SQLite": sqlite3.sqlite_version,
        "System": f"{platform.system()} {platform.release()}, {platform.machine()}",
    }


class AboutDialog(QDialog):
    """Opens a page or a folder only when its button is pressed."""

    def __init__(
        self,
        about: About,
        look: Look,
        open_url: Callable[[QUrl], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("About StudyApp")
        self._open_url = open_url
        self._versions = versions(about.version)
        title = QLabel(f"StudyApp {about.version}")
        title.setProperty("role", "heading")
        page = ScrollPage(look)
        page.add(title)
        page.add(_text("Study for a technical interview, offline."))
        page.add_layout(self._table(look))
        page.add(_text(f"Your progress is in {about.progress}"))
        page.add(_text(_WORDS.format(sources=_SOURCES), muted=True))
        page.add_stretch()
        buttons = self._buttons(about, look)
        buttons.setContentsMargins(*[look.px(16)] * 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        column.addLayout(buttons)
        fit(self, parent, look.px(600), look.px(520))

    def _table(self, look: Look) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(look.px(24))
        table.setColumnStretch(1, 1)
        for row, (name, version) in enumerate(self._versions.items()):
            table.addWidget(_text(name, muted=True), row, 0)
            table.addWidget(_text(version), row, 1)
        return table

    def _buttons(self, about: About, look: Look) -> QHBoxLayout:
        row = FlowLayout(gap=look.px(8))
        self.copy = self._button("Copy the versions", self._copy, row)
        if about.progress.is_dir():
            self._opener("Open the folder of your progress", about.progress, row)
        if about.licences is not None and about.licences.is_dir():
            self._opener("Open the licences", about.licences, row)
        if about.releases:
            page = QUrl(about.releases)
            updates = self._button("Check for updates", lambda: self._open_url(page), row)
            updates.setToolTip(f"Opens {about.releases} in your browser")
        last = QHBoxLayout()
        last.addLayout(row, 1)
        close = QPushButton("Close")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        last.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)
        return last

    def _opener(self, text: str, folder: Path, row: QLayout) -> None:
        self._button(text, lambda: self._open_url(QUrl.fromLocalFile(str(folder))), row)

    def _button(self, text: str, deed: Callable[[], object], row: QLayout) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(lambda _checked: deed())
        row.addWidget(button)
        return button

    def _copy(self) -> None:
        lines = (f"{name}: {version}" for name, version in self._versions.items())
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copy.setText("Copied")


def _text(words: str, *, muted: bool = False) -> QLabel:
    label = QLabel(words, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    by = Qt.TextInteractionFlag
    label.setTextInteractionFlags(by.TextSelectableByMouse | by.TextSelectableByKeyboard)
    if muted:
        label.setProperty("role", "muted")
    return label
