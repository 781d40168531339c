from typing import NamedTuple


class Edit(NamedTuple):
    """At `position`, `removed` was replaced by `inserted`."""

    position: int
    removed: str
    inserted: str


class History:
    """Edits that were made, and edits that were taken back."""

    def __init__(self) -> None:
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    def record(self, edit: Edit) -> None:
        """Remember a new edit; what was taken back is lost."""
        self._done.append(edit)
        self._undone.clear()

    def back(self) -> Edit | None:
        """The edit to take back, if there is one."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def forward(self) -> Edit | None:
        """The edit to make again, if there is one."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]


class BasicEditor:
    """A text with a cursor: one stack before it, one (reversed) behind it."""

    def __init__(self, text: str = ""):
        self._before = list(text)
        self._behind: list[str] = []

    @property
    def text(self) -> str:
        """The whole text; built anew at each call."""
        return "".join(self._before) + "".join(reversed(self._behind))

    @property
    def cursor(self) -> int:
        """How many characters stand before the cursor."""
        return len(self._before)

    def insert(self, text: str) -> None:
        """Insert the text at the cursor, which then stands behind it."""
        self._before.extend(text)

    def delete(self, count: int = 1) -> str:
        """Take away up to `count` characters before the cursor and return them."""
        start = len(self._before) - self._up_to(count, len(self._before))
        removed = "".join(self._before[start:])
        del self._before[start:]
        return removed

    @staticmethod
    def _up_to(count: int, most: int) -> int:
        if count < 0:
            raise ValueError(f"count must not be negative: {count}")
        return min(count, most)


class MovingEditor(BasicEditor):
    """An editor whose cursor can be moved; a move costs its distance."""

    def left(self, count: int = 1) -> None:
        """Move towards the start, at most as far as it goes."""
        for _ in range(self._up_to(count, len(self._before))):
            self._behind.append(self._before.pop())

    def right(self, count: int = 1) -> None:
        """Move towards the end, at most as far as it goes."""
        for _ in range(self._up_to(count, len(self._behind))):
            self._before.append(self._behind.pop())

    def move_to(self, position: int) -> None:
        """Move to a position from 0 to the length of the text."""
        if not 0 <= position <= len(self._before) + len(self._behind):
            raise IndexError(f"no such position: {position}")
        if position < self.cursor:
            self.left(self.cursor - position)
        else:
            self.right(position - self.cursor)


class SmartEditor(MovingEditor):
    """Takes edits back where the cursor stands now, not where they were made."""

    def __init__(self, text: str = ""):
        super().__init__(text)
        self._history = History()

    def insert(self, text: str) -> None:
        """Insert the text at the cursor, as an edit that can be taken back."""
        if text:
            self._history.record(Edit(self.cursor, "", text))
            super().insert(text)

    def delete(self, count: int = 1) -> str:
        """Take characters away, as an edit that can be taken back."""
        removed = super().delete(count)
        if removed:
            self._history.record(Edit(self.cursor, removed, ""))
        return removed

    def undo(self) -> bool:
        """Take the last edit back; False if there is none."""
        edit = self._history.back()
        if edit:
            self._replace(edit.position, edit.inserted, edit.removed)
        return edit is not None

    def redo(self) -> bool:
        """Make the edit that was taken back last once more; False if there is none."""
        edit = self._history.forward()
        if edit:
            self._replace(edit.position, edit.removed, edit.inserted)
        return edit is not None

    def _replace(self, position: int, old: str, new: str) -> None:
        super().delete(len(old))  # past the methods that would record it
        super().insert(new)
