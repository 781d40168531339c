"""What the studies need of the window and of its screens; the assembly is the one frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from studyapp.bank import Bank, CardId, TopicId
    from studyapp.folders import Folders
    from studyapp.study.overview import Overview
    from studyapp.ui.background import Background
    from studyapp.ui.library.presenter import LibraryPresenter
    from studyapp.ui.theme import Look
    from studyapp.ui.window import MainWindow


class StudyScreen(Protocol):
    """A screen that shows where the learner stands."""

    @property
    def view(self) -> QWidget:
        """Its widget."""

    def refresh(self, overview: Overview) -> None:
        """Show this."""


class Frame(Protocol):
    """What the studies need of the window's parts; the assembly is it."""

    window: MainWindow
    look: Look
    folders: Folders
    background: Background
    bank: Bank | None
    library: LibraryPresenter | None

    @property
    def ready_bank(self) -> Bank:
        """The bank, where there must be one."""

    def kept(self, name: str) -> object:
        """Of this window, from the last time."""

    def tell(self, error: Exception) -> None:
        """Say what could not be done."""

    def say_problem(self, sentence: str) -> None:
        """The same, in words."""

    def open_card(self, card: CardId) -> None:
        """In the library."""

    def open_topic(self, topic: TopicId) -> None:
        """In the library."""
