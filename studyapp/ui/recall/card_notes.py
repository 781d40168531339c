"""The learner's own words on the card being asked: shown, saved, read as Markdown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from studyapp.bank import CardId
from studyapp.study.desk import Desk
from studyapp.study.errors import StoreError
from studyapp.study.review import Clock
from studyapp.ui.theme import Look
from studyapp.ui.widgets.notes_panel import NotesPanel
from studyapp.ui.widgets.outside import open_outside


class CardNotes(QObject):
    """Knows which card the panel stands for, so that late words reach the right one."""

    changed = Signal()
    problem = Signal(str)

    def __init__(self, panel: NotesPanel, desk: Desk, look: Look, now: Clock) -> None:
        super().__init__(panel)
        self._panel, self._desk, self._look, self._now = panel, desk, look, now
        self._card: CardId | None = None
        panel.preview.set_tokens(look.tokens())
        panel.preview.link_opened.connect(open_outside)
        panel.preview.zoom_wanted.connect(look.zoom_by)
        panel.note_written.connect(self._save_note)
        panel.answer_written.connect(self._save_answer)
        panel.preview_wanted.connect(self._preview)
        look.changed.connect(lambda: panel.preview.set_tokens(look.tokens()))

    @property
    def card(self) -> CardId | None:
        """Whose notes are open."""
        return self._card

    def open(self, card: CardId) -> bool:
        """Ready for typing; False where the progress file cannot be read."""
        self.close()
        try:
            note, answer = self._desk.notebook.note(card), self._desk.notebook.own_answer(card)
        except StoreError as error:
            self.problem.emit(str(error))
            return False
        self._panel.show_texts(note, answer)
        self._card = card
        return True

    def flush(self) -> None:
        """Save what is typed."""
        self._panel.flush()

    def close(self) -> None:
        """Save what is typed; the panel stands for no card any more."""
        self._panel.flush()
        self._card = None

    def _save_note(self, text: str) -> None:
        if (card := self._card) is not None:
            self._keep(lambda: self._desk.notebook.save_note(card, text, self._now()))

    def _save_answer(self, text: str) -> None:
        if (card := self._card) is not None:
            self._keep(lambda: self._desk.notebook.save_own_answer(card, text, self._now()))

    def _keep(self, write: Callable[[], None]) -> None:
        try:
            write()
        except StoreError as error:
            self._panel.show_saved("Not saved")
            self.problem.emit(str(error))
        else:
            self._panel.show_saved("Saved")
            self.changed.emit()

    def _preview(self, text: str) -> None:
        from studyapp.bank.markup import (  # noqa: PLC0415 (start-up: brings Markdown along)
            MarkupError,
            compile_markdown,
        )

        try:
            fragment = compile_markdown(text)
        except MarkupError as error:
            self.problem.emit(str(error))
            return
        self._panel.preview.show_html(fragment.html, fragment.code, fragment.formulas)
