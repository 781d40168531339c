"""Leads the report: shows it, saves it, does the one click, closes the interview."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from studyapp.bank import CardId
from studyapp.study import Clock, StoreError
from studyapp.study.mock import Debriefing, Report, make_report, past_of, report_text
from studyapp.study.mock.deeds import Entry
from studyapp.study.mock.homework import Homework, file_outcome, homework
from studyapp.study.mock.keeping import Keeping
from studyapp.study.mock.past_record import past_to_json
from studyapp.study.mock.record import RecordError
from studyapp.study.mock.salvage import salvage
from studyapp.study.mock.shelf import MockDesk, MockId
from studyapp.ui.mock import report_words as words
from studyapp.ui.mock.export import ExportError, pdf_of, save
from studyapp.ui.mock.report_view import ReportView

AskFile = Callable[[QWidget, str, str], str]
"""Where to save: parent, suggested name and kinds of file; empty where it was called off."""


@dataclass(slots=True)
class _Shown:
    mock: MockId
    review: Debriefing
    report: Report
    closed: bool
    did: Homework | None = None


class ReportPresenter(QObject):
    """The interview is closed, and so in the history, once nothing is left to be done with it."""

    closed = Signal()  # the learner goes back
    review_wanted = Signal(str)  # a MockId
    topics_bookmarked = Signal()
    card_wanted = Signal(str)
    topic_wanted = Signal(str)
    problem = Signal(str)

    def __init__(self, view: ReportView, desk: MockDesk, now: Clock, ask_file: AskFile) -> None:
        super().__init__(view)
        self.view = view
        self._desk, self._now, self._ask_file = desk, now, ask_file
        self._shown: _Shown | None = None
        view.done.connect(self._leave)
        view.pdf_wanted.connect(self._save_pdf)
        view.markdown_wanted.connect(self._save_markdown)
        view.card_picked.connect(self.card_wanted)
        view.topic_picked.connect(self.topic_wanted)
        view.next_steps.homework_wanted.connect(self._do_homework)
        view.next_steps.undone.connect(self._undo)

    def open(self, mock: MockId) -> bool:
        """Show a report; False where that cannot be done, and why is told."""
        try:
            closed = any(mock == each for each, _, _ in self._desk.mocks.past())
            found = salvage(self._desk.mocks.entries(mock))
            keep = _forget if closed else Keeping(self._desk.mocks, mock, self.problem.emit)
            review = Debriefing(found.entries, keep)
        except (StoreError, RecordError, ValueError) as error:
            self.problem.emit(str(error))
            return False
        if found.problem:
            self.problem.emit(found.problem)
        self._shown = _Shown(mock, review, make_report(review.sitting), closed)
        self.view.show_report(self._shown.report)
        self._offer()
        return True

    # the one click

    def _offer(self) -> None:
        """What is left to do; an interview with which nothing is closes by itself."""
        shown = self._held()
        self.view.notice.hide()
        if waiting := _waiting(shown.review):
            self._ask_to_go_on(waiting)
            return
        left = self._left_to_do(shown)
        if not left.outcomes:
            self._close(shown)
        plan = words.plan(left) or words.nothing_left(shown.report)
        self.view.next_steps.offer(plan, may=bool(left))

    def _ask_to_go_on(self, waiting: int) -> None:
        mock = self._held().mock
        said = words.still_open(waiting)
        self.view.next_steps.offer("", may=False)
        self.view.notice.say(
            said, button="Go on with the review", do=lambda: self.review_wanted.emit(mock)
        )

    def _left_to_do(self, shown: _Shown) -> Homework:
        try:
            marked = {mark.target for mark in self._desk.notebook.bookmarks()}
        except StoreError as error:
            self.problem.emit(str(error))
            return Homework((), ())
        found = homework(shown.review.sitting, marked, self._now())
        return replace(found, outcomes=()) if shown.closed else found

    def _do_homework(self) -> None:
        shown = self._held()
        todo = self._left_to_do(shown)
        try:
            for outcome in todo.outcomes:
                progress, log = self._desk.progress, self._desk.log
                file_outcome(outcome, shown.review, progress, log, self._now())
            for mark in todo.bookmarks:
                self._desk.notebook.bookmark(mark)
        except StoreError as error:
            self.problem.emit(str(error))
            self._offer()
            return
        shown.did = todo
        self._close(shown)
        self.view.next_steps.offer(words.done(todo), may=False, may_undo=True)
        self.topics_bookmarked.emit()

    def _undo(self) -> None:
        """The bookmarks go; the answers, too, unless others came after them."""
        shown = self._held()
        did, shown.did = shown.did, None
        if did is None:
            return
        try:
            taken = self._take_back([outcome.card for outcome in did.outcomes])
            for mark in did.bookmarks:
                self._desk.notebook.remove_bookmark(mark.target)
        except StoreError as error:
            self.problem.emit(str(error))
            return
        self.view.next_steps.offer(words.taken_back(did, answers=taken), may=False)
        self.topics_bookmarked.emit()

    def _take_back(self, cards: list[CardId]) -> bool:
        """Whether it could be done: the log is undone from its end only."""
        newest = self._desk.log.entries(len(cards))
        if [getattr(each, "card", None) for each in reversed(newest)] != cards:
            return not cards
        for _ in cards:
            self._desk.progress.undo(self._now())
        return True

    # the end

    def _leave(self) -> None:
        shown = self._held()
        if not _waiting(shown.review):
            self._close(shown)
        self.closed.emit()

    def _close(self, shown: _Shown) -> None:
        """Into the history; it stays to be reviewed where that cannot be written."""
        if shown.closed:
            return
        past = past_to_json(past_of(make_report(shown.review.sitting)))
        try:
            self._desk.mocks.close(shown.mock, past, self._now())
            shown.closed = True
        except StoreError as error:
            self.problem.emit(str(error))

    # saving

    def _save_pdf(self) -> None:
        report = self._held().report
        title = f"Mock interview: {report.title}"
        self._save("pdf", "PDF (*.pdf)", lambda: pdf_of(report_text(report), title))

    def _save_markdown(self) -> None:
        report = self._held().report
        self._save("md", "Markdown (*.md)", lambda: report_text(report).encode())

    def _save(self, ending: str, kinds: str, content: Callable[[], bytes]) -> None:
        name = words.file_name(self._held().report.begun, ending)
        chosen = self._ask_file(self.view, name, kinds)
        if not chosen:
            return
        file = Path(chosen)
        file = file if file.suffix else file.with_suffix(f".{ending}")
        try:
            save(file, content())
        except ExportError as error:
            self.view.notice.say(str(error), tone="bad")
        else:
            self.view.notice.say(f"Saved as {file}.", seconds=8)

    def _held(self) -> _Shown:
        assert self._shown is not None  # nothing is shown before `open`
        return self._shown


def ask_file(parent: QWidget, name: str, kinds: str) -> str:
    """By the system's dialog."""
    return QFileDialog.getSaveFileName(parent, "Save the report", name, kinds)[0]


def _waiting(review: Debriefing) -> int:
    """Answers that are not graded yet."""
    sitting = review.sitting
    return sum(
        answer.is_answered and not answer.filed and sitting.is_reached(number)
        for number, answer in enumerate(sitting.answers)
    )


def _forget(_entry: Entry) -> None:
    """A closed interview takes no entries; the review log knows what was recorded."""
