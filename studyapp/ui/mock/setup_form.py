"""What an interview is set up by, beyond the presets."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from studyapp.bank import Topic
from studyapp.bank.formats import Format
from studyapp.study.mock import Pressure, Setup
from studyapp.study.mock.setup import LONGEST
from studyapp.study.words import count
from studyapp.ui.icons import icon
from studyapp.ui.mock.option_list import Option, OptionList
from studyapp.ui.mock.setup_topics import SetupTopics
from studyapp.ui.theme import Look
from studyapp.ui.widgets.drop_down import DropDown

MOST_SEED = 999_999


class SetupForm(QWidget):
    """Tells that something was changed; what it stands at is `setup`."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._silent = False
        self.format = DropDown(look, "Kind of interview")
        self.minutes = QSpinBox()
        self.minutes.setAccessibleName("Minutes for all questions together")
        self.minutes.setRange(0, LONGEST)
        self.minutes.setSingleStep(5)
        self.minutes.setSpecialValueText("as usual")
        self.minutes.setSuffix(" min")
        self.minutes.lineEdit().setTextMargins(8, 0, 0, 0)  # a style sheet's does not reach it
        self.weak = QCheckBox("Only from my weak topics")
        self.topics = SetupTopics(look)
        self.pick_topics = _fold("Choose topics…")
        self.pressure = OptionList(look, "How much it is like the real one")
        self.pressure.offer([Option(each, each.label, each.about) for each in Pressure])
        self.more = _fold("More")
        self.any_role = QCheckBox("Also questions that are asked in other jobs")
        self.any_level = QCheckBox("Also harder questions")
        self.seed = QLineEdit(placeholderText="a new one each time")
        self.seed.setAccessibleName("Seed")
        self.seed.setValidator(QIntValidator(0, MOST_SEED, self.seed))
        self.seed.setToolTip("The same seed asks the same questions, as long as the bank is.")
        self._lay_out()
        self._connect()
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def chosen_seed(self) -> int | None:
        """None: each interview has one of its own."""
        text = self.seed.text()
        return int(text) if text.isdecimal() else None

    @property
    def chosen_pressure(self) -> Pressure:
        """The rung of the ladder."""
        value = self.pressure.value
        return value if isinstance(value, Pressure) else Pressure.TIMED

    def offer(self, formats: Sequence[Format], topics: Sequence[Topic]) -> None:
        """What there is to choose from."""
        self._silent = True
        if [self.format.itemData(n) for n in range(self.format.count())] != [f.id for f in formats]:
            self.format.clear()
            for each in formats:
                self.format.addItem(each.title, each.id)
                self.format.setItemData(
                    self.format.count() - 1, each.about, Qt.ItemDataRole.ToolTipRole
                )
        self.topics.offer(topics)
        self._silent = False

    def show_setup(self, setup: Setup) -> None:
        """As if filled in by hand, but told to nobody; role, level and seed stand elsewhere."""
        self._silent = True
        self.format.setCurrentIndex(self.format.findData(setup.format))
        self.minutes.setValue(setup.minutes or 0)
        self.weak.setChecked(setup.weak_only)
        self.any_role.setChecked(setup.any_role)
        self.any_level.setChecked(setup.any_level)
        self.topics.show_topics(setup.topics)
        self.pressure.choose(setup.pressure)
        self._silent = False
        self._name_topics()

    def _lay_out(self) -> None:
        form = self._form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.addRow("Kind", self.format)
        form.addRow("Length", self.minutes)
        self._hidden = QWidget()
        more = self._more = QVBoxLayout(self._hidden)
        more.setContentsMargins(0, 0, 0, 0)
        more.addWidget(self.any_role)
        more.addWidget(self.any_level)
        seed = QFormLayout()
        seed.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        seed.addRow("Seed", self.seed)
        more.addLayout(seed)
        heading = QLabel("Pressure")
        heading.setProperty("role", "strong")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self.weak)
        column.addWidget(self.pick_topics, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.topics)
        column.addWidget(heading)
        column.addWidget(self.pressure)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._hidden)
        self.topics.hide()
        self._hidden.hide()

    def _connect(self) -> None:
        self.pick_topics.toggled.connect(self._show_topics)
        self.more.toggled.connect(self._show_more)
        self.format.currentIndexChanged.connect(self._tell)
        self.minutes.valueChanged.connect(self._tell)
        for box in (self.weak, self.any_role, self.any_level):
            box.toggled.connect(self._tell)
        self.topics.changed.connect(self._tell)
        self.pressure.chosen.connect(self._tell)
        self.seed.textEdited.connect(self._tell)

    def _tell(self, *_what: object) -> None:
        if not self._silent:
            self._name_topics()
            self.changed.emit()

    def _show_topics(self, on: bool) -> None:  # noqa: FBT001 (Qt's signature)
        self.topics.setVisible(on)
        self.pick_topics.setIcon(icon("chevron-down" if on else "chevron-right"))

    def _show_more(self, on: bool) -> None:  # noqa: FBT001 (Qt's signature)
        self._hidden.setVisible(on)
        self.more.setIcon(icon("chevron-down" if on else "chevron-right"))

    def _name_topics(self) -> None:
        chosen = len(self.topics.topics())
        self.pick_topics.setText(f" Topics: {count(chosen, 'topic') if chosen else 'all'}")

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setSpacing(px(10))
        self._form.setHorizontalSpacing(px(14))
        self._form.setVerticalSpacing(px(8))
        self._more.setSpacing(px(8))
        self.seed.setFixedWidth(px(170))


def _fold(words: str) -> QPushButton:
    button = QPushButton(icon("chevron-right"), f" {words}")
    button.setProperty("flat", True)
    button.setCheckable(True)
    return button
