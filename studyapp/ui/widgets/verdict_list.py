"""How the learner's code fared: a line for each case, one of them open."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from studyapp.practice import Case, CaseResult, Outcome, Verdict
from studyapp.ui.theme import Look
from studyapp.ui.widgets.case_row import RUNNING, WAITING, CaseRow, state_of
from studyapp.ui.widgets.prose import quoted
from studyapp.ui.widgets.tab_order import tab_stops, tab_through

_EMPTY = "Run your code to see how it fares."
_NOT_LOADED = "Before any case: your code does not load"


class VerdictList(QScrollArea):
    """Fills while the code runs; Up, Down and Enter go through it, F8 to the next failure."""

    line_wanted = Signal(int)  # of the learner's code
    looked_through = Signal()  # somebody opens or closes a case

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: list[CaseRow] = []
        self._by_name: dict[str, CaseRow] = {}
        self._titles: dict[str, str] = {}
        self._kept_back = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.summary = QLabel(_EMPTY, wordWrap=True)
        self.summary.setProperty("role", "strong")
        self.summary.setMinimumWidth(1)
        self.hidden = QLabel(wordWrap=True)
        self.hidden.setProperty("role", "muted")
        self.hidden.setMinimumWidth(1)
        self.hidden.hide()
        page = QWidget()
        page.setObjectName("bare")
        self._column = QVBoxLayout(page)
        self._column.addWidget(self.summary)
        self._column.addWidget(self.hidden)
        self._column.addStretch(1)
        self.setWidget(page)
        look.changed.connect(self._restyle)
        self._restyle()

    # Filling

    def clear(self) -> None:
        """Nothing was run yet."""
        self._remove_rows()
        self.hidden.hide()
        self.summary.setText(_EMPTY)

    def begin(self, cases: Sequence[Case], *, submitted: bool = False) -> None:
        """These are about to run; the hidden ones only when the learner submits."""
        self._remove_rows()
        tried = [case for case in cases if submitted or not case.hidden]
        for number, case in enumerate(tried, 1):
            title = f"Hidden case {number}" if case.hidden else case.title
            self._by_name[case.name] = self._add_row(title)
        self._kept_back = len(cases) - len(tried)
        self._show_kept_back()
        self._show_running()
        self._order_tabs()

    def add(self, result: CaseResult) -> None:
        """One has ended."""
        row = self._by_name.get(result.case.name)
        if row is None:
            row = self._by_name[result.case.name] = self._add_row(result.case.title)
        hidden = "Hidden: " if result.case.hidden else ""
        row.show_result(result, f"{hidden}{result.case.title}")
        self._show_running()

    def finish(self, verdict: Verdict) -> None:
        """All have ended, or none could begin; the first failure opens."""
        for result in _that_began(verdict.results):
            if self._is_news(result):
                self.add(result)
        if verdict.trouble and not verdict.cancelled:
            self._show_trouble(verdict.trouble)
        for row in self.rows:
            if row.result is None:
                row.show_state(WAITING)
        self.summary.setText(_summary(verdict, self._kept_back))
        self._announce(self.summary.text())
        self.show_first_failure()

    # Looking

    def show_first_failure(self) -> None:
        """Open it; the keys stay where they are."""
        failed = next((row for row in self.rows if row.failed), None)
        if failed:
            self._open(failed)

    def next_failure(self) -> None:
        """Open the failure after the open one, after the last the first, and go there."""
        self.looked_through.emit()
        failed = [place for place, row in enumerate(self.rows) if row.failed]
        if failed:
            here = next((place for place, row in enumerate(self.rows) if row.is_open), -1)
            row = self.rows[next((place for place in failed if place > here), failed[0])]
            self._open(row)
            row.head.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F8:
            self.next_failure()
        else:
            super().keyPressEvent(event)

    def _add_row(self, title: str, place: int = -1) -> CaseRow:
        row = CaseRow(self._look, title)
        row.toggled.connect(lambda: self._toggle(row))
        row.moved.connect(lambda step: self._move(row, step))
        row.line_wanted.connect(self.line_wanted)
        place = len(self.rows) if place < 0 else place
        self.rows.insert(place, row)
        self._column.insertWidget(1 + place, row)
        return row

    def _remove_rows(self) -> None:
        for row in self.rows:
            row.setParent(None)
            row.deleteLater()
        self.rows.clear()
        self._by_name.clear()
        self._kept_back = 0

    def _is_news(self, result: CaseResult) -> bool:
        row = self._by_name.get(result.case.name)
        return row is None or row.result != result

    def _show_trouble(self, trouble: CaseResult) -> None:
        title = quoted(trouble.summary) or state_of(trouble.outcome).word
        if trouble.failure:
            title = _NOT_LOADED
        self._add_row(title, 0).show_result(trouble, title)

    def _show_kept_back(self) -> None:
        count = self._kept_back
        self.hidden.setVisible(bool(count))
        some = "1 hidden case is" if count == 1 else f"{count} hidden cases are"
        self.hidden.setText(f"{some} tried when you submit.")

    def _show_running(self) -> None:
        waiting = [row for row in self.rows if row.result is None]
        for row in waiting:
            row.show_state(RUNNING if row is waiting[0] else WAITING)
        done = len(self.rows) - len(waiting)
        self.summary.setText(f"Running: {done} of {len(self.rows)} cases done")

    def _toggle(self, row: CaseRow) -> None:
        self.looked_through.emit()
        if row.is_open:
            row.open(on=False)
        else:
            self._open(row)

    def _open(self, wanted: CaseRow) -> None:
        for row in self.rows:
            row.open(on=row is wanted)
        self._order_tabs()
        self._column.activate()
        self.ensureWidgetVisible(wanted, 0, 0)
        self.ensureWidgetVisible(wanted.head, 0, 0)

    def _move(self, row: CaseRow, step: int) -> None:
        place = self.rows.index(row) + step
        if 0 <= place < len(self.rows):
            head = self.rows[place].head
            head.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(head, 0, 0)

    def _order_tabs(self) -> None:
        """What a case unfolds comes right after its line, though it is made last."""
        tab_through(self.summary, (stop for row in self.rows for stop in tab_stops(row)))

    def _announce(self, text: str) -> None:
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(4), px(8), px(4), px(8))
        self._column.setSpacing(px(2))
        for label in (self.summary, self.hidden):
            label.setContentsMargins(px(12), px(4), px(12), px(6))


def _that_began(results: Sequence[CaseResult]) -> Iterator[CaseResult]:
    """Of those that were stopped only the first was under way."""
    stopped = False
    for result in results:
        if result.outcome is not Outcome.CANCELLED or not stopped:
            yield result
        stopped |= result.outcome is Outcome.CANCELLED


def _summary(verdict: Verdict, kept_back: int) -> str:
    if verdict.trouble and not verdict.results:
        return verdict.trouble.outcome.label
    count, passed = len(verdict.results), verdict.passed
    if verdict.cancelled:
        ended = sum(result.outcome is not Outcome.CANCELLED for result in verdict.results)
        return f"Stopped: {ended} of {count} cases were tried, {passed} passed"
    if not verdict.holds:
        return f"{passed} of {count} cases pass"
    which = "visible cases" if kept_back else "cases"
    every = f"All {count} {which} pass" if count > 1 else "The case passes"
    return f"{every}. Submit tries the hidden ones, too." if kept_back else every
