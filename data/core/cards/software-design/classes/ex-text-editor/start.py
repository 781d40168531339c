class BasicEditor:
    """A text with a cursor; edits happen at the cursor."""

    def __init__(self, text: str = ""):
        raise NotImplementedError

    @property
    def text(self) -> str:
        """The whole text."""
        raise NotImplementedError

    @property
    def cursor(self) -> int:
        """How many characters stand before the cursor."""
        raise NotImplementedError

    def insert(self, text: str) -> None:
        """Insert the text at the cursor, which then stands behind it."""
        raise NotImplementedError

    def delete(self, count: int = 1) -> str:
        """Take away up to `count` characters before the cursor and return them."""
        raise NotImplementedError


class MovingEditor(BasicEditor):
    """An editor whose cursor can be moved."""

    def left(self, count: int = 1) -> None:
        """Move towards the start, at most as far as it goes."""
        raise NotImplementedError

    def right(self, count: int = 1) -> None:
        """Move towards the end, at most as far as it goes."""
        raise NotImplementedError

    def move_to(self, position: int) -> None:
        """Move to a position from 0 to the length of the text."""
        raise NotImplementedError


class SmartEditor(MovingEditor):
    """An editor that can take edits back."""

    def undo(self) -> bool:
        """Take the last edit back; False if there is none."""
        raise NotImplementedError

    def redo(self) -> bool:
        """Make the edit that was taken back last once more; False if there is none."""
        raise NotImplementedError
