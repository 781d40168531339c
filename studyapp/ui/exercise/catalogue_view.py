"""The list of exercises: what to go on with, filters, all exercises by branch."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.ui.exercise.catalogue import Chip, Group, Offer
from studyapp.ui.exercise.catalogue_tree import CatalogueTree
from studyapp.ui.theme import Look
from studyapp.ui.widgets.first_focus import FirstFocus
from studyapp.ui.widgets.flow_layout import FlowLayout
from studyapp.ui.widgets.search_field import SearchField
from studyapp.ui.widgets.tab_order import tab_through

_LONGEST = 44  # characters of a title on a button
_NOTHING = "No exercise matches. Take a filter away or type another word."
_EMPTY = "There are no exercises in the bank yet."
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CatalogueView(QWidget):
    """Tells what is wanted; shows what it is given."""

    exercise_wanted = Signal(str)
    drill_wanted = Signal()
    filtered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.heading, self.counts = QLabel("Exercises"), QLabel(wordWrap=True)
        self.heading.setProperty("role", "title")
        self.counts.setProperty("role", "muted")
        self.onward, self.next, self.drill = QPushButton(), QPushButton(), QPushButton()
        self.onward.setProperty("primary", True)
        self.drill.setText("One-minute drill")
        self.drill.setToolTip("Short snippets from memory, a minute each")
        self.field = SearchField(look, "Filter by title, topic or library")
        self.chips: dict[Chip, QPushButton] = {}
        self._chip_row = QWidget()
        self._chip_flow = FlowLayout(self._chip_row)
        self.tree = CatalogueTree(look)
        self.nothing = QLabel(_EMPTY, wordWrap=True)
        self.nothing.setProperty("role", "muted")
        self._offers: dict[QPushButton, Offer | None] = {self.onward: None, self.next: None}
        self._lay_out()
        self._connect()
        self._first_focus = FirstFocus(self, self.tree)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_head(
        self, counts: str, onward: Offer | None, next_: Offer | None, *, drills: bool
    ) -> None:
        """What to begin with; what is None is not offered."""
        self.counts.setText(counts)
        self._offer(self.onward, "Continue", onward)
        self._offer(self.next, "Next for you", next_)
        self.next.setProperty("primary", onward is None)
        self.next.style().unpolish(self.next)
        self.next.style().polish(self.next)
        self.drill.setVisible(drills)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Those that are pressed stay so."""
        if list(self.chips) == list(chips):
            return
        pressed = self.pressed()
        for button in self.chips.values():
            self._chip_flow.removeWidget(button)
            button.deleteLater()
        self.chips = {chip: self._chip(chip, on=chip in pressed) for chip in chips}
        tab_through(self.field, (*self.chips.values(), self.tree))

    def show_groups(self, groups: Sequence[Group], *, of: int) -> None:
        """What the filters leave of so many."""
        filtered = bool(self.said() or self.pressed())
        self.tree.show_groups(groups, unfold=filtered)
        self.tree.setVisible(bool(groups))
        self.nothing.setText(_NOTHING if of else _EMPTY)
        self.nothing.setVisible(not groups)
        self._first_focus.lead_to(self.tree if groups else self.field)

    def said(self) -> str:
        """What is typed to filter by."""
        return self.field.text().strip()

    def pressed(self) -> frozenset[Chip]:
        """The chips to filter by."""
        return frozenset(chip for chip, button in self.chips.items() if button.isChecked())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field, Down leads to the list, Enter opens, Esc empties."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.tree.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in _ENTERS:
                self.tree.pick_first()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.field.clear()
                self.tree.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _offer(self, button: QPushButton, what: str, offer: Offer | None) -> None:
        self._offers[button] = offer
        button.setVisible(offer is not None)
        if offer is not None:
            whole = f"{what}: {offer.title}"
            cut = offer.title if len(offer.title) <= _LONGEST else f"{offer.title[:_LONGEST]}…"
            button.setText(f"{what}: {cut}".replace("&", "&&"))
            button.setAccessibleName(f"{whole} ({offer.why})")
            button.setToolTip(f"{offer.title} – {offer.why}")

    def _chip(self, chip: Chip, *, on: bool) -> QPushButton:
        button = QPushButton(chip.label)
        button.setCheckable(True)
        button.setChecked(on)
        button.setProperty("chip", True)
        button.setAccessibleName(f"Only: {chip.label}")
        button.toggled.connect(self.filtered)
        self._chip_flow.addWidget(button)
        return button

    def _follow(self, button: QPushButton) -> None:
        if offer := self._offers[button]:
            self.exercise_wanted.emit(offer.card)

    def _type(self, text: str) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setText(self.field.text() + text)

    def _connect(self) -> None:
        self.onward.clicked.connect(lambda: self._follow(self.onward))
        self.next.clicked.connect(lambda: self._follow(self.next))
        self.drill.clicked.connect(self.drill_wanted)
        self.field.textChanged.connect(self.filtered)
        self.field.installEventFilter(self)
        self.tree.picked.connect(self.exercise_wanted)
        self.tree.typed.connect(self._type)

    def _lay_out(self) -> None:
        offers = QWidget()
        flow = FlowLayout(offers, gap=8)
        for button in (self.onward, self.next, self.drill):
            flow.addWidget(button)
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addSpacing(10)
        head.addWidget(self.counts, 1, Qt.AlignmentFlag.AlignBottom)
        column = self._column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(offers)
        column.addWidget(self.field)
        column.addWidget(self._chip_row)
        column.addWidget(self.tree, 1)
        column.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(24), px(18), px(24), px(10))
        self._column.setSpacing(px(10))
        self.counts.setContentsMargins(0, 0, 0, px(4))  # on the heading's baseline
