"""Leads a recall session: begins it, reveals its cards, goes on with it, ends it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.bank import Bank, CardId
from studyapp.study.days import Days
from studyapp.study.desk import Desk
from studyapp.study.overview import Overview
from studyapp.study.review import Clock, Confidence
from studyapp.study.session import RecallSession
from studyapp.ui.recall import wording
from studyapp.ui.recall.asked_card import AskedCard
from studyapp.ui.recall.grading import Grading
from studyapp.ui.recall.stage import Stage
from studyapp.ui.recall.undoing import Undoing
from studyapp.ui.recall.view import RecallView
from studyapp.ui.theme import Look

_SECOND = 1000


class RecallPresenter(QObject):
    """A session lives as long as the window; its grades are saved one by one."""

    finished = Signal()  # back to Today
    library_wanted = Signal(str)
    exercise_wanted = Signal(str)  # to be solved and graded on its own screen
    changed = Signal()  # a bookmark, a note, a card set aside; answers are announced by Progress
    problem = Signal(str)

    def __init__(
        self,
        view: RecallView,
        bank: Bank,
        desk: Desk,
        look: Look,
        now: Clock,
        days: Days,
        turn: Callable[[CardId], CardId],
    ) -> None:
        super().__init__(view)
        self.view, self._now = view, now
        self._asked = AskedCard(view, bank, desk, look, now, days, turn)
        self._stage = Stage(view, self._asked, bank, desk, now, days)
        self._grading = Grading(view, self._stage, self._asked, desk, now)
        self._undoing = Undoing(view, self._stage, self._asked, self._grading, desk, now)
        self._planned: Sequence[CardId] = ()  # of today
        self._clock = QTimer(self, interval=_SECOND)
        self._connect()

    @property
    def card(self) -> CardId | None:
        """The card now asked."""
        return self._stage.card

    @property
    def under_way(self) -> bool:
        """Whether a session has cards left, be it shown, waiting or ended early."""
        session = self._stage.session
        return session is not None and not session.over

    @property
    def answered(self) -> int:
        """Answers of this session that count."""
        return len(self._stage.sitting.tally)

    def start(self, cards: Sequence[CardId], *, title: str) -> None:
        """A session over these cards, in the place of any other."""
        self._asked.leave()
        self._asked.forget_turns()
        stage = self._stage
        known = stage.bank.card_ids()
        wanted = [card for card in dict.fromkeys(cards) if card in known]
        session = RecallSession(wanted, self._now()) if wanted else None
        unsaved = self._grading.why_unsaved()
        stage.sitting = stage.sitting.followed_by(session, title, unsaved)
        self._asked.read_only(on=bool(unsaved))
        stage.go_on()
        if unsaved and stage.on_card:
            self.view.say(wording.unsaved(unsaved))

    def resume(self) -> None:
        """Go on where the session was left."""
        if self.card is None or self.card != self._asked.id:
            self._stage.go_on()
        elif not self._stage.on_card:
            self._stage.come_back_to_card()

    def end(self) -> None:
        """Stop and sum up; where there is nothing to stop, go back to Today."""
        session = self._stage.session
        if session is None or self._stage.is_at_rest:
            self.finished.emit()
            return
        self._asked.leave()
        self._asked.pause()
        self._stage.sum_up(session)

    def reveal(self, confidence: Confidence) -> None:
        """Show the answer; nothing happens where it is shown."""
        session = self._stage.session
        if session is not None and self._stage.on_card and not session.revealed:
            session.reveal(confidence)
            self._asked.reveal(confidence)

    def answered_elsewhere(self, card: CardId) -> None:
        """The card that is asked was graded on the exercise screen: go on with the next."""
        self._grading.take_in(card)

    def undo(self) -> None:
        """Take back what was done last, and return to its card."""
        self._undoing.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self._undoing.redo()

    def use_bank(self, bank: Bank) -> None:
        """The packs were compiled anew; a card that left is skipped."""
        self._stage.bank = bank
        self._asked.use_bank(bank)
        if self._stage.on_card and self.card not in bank:
            self._stage.go_on()

    def refresh(self, overview: Overview) -> None:
        """Where the learner stands now."""
        self._planned = overview.today.cards
        self._stage.refresh(overview)

    def tick(self) -> None:
        """Some time has passed."""
        self._stage.tick()

    def _come(self) -> None:
        self._clock.start()
        if self._stage.on_card:
            self._asked.go_on()
        self.tick()

    def _go_away(self) -> None:
        self._clock.stop()
        self._asked.pause()

    def _start_today(self) -> None:
        if self._planned:
            self.start(self._planned, title="Today")
        else:
            self.finished.emit()

    def _hurry(self) -> None:
        if (session := self._stage.session) is not None:
            session.hurry(self._now())
            self._stage.go_on()

    def _connect(self) -> None:
        view, asked = self.view, self._asked
        view.revealed.connect(self.reveal)
        view.graded.connect(self._grading.grade)
        view.next_wanted.connect(self._grading.skip)
        view.set_aside.connect(self._grading.set_aside)
        view.left.connect(self.end)
        view.came_to_front.connect(self._come)
        view.went_away.connect(self._go_away)
        view.idle.primary.clicked.connect(self._start_today)
        view.idle.other.clicked.connect(self.finished)
        view.waiting.primary.clicked.connect(self._hurry)
        view.waiting.other.clicked.connect(self.end)
        view.summary.primary.clicked.connect(self.finished)
        view.summary.other.clicked.connect(self.resume)
        view.summary.links.linkActivated.connect(self.library_wanted)
        asked.library_wanted.connect(self.library_wanted)
        asked.exercise_wanted.connect(self.exercise_wanted)
        asked.changed.connect(self.changed)
        for part in (asked, self._stage, self._grading, self._undoing):
            part.problem.connect(self.problem)
        self._clock.timeout.connect(self.tick)
