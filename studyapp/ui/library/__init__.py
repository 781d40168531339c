"""The library screen: topics, paths and search; the answer; the learner's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyapp.bank import Bank
from studyapp.ui.library.presenter import LibraryPresenter
from studyapp.ui.library.view import LibraryView
from studyapp.ui.theme import Look

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from studyapp.study import Clock, Desk


def library_screen(
    bank: Bank, desk: Callable[[], Desk], look: Look, now: Clock
) -> LibraryPresenter:
    """Topics and cards can be read; its widget is `.view`."""
    return LibraryPresenter(LibraryView(look), bank, desk, look, now)


def add_tools(library: LibraryPresenter, index: Path) -> None:
    """Its keys and the search: nobody has pressed one before the first card is painted."""
    from studyapp.ui.library.keys import bind_keys  # noqa: PLC0415 (start-up)
    from studyapp.ui.library.searching import Searching  # noqa: PLC0415 (start-up)

    Searching(library.view.box, library.browsing, index)
    bind_keys(library.view, library)
