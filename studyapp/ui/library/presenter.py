"""Leads the library: from what was picked to what is shown, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.bank import Bank, CardId, Role, TopicId
from studyapp.bank.standing import Standing
from studyapp.ui.library.outline import Node, by_stage, by_topic, flat
from studyapp.ui.library.view import LibraryView
from studyapp.ui.theme import Look
from studyapp.ui.widgets.card_page import PageState, card_html
from studyapp.ui.widgets.outside import open_outside

if TYPE_CHECKING:  # a card is open before any of these is needed
    from collections.abc import Callable

    from studyapp.study import Clock, Desk, Reason
    from studyapp.study.overview import Overview
    from studyapp.ui.library.marks import Marks
    from studyapp.ui.library.own_words import OwnWords

TOPICS, PATHS, MOST_ASKED, LIST = range(4)
_FOLLOW_UP = "follow-"


@dataclass(frozen=True, slots=True)
class Place:
    """A card, how far it was scrolled and what was unfolded: what Back returns to."""

    card: CardId
    scroll: int = 0
    opened: frozenset[str] = frozenset()


class LibraryPresenter(QObject):
    """Shows cards; marks and words are kept by `Marks` and `OwnWords`."""

    changed = Signal()  # a bookmark, a note, a card set aside: others may show it
    standing_changed = Signal()
    bank_changed = Signal()
    topic_study_wanted = Signal(str)
    problem = Signal(str)

    def __init__(
        self, view: LibraryView, bank: Bank, desk: Callable[[], Desk], look: Look, now: Clock
    ) -> None:
        super().__init__(view)
        self.view = view
        self._view, self._bank, self._desk, self._look, self._now = view, bank, desk, look, now
        self._overview: Overview | None = None
        self._place: Place | None = None
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self._role = Role.DATA_SCIENTIST
        self._found: str | None = None  # what the search shown says of its rows
        self._kept_marks: Marks | None = None
        self._own_words: OwnWords | None = None
        view.pane.images = self.image
        view.pane.set_tokens(look.tokens())
        self._connect()
        self.show_view(TOPICS)
        view.show_ways(back=False, forward=False)
        view.enable_card(on=False)

    # what the tree shows

    def use_bank(self, bank: Bank) -> None:
        """The packs were compiled anew: show the same from the new bank."""
        self._bank = bank
        self._leave_out_what_went(bank)
        if self._found is None:
            self.show_view(self._view.views.currentIndex())
        self.bank_changed.emit()
        if self._place:
            self._render(self._left())
            self._view.select_card(self._place.card)

    def show_view(self, which: int) -> None:
        """Topics, paths, most asked, or the numbered list."""
        self._found = None
        titles, topics = self._bank.titles(), self._bank.topics()
        if which == PATHS:
            root = by_stage(self._bank.stages(self._role), topics, titles)
        elif which == MOST_ASKED:
            root = flat(self._bank.most_asked())
        else:
            root = flat(titles) if which == LIST else by_topic(topics, titles)
        self._show_outline(root, open_all=which == PATHS)

    def show_found(self, root: Node, summary: str) -> None:
        """What a search found stands in the place of the view until the search ends."""
        self._found = summary
        self._show_outline(root)

    def end_search(self) -> None:
        """Back to the chosen view."""
        self.show_view(self._view.views.currentIndex())

    def _show_outline(self, root: Node, *, open_all: bool = False) -> None:
        self._view.show_outline(root, open_all=open_all)
        if self._place:
            self._view.select_card(self._place.card)
        self._summarise()

    def refresh(self, overview: Overview) -> None:
        """Mark the tree with where the learner stands."""
        self._overview = overview
        self._marks.look(overview.bookmarks, overview.suspended)
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
        self._view.clear_search()
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
        self._view.pane.set_tokens(self._look.tokens())

    def toggle_follow_ups(self) -> None:
        """Show every follow-up answer, or hide them all."""
        if self._place is None:
            return
        page = self._bank.page(self._place.card)
        every = {f"{_FOLLOW_UP}{number}" for number, _ in enumerate(page.follow_ups, 1)}
        opened = self._place.opened
        opened = opened - every if every <= opened else opened | every
        self._render(replace(self._left(), opened=opened))

    def image(self, name: str) -> bytes | None:
        """A picture of the card shown."""
        return self._bank.image(self._place.card, name) if self._place else None

    # what the learner marks and writes

    def toggle_bookmark(self) -> None:
        """Bookmark the card as weak, or take its bookmark away."""
        if self.card is not None:
            self._marks.toggle(self.card, is_topic=False)

    def toggle_topic_bookmark(self) -> None:
        """The same for the topic the tree stands on."""
        topic = self._view.current_topic()
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
        topic = self._view.current_topic()
        if topic is not None:
            self.topic_study_wanted.emit(topic)

    def _connect(self) -> None:
        view = self._view
        view.card_picked.connect(lambda card: self.open_card(CardId(card)))
        view.view_picked.connect(self._pick_view)
        view.went_back.connect(self.go_back)
        view.went_forward.connect(self.go_forward)
        view.bookmark_picked.connect(self._bookmark)
        view.topic_bookmark_picked.connect(self._bookmark_topic)
        view.suspend_toggled.connect(self.toggle_suspended)
        view.topic_study_wanted.connect(self.topic_study_wanted)
        view.note_opened.connect(lambda own: self.write(own_answer=own))
        view.pane.card_picked.connect(lambda card: self.open_card(CardId(card)))
        view.pane.toggled.connect(self._toggle)
        view.pane.link_opened.connect(open_outside)
        view.pane.zoom_wanted.connect(self._look.zoom_by)
        self._look.changed.connect(self.restyle)

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
        words.left.connect(self._view.pane.setFocus)
        words.card_picked.connect(lambda card: self.open_card(CardId(card)))
        words.panel.closed.connect(self._view.pane.setFocus)
        self._view.add_panel(words.panel)
        return words

    def _pick_view(self, which: int) -> None:
        self._view.clear_search()
        self.show_view(which)

    def _leave_out_what_went(self, bank: Bank) -> None:
        """A card that left the bank stays readable until another is opened."""
        self._back = [place for place in self._back if place.card in bank]
        self._forward = [place for place in self._forward if place.card in bank]
        self._view.show_ways(back=bool(self._back), forward=bool(self._forward))
        if self._place and self._place.card not in bank:
            self._place = None
            self._view.enable_card(on=False)

    def _bookmark(self, reason: Reason | None) -> None:
        if self.card is not None:
            self._marks.mark(self.card, reason, is_topic=False)

    def _bookmark_topic(self, topic: TopicId, reason: Reason | None) -> None:
        self._marks.mark(topic, reason, is_topic=True)

    def _show_role(self, role: Role) -> None:
        changed, self._role = role is not self._role, role
        self._view.views.setTabToolTip(PATHS, f"Study path: {role.label}")
        if changed and self._found is None and self._view.views.currentIndex() == PATHS:
            self.show_view(PATHS)

    def _left(self) -> Place:
        assert self._place is not None  # only called where a card is shown
        return replace(self._place, scroll=self._view.pane.verticalScrollBar().value())

    def _go(self, place: Place) -> None:
        self._render(place)
        self._view.select_card(place.card)
        self._view.show_ways(back=bool(self._back), forward=bool(self._forward))
        self._view.enable_card(on=True)
        if self._own_words is not None and self._own_words.panel.isVisible():
            self._own_words.follow(place.card)
        self._show_state()

    def _render(self, place: Place) -> None:
        self._place = place
        page = self._bank.page(place.card)
        known = [card for card in page.card.related if card in self._bank]
        related = {card: self._bank.title(card).title for card in known}
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

    def _summarise(self) -> None:
        if self._found is not None:
            self._view.show_summary(self._found)
            return
        cards = self._view.model.cards()
        done = len(self.standing.done.intersection(cards))
        self._view.show_summary(f"{len(cards)} questions · {done} done")

    def _show_state(self) -> None:
        if self.card is not None and self._overview is not None:
            marks = self._marks
            self._view.show_card_state(
                marks.reason(self.card), suspended=marks.is_suspended(self.card)
            )
