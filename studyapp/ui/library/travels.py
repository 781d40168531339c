"""The way through the cards that were read: back, and forward again."""

from collections.abc import Callable
from dataclasses import dataclass

from studyapp.bank import CardId


@dataclass(frozen=True, slots=True)
class Place:
    """A card, how far it was scrolled and what was unfolded: what Back returns to."""

    card: CardId
    scroll: int = 0
    opened: frozenset[str] = frozenset()


class Travels:
    """Where Back and Forward lead."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Whether a card was read before."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether Back came from somewhere."""
        return bool(self._ahead)

    def depart(self, here: Place | None) -> None:
        """For a card of one's choice: nothing is ahead any more."""
        if here is not None:
            self._behind.append(here)
        self._ahead.clear()

    def go_back(self, here: Place) -> Place | None:
        """The place before; None where there is none."""
        return _step(self._behind, self._ahead, here)

    def go_forward(self, here: Place) -> Place | None:
        """Where Back came from; None where it did not."""
        return _step(self._ahead, self._behind, here)

    def keep_only(self, is_there: Callable[[CardId], bool]) -> None:
        """Leave out the cards that are not."""
        self._behind = [place for place in self._behind if is_there(place.card)]
        self._ahead = [place for place in self._ahead if is_there(place.card)]


def _step(origin: list[Place], other_way: list[Place], here: Place) -> Place | None:
    if not origin:
        return None
    other_way.append(here)
    return origin.pop()
