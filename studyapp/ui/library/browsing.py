"""What the list shows: topics, a study path, what is most asked, or what a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.bank import Bank, CardId, Role, TopicId
from studyapp.bank.standing import Standing
from studyapp.ui.library.outline import Node, by_stage, by_topic, flat
from studyapp.ui.library.side import Side

if TYPE_CHECKING:
    from studyapp.study.overview import Overview

TOPICS, PATHS, MOST_ASKED, LIST = range(4)


class Browsing(QObject):
    """The row of the card that is read stays the chosen one."""

    standing_changed = Signal()
    bank_changed = Signal()

    def __init__(self, side: Side, bank: Bank) -> None:
        super().__init__(side)
        self._side, self._bank = side, bank
        self._card: CardId | None = None
        self._role = Role.DATA_SCIENTIST
        self._found: str | None = None  # what the search shown says of its rows
        self.standing = Standing()
        side.views.currentChanged.connect(self._pick_view)
        self.show_view(TOPICS)

    def follow(self, card: CardId | None) -> None:
        """Another card is read, or none."""
        self._card = card
        if card is not None:
            self._side.select_card(card)

    def use_bank(self, bank: Bank) -> None:
        """The packs were compiled anew: show the same from the new bank."""
        self._bank = bank
        if self._found is None:
            self._show_chosen_view()
        self.bank_changed.emit()

    def refresh(self, overview: Overview) -> None:
        """Mark the list with where the learner stands."""
        self.standing = overview.standing
        if overview.goal.role:
            self._show_role(overview.goal.role)
        self._side.model.mark(overview.standing)
        self._summarise()
        self.standing_changed.emit()

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
        self._show(root, open_all=which == PATHS)

    def show_found(self, root: Node, summary: str) -> None:
        """What a search found stands in the place of the view until the search ends."""
        self._found = summary
        self._show(root)

    def end_search(self) -> None:
        """Back to the chosen view."""
        self._show_chosen_view()

    def reveal_topic(self, topic: TopicId) -> None:
        """Move to a topic of the tree."""
        self._side.box.clear()
        self._side.views.setCurrentIndex(TOPICS)
        self._side.reveal_topic(topic)

    def _show_chosen_view(self) -> None:
        self.show_view(self._side.views.currentIndex())

    def _show(self, root: Node, *, open_all: bool = False) -> None:
        self._side.show_outline(root, open_all=open_all)
        self.follow(self._card)
        self._summarise()

    def _pick_view(self, which: int) -> None:
        self._side.box.clear()
        self.show_view(which)

    def _show_role(self, role: Role) -> None:
        changed, self._role = role is not self._role, role
        self._side.views.setTabToolTip(PATHS, f"Study path: {role.label}")
        if changed and self._found is None and self._side.views.currentIndex() == PATHS:
            self.show_view(PATHS)

    def _summarise(self) -> None:
        if self._found is not None:
            self._side.summary.setText(self._found)
            return
        cards = self._side.model.cards()
        done = len(self.standing.done.intersection(cards))
        self._side.summary.setText(f"{len(cards)} questions · {done} done")
