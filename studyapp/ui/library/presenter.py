"""Leads the library: what is browsed and what is read, what the learner marks and writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.bank import Bank, CardId, TopicId
from studyapp.ui.library.browsing import Browsing
from studyapp.ui.library.reading import Reading
from studyapp.ui.library.view import LibraryView
from studyapp.ui.theme import Look

if TYPE_CHECKING:  # a card is open before any of these is needed
    from collections.abc import Callable

    from studyapp.study import Clock, Desk, Reason
    from studyapp.study.overview import Overview
    from studyapp.ui.library.marks import Marks
    from studyapp.ui.library.own_words import OwnWords


class LibraryPresenter(QObject):
    """Joins its parts: `Browsing`, `Reading`, `Marks` and `OwnWords`."""

    changed = Signal()  # a bookmark, a note, a card set aside: others may show it
    topic_study_wanted = Signal(str)
    exercise_wanted = Signal(str)
    problem = Signal(str)

    def __init__(
        self, view: LibraryView, bank: Bank, desk: Callable[[], Desk], look: Look, now: Clock
    ) -> None:
        super().__init__(view)
        self.view = view
        self._desk, self._look, self._now = desk, look, now
        self._overview: Overview | None = None
        self._kept_marks: Marks | None = None
        self._own_words: OwnWords | None = None
        self.browsing = Browsing(view.side, bank)
        self.reading = Reading(view.reader, bank, look)
        self._connect()

    @property
    def card(self) -> CardId | None:
        """The card shown."""
        return self.reading.card

    def open_card(self, card: CardId) -> None:
        """Show a card; Back leads to the one before."""
        self.reading.open(card)

    def reveal_topic(self, topic: TopicId) -> None:
        """Move to a topic of the tree."""
        self.browsing.reveal_topic(topic)

    def use_bank(self, bank: Bank) -> None:
        """The packs were compiled anew: show the same from the new bank."""
        self.reading.use_bank(bank)
        self.browsing.follow(self.card)
        self.browsing.use_bank(bank)

    def refresh(self, overview: Overview) -> None:
        """Mark the tree with where the learner stands."""
        self._overview = overview
        self._marks.look(overview.bookmarks, overview.suspended)
        self._show_state()
        self.view.reader.invite()
        self.browsing.refresh(overview)

    def solve(self) -> None:
        """Lead to the exercise of the card shown, if it has one."""
        if self.reading.exercise is not None:
            self.exercise_wanted.emit(self.reading.exercise)

    # what the learner marks and writes

    def toggle_bookmark(self) -> None:
        """Bookmark the card as weak, or take its bookmark away."""
        if self.card is not None:
            self._marks.toggle(self.card, is_topic=False)

    def toggle_topic_bookmark(self) -> None:
        """The same for the topic the tree stands on."""
        topic = self.view.side.current_topic()
        if topic is not None:
            self._marks.toggle(topic, is_topic=True)

    def toggle_suspended(self) -> None:
        """Set the card aside from recall, or bring it back."""
        if self.card is not None:
            self._marks.toggle_suspended(self.card)

    def write(self, *, own_answer: bool) -> None:
        """Open the learner's own words for typing."""
        if self.card is None:
            return
        if self._own_words is None:
            self._own_words = self._make_own_words()
        self._own_words.open(self.card, own_answer=own_answer)

    def save(self) -> None:
        """Keep what is typed and not yet saved."""
        if self._own_words is not None:
            self._own_words.save()

    def study_topic(self) -> None:
        """Ask for a session on the topic the tree stands on."""
        topic = self.view.side.current_topic()
        if topic is not None:
            self.topic_study_wanted.emit(topic)

    def _connect(self) -> None:
        view = self.view
        view.card_picked.connect(lambda card: self.open_card(CardId(card)))
        view.bookmark_picked.connect(self._bookmark)
        view.topic_bookmark_picked.connect(self._bookmark_topic)
        view.side.topic_study_wanted.connect(self.topic_study_wanted)
        view.reader.suspend_toggled.connect(self.toggle_suspended)
        view.reader.note_wanted.connect(lambda: self.write(own_answer=False))
        view.reader.solving_wanted.connect(self.solve)
        self.reading.opened.connect(lambda card: self._follow(CardId(card)))

    @property
    def _marks(self) -> Marks:
        if self._kept_marks is None:
            from studyapp.ui.library.marks import Marks  # noqa: PLC0415 (start-up)

            self._kept_marks = Marks(self._desk, self._now, self)
            self._kept_marks.changed.connect(self.changed)
            self._kept_marks.problem.connect(self.problem)
        return self._kept_marks

    def _make_own_words(self) -> OwnWords:
        from studyapp.ui.library.own_words import OwnWords  # noqa: PLC0415 (when first opened)

        words = OwnWords(self._desk, self._look, self._now, self)
        words.changed.connect(self.changed)
        words.problem.connect(self.problem)
        words.left.connect(self.view.pane.setFocus)
        words.card_picked.connect(lambda card: self.open_card(CardId(card)))
        words.panel.closed.connect(self.view.pane.setFocus)
        self.view.add_panel(words.panel)
        return words

    def _bookmark(self, reason: Reason | None) -> None:
        if self.card is not None:
            self._marks.mark(self.card, reason, is_topic=False)

    def _bookmark_topic(self, topic: TopicId, reason: Reason | None) -> None:
        self._marks.mark(topic, reason, is_topic=True)

    def _follow(self, card: CardId) -> None:
        """Whatever stands beside the card is that card's."""
        self.browsing.follow(card)
        if self._own_words is not None and self._own_words.panel.isVisible():
            self._own_words.follow(card)
        self._show_state()

    def _show_state(self) -> None:
        if self.card is not None and self._overview is not None:
            marks = self._marks
            self.view.reader.show_card_state(
                marks.reason(self.card), suspended=marks.is_suspended(self.card)
            )
