"""Leads the review of an interview that is over; every answer goes through the one door, once."""

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.study import Clock, Grade, StoreError
from studyapp.study.mock import Debriefing
from studyapp.study.mock.keeping import Keeping, forget
from studyapp.study.mock.record import RecordError
from studyapp.study.mock.salvage import salvage
from studyapp.study.mock.shelf import MockDesk, MockId
from studyapp.ui.mock import review_words as words
from studyapp.ui.mock.debriefing_estimates import ToEstimate
from studyapp.ui.mock.debriefing_settling import Settling
from studyapp.ui.mock.debriefing_view import DebriefingView
from studyapp.ui.theme import Look
from studyapp.ui.widgets.outside import open_outside

KEEP_EVERY = 1_000  # milliseconds


class DebriefingPresenter(QObject):
    """May be left at any time; `open` goes on where it was left."""

    finished = Signal(str)  # a MockId: the report may be read
    left = Signal()
    card_wanted = Signal(str)
    problem = Signal(str)

    def __init__(
        self,
        view: DebriefingView,
        desk: MockDesk,
        settling: Settling,
        look: Look,
        now: Clock,
    ) -> None:
        super().__init__(view)
        self.view = view
        self._desk, self._settling = desk, settling
        self._look, self._now = look, now
        self._mock: MockId | None = None
        self._review: Debriefing | None = None
        self._keeping: Keeping | None = None
        self._numbers: list[int] = []  # of the questions that were reached
        self._at = 0  # among them
        self._timer = QTimer(self, interval=KEEP_EVERY)
        self._timer.timeout.connect(self.keep_what_waits)
        self._timer.start()
        self._connect()

    def open(self, mock: MockId, question: int | None = None) -> bool:
        """Go on with a review; False where that cannot be done, and why is told.

        With `question` it is opened there; one that is closed is looked at, and not changed.
        """
        if not self._all_is_kept():
            return mock == self._mock  # another one would take its place in memory
        try:
            closed = any(mock == each for each, _, _ in self._desk.mocks.past())
            found = salvage(self._desk.mocks.entries(mock))
            keeping = Keeping(self._desk.mocks, mock, self.problem.emit)
            self._review = Debriefing(found.entries, forget if closed else keeping)
        except (StoreError, RecordError, ValueError) as error:
            self.problem.emit(str(error))
            return False
        if found.problem:
            self.problem.emit(found.problem)
        self._settling.leave()
        self._mock, self._keeping = mock, keeping
        self.view.look_back(on=closed)
        sitting = self._review.sitting
        self._numbers = [i for i in range(len(sitting.answers)) if sitting.is_reached(i)]
        if self._review.has_looked:
            self._settling.try_all(self._review)
        if question in self._numbers and self._review.has_looked:
            self._show(self._numbers.index(question))
        else:
            self._go_on()
        return True

    def leave(self) -> None:
        """Something else comes to the front: what runs is ended, what waits is offered again."""
        self._settling.leave()
        self.keep_what_waits()

    def keep_what_waits(self) -> None:
        """Offered again every second."""
        if self._keeping is not None:
            self._keeping.retry(self._now())

    def close(self) -> None:
        """The window goes: what waits has a last chance."""
        self._settling.leave()
        if self._keeping is not None:
            self._keeping.put_aside(self._now())

    def _all_is_kept(self) -> bool:
        """Says so where it is not."""
        if self._keeping is None or self._keeping.retry(self._now()):
            return True
        self.problem.emit(words.NOT_KEPT)
        return False

    # where it goes on

    def _go_on(self) -> None:
        review = self._held()
        if not review.has_looked and any(it.is_answered for it in review.sitting.answers):
            self._ask_estimates(review)
            return
        following = self._first_open()
        if following is None:
            self._finish()
        else:
            self._show(following)

    def _ask_estimates(self, review: Debriefing) -> None:
        blueprint = review.sitting.blueprint
        asked = [
            ToEstimate(
                number,
                blueprint.questions[number].title,
                blueprint.rounds[blueprint.round_of(number)].title,
                answer.estimate or 0,
            )
            for number, answer in enumerate(review.sitting.answers)
            if answer.is_answered
        ]
        self.view.estimates.show_questions(asked)
        self.view.show_estimates()

    def _take_estimate(self, question: int, score: int) -> None:
        self._held().estimate(question, score, self._now())

    def _show_answers(self) -> None:
        self._held().look(self._now())
        self._settling.try_all(self._held())
        self._show(0)

    def _first_open(self) -> int | None:
        """The place of the first answer that is not graded; None where all of them are."""
        answers = self._held().sitting.answers
        waiting = (
            place
            for place, number in enumerate(self._numbers)
            if answers[number].is_answered and not answers[number].filed
        )
        return next(waiting, None)

    def _move(self, step: int) -> None:
        place = self._at + step
        if place >= len(self._numbers):
            self._finish()
        elif place >= 0:
            self._show(place)

    def _finish(self) -> None:
        self._settling.leave()
        if self._mock is not None and self._all_is_kept():
            self.finished.emit(self._mock)

    # one question

    def _show(self, place: int) -> None:
        self._at = place
        self._settling.open(self._held(), self._numbers[place])
        self._show_head()
        self.view.show_question()

    def _show_head(self) -> None:
        answers = self._held().sitting.answers
        answered = [i for i in self._numbers if answers[i].is_answered]
        done = sum(answers[i].filed for i in answered)
        head = self.view.question.head
        head.show_place(self._at + 1, len(self._numbers), done, len(answered))

    def _go_on_after(self, grade: Grade) -> None:
        """A grade closes its question."""
        self._show_head()
        if self._at + 1 < len(self._numbers):
            self._show(self._at + 1)
        else:
            self._go_on()
        self.view.say(f"Recorded: {grade.label}.")

    def _open_in_library(self) -> None:
        blueprint = self._held().sitting.blueprint
        self.card_wanted.emit(blueprint.questions[self._numbers[self._at]].card)

    # wiring

    def _held(self) -> Debriefing:
        assert self._review is not None  # nothing is shown before `open`
        return self._review

    def _connect(self) -> None:
        view, page = self.view, self.view.question
        view.estimates.chosen.connect(self._take_estimate)
        view.estimates.estimated.connect(self._show_answers)
        view.estimates.left.connect(self.left)
        page.head.went_on.connect(lambda: self._move(1))
        page.head.went_back.connect(lambda: self._move(-1))
        page.head.left.connect(self.left)
        page.head.report_wanted.connect(self._finish)
        page.model.card_picked.connect(self.card_wanted)
        page.library.clicked.connect(self._open_in_library)
        for pane in (page.own, page.model):
            pane.link_opened.connect(open_outside)
            pane.zoom_wanted.connect(self._look.zoom_by)
        self._settling.graded.connect(self._go_on_after)
        self._settling.said.connect(view.say)
        self._settling.problem.connect(self.problem)
