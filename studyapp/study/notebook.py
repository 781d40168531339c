"""What the learner keeps beside the bank: bookmarks, notes, own answers, set-aside cards."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from studyapp.bank import CardId, TopicId


class Reason(StrEnum):
    """Why something is bookmarked."""

    WEAK = "weak"
    REREAD = "reread"
    ASK = "ask"

    @property
    def label(self) -> str:
        """As the learner reads it."""
        return {"weak": "Needs work", "reread": "Read again", "ask": "Ask someone"}[self.value]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A marked card, or a marked topic with all its cards."""

    target: CardId | TopicId
    is_topic: bool
    reason: Reason
    at: datetime


class Notebook(Protocol):
    """Where these are kept; `store` has the one that lasts. Empty text removes a note or answer."""

    def bookmarks(self) -> list[Bookmark]:
        """All, newest first."""

    def bookmark(self, bookmark: Bookmark) -> None:
        """Mark, or change the reason."""

    def remove_bookmark(self, target: CardId | TopicId) -> None:
        """Nothing happens where there is none."""

    def note(self, card: CardId) -> str:
        """The Markdown note on a card."""

    def save_note(self, card: CardId, text: str, at: datetime) -> None:
        """Keep it."""

    def own_answer(self, card: CardId) -> str:
        """The learner's own answer, in Markdown."""

    def save_own_answer(self, card: CardId, text: str, at: datetime) -> None:
        """Keep it."""

    def suspended(self) -> Mapping[CardId, datetime]:
        """The cards set aside, and since when."""

    def suspend(self, card: CardId, at: datetime) -> None:
        """Set a card aside: it is neither due nor new until resumed."""

    def resume(self, card: CardId) -> None:
        """Bring it back."""

    def noted(self) -> set[CardId]:
        """The cards with a note or an own answer."""
