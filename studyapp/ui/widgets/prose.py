"""Sentences with code in them, which stands in backticks."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from studyapp.bank.dress import escape
from studyapp.ui.theme import Look

_CODE = re.compile(r"`([^`]+)`")


class Prose(QLabel):
    """Shows the code in the font of code on a quiet ground; screen readers hear it plain."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.said = ""
        look.load_reading_fonts()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        look.changed.connect(self._show)

    def say(self, text: str) -> None:
        """These sentences."""
        self.said = text
        self.setAccessibleName(text.replace("`", ""))
        self._show()

    def _show(self) -> None:
        ground = self._look.theme.color("inline_code").name()
        style = f"font-family:'JetBrains Mono';background:{ground};"
        self.setText(_CODE.sub(rf'<span style="{style}">\1</span>', escape(self.said)))


def quoted(text: str) -> str:
    """The same for where there is but one font: `name` becomes “name”."""
    return _CODE.sub(r"“\1”", text)
