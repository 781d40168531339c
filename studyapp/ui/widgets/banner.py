"""A message across the window that waits to be read."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget


class Banner(QFrame):
    """One sentence, perhaps a button, a way to close it; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel(wordWrap=True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName("Message")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton()
        self.button.clicked.connect(self._act)
        self.other = QPushButton()
        self.other.clicked.connect(self._act_otherwise)
        self.close_button = QPushButton("Close")
        self.close_button.setProperty("flat", True)
        self.close_button.setAccessibleName("Close the message")
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        for widget in (self.text, self.button, self.other, self.close_button):
            row.addWidget(widget)
        self._deed: Callable[[], object] | None = None
        self._other_deed: Callable[[], object] | None = None
        self._fade = QTimer(self, singleShot=True)
        self._fade.timeout.connect(self.hide)
        self.hide()

    def say(
        self,
        text: str,
        *,
        tone: str = "note",
        button: str = "",
        do: Callable[[], object] | None = None,
        seconds: float = 0,
        other: str = "",
        do_other: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence; `tone` is note, warning or bad; with `seconds` it goes by itself.

        `other` is a second button.
        """
        self.text.setText(text)
        self.setProperty("banner", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.other.setText(other)
        self.other.setVisible(bool(other))
        self._deed, self._other_deed = do, do_other
        self._fade.stop()
        if seconds:
            self._fade.start(int(seconds * 1000))
        self.show()

    def _act_otherwise(self) -> None:
        self.hide()
        if self._other_deed:
            self._other_deed()

    def _act(self) -> None:
        self.hide()
        if self._deed:
            self._deed()
