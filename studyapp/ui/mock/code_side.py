"""Where code is written in an interview: the editor, and Run with the visible cases."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.background import Background
from studyapp.ui.icons import icon
from studyapp.ui.mock.results_side import ResultsSide
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor import Editors
from studyapp.ui.widgets.one_line import OneLine
from studyapp.ui.widgets.prose import quoted
from studyapp.ui.widgets.tab_order import tab_as_laid_out
from studyapp.ui.widgets.verdict_list import VerdictList

_FEW_LINES = 110  # at 100 %: of code, however much came of it


class CodeSide(QWidget):
    """One editor for each language; the results come below it once something ran."""

    edited = Signal(str)
    run_wanted = Signal()
    stopped = Signal()

    def __init__(self, look: Look, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.status = OneLine()
        self.status.setProperty("role", "muted")
        self.status.setAccessibleName("What came of it")
        self._editors = Editors(look, background)
        self._editors.edited.connect(self.edited)
        self._editors.status.connect(self.say)
        self.editor = self._editors.show_for("python")
        self.run = QPushButton(icon("play"), f" Run   {key_text('go on in mock')}")
        self.run.setToolTip(f"Try the visible cases  {key_text('run in mock')}, from anywhere")
        self.run.setAccessibleName("Run the visible cases")
        self.run.clicked.connect(self.run_wanted)
        self.stop = QPushButton(icon("square"), " Stop")
        self.stop.setToolTip(f"Stop  {key_text('stop in mock')}")
        self.stop.setAccessibleName("Stop")
        self.stop.clicked.connect(self.stopped)
        self.verdicts = VerdictList(look)
        self.fold = QPushButton()
        self.fold.setProperty("flat", True)
        self.fold.clicked.connect(self._toggle)
        strip = self._strip = QHBoxLayout()
        strip.addWidget(self.run)
        strip.addWidget(self.stop)
        strip.addWidget(self.status, 1)
        strip.addWidget(self.fold)
        above = QWidget()
        column = self._above = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._editors, 1)
        column.addLayout(strip)
        self.split = ResultsSide(above, self.verdicts)
        self.split.shared_out.connect(self._keep_cursor_in_view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        look.changed.connect(self._restyle)
        self._restyle()
        self.forget()

    def open(self, language: str, code: str, caret: int | None = None) -> None:
        """Another question's code; `caret`: where one goes on."""
        self.editor = self._editors.show_for(language)
        self.editor.restore(code, len(code) if caret is None else caret)
        if caret is None:
            self.editor.go_to_body()
        self.forget()

    def forget(self) -> None:
        """Nothing was run yet."""
        self.verdicts.clear()
        self.split.forget()
        self.fold.hide()
        self.show_running(on=False)
        self.say("")

    def say(self, text: str) -> None:
        """Beside Run, in one font."""
        self.status.setText(quoted(text))

    def show_results(self) -> None:
        """Below the code, whose cursor stays in view."""
        self.fold.show()
        self._fold(on=False)
        tab_as_laid_out(self)

    def _keep_cursor_in_view(self) -> None:
        self.editor.ensureCursorVisible()

    def _toggle(self) -> None:
        self._fold(on=not self.split.is_folded)

    def _fold(self, *, on: bool) -> None:
        self.split.fold(on=on)
        self.fold.setIcon(icon("chevron-right" if on else "chevron-down"))
        self.fold.setText(" Results")
        self.fold.setAccessibleName("Show the results" if on else "Hide the results")
        self.fold.setToolTip(self.fold.accessibleName())

    def allow(self, *, write: bool, run: bool, why: str) -> None:
        """What can be done; `why` tells where nothing can be run."""
        self.editor.set_read_only(on=not write)
        self.run.setVisible(run)
        if not run:
            self.say(why)

    def show_running(self, *, on: bool) -> None:
        """Stop takes the place of Run."""
        had_focus = self.run.hasFocus() or self.stop.hasFocus()
        self.run.setEnabled(not on)
        self.stop.setVisible(on)
        if had_focus:
            (self.stop if on else self.run).setFocus()

    def _restyle(self) -> None:
        px = self._look.px
        self._editors.setMinimumHeight(px(_FEW_LINES))
        self._above.setSpacing(px(8))
        self._strip.setSpacing(px(10))
        self._strip.setContentsMargins(0, 0, 0, px(4))
