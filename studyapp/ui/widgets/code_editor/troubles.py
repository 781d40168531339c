"""What is wrong with the code, and on which lines: these move with the text."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from studyapp.bank.python_code import Failure
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.code_editor import marks


class Note(NamedTuple):
    """Words that hold as long as the line reads as it did."""

    words: str
    place: QTextCursor
    text: str

    @property
    def line(self) -> QTextBlock:
        """The one that is meant."""
        return self.place.block()


class Wrong(NamedTuple):
    """Why the code does not compile, and the place as a selection."""

    why: Failure
    place: QTextCursor
    length: int

    @property
    def is_gone(self) -> bool:
        """Whether another text was put in the place of it."""
        return bool(self.length) and not self.place.hasSelection()


class Troubles:
    """At most one exception's line and one syntax error."""

    def __init__(self) -> None:
        self.note: Note | None = None
        self.wrong: Wrong | None = None

    def note_line(self, line: QTextBlock, words: str) -> None:
        """What went wrong there."""
        self.note = Note(words, QTextCursor(line), line.text())

    def forget_edited(self) -> None:
        """The noted line may have been mended, the wrong word be gone."""
        if self.note and self.note.line.text() != self.note.text:
            self.note = None
        if self.wrong and self.wrong.is_gone:
            self.wrong = None

    def show_wrong(self, why: Failure | None, line: QTextBlock) -> bool:
        """Another syntax error, or none; tells whether that is news."""
        known = self.wrong and self.wrong.why
        self.wrong = None
        if why:
            word = marks.word_at(line, why.column - 1)
            self.wrong = Wrong(why, word, len(word.selectedText()))
        return known != why

    def words(self) -> Mapping[int, str]:
        """What is wrong by the number of the line, from 1."""
        said = {}
        if self.wrong:
            said[self.wrong.place.blockNumber() + 1] = self.wrong.why.reason
        if self.note:
            said[self.note.line.blockNumber() + 1] = self.note.words
        return said

    def selections(self, theme: Theme) -> Iterator[QTextEdit.ExtraSelection]:
        """How they are shown in the text."""
        if self.note:
            yield marks.whole_line(QTextCursor(self.note.line), theme.color("pitfall_page"))
        if self.wrong:
            yield marks.squiggle(self.wrong.place, theme)
