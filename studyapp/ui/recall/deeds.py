"""In which order answers and cards set aside can be undone."""

from studyapp.bank import CardId


class Deeds:
    """Of one session. Which answer it was the review log knows: here it is only that there was."""

    def __init__(self) -> None:
        self._done: list[CardId | None] = []  # a card set aside, or None for an answer
        self._undone: list[CardId | None] = []

    @property
    def to_undo(self) -> CardId | None:
        """The card to bring back; None where the newest deed was an answer, or is not known."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> CardId | None:
        """The card to set aside again; None where it was an answer that was undone last."""
        return self._undone[-1] if self._undone else None

    def did(self, aside: CardId | None = None) -> None:
        """An answer, or a card set aside."""
        self._done.append(aside)
        self._undone.clear()

    def undid(self) -> None:
        """The newest deed, or an answer from before this session."""
        self._undone.append(self._done.pop() if self._done else None)

    def redid(self) -> None:
        """What was undone last."""
        self._done.append(self._undone.pop() if self._undone else None)
