"""An interview that was held, with everything real round it: a bank, a progress file, keys."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.bank import Bank, CardId, Kind
from studyapp.home import make_desk
from studyapp.practice import Runner
from studyapp.practice.workouts import Workouts
from studyapp.study import Days, Review
from studyapp.study.mock import Debriefing, Interview, outcomes
from studyapp.study.mock.deeds import ANSWER, CODE
from studyapp.study.mock.homework import file_outcome
from studyapp.study.mock.keeping import Keeping
from studyapp.study.mock.replaying import replay
from studyapp.study.mock.salvage import salvage
from studyapp.study.mock.sitting import Sitting
from studyapp.ui.mock.debriefing import debriefing_part
from studyapp.ui.mock.debriefing_presenter import DebriefingPresenter
from studyapp.ui.mock.report import report_part
from studyapp.ui.mock.report_presenter import ReportPresenter
from studyapp.ui.theme import Look
from studyapp.ui.widgets.running import Running
from tests.study.mock.made import CLARIFY, FOLLOW_UP, Clock, blueprint, question, round_, work
from tests.ui.study_room import LIST_OR_TUPLE, TOTAL, UNHASHABLE

DAYS = Days(UTC)
BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
GONE = CardId("gone-from-the-bank")
SAID = "I see that the error splits into bias and variance."
CODED = question(TOTAL, kind=Kind.CODING, clarify=CLARIFY, is_coded=True, minutes=15.0)
TWO = round_(question(LIST_OR_TUPLE, probes=(FOLLOW_UP,)), question(UNHASHABLE))
RIGHT = "def total(numbers):\n    return sum(numbers)\n"


@dataclass
class ReviewRoom:
    """`now` is set by the test."""

    index: Path
    pack: Path
    file: Path
    look: Look
    now: datetime
    ours: bool = True
    said: list[str] = field(default_factory=list)
    finished: list[str] = field(default_factory=list)
    target: str = ""  # where to save

    def __post_init__(self) -> None:
        self.bank = Bank(self.index)
        self.desk = make_desk(self.file, self.clock, DAYS, lambda _card: 3.0, lambda: None)
        self.desk.open()
        self.window = QWidget()
        self.running = Running(Runner(), self.window)
        ours = (lambda: [self.pack]) if self.ours else list
        self.workouts = Workouts(self.bank, lambda: [self.pack], ours)

    def clock(self) -> datetime:
        return self.now

    # the interview

    def hold(self, *rounds, answered=(0,), code="", said=SAID) -> str:
        """Held to its end: these questions are answered, the others skipped."""
        ticking = Clock(self.now)
        mock = self.desk.mocks.begin(self.now)
        keeping = Keeping(self.desk.mocks, mock, self.said.append)
        held = Interview.begin(blueprint(*(rounds or (TWO,))), ticking.now, keeping)
        for place in range(len(held.sitting.blueprint.rounds)):
            if place:
                held.begin_round(ticking.now)
            for number in held.sitting.numbers:
                held.open(number, ticking.now)
                work(held, ticking, 60)
                if number not in answered:
                    held.skip(ticking.now)
                    continue
                if code:
                    held.write(CODE, code, ticking.now)
                held.write(ANSWER, said, ticking.now)
                held.hand_in(ticking.now)
            held.end_round(ticking.now)
        self.now = ticking.wall
        return mock

    # its review

    def review(self, mock: str) -> DebriefingPresenter:
        part = self.reviewing()
        assert part.open(mock)
        return part

    def reviewing(self) -> DebriefingPresenter:
        """Nothing is open yet."""
        part = debriefing_part(self.look, self.desk, self.workouts, self.running, self.clock, DAYS)
        part.problem.connect(self.said.append)
        part.finished.connect(self.finished.append)
        self._show(part.view)
        return part

    def reviewed(self, mock: str, *scores: int, points=(0,)) -> None:
        """Gone through to the end, by the domain alone; the last score is for all that follow."""
        keeping = Keeping(self.desk.mocks, mock, self.said.append)
        review = Debriefing(salvage(self.desk.mocks.entries(mock)).entries, keeping)
        for number in review.to_estimate:
            review.estimate(number, 3, self.now)
        for number, answer in enumerate(review.sitting.answers):
            if not answer.is_answered:
                continue
            review.confirm(number, points, self.now)
            for dimension in review.sitting.blueprint.rubric_of(number).dimensions:
                score = (*scores, *[scores[-1] if scores else 3] * 9)[number]
                review.rate(number, dimension.id, score, self.now)
            outcome = next(it for it in outcomes(review.sitting) if it.question == number)
            file_outcome(outcome, review, self.desk.progress, self.desk.log, self.now)

    def report(self, mock: str) -> ReportPresenter:
        part = self.report_part()
        assert part.open(mock)
        return part

    def report_part(self) -> ReportPresenter:
        """Nothing is open yet."""
        part = report_part(self.look, self.desk, self.clock, DAYS, lambda *_: self.target)
        part.problem.connect(self.said.append)
        self._show(part.view)
        return part

    def _show(self, view: QWidget) -> None:
        view.setParent(self.window)
        self.window.resize(1280, 750)
        view.resize(1280, 750)
        self.window.show()
        view.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    # keys, and what there is

    def press(self, *keys: str) -> None:
        """On the widget that has the focus, as a keyboard does."""
        for key in keys:
            modifiers, _, name = key.rpartition("+")
            held = _HELD[modifiers]
            QTest.keyClick(
                QApplication.focusWidget() or self.window, getattr(Qt.Key, f"Key_{name}"), held
            )

    def sitting(self, mock: str) -> Sitting:
        return replay(salvage(self.desk.mocks.entries(mock)).entries)

    def reviews(self) -> list[Review]:
        return self.desk.log.since(BEGINNING)

    def leave(self) -> None:
        self.running.close()
        self.window.close()
        self.window.deleteLater()
        self.desk.close()
        self.bank.close()


_HELD = {
    "": Qt.KeyboardModifier.NoModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
}
