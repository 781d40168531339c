"""The home of the mock interview: what waits, presets, the choice itself, and what comes of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studyapp.bank import Level, Role
from studyapp.ui.mock.in_view import FocusInView, StaysInView
from studyapp.ui.mock.option_list import Option, OptionList
from studyapp.ui.mock.setup_form import SetupForm
from studyapp.ui.mock.setup_plan import SetupPlan
from studyapp.ui.mock.waiting_list import WaitingList
from studyapp.ui.shortcuts import bind
from studyapp.ui.theme import Look
from studyapp.ui.widgets.drop_down import DropDown
from studyapp.ui.widgets.first_focus import FirstFocus
from studyapp.ui.widgets.scroll_page import ScrollPage
from studyapp.ui.widgets.section import Section
from studyapp.ui.widgets.side_by_side import SideBySide
from studyapp.ui.widgets.tab_order import tab_as_laid_out

_LEAD = "Answer as you would in the room. Nothing is revealed before the end; then you review it."


class SetupView(QWidget):
    """Tells what was chosen; shows what it is given."""

    job_changed = Signal()
    preset_picked = Signal(object)  # a Setup
    began = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._silent = False
        self.title, self.lead = QLabel("Mock interview"), QLabel(_LEAD, wordWrap=True)
        self.title.setProperty("role", "title")
        self.lead.setProperty("role", "lead")
        self.waiting = WaitingList(look)
        self.waiting.hide()
        self.role = DropDown(look, "Job")
        self.role.addItem("No job in particular", None)
        for role in Role:
            self.role.addItem(role.label, role)
        self.level = DropDown(look, "Level")
        for level in Level:
            self.level.addItem(level.label, level)
        self.presets = OptionList(look, "Interviews to choose from")
        self.form, self.plan = SetupForm(look), SetupPlan(look)
        self.area = ScrollPage(look)
        self._lay_out()
        FocusInView(self.area)
        self._first_focus = FirstFocus(self, self.plan.begin)
        self.role.currentIndexChanged.connect(self._tell_job)
        self.level.currentIndexChanged.connect(self._tell_job)
        self.presets.chosen.connect(self.preset_picked)
        self.plan.begun.connect(self.began)
        bind(self, "go on in mock", self.began.emit)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def job(self) -> tuple[Role | None, Level]:
        """Whose interview it is."""
        role, level = self.role.currentData(), self.level.currentData()
        return (Role(role) if role else None), Level(level)

    def show_job(self, role: Role | None, level: Level) -> None:
        """As if chosen by hand, but told to nobody."""
        self._silent = True
        self.role.setCurrentIndex(self.role.findData(role) if role else 0)
        self.level.setCurrentIndex(self.level.findData(level))
        self._silent = False

    def offer_presets(self, options: Sequence[Option]) -> None:
        """What suits the job."""
        self.presets.offer(options)

    def add_history(self, history: QWidget) -> None:
        """Below all."""
        self._history.addWidget(history)
        self.order_tabs()

    def order_tabs(self) -> None:
        """Something was made later than what is read after it."""
        tab_as_laid_out(self)

    def go_to_top(self) -> None:
        """Who comes back begins anew."""
        self.area.verticalScrollBar().setValue(0)

    def lead_to(self, target: QWidget) -> None:
        """Where the keys begin."""
        self._first_focus.lead_to(target)

    def _tell_job(self, _index: int) -> None:
        if not self._silent:
            self.job_changed.emit()

    def _lay_out(self) -> None:
        said = self._said = QVBoxLayout()
        said.addWidget(self.title)
        said.addWidget(self.lead)
        self.area.add_layout(said)
        self.area.add(self.waiting)
        job = self._job = QHBoxLayout()
        job.addWidget(self.role)
        job.addWidget(self.level)
        job.addStretch(1)
        self._choosing = Section(self._look, "For your interview")
        box = QWidget()
        box.setLayout(job)
        job.setContentsMargins(0, 0, 0, 0)
        self._choosing.add(box)
        self._choosing.add(self.presets)
        own = Section(self._look, "Make it your own")
        own.add(self.form)
        left = self._left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._choosing)
        left.addWidget(own)
        left.addStretch(1)
        beside = StaysInView(self.plan, self.area)
        self.area.add(SideBySide(self._look, [_box(left), beside], shares=(1, 1)))
        self._history = QVBoxLayout()
        self.area.add_layout(self._history)
        self.area.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(self.plan.bar)

    def _restyle(self) -> None:
        px = self._look.px
        self._said.setSpacing(px(4))
        self._job.setSpacing(px(10))
        self._left.setSpacing(px(16))


def _box(column: QVBoxLayout) -> QWidget:
    box = QWidget()
    box.setLayout(column)
    return box
