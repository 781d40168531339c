"""Searching while the learner types: off the GUI thread, and never a text behind."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studyapp.bank.standing import Standing
from studyapp.ui.background import Background
from studyapp.ui.library.browsing import Browsing
from studyapp.ui.library.outline import Node
from studyapp.ui.library.search_box import SearchBox

if TYPE_CHECKING:
    from studyapp.bank.search import Found, Hit, Search


class Searching(QObject):
    """Hands each text to the one search thread; an older search still running is interrupted."""

    def __init__(self, box: SearchBox, browsing: Browsing, index: Path) -> None:
        super().__init__(box)
        self._box, self._browsing, self._index = box, browsing, index
        self._background = Background(self, threads=1)
        self._search: Search | None = None
        self._searches: list[Search] = []  # the one in use, for when the view is gone
        self._is_stale = False
        self._asked = 0
        box.changed.connect(self.find)
        box.suggestion_taken.connect(box.field.setText)
        browsing.standing_changed.connect(self._again)
        browsing.bank_changed.connect(self._begin_anew)
        box.destroyed.connect(partial(_end, self._background, self._searches))

    def find(self, text: str) -> None:
        """Show what a text finds; the chosen view where it is empty."""
        self._asked += 1
        if self._search is not None:
            self._search.interrupt()
        if not text.strip():
            self._box.show_error("")
            self._box.show_suggestion("")
            self._browsing.end_search()
            return
        asked = self._asked
        self._background.run(
            partial(self._find, text, self._browsing.standing),
            done=lambda found: self._show(asked, found),
            failed=lambda error: self._fail(asked, text, error),
        )

    def _find(self, text: str, standing: Standing) -> "Found":
        from studyapp.bank.search import Search  # noqa: PLC0415 (when first searched)

        search = self._search
        if search is not None and self._is_stale:  # it may read a file that was replaced
            search.close()
        if search is None or self._is_stale:
            self._is_stale = False
            search = self._search = Search(self._index)
            self._searches[:] = [search]
        return search.find(text, standing)

    def _show(self, asked: int, found: "Found") -> None:
        if asked != self._asked:
            return
        root = Node("")
        for hit in found.hits:
            root.add(_row(hit))
        self._box.show_error("")
        self._box.show_suggestion(found.suggestion or "")
        shown = len(found.hits)
        part = f", the first {shown} shown" if found.total > shown else ""
        summary = f"{found.count} found{part}" if shown else "Nothing found"
        self._browsing.show_found(root, summary)

    def _fail(self, asked: int, text: str, error: Exception) -> None:
        from studyapp.bank.query import QueryError  # noqa: PLC0415 (loaded by the search)

        if asked == self._asked:
            told = error.told(text) if isinstance(error, QueryError) else str(error)
            self._box.show_error(told)
            self._box.show_suggestion("")

    def _begin_anew(self) -> None:
        self._is_stale = True
        if self._box.text.strip():
            self.find(self._box.text)

    def _again(self) -> None:
        if "is:" in self._box.text:
            self.find(self._box.text)


def _row(hit: "Hit") -> Node:
    return Node(
        hit.title.title,
        title=hit.title,
        snippet=hit.snippet,
        marks=hit.marks,
        title_marks=hit.title_marks,
    )


def _end(background: Background, searches: list["Search"]) -> None:
    background.close()
    for search in searches:
        search.close()
