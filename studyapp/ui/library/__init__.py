"""The library screen: topics, paths and search; the answer; the learner's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyapp.bank import Bank
from studyapp.ui.library.keys import bind_keys
from studyapp.ui.library.presenter import LibraryPresenter
from studyapp.ui.library.searching import Searching
from studyapp.ui.library.view import LibraryView
from studyapp.ui.theme import Look

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from studyapp.study import Clock, Desk


def library_screen(
    bank: Bank, index: Path, desk: Callable[[], Desk], look: Look, now: Clock
) -> LibraryPresenter:
    """The screen, ready for use; its widget is `.view`."""
    view = LibraryView(look)
    library = LibraryPresenter(view, bank, desk, look, now)
    Searching(view, library, index)
    bind_keys(view, library)
    return library
