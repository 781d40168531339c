"""The keys of the current screen, in a table."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.shortcuts import COMMANDS, Command
from studyapp.ui.theme import Look
from studyapp.ui.widgets.fitting import fit


class KeysDialog(QDialog):
    """What works here, and what works everywhere."""

    def __init__(self, screen: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keys")
        body = QWidget()
        body.setObjectName("page")
        self._grid = QGridLayout(body)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(look.px(24))
        self._grid.setVerticalSpacing(look.px(7))
        here = [
            one for one in COMMANDS.values() if one.screen and one.screen == screen and one.keys
        ]
        if here:
            self._add("On this screen", here)
        self._add("Everywhere", [one for one in COMMANDS.values() if not one.screen and one.keys])
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setAccessibleName("Keys and what they do")
        close = QPushButton("Close")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(area)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        fit(self, parent, look.px(520), look.px(560))

    def _add(self, heading: str, commands: list[Command]) -> None:
        title = QLabel(heading)
        title.setProperty("role", "heading")
        if self._grid.count():
            title.setContentsMargins(0, self._grid.verticalSpacing() * 2, 0, 0)
        self._grid.addWidget(title, self._grid.rowCount(), 0, 1, 2)
        for command in commands:
            row = self._grid.rowCount()
            keys = ", ".join(
                QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
                for key in command.keys
            )
            label = QLabel(keys)
            label.setProperty("role", "key")
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(QLabel(command.text, wordWrap=True), row, 1)
