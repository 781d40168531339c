"""The phases of a question as one band: what it is time for, and how much of it has passed."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.study.mock.cues import in_words, milliseconds
from studyapp.study.mock.rounds import PhaseBox
from studyapp.ui.theme import Look

_BAND = 5
_GAP = 6


class PhaseBar(QWidget):
    """Each phase is as wide as it is long; nothing blinks."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._planned: Sequence[PhaseBox] = ()
        self._phases: Sequence[PhaseBox] = ()  # with a follow-up that was not planned
        self._follow_up: int | None = None
        self._spent = 0
        self._gives_way = False
        self._now: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_phases(self, phases: Sequence[PhaseBox]) -> None:
        """Of another question; none: the bar is not there."""
        self._planned = self._phases = phases
        self._follow_up = None
        self._show()
        self.update()

    def show_follow_up(self, title: str) -> None:
        """The interviewer asks on: it is time for that, whatever the clock says; empty: no."""
        named = (n for n, it in enumerate(self._planned) if title.casefold() in it.title.casefold())
        planned = next(named, None) if title else None
        more = (PhaseBox(title, 0),) if title and planned is None and self.has_phases else ()
        self._phases = (*self._planned, *more)
        self._follow_up = len(self._planned) if more else planned

    def give_way(self, *, on: bool) -> None:
        """Whether something else needs the room more."""
        self._gives_way = on
        self._show()

    @property
    def has_phases(self) -> bool:
        """Whether there is something to show."""
        return len(self._planned) > 1

    def _show(self) -> None:
        self.setVisible(self.has_phases and not self._gives_way)

    def show_time(self, spent: int, phase: int | None) -> None:
        """So much has passed, in milliseconds; `phase` None: no clock is shown."""
        self._spent = spent
        self._now = phase if self._follow_up is None else self._follow_up
        name = self._spoken()
        if name != self.accessibleName():
            self.setAccessibleName(name)
        self.setToolTip("\n".join(map(_told, self._phases)))
        self.update()

    def sizeHint(self) -> QSize:
        px = self._look.px
        return QSize(px(300), px(_BAND) + px(5) + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        begins = 0
        for number, (phase, room) in enumerate(zip(self._phases, self._rooms(), strict=True)):
            box = milliseconds(phase.minutes)
            passed = 0.0 if self._now is None else (self._spent - begins) / max(box, 1)
            self._draw(painter, room, phase, min(max(passed, 0), 1), here=number == self._now)
            begins += box
        painter.end()

    def _draw(
        self, painter: QPainter, room: QRect, phase: PhaseBox, passed: float, *, here: bool
    ) -> None:
        color, height = self._look.theme.color, self._look.px(_BAND)
        band = QRectF(room.x(), 0, room.width(), height)
        _bar(painter, band, color("head"))
        if passed:
            band.setWidth(max(room.width() * passed, height))
            _bar(painter, band, color("accent" if here else "strong_line"))
        font = painter.font()
        font.setBold(here)
        painter.setFont(font)
        painter.setPen(color("text" if here else "muted"))
        below = room.adjusted(0, height + self._look.px(4), 0, 0)
        ellipsis = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(phase.title, ellipsis, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)

    def _rooms(self) -> list[QRect]:
        """By length, but none so narrow that it says nothing."""
        gap = self._look.px(_GAP)
        width = self.width() - gap * (len(self._phases) - 1)
        least = width / (2 * max(len(self._phases), 1))
        whole = sum(phase.minutes for phase in self._phases)
        rooms, left = [], 0.0
        for phase in self._phases:
            wide = least + (width / 2) * phase.minutes / whole
            rooms.append(QRect(round(left), 0, round(wide), self.height()))
            left += wide + gap
        return rooms

    def _spoken(self) -> str:
        if self._now is None:
            return "Phases: " + ", ".join(phase.title for phase in self._phases)
        phase = self._phases[self._now] if self._phases else None
        if phase is None:
            return "No phases"
        return f"Phase {self._now + 1} of {len(self._phases)}: {_told(phase)}"


def _told(phase: PhaseBox) -> str:
    if not phase.minutes:
        return phase.title
    return f"{phase.title}, {in_words(phase.minutes)}"


def _bar(painter: QPainter, rect: QRectF, fill: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
