"""Shows one card at a time, and finds the way back to those before it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from studyapp.bank import Bank, CardId, Page
from studyapp.ui.library.reader import Reader
from studyapp.ui.library.travels import Place, Travels
from studyapp.ui.theme import Look
from studyapp.ui.widgets.card_page import PageState, card_html
from studyapp.ui.widgets.outside import open_outside

_FOLLOW_UP = "follow-"


class Reading(QObject):
    """A card comes back scrolled and unfolded as it was left."""

    opened = Signal(str)  # a card, whatever led to it

    def __init__(self, reader: Reader, bank: Bank, look: Look) -> None:
        super().__init__(reader)
        self._reader, self._bank, self._look = reader, bank, look
        self._place: Place | None = None
        self._exercise = False
        self._travels = Travels()
        self._connect()
        reader.pane.images = self.image
        reader.pane.set_tokens(look.tokens())
        reader.enable_card(on=False)
        self._show_ways()

    @property
    def card(self) -> CardId | None:
        """The card shown."""
        return self._place.card if self._place else None

    @property
    def exercise(self) -> CardId | None:
        """The card shown, where there is something to solve."""
        return self.card if self._exercise else None

    def open(self, card: CardId) -> None:
        """Show a card; Back leads to the one before."""
        if card not in self._bank or card == self.card:
            return
        self._travels.depart(self._left() if self._place else None)
        self._go(Place(card))

    def go_back(self) -> None:
        """The card before, scrolled as it was left."""
        if self._place and (place := self._travels.go_back(self._left())):
            self._go(place)

    def go_forward(self) -> None:
        """Where Back came from."""
        if self._place and (place := self._travels.go_forward(self._left())):
            self._go(place)

    def use_bank(self, bank: Bank) -> None:
        """The same from the new bank; a card that left it stays until another is opened."""
        self._bank = bank
        self._travels.keep_only(bank.__contains__)
        self._show_ways()
        if self._place and self._place.card in bank:
            self._render(self._left())
        else:
            self._place, self._exercise = None, False
            self._reader.enable_card(on=False)
            self._reader.offer_exercise(on=False)

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

    def _connect(self) -> None:
        reader, pane = self._reader, self._reader.pane
        reader.went_back.connect(self.go_back)
        reader.went_forward.connect(self.go_forward)
        pane.card_picked.connect(lambda card: self.open(CardId(card)))
        pane.toggled.connect(self._toggle)
        pane.link_opened.connect(open_outside)
        pane.zoom_wanted.connect(self._look.zoom_by)
        self._look.changed.connect(lambda: pane.set_tokens(self._look.tokens()))

    def _left(self) -> Place:
        assert self._place is not None  # only called where a card is shown
        return replace(self._place, scroll=self._reader.pane.verticalScrollBar().value())

    def _go(self, place: Place) -> None:
        self._render(place)
        self._show_ways()
        self._reader.enable_card(on=True)
        self.opened.emit(place.card)

    def _render(self, place: Place) -> None:
        self._place = place
        page = self._bank.page(place.card)
        self._exercise = page.card.exercise is not None
        related = self._related(page)
        state = PageState(opened=place.opened, related_titles=related, to_solve=True)
        self._reader.pane.show_html(*card_html(page, state))
        self._reader.pane.verticalScrollBar().setValue(place.scroll)
        self._reader.show_place(self._way_to(page))
        self._reader.offer_exercise(on=self._exercise)

    def _related(self, page: Page) -> dict[CardId, str]:
        return {title.id: title.title for title in self._bank.related(page.card.id)}

    def _way_to(self, page: Page) -> str:
        names = {topic.id: topic for topic in self._bank.topics()}
        leaf = names[page.card.topic]
        above = f"{names[leaf.parent].title}  ›  " if leaf.parent else ""
        return f"{above}{leaf.title}"

    def _toggle(self, name: str) -> None:
        if self._place:
            self._render(replace(self._left(), opened=self._place.opened ^ {name}))

    def _show_ways(self) -> None:
        travels = self._travels
        self._reader.show_ways(back=travels.can_go_back, forward=travels.can_go_forward)
