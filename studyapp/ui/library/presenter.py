"""Leads the library: from what was picked to what is shown, and what the learner keeps of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from studyapp.bank import Bank, CardId, Role, TopicId
from studyapp.study import Bookmark, Clock, Desk, Reason, Standing, StoreError
from studyapp.study.overview import Overview
from studyapp.ui.library.outline import Node, by_stage, by_topic, flat
from studyapp.ui.library.view import LibraryView
from studyapp.ui.theme import Look
from studyapp.ui.widgets.card_page import PageState, card_html

TOPICS, PATHS, MOST_ASKED, LIST = range(4)
_FOLLOW_UP = "follow-"


@dataclass(frozen=True, slots=True)
class Place:
    """A card, how far it was scrolled and what was unfolded: what Back returns to."""

    card: CardId
    scroll: int = 0
    opened: frozenset[str] = frozenset()


class LibraryPresenter(QObject):
    """Shows cards, keeps the way back, writes bookmarks and notes through the notebook."""

    changed = Signal()  # a bookmark, a note, a card set aside: others may show it
    standing_changed = Signal()
    bank_changed = Signal()
    topic_study_wanted = Signal(str)
    problem = Signal(str)

    def __init__(self, view: LibraryView, bank: Bank, desk: Desk, look: Look, now: Clock) -> None:
        super().__init__(view)
        self.view = view
        self._view, self._bank, self._desk, self._look, self._now = view, bank, desk, look, now
        self._overview: Overview | None = None
        self._place: Place | None = None
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self._role = Role.DATA_SCIENTIST
        self._bookmarks: dict[str, Bookmark] = {}
        view.pane.images = self.image
        self._dress_panes()
        self._connect()
        self.show_view(TOPICS)
        view.show_ways(back=False, forward=False)
        view.enable_card(on=False)

    # what the tree shows

    def use_bank(self, bank: Bank) -> None:
        """The packs were compiled anew: show the same from the new bank."""
        self._bank = bank
        self.bank_changed.emit()
        self.show_view(self._view.views.currentIndex())
        if self._place and self._place.card in bank:
            self._render(self._place)
            self._view.select_card(self._place.card)

    def show_view(self, which: int) -> None:
        """Topics, paths, most asked, or the numbered list."""
        titles, topics = self._bank.titles(), self._bank.topics()
        if which == PATHS:
            root = by_stage(self._bank.stages(self._role), topics, titles)
        elif which == MOST_ASKED:
            root = flat(self._bank.most_asked())
        else:
            root = flat(titles) if which == LIST else by_topic(topics, titles)
        self.show_outline(root, open_all=which == PATHS)

    def show_outline(self, root: Node, *, open_all: bool = False) -> None:
        """Any tree or list of cards."""
        self._view.show_outline(root, open_all=open_all)
        if self._place:
            self._view.select_card(self._place.card)
        self._summarise()

    def refresh(self, overview: Overview) -> None:
        """Mark the tree with where the learner stands."""
        self._overview = overview
        self._bookmarks = {str(mark.target): mark for mark in overview.bookmarks}
        if overview.goal.role:
            self._show_role(overview.goal.role)
        self._view.model.mark(overview.standing)
        self._summarise()
        self._show_state()
        self.standing_changed.emit()

    @property
    def standing(self) -> Standing:
        """As of the last refresh."""
        return self._overview.standing if self._overview else Standing()

    # the card

    @property
    def card(self) -> CardId | None:
        """The card shown."""
        return self._place.card if self._place else None

    def open_card(self, card: CardId) -> None:
        """Show a card; Back leads to the one before."""
        if card not in self._bank or card == self.card:
            return
        if self._place:
            self._back.append(self._left())
        self._forward.clear()
        self._go(Place(card))

    def reveal_topic(self, topic: TopicId) -> None:
        """Move to a topic of the tree."""
        self._view.search.clear()
        self._view.views.setCurrentIndex(TOPICS)
        self._view.reveal_topic(topic)

    def go_back(self) -> None:
        """The card before, scrolled as it was left."""
        if self._back and self._place:
            self._forward.append(self._left())
            self._go(self._back.pop())

    def go_forward(self) -> None:
        """Where Back came from."""
        if self._forward and self._place:
            self._back.append(self._left())
            self._go(self._forward.pop())

    def restyle(self) -> None:
        """Theme or zoom changed."""
        self._dress_panes()

    def _dress_panes(self) -> None:
        tokens = self._look.tokens()
        self._view.pane.set_tokens(tokens)
        self._view.notes.preview.set_tokens(tokens)

    def toggle_follow_ups(self) -> None:
        """Show every follow-up answer, or hide them all."""
        if self._place is None:
            return
        page = self._bank.page(self._place.card)
        every = {f"{_FOLLOW_UP}{number}" for number in range(len(page.follow_ups))}
        opened = self._place.opened
        opened = opened - every if every <= opened else opened | every
        self._render(replace(self._left(), opened=opened))

    def toggle_bookmark(self) -> None:
        """Bookmark the card as weak, or take its bookmark away."""
        marked = self.card is not None and str(self.card) in self._bookmarks
        self._bookmark(None if marked else Reason.WEAK)

    def toggle_topic_bookmark(self) -> None:
        """The same for the topic the tree stands on."""
        topic = self._view.current_topic()
        if topic is not None:
            marked = str(topic) in self._bookmarks
            self._bookmark_topic(topic, None if marked else Reason.WEAK)

    def toggle_suspended(self) -> None:
        """Set the card aside from recall, or bring it back."""
        if self.card is None:
            return
        notebook, card = self._desk.notebook, self.card
        if card in self.standing.suspended:
            self._keep(lambda: notebook.resume(card))
        else:
            self._keep(lambda: notebook.suspend(card, self._now()))

    def write(self, *, own_answer: bool) -> None:
        """Open the learner's own words for typing."""
        if self.card is not None:
            self._view.open_notes(own_answer=own_answer)

    def study_topic(self) -> None:
        """Ask for a session on the topic the tree stands on."""
        topic = self._view.current_topic()
        if topic is not None:
            self.topic_study_wanted.emit(topic)

    def _show_role(self, role: Role) -> None:
        changed, self._role = role is not self._role, role
        self._view.views.setTabToolTip(PATHS, f"Study path: {role.label}")
        if changed and self._view.views.currentIndex() == PATHS:
            self.show_view(PATHS)

    def _connect(self) -> None:
        view = self._view
        view.card_picked.connect(lambda card: self.open_card(CardId(card)))
        view.view_picked.connect(self.show_view)
        view.went_back.connect(self.go_back)
        view.went_forward.connect(self.go_forward)
        view.bookmark_picked.connect(self._bookmark)
        view.topic_bookmark_picked.connect(self._bookmark_topic)
        view.suspend_toggled.connect(self.toggle_suspended)
        view.topic_study_wanted.connect(self.topic_study_wanted)
        view.note_opened.connect(lambda own: self.write(own_answer=own))
        view.pane.card_picked.connect(lambda card: self.open_card(CardId(card)))
        view.pane.toggled.connect(self._toggle)
        for pane in (view.pane, view.notes.preview):
            pane.link_opened.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))
            pane.zoom_wanted.connect(self._look.zoom_by)
        view.notes.preview.card_picked.connect(lambda card: self.open_card(CardId(card)))
        view.notes.note_written.connect(self._save_note)
        view.notes.answer_written.connect(self._save_answer)
        view.notes.preview_wanted.connect(self._preview)
        view.notes.closed.connect(view.notes.hide)
        self._look.changed.connect(self.restyle)

    def _left(self) -> Place:
        assert self._place is not None  # only called where a card is shown
        return replace(self._place, scroll=self._view.pane.verticalScrollBar().value())

    def _go(self, place: Place) -> None:
        self._view.notes.flush()
        self._render(place)
        self._view.select_card(place.card)
        self._view.show_ways(back=bool(self._back), forward=bool(self._forward))
        self._view.enable_card(on=True)
        self._show_texts()
        self._show_state()

    def _render(self, place: Place) -> None:
        self._place = place
        page = self._bank.page(place.card)
        related = {
            card: self._bank.title(card).title for card in page.card.related if card in self._bank
        }
        state = PageState(opened=place.opened, related_titles=related)
        self._view.pane.show_html(*card_html(page, state))
        self._view.pane.verticalScrollBar().setValue(place.scroll)
        names = {topic.id: topic for topic in self._bank.topics()}
        leaf = names[page.card.topic]
        above = f"{names[leaf.parent].title}  ›  " if leaf.parent else ""
        self._view.show_place(f"{above}{leaf.title}")

    def _toggle(self, name: str) -> None:
        if self._place:
            self._render(replace(self._left(), opened=self._place.opened ^ {name}))

    def image(self, name: str) -> bytes | None:
        """A picture of the card shown."""
        return self._bank.image(self._place.card, name) if self._place else None

    def _summarise(self) -> None:
        cards = self._view.model.cards()
        done = len(self.standing.done.intersection(cards))
        self._view.show_summary(f"{len(cards)} questions · {done} done")

    def _show_state(self) -> None:
        if self.card is None:
            return
        mark = self._bookmarks.get(str(self.card))
        self._view.show_card_state(
            mark.reason if mark else None, suspended=self.card in self.standing.suspended
        )

    def _show_texts(self) -> None:
        card = self.card
        if card is None or not self._view.notes.isVisible():
            return
        try:
            notebook = self._desk.notebook
            self._view.notes.show_texts(notebook.note(card), notebook.own_answer(card))
        except StoreError as error:
            self.problem.emit(str(error))

    def _bookmark(self, reason: Reason | None) -> None:
        if self.card is not None:
            self._mark(self.card, reason, is_topic=False)

    def _bookmark_topic(self, topic: TopicId, reason: Reason | None) -> None:
        self._mark(topic, reason, is_topic=True)

    def _mark(self, target: CardId | TopicId, reason: Reason | None, *, is_topic: bool) -> None:
        if reason is None:
            self._keep(lambda: self._desk.notebook.remove_bookmark(target))
        else:
            mark = Bookmark(target, is_topic, reason, self._now())
            self._keep(lambda: self._desk.notebook.bookmark(mark))

    def _save_note(self, text: str) -> None:
        if (card := self.card) is not None:
            self._keep(lambda: self._desk.notebook.save_note(card, text, self._now()), said="Saved")

    def _save_answer(self, text: str) -> None:
        if (card := self.card) is not None:
            self._keep(
                lambda: self._desk.notebook.save_own_answer(card, text, self._now()), said="Saved"
            )

    def _keep(self, write: Callable[[], None], said: str = "") -> None:
        try:
            write()
        except StoreError as error:
            self._view.notes.show_saved("Not saved")
            self.problem.emit(str(error))
        else:
            self._view.notes.show_saved(said)
            self.changed.emit()

    def _preview(self, text: str) -> None:
        from studyapp.bank.markup import MarkupError, compile_markdown  # noqa: PLC0415 (Markdown: late)

        try:
            fragment = compile_markdown(text)
        except MarkupError as error:
            self.problem.emit(str(error))
            return
        shown = self._view.notes.preview
        shown.show_html(fragment.html, fragment.code, fragment.formulas)
