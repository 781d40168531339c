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
    """Keeps a copy of the whole text for every step."""

    def __init__(self, text=""):
        super().__init__(text)
        self._past, self._future = [], []

    def insert(self, text):
        if text:
            self._past.append((self.text, self.cursor))
            self._future.clear()
            super().insert(text)

    def delete(self, count=1):
        before = self.text, self.cursor
        removed = super().delete(count)
        if removed:
            self._past.append(before)
            self._future.clear()
        return removed

    def undo(self):
        return self._step(self._past, self._future)

    def redo(self):
        return self._step(self._future, self._past)

    def _step(self, source, target):
        if not source:
            return False
        target.append((self.text, self.cursor))
        text, cursor = source.pop()
        self._before, self._behind = list(text[:cursor]), list(text[cursor:][::-1])
        return True
