"""What a card shows: its question, then the answer in short, then all of it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer

from studyapp.bank import Bank, BankError, Card, CardId, Formula, Page
from studyapp.ui.theme import Look
from studyapp.ui.widgets.answer_pane import AnswerPane, PreparedPage
from studyapp.ui.widgets.card_page import ALL, QUESTION, SHORT, PageState, card_html


@dataclass(frozen=True, slots=True)
class Shown:
    """Which parts of a card are to be seen."""

    layers: str = QUESTION
    opened: frozenset[str] = frozenset()  # what was unfolded


ASKED = Shown()
REVEALED = Shown(SHORT)
_ANSWER = "answer"
_ENOUGH = 180  # pixels of the answer in view at 100 %: some eight lines
_STILL = 200  # milliseconds without another size: the learner holds the window no more
_EMPTY = 32  # pixels at the end of a page that hold no words


class CardFace(QObject):
    """Renders one card into a pane; lays its answer out ahead while the learner thinks."""

    def __init__(self, pane: AnswerPane, bank: Bank, look: Look) -> None:
        super().__init__(pane)
        self._pane, self._bank, self._look = pane, bank, look
        self._page: Page | None = None
        self._shown = ASKED
        self._topic = ""
        self._related: dict[CardId, str] = {}
        self._prepared: PreparedPage | None = None
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self.prepare)
        self._resized = QTimer(self, singleShot=True, interval=_STILL)
        self._resized.timeout.connect(self.prepare)
        pane.widened.connect(self._resized.start)
        pane.images = self._image
        pane.set_tokens(look.tokens())
        look.changed.connect(self.restyle)

    @property
    def shown(self) -> Shown:
        """Which parts are to be seen now."""
        return self._shown

    def use_bank(self, bank: Bank) -> None:
        """From now on; the card stays as it is until shown again."""
        self._bank = bank
        self._prepared = None

    def show(self, card: CardId, shown: Shown) -> Page:
        """Another card, or the same anew. Raises BankError, and KeyError for one that left."""
        self._page = self._bank.page(card)
        self._prepared = None
        self._look_up(self._page.card)
        self._render(shown)
        if shown == ASKED:
            self._idle.start()
        return self._page

    def prepare(self) -> None:
        """Lay the answer out, so that revealing shows it at once."""
        if self._page is not None and self._shown == ASKED:
            self._prepared = self._pane.prepare(*self._made(self._page, REVEALED))

    def reveal(self) -> None:
        """Show the answer in short."""
        self._idle.stop()
        if self._prepared is not None:
            self._pane.show_prepared(self._prepared)
            self._prepared = None
            self._shown = REVEALED
        else:
            self._render(REVEALED)

    def toggle_whole(self) -> bool:
        """Show the whole answer or only the short one; which it is now."""
        whole = self._shown.layers != ALL
        self._update(replace(self._shown, layers=ALL if whole else SHORT))
        return whole

    def bring_answer_up(self) -> None:
        """Where only little of the answer is to be seen, scroll its first line to the top."""
        bar = self._pane.verticalScrollBar()
        bar.setValue(0)
        all_seen = bar.maximum() <= _EMPTY
        if not all_seen and self._in_view() < self._look.px(_ENOUGH):
            self._pane.bring_up(_ANSWER)

    def _in_view(self) -> int:
        return self._pane.viewport().height() - (self._pane.top_of(_ANSWER) or 0)

    def toggle_fold(self, name: str) -> None:
        """Unfold a follow-up's answer, or fold it again."""
        self._update(replace(self._shown, opened=self._shown.opened ^ {name}))

    def restyle(self) -> None:
        """Theme or zoom changed."""
        self._pane.set_tokens(self._look.tokens())
        self._prepared = None
        self._idle.start()

    def _look_up(self, card: Card) -> None:
        bank = self._bank
        self._topic = next(topic.title for topic in bank.topics() if topic.id == card.topic)
        self._related = {one.id: one.title for one in bank.related(card.id)}

    def _render(self, shown: Shown) -> None:
        self._shown = shown
        if self._page is not None:
            self._pane.show_html(*self._made(self._page, shown))

    def _update(self, shown: Shown) -> None:
        """The same card with more or less of it; what is read stays in place."""
        self._shown = shown
        if self._page is not None:
            scrolled = self._pane.verticalScrollBar().value()
            was_up = scrolled > 0 and scrolled == self._pane.top_of(_ANSWER)
            self._pane.update_html(*self._made(self._page, shown))
            if was_up:
                self._pane.bring_up(_ANSWER)

    def _made(self, page: Page, shown: Shown) -> tuple[str, list[str], list[Formula]]:
        state = PageState(shown.opened, shown.layers, self._related, self._topic)
        html, code, formulas = card_html(page, state)
        question, _, _ = card_html(page, replace(state, layers=QUESTION))
        return _with_anchor(html, len(question)), code, formulas

    def _image(self, name: str) -> bytes | None:
        try:
            return self._bank.image(self._page.card.id, name) if self._page else None
        except BankError:
            return None  # a picture is missing; the text can still be learnt


def _with_anchor(html: str, begun: int) -> str:
    """Mark where the answer begins, which follows the question on the page."""
    inside = html.find(">", begun) + 1  # before its first block Qt would mark the line above
    return f'{html[:inside]}<a name="{_ANSWER}"></a>{html[inside:]}' if inside else html
