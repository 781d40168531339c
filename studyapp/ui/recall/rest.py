"""What stands in the place of a card: nothing to do, waiting for one, or the session's summary."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studyapp.bank import CardId
from studyapp.bank.dress import escape
from studyapp.ui.theme import Look
from studyapp.ui.widgets.flow_layout import FlowLayout

_WIDTH = 640  # a comfortable line, at 100 %


class Rest(QScrollArea):
    """A calm page: a heading, a sentence, a primary button and perhaps another."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.heading = _label("title")
        self.lead = _label("lead")
        self.primary = QPushButton()
        self.primary.setProperty("primary", True)
        self.primary.setProperty("big", True)
        self.other = QPushButton()
        self.other.setProperty("big", True)
        self.setFocusProxy(self.primary)
        self.buttons = QWidget()
        row = FlowLayout(self.buttons, gap=10)
        row.addWidget(self.primary)
        row.addWidget(self.other)
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self._rows.setSpacing(14)
        for widget in (self.heading, self.lead, self.buttons):
            self._rows.addWidget(widget)
        self._centre()
        look.changed.connect(self._restyle)
        self._restyle()

    def say(self, heading: str, lead: str, *, primary: str, other: str = "") -> None:
        """Fill the page; without words the other button is hidden."""
        self.heading.setText(heading)
        self.lead.setText(lead)
        self.primary.setText(primary)
        self.primary.setAccessibleName(primary)
        self.other.setText(other)
        self.other.setAccessibleName(other)
        self.other.setVisible(bool(other))

    def add_above_buttons(self, widget: QWidget) -> None:
        """Something between the sentence and the buttons."""
        self._rows.insertWidget(self._rows.indexOf(self.buttons), widget)

    def _centre(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        row = QHBoxLayout(page)
        row.setContentsMargins(24, 24, 24, 24)
        column = QVBoxLayout()
        column.addStretch(2)
        column.addWidget(self._body)
        column.addStretch(3)
        row.addStretch(1)
        row.addLayout(column, 100)
        row.addStretch(1)
        self.setWidget(page)

    def _restyle(self) -> None:
        self._body.setMaximumWidth(self._look.px(_WIDTH))


class Summary(Rest):
    """How a session went, in three figures, and what was sure but wrong."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.figures = QWidget()
        self._figures = FlowLayout(self.figures, gap=12)
        self.add_above_buttons(self.figures)
        self._wrong_heading = _label("heading")
        self._wrong_heading.setText("Sure, but wrong")
        self._wrong_why = _label("muted")
        self._wrong_why.setText("The most dangerous ones in an interview: read these again.")
        self.links = QLabel(wordWrap=True)
        self.links.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.links.setAccessibleName("Questions that you were sure of, but missed")
        self.wrong = QFrame()
        self.wrong.setProperty("card", True)
        rows = QVBoxLayout(self.wrong)
        rows.setContentsMargins(18, 14, 18, 14)
        rows.setSpacing(6)
        for widget in (self._wrong_heading, self._wrong_why, self.links):
            rows.addWidget(widget)
        self.add_above_buttons(self.wrong)

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Each as a large number and what it counts."""
        while (item := self._figures.takeAt(0)) and (widget := item.widget()):
            widget.deleteLater()
        for number, noun in figures:
            self._figures.addWidget(_Figure(number, noun))

    def show_wrong(self, titles: Mapping[CardId, str]) -> None:
        """The questions that were sure but wrong, as links."""
        lines = (f'<a href="{escape(card)}">{escape(said)}</a>' for card, said in titles.items())
        self.links.setText("<br>".join(f"•&nbsp; {line}" for line in lines))
        self.wrong.setVisible(bool(titles))


class _Figure(QFrame):
    def __init__(self, number: str, noun: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(f"{number} {noun}")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 28, 12)
        column.setSpacing(0)
        for role, text in (("figure", number), ("muted", noun)):
            label = QLabel(text)
            label.setProperty("role", role)
            column.addWidget(label)


def _label(role: str) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
