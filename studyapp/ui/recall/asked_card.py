"""The card at hand: shown, timed, and what the learner does with it besides grading."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from studyapp.bank import Bank, CardId, Page
from studyapp.study.days import Days
from studyapp.study.desk import Desk
from studyapp.study.errors import StoreError
from studyapp.study.review import Clock, Confidence, Evidence, Grade, Review
from studyapp.study.words import when
from studyapp.ui.recall import wording
from studyapp.ui.recall.card_face import ASKED, REVEALED, CardFace
from studyapp.ui.recall.card_marks import CardMarks
from studyapp.ui.recall.card_notes import CardNotes
from studyapp.ui.recall.marking import Attempt, Marking
from studyapp.ui.recall.stopwatch import Stopwatch
from studyapp.ui.recall.view import RecallView
from studyapp.ui.theme import Look
from studyapp.ui.widgets.outside import open_outside


class AskedCard(QObject):
    """Knows no session: it is told which card to ask, and when to reveal.

    An exercise may be shown as one of its variants, the same all session long; what is decided
    about the card is decided about the exercise.
    """

    library_wanted = Signal(str)
    exercise_wanted = Signal(str)
    changed = Signal()
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
        self._view, self._desk, self._now, self._days = view, desk, now, days
        self._face = CardFace(view.asking.pane, bank, look)
        self._marking = Marking(view.asking.comparing, view.asking.grades)
        self._marks = CardMarks(view.asking.bar, desk, now)
        self._notes = CardNotes(view.asking.notes, desk, look, now)
        self._watch = Stopwatch()
        self._turn = turn
        self._turns: dict[CardId, CardId] = {}
        self._page: Page | None = None
        self._unsaved = False
        self._connect(look)

    @property
    def id(self) -> CardId | None:
        """None before the first."""
        return self._page.title.main if self._page else None

    @property
    def took(self) -> timedelta:
        """The time spent on it so far."""
        return self._watch.passed(self._now())

    @property
    def evidence(self) -> Evidence:
        """What is to be recorded beside the grade."""
        return self._marking.evidence

    def read_only(self, *, on: bool) -> None:
        """Whether nothing can be saved: then there is nothing to grade."""
        self._unsaved = self._marking.unsaved = on
        self._view.read_only(on=on)

    @property
    def attempt(self) -> Attempt:
        """What undo would have to return to."""
        return self._marking.attempt

    # what is shown

    def ask(self, card: CardId) -> None:
        """Show the question. Raises BankError, and KeyError for a card that left the bank."""
        self._show(card, revealed=False)
        self._view.show_question()
        self._time_from(timedelta())
        self.show_time()
        self._view.hint(wording.question_keys(writes=self._may_write))

    def reveal(self, confidence: Confidence) -> None:
        """Show the answer to the question."""
        if self._page is None:
            return
        self.leave()
        self.show_time()
        self._face.reveal()
        typed = self._view.asking.thinking.field.toPlainText().strip()
        self._mark(self._page, confidence, Attempt(typed, thought=self.took), fresh=True)
        self._view.settle()
        self._face.bring_answer_up()

    def return_to(self, review: Review, attempt: Attempt | None) -> None:
        """Show the answer as it was when it was graded."""
        page = self._show(review.card, revealed=True)
        attempt = attempt or Attempt(thought=review.took)
        self._mark(page, review.evidence.confidence, attempt, fresh=False)
        self._time_from(review.took)
        self._view.asking.bar.show_time(wording.clock(attempt.thought, page.card.minutes))
        self._view.settle()
        self._face.bring_answer_up()

    def use_bank(self, bank: Bank) -> None:
        """The packs were compiled anew: show the same card from the new bank, if it has it."""
        self._face.use_bank(bank)
        self._turns = {card: shown for card, shown in self._turns.items() if shown in bank}
        if self.id is not None and self.id in bank:
            self._page = self._face.show(self._shown_for(self.id), self._face.shown)

    def forget_turns(self) -> None:
        """A new session: exercises come back as the next of their variants."""
        self._turns.clear()

    def refresh(self) -> None:
        """The bookmark may have been changed elsewhere."""
        if self.id is not None:
            self._marks.show(self.id)

    def show_time(self) -> None:
        """The time so far against the minutes."""
        if self._page is not None:
            self._view.asking.bar.show_time(wording.clock(self.took, self._page.card.minutes))

    # coming and going

    def leave(self) -> None:
        """Save the notes and close them: another face comes."""
        self._notes.close()

    def pause(self) -> None:
        """The learner is elsewhere: the time stands still."""
        self._notes.flush()
        self._watch.pause(self._now())

    def go_on(self) -> None:
        """The learner is back."""
        self._watch.go_on(self._now())

    # what the learner does with it

    def set_aside(self) -> bool:
        """Neither due nor new from now on; whether it was kept."""
        return self.id is not None and self._marks.set_aside(self.id)

    def bring_back(self, card: CardId) -> bool:
        """Set aside no more; whether it was kept."""
        return self._marks.bring_back(card)

    def toggle_bookmark(self) -> None:
        """Bookmark the card as weak, or take its bookmark away."""
        if self.id is not None:
            self._view.say(self._marks.toggle_bookmark(self.id))

    def toggle_notes(self) -> None:
        """Open the notes on the card, or close them."""
        if self._notes.card is not None:
            self._notes.close()
            self._view.asking.open_notes(on=False)
        elif self.id is not None and self._notes.open(self.id):
            self._view.asking.open_notes(on=True)

    def type_answer(self) -> None:
        """Open the field for those who would rather write than speak."""
        self._notes.close()
        self._view.asking.open_typing()

    def toggle_whole(self) -> None:
        """Show the whole answer, or the short one again."""
        self._view.asking.show_whole(on=self._face.toggle_whole())

    def open_in_library(self) -> None:
        """Read it there; the session stays where it is."""
        if self.id is not None:
            self.library_wanted.emit(self.id)

    @property
    def _may_write(self) -> bool:
        """Whether there is an exercise to it, whose grade could be kept."""
        return self._page is not None and self._page.card.exercise is not None and not self._unsaved

    def open_exercise(self) -> None:
        """Solve it there, where the card has one; the grade is given there, too."""
        if self._page is not None and self._page.card.exercise is not None:
            self.exercise_wanted.emit(self._page.card.id)

    def _show(self, card: CardId, *, revealed: bool) -> Page:
        self._page = self._face.show(self._shown_for(card), REVEALED if revealed else ASKED)
        self._marks.show(card)
        bar = self._view.asking.bar
        bar.offer_writing(on=self._may_write)
        return self._page

    def _shown_for(self, card: CardId) -> CardId:
        if card not in self._turns:
            self._turns[card] = self._turn(card)
        return self._turns[card]

    def _mark(
        self, page: Page, confidence: Confidence | None, attempt: Attempt, *, fresh: bool
    ) -> None:
        self._marking.start(page.card, confidence, attempt, fresh=fresh)
        self._marking.offer(self._returns(page.card.id))
        self._view.show_answer()
        self._view.hint(wording.answer_keys(len(page.card.key_points), writes=self._may_write))

    def _returns(self, card: CardId) -> dict[Grade, str]:
        if self._unsaved:
            return {}
        now = self._now()
        try:
            dues = self._desk.progress.previews(card, now)
        except StoreError as error:
            self.problem.emit(str(error))
            return {}
        return {grade: when(due, now, self._days) for grade, due in dues.items()}

    def _time_from(self, already: timedelta) -> None:
        if self._view.isVisible():
            self.go_on()
        self._watch.start(self._now(), already)

    def _connect(self, look: Look) -> None:
        view, asking = self._view, self._view.asking
        view.whole_toggled.connect(self.toggle_whole)
        view.typing_wanted.connect(self.type_answer)
        view.bookmark_toggled.connect(self.toggle_bookmark)
        view.notes_toggled.connect(self.toggle_notes)
        view.library_wanted.connect(self.open_in_library)
        view.writing_wanted.connect(self.open_exercise)
        asking.notes.closed.connect(self.toggle_notes)
        asking.pane.card_picked.connect(self.library_wanted)
        asking.pane.toggled.connect(self._face.toggle_fold)
        asking.pane.link_opened.connect(open_outside)
        asking.pane.zoom_wanted.connect(look.zoom_by)
        for part in (self._notes, self._marks):
            part.changed.connect(self.changed)
            part.problem.connect(self.problem)
