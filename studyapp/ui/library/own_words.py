"""The learner's own words beside the card: made when first opened, saved as they are typed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from studyapp.bank import CardId
from studyapp.study import Clock, Desk, StoreError
from studyapp.ui.theme import Look
from studyapp.ui.widgets.answer_pane import AnswerPane
from studyapp.ui.widgets.notes_panel import NotesPanel
from studyapp.ui.widgets.outside import open_outside


class OwnWords(QObject):
    """Follows the card shown; writes through the notebook."""

    changed = Signal()
    problem = Signal(str)
    card_picked = Signal(str)
    left = Signal()  # back to the answer

    def _close(self) -> None:
        self.panel.flush()
        self.panel.hide()
        self.left.emit()

    def __init__(self, desk: Callable[[], Desk], look: Look, now: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._look, self._now = desk, look, now
        self._card: CardId | None = None
        self._unsaved: dict[tuple[CardId, bool], str] = {}  # by card and whether the own answer
        preview = AnswerPane()
        preview.set_tokens(look.tokens())
        preview.card_picked.connect(self.card_picked)
        preview.link_opened.connect(open_outside)
        preview.zoom_wanted.connect(look.zoom_by)
        look.changed.connect(lambda: preview.set_tokens(look.tokens()))
        self.panel = NotesPanel(preview)
        self.panel.note_written.connect(lambda text: self._take(text, own=False))
        self.panel.answer_written.connect(lambda text: self._take(text, own=True))
        self.panel.preview_wanted.connect(self._preview)
        self.panel.left.connect(self.left)
        self.panel.closed.connect(self._close)

    def follow(self, card: CardId) -> bool:
        """Show another card's words, the last one's are saved first; False where it cannot."""
        self.panel.flush()
        if card == self._card and self.panel.isVisible():
            return True
        try:
            note, answer = self._words(card, own=False), self._words(card, own=True)
        except StoreError as error:
            self._card = None
            self.panel.hide()
            self.problem.emit(str(error))
            return False
        self._card = card
        self.panel.show_texts(note, answer)
        return True

    def open(self, card: CardId, *, own_answer: bool) -> None:
        """Ready for typing."""
        if self.follow(card):
            self.panel.show()
            self.panel.edit(own_answer=own_answer)

    def save(self) -> None:
        """Keep what is typed, and what could not be kept before."""
        self.panel.flush()
        if self._unsaved:
            self._save_all()

    def _words(self, card: CardId, *, own: bool) -> str:
        notebook = self._desk().notebook
        kept = notebook.own_answer(card) if own else notebook.note(card)
        return self._unsaved.get((card, own), kept)

    def _take(self, text: str, *, own: bool) -> None:
        if self._card is not None:
            self._unsaved[self._card, own] = text
            self._save_all()

    def _save_all(self) -> None:
        try:
            for (card, own), text in list(self._unsaved.items()):
                notebook = self._desk().notebook
                keep = notebook.save_own_answer if own else notebook.save_note
                keep(card, text, self._now())
                del self._unsaved[card, own]
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
