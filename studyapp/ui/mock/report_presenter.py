"""Leads the report: shows it, saves it, does the one click, closes the interview."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from studyapp.study import Clock, Days, Review, StoreError
from studyapp.study.mock import Debriefing, Report, make_report, past_of, report_text
from studyapp.study.mock.homework import (
    Homework,
    dues_after,
    dues_in_words,
    dues_now,
    file_outcome,
    homework,
    is_recorded,
    is_settled,
)
from studyapp.study.mock.keeping import Keeping, forget
from studyapp.study.mock.past_record import past_to_json
from studyapp.study.mock.record import RecordError
from studyapp.study.mock.review import Outcome
from studyapp.study.mock.salvage import salvage
from studyapp.study.mock.shelf import MockDesk, MockId
from studyapp.ui.mock import report_words as words
from studyapp.ui.mock.export import ExportError, paper_here, pdf_of, save
from studyapp.ui.mock.report_view import ReportView

AskFile = Callable[[QWidget, str, str], str]
"""Where to save: parent, suggested name and kinds of file; empty where it was called off."""


@dataclass(slots=True)
class _Shown:
    mock: MockId
    review: Debriefing
    keeping: Keeping
    report: Report
    closed: bool
    did: Homework | None = None  # by the one click, as far as it still stands
    offered: object = None  # what the last offer was made of


class ReportPresenter(QObject):
    """The interview is closed, and so in the history, once all is settled and its report seen."""

    closed = Signal()  # the learner goes back
    review_wanted = Signal(str)  # a MockId
    answer_wanted = Signal(str, int)  # a MockId, and the number of a question
    topics_bookmarked = Signal()
    card_wanted = Signal(str)
    topic_wanted = Signal(str)
    problem = Signal(str)

    def __init__(
        self, view: ReportView, desk: MockDesk, now: Clock, days: Days, ask_file: AskFile
    ) -> None:
        super().__init__(view)
        self.view, self._days = view, days
        self._desk, self._now, self._ask_file = desk, now, ask_file
        self._shown: _Shown | None = None
        view.done.connect(self._leave)
        view.pdf_wanted.connect(self._save_pdf)
        view.markdown_wanted.connect(self._save_markdown)
        view.card_picked.connect(self.card_wanted)
        view.topic_picked.connect(self.topic_wanted)
        view.answer_picked.connect(
            lambda number: self.answer_wanted.emit(self._held().mock, number)
        )
        view.next_steps.homework_wanted.connect(self._do_homework)
        view.next_steps.undone.connect(self._undo)

    def open(self, mock: MockId) -> bool:
        """Show a report; False where that cannot be done, and why is told."""
        try:
            closed = any(mock == each for each, _, _ in self._desk.mocks.past())
            lines = self._desk.mocks.entries(mock)
            if closed and not lines:
                self.problem.emit(words.NOT_KEPT)
                return False
            found = salvage(lines)
            keeping = Keeping(self._desk.mocks, mock, self.problem.emit)
            review = Debriefing(found.entries, forget if closed else keeping)
        except (StoreError, RecordError, ValueError) as error:
            self.problem.emit(str(error))
            return False
        if found.problem:
            self.problem.emit(found.problem)
        did = self._shown.did if self._shown and self._shown.mock == mock else None
        self._shown = _Shown(mock, review, keeping, make_report(review.sitting), closed, did)
        self.view.show_report(self._shown.report)
        self.view.notice.hide()
        self._offer()
        return True

    def refresh(self) -> None:
        """Answers were undone, say, or bookmarks set elsewhere."""
        if self._shown is None or _waiting(self._shown.review):
            return
        now = _offer_of(self._standing(self._shown), self._left_to_do(self._shown))
        if now != self._shown.offered:
            self._offer()

    def close(self) -> None:
        """The window goes: what waits has a last chance."""
        if self._shown is not None and not self._shown.closed:
            self._shown.keeping.put_aside(self._now())

    # the one click

    def _offer(self, said: str = "") -> None:
        """What was done and what is left to do; where all is settled, the interview closes."""
        shown = self._held()
        if waiting := _waiting(shown.review):
            self._ask_to_go_on(waiting)
            return
        did, left = self._standing(shown), self._left_to_do(shown)
        shown.did, shown.offered = did, _offer_of(did, left)
        self._close(shown)
        done = words.done(did, self._due_now(did)) if did else ""
        parts = (said, done, words.plan(left, self._due_after(left)))
        text = " ".join(filter(None, parts)) or words.nothing_left(shown.report)
        self.view.next_steps.offer(text, may=bool(left), may_undo=did is not None)

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
            return homework(
                shown.review.sitting,
                marked,
                self._now(),
                self._desk.progress.main_of,
                partial(self._needs_no_filing, shown),
            )
        except StoreError as error:
            self.problem.emit(str(error))
            return Homework((), ())

    def _needs_no_filing(self, shown: _Shown, outcome: Outcome) -> bool:
        """By the log, which may have been undone since; new answers are always filed."""
        sitting = shown.review.sitting
        is_new = not (shown.closed or sitting.answers[outcome.question].filed)
        return not is_new and is_settled(outcome, sitting, self._history(outcome))

    def _standing(self, shown: _Shown) -> Homework | None:
        """What the click did, without what was undone since."""
        if shown.did is None:
            return None
        sitting = shown.review.sitting
        try:
            marked = {mark.target for mark in self._desk.notebook.bookmarks()}
            recorded = [
                each
                for each in shown.did.outcomes
                if is_recorded(each, sitting, self._history(each))
            ]
        except StoreError as error:
            self.problem.emit(str(error))
            return shown.did
        marks = tuple(mark for mark in shown.did.bookmarks if mark.target in marked)
        return Homework(tuple(recorded), marks) or None

    def _history(self, outcome: Outcome) -> list[Review]:
        return list(self._desk.log.history(self._desk.progress.main_of(outcome.card)))

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
        before = shown.did or Homework((), ())
        shown.did = Homework(
            (*before.outcomes, *todo.outcomes), (*before.bookmarks, *todo.bookmarks)
        )
        self._close(shown)
        self._offer()
        self.topics_bookmarked.emit()

    def _due_after(self, left: Homework) -> str:
        """When the cards would come back; nothing where that cannot be read."""
        with suppress(StoreError):
            dues = dues_after(left, self._desk.progress)
            return dues_in_words(dues, self._now(), self._days)
        return ""

    def _due_now(self, did: Homework) -> str:
        with suppress(StoreError):
            dues = dues_now(did, self._desk.progress, self._desk.log)
            return dues_in_words(dues, self._now(), self._days)
        return ""

    def _undo(self) -> None:
        """The bookmarks go; the answers, too, unless others came after them."""
        shown = self._held()
        did, shown.did = self._standing(shown), None
        try:
            taken = self._take_back(did) if did else 0
            for mark in did.bookmarks if did else ():
                self._desk.notebook.remove_bookmark(mark.target)
        except StoreError as error:
            self.problem.emit(str(error))
            return
        self._offer(words.taken_back(did, taken) if did else "")
        self.topics_bookmarked.emit()

    def _take_back(self, did: Homework) -> int:
        """How many could be: the log is undone from its end only."""
        progress, taken = self._desk.progress, 0
        ours = {(progress.main_of(each.card), each.at) for each in did.outcomes}
        while (newest := progress.newest()) and (newest.card, newest.at) in ours:
            progress.undo(self._now())
            taken += 1
        return taken

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
        if not shown.keeping.last_chance(self._now()):
            return
        try:
            self._desk.mocks.close(shown.mock, past, self._now())
            shown.closed = True
            shown.review = Debriefing(shown.review.entries, forget)
        except StoreError as error:
            self.problem.emit(str(error))

    # saving

    def _save_pdf(self) -> None:
        title = f"Mock interview: {self._held().report.title}"
        self._save("pdf", "PDF (*.pdf)", lambda: pdf_of(self._text(), title, paper_here()))

    def _save_markdown(self) -> None:
        self._save("md", "Markdown (*.md)", lambda: self._text().encode())

    def _text(self) -> str:
        shown = self._held()
        answers = shown.review.sitting if self.view.with_answers.isChecked() else None
        return report_text(shown.report, self._days, answers)

    def _save(self, ending: str, kinds: str, content: Callable[[], bytes]) -> None:
        name = words.file_name(self._held().report.begun, ending, self._days)
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
    """By the system's dialog, beginning where documents are kept."""
    file = str(where_to_save() / name)
    return QFileDialog.getSaveFileName(parent, "Save the report", file, kinds)[0]


def where_to_save() -> Path:
    """Where documents are kept, if there is such a folder; else at home."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()


def _waiting(review: Debriefing) -> int:
    """Answers that are not graded yet."""
    sitting = review.sitting
    return sum(
        answer.is_answered and not answer.filed and sitting.is_reached(number)
        for number, answer in enumerate(sitting.answers)
    )


def _offer_of(did: Homework | None, left: Homework) -> object:
    """What an offer depends on; two that are alike need not be made twice."""
    return [
        ([each.card for each in one.outcomes], [mark.target for mark in one.bookmarks])
        for one in (did or Homework((), ()), left)
    ]
