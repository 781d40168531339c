"""The report of a mock interview: verdict, profile, what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.study import Days
from studyapp.study.mock import Report, scoring
from studyapp.study.mock.advice import without_actions
from studyapp.study.mock.report_sentences import left_early, unbacked, unproven
from studyapp.study.mock.verdict import RULES
from studyapp.ui.icons import icon
from studyapp.ui.mock import report_words as words
from studyapp.ui.mock.report_actions import ReportActions
from studyapp.ui.mock.report_band import BandScale
from studyapp.ui.mock.report_profile import ProfileBars
from studyapp.ui.theme import Look
from studyapp.ui.widgets.banner import Banner
from studyapp.ui.widgets.charts import ChartSection
from studyapp.ui.widgets.first_focus import FirstFocus
from studyapp.ui.widgets.pressing import press_button
from studyapp.ui.widgets.rows import Column, Rows
from studyapp.ui.widgets.scroll_page import ScrollPage
from studyapp.ui.widgets.section import Section
from studyapp.ui.widgets.side_by_side import SideBySide
from studyapp.ui.widgets.tab_order import tab_as_laid_out

_QUESTIONS = (
    Column("Question"),
    Column("Score", 112, 54),
    Column("You thought", 92, 84),
    Column("Key points", 82, 76),
    Column("Cases", 104, 60),
    Column("Time", 150, 140),
)
_THOUGHT, _CASES = 2, 4  # columns that give way to the title
_LITTLE_ROOM = 760  # at 100 %
_TOPICS = (Column("Topic"), Column("Score", 150, 54), Column("Questions", 84, 76))


class ReportView(QWidget):
    """Blank until a report is shown; scrolls."""

    done = Signal()
    pdf_wanted = Signal()
    markdown_wanted = Signal()
    review_wanted = Signal()
    card_picked = Signal(str)
    topic_picked = Signal(str)
    answer_picked = Signal(int)  # the number of a question

    def __init__(self, look: Look, days: Days, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._days = look, days
        self._first = 0  # the first question that was reached
        self.back = _button("arrow-left", "Done", "Done: back to the interviews")
        self.pdf = _button("download", "Save as PDF…", "Save as PDF")
        self.markdown = _button("file-text", "Save as Markdown…", "Save as Markdown")
        for button, told in (
            (self.back, self.done),
            (self.pdf, self.pdf_wanted),
            (self.markdown, self.markdown_wanted),
        ):
            button.clicked.connect(told)
        self.with_answers = QCheckBox("Save with my answers")
        self.with_answers.setChecked(True)
        self.with_answers.setToolTip("What you wrote and asked is saved with the report")
        self.notice = Banner()
        self.title, self.subtitle = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.title.setProperty("role", "title")
        self.subtitle.setProperty("role", "muted")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self._make_verdict()
        self.next_steps = ReportActions(look)
        self.next_steps.card_picked.connect(self.card_picked)
        self.profile = ProfileBars(look, "Profile")
        self.profile_section = ChartSection(look, "Profile", self.profile, ("Dimension", "Score"))
        self._make_tables()
        self._make_sentences()
        self.page = ScrollPage(look)
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()
        FirstFocus(self, self.back)

    def show_report(self, report: Report) -> None:
        """From its top."""
        self.title.setText(f"Mock interview: {report.title}")
        self.subtitle.setText(words.subtitle(report, self._days))
        self.band.setText(words.band(report))
        self.scale.show_band(report.verdict.band)
        why = (report.verdict.why, left_early(report), unproven(report), unbacked(report))
        self.why.setText(" ".join(filter(None, why)))
        self.next_steps.show_actions(report.actions, without_actions(report))
        self.profile.show_points(words.profile_points(report))
        self.profile_section.setVisible(bool(report.dimensions))
        self.topics.show_rows(words.topic_rows(report))
        self.topic_section.setVisible(bool(report.topics))
        self.questions.show_rows(words.question_rows(report))
        self.questions.setColumnHidden(_CASES, all(it.cases is None for it in report.questions))
        reached = [each.number for each in report.questions if each.is_reached]
        self._first = min(reached, default=0)
        self.answers.setVisible(bool(reached))
        self.time.setText(words.lines(words.time_use(report)))
        self.calibration.setText(words.lines(words.calibration(report)))
        self._show_highlights(report)
        self.page.verticalScrollBar().setValue(0)
        tab_as_laid_out(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """Where room is scarce the title has it; estimates are summed up above."""
        scarce = self.width() < self._look.px(_LITTLE_ROOM)
        self.questions.setColumnHidden(_THOUGHT, scarce)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a focused button as Space does."""
        if not press_button(event):
            super().keyPressEvent(event)

    def _make_verdict(self) -> None:
        look = self._look
        self.verdict_section = Section(look, "Verdict")
        self.band, self.why = QLabel(), QLabel(wordWrap=True)
        self.band.setProperty("role", "figure")
        self.scale = BandScale(look)
        self.small_print = _small(words.SMALL_PRINT)
        for widget in (self.band, self.scale, self.why, self.small_print):
            self.verdict_section.add(widget)
        self.verdict_section.add_stretch()
        self.rule_section = Section(look, "How it is found")
        for heading, rules in (("Verdict", RULES), ("Suggested scores", scoring.RULES)):
            self.rule_section.add(_small(f"{heading}: {' '.join(rules)}"))
        self.rule_section.add_stretch()

    def _make_tables(self) -> None:
        look = self._look
        self.topics = Rows(look, "Topics of this interview", _TOPICS)
        self.topics.topic_picked.connect(self.topic_picked)
        self.topic_section = Section(look, "Topics")
        self.topic_section.add_rows(self.topics)
        self.questions = Rows(look, "Questions of this interview", _QUESTIONS)
        self.questions.card_picked.connect(self.card_picked)
        self.questions.topic_picked.connect(lambda number: self.answer_picked.emit(int(number)))
        self.question_section = Section(look, "Questions")
        self.question_section.say("Enter or a click shows your answer beside the model answer.")
        self.answers = QPushButton("See my answers")
        self.answers.setProperty("flat", True)
        self.answers.clicked.connect(lambda: self.answer_picked.emit(self._first))
        self.question_section.top.addWidget(self.answers)
        self.question_section.add_rows(self.questions)

    def _make_sentences(self) -> None:
        look = self._look
        self.time, self.calibration = _text(), _text()
        self.time_section = Section(look, "Time")
        self.time_section.add(self.time)
        self.calibration_section = Section(look, "Your own judgement")
        self.calibration_section.add(self.calibration)
        self.highlights: list[Section] = []
        self._highlight_texts: list[tuple[QLabel, QLabel]] = []
        for _ in range(2):
            section, title, why = Section(look, ""), _text(), _small("")
            section.add(title)
            section.add(why)
            self.highlights.append(section)
            self._highlight_texts.append((title, why))

    def _restyle(self) -> None:
        for column in (self._left, self._right):
            column.setSpacing(self._look.px(16))
        self._give_way()

    def _show_highlights(self, report: Report) -> None:
        found = words.highlights(report)
        shorter = self._left if len(self.profile.points) < len(report.topics) else self._right
        for section in self.highlights:
            shorter.insertWidget(shorter.count() - 1, section)  # above what keeps them at the top
            section.setVisible(bool(found))
        for each, section, (title, why) in zip(
            found, self.highlights, self._highlight_texts, strict=False
        ):
            section.title.setText(each.heading)
            section.setAccessibleName(each.heading)
            title.setText(each.title)
            why.setText(each.why)

    def _lay_out(self) -> None:
        look, page = self._look, self.page
        left, self._left = _stacked(self.profile_section)
        right, self._right = _stacked(
            self.topic_section, self.time_section, self.calibration_section
        )
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addStretch()
        top.addWidget(self.pdf)
        top.addWidget(self.markdown)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title)
        below = QHBoxLayout()
        below.addWidget(self.subtitle, 1)
        below.addWidget(self.with_answers, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(below)
        page.add_layout(top)
        page.add(self.notice)
        page.add_layout(head)
        for part in (
            SideBySide(look, [self.verdict_section, self.rule_section]),
            self.next_steps,
            SideBySide(look, [left, right]),
            self.question_section,
        ):
            page.add(part)
        page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)


def _stacked(*sections: QWidget) -> tuple[QWidget, QVBoxLayout]:
    stacked = QWidget()
    column = QVBoxLayout(stacked)
    column.setContentsMargins(0, 0, 0, 0)
    for section in sections:
        column.addWidget(section)
    column.addStretch(1)
    return stacked, column


def _button(icon_name: str, text: str, name: str) -> QPushButton:
    button = QPushButton(icon(icon_name), f" {text}")
    button.setAccessibleName(name)
    return button


def _text() -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _small(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "small")
    return label
