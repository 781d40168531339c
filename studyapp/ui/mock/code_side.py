"""Where code is written in an interview: the editor, and Run with the visible cases."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.background import Background
from studyapp.ui.icons import icon
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor import CodeEditor
from studyapp.ui.widgets.one_line import OneLine
from studyapp.ui.widgets.verdict_list import VerdictList


class CodeSide(QWidget):
    """One editor for each language; the results come below it once something ran."""

    edited = Signal(str)
    run_wanted = Signal()
    stopped = Signal()

    def __init__(self, look: Look, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._background = look, background
        self._editors: dict[str, CodeEditor] = {}
        self._pages = QStackedWidget()
        self.status = OneLine()
        self.status.setProperty("role", "muted")
        self.status.setAccessibleName("What came of it")
        self.editor = self._for("python")
        self.run = QPushButton(icon("play"), " Run")
        self.run.setToolTip(f"Try the visible cases  {key_text('run in mock')}")
        self.run.setAccessibleName("Run the visible cases")
        self.run.clicked.connect(self.run_wanted)
        self.stop = QPushButton(icon("square"), " Stop")
        self.stop.setToolTip(f"Stop  {key_text('stop in mock')}")
        self.stop.setAccessibleName("Stop")
        self.stop.clicked.connect(self.stopped)
        self.verdicts = VerdictList(look)
        strip = self._strip = QHBoxLayout()
        strip.addWidget(self.run)
        strip.addWidget(self.stop)
        strip.addWidget(self.status, 1)
        above = QWidget()
        column = self._above = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages, 1)
        column.addLayout(strip)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(above)
        self.split.addWidget(self.verdicts)
        self.split.setSizes([300, 280])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        look.changed.connect(self._restyle)
        self._restyle()
        self.forget()

    def open(self, language: str, code: str) -> None:
        """Another question's code."""
        self.editor = self._for(language)
        self._pages.setCurrentWidget(self.editor)
        self.editor.set_code(code)
        self.editor.go_to_body()
        self.forget()

    def forget(self) -> None:
        """Nothing was run yet."""
        self.verdicts.clear()
        self.verdicts.hide()
        self.show_running(on=False)
        self.status.setText("")

    def allow(self, *, write: bool, run: bool, why: str) -> None:
        """What can be done; `why` tells where nothing can be run."""
        self.editor.set_read_only(on=not write)
        self.run.setVisible(run)
        if not run:
            self.status.setText(why)

    def show_running(self, *, on: bool) -> None:
        """Stop takes the place of Run."""
        had_focus = self.run.hasFocus() or self.stop.hasFocus()
        self.run.setEnabled(not on)
        self.stop.setVisible(on)
        if had_focus:
            (self.stop if on else self.run).setFocus()

    def _for(self, language: str) -> CodeEditor:
        if language not in self._editors:
            name = "Your query" if language == "sql" else "Your code"
            made = CodeEditor(self._look, self._background, language=language, name=name)
            made.edited.connect(self.edited)
            made.status.connect(self.status.setText)
            made.zoom_wanted.connect(self._look.zoom_by)
            self._editors[language] = made
            self._pages.addWidget(made)
        return self._editors[language]

    def _restyle(self) -> None:
        px = self._look.px
        self._above.setSpacing(px(8))
        self._strip.setSpacing(px(10))
        self._strip.setContentsMargins(0, 0, 0, px(4))
