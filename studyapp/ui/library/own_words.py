"""The learner's own words beside the card: made when first opened, saved as they are typed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from studyapp.bank import CardId
from studyapp.study import Clock, Desk, StoreError
from studyapp.ui.theme import Look
from studyapp.ui.widgets.answer_pane import AnswerPane
from studyapp.ui.widgets.notes_panel import NotesPanel


class OwnWords(QObject):
    """Follows the card shown; writes through the notebook."""

    changed = Signal()
    problem = Signal(str)
    card_picked = Signal(str)

    def __init__(self, desk: Callable[[], Desk], look: Look, now: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._look, self._now = desk, look, now
        self._card: CardId | None = None
        preview = AnswerPane()
        preview.set_tokens(look.tokens())
        preview.card_picked.connect(self.card_picked)
        preview.link_opened.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))
        preview.zoom_wanted.connect(look.zoom_by)
        look.changed.connect(lambda: preview.set_tokens(look.tokens()))
        self.panel = NotesPanel(preview)
        self.panel.note_written.connect(self._save_note)
        self.panel.answer_written.connect(self._save_answer)
        self.panel.preview_wanted.connect(self._preview)
        self.panel.closed.connect(self.panel.hide)

    def follow(self, card: CardId) -> None:
        """Another card is shown; what was typed for the one before is saved first."""
        self.panel.flush()
        if card == self._card and self.panel.isVisible():
            return
        try:
            notebook = self._desk().notebook
            self.panel.show_texts(notebook.note(card), notebook.own_answer(card))
        except StoreError as error:
            self.problem.emit(str(error))
        self._card = card

    def open(self, card: CardId, *, own_answer: bool) -> None:
        """Ready for typing."""
        self.follow(card)
        self.panel.show()
        self.panel.edit(own_answer=own_answer)

    def _save_note(self, text: str) -> None:
        if (card := self._card) is not None:
            self._keep(lambda: self._desk().notebook.save_note(card, text, self._now()))

    def _save_answer(self, text: str) -> None:
        if (card := self._card) is not None:
            self._keep(lambda: self._desk().notebook.save_own_answer(card, text, self._now()))

    def _keep(self, write: Callable[[], None]) -> None:
        try:
            write()
        except StoreError as error:
            self.panel.show_saved("Not saved")
            self.problem.emit(str(error))
        else:
            self.panel.show_saved("Saved")
            self.changed.emit()

    def _preview(self, text: str) -> None:
        from studyapp.bank.markup import MarkupError, compile_markdown  # noqa: PLC0415 (Markdown)

        try:
            fragment = compile_markdown(text)
        except MarkupError as error:
            self.problem.emit(str(error))
        else:
            self.panel.preview.show_html(fragment.html, fragment.code, fragment.formulas)
