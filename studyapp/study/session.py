"""A recall session: one card after the other, those on a short step come back."""

from collections import Counter, deque
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta

from studyapp.bank import CardId
from studyapp.study.review import Confidence, Evidence, Grade

_THIS_SESSION = timedelta(minutes=30)  # a card due sooner comes back before the session ends
_LONGEST = timedelta(minutes=30)  # who takes longer has walked away


@dataclass(frozen=True, slots=True)
class Answer:
    """What the learner did with a card; for `Progress.record`."""

    card: CardId
    grade: Grade
    at: datetime
    took: timedelta
    confidence: Confidence | None

    @property
    def evidence(self) -> Evidence:
        """What the session saw; richer evidence is the screen's to add."""
        return Evidence(confidence=self.confidence)


class RecallSession:
    """Asks: `reveal`, then `answer`, then `go_on` once the answer is recorded.

    With nothing but waiting cards left, `current` is None until `wake` or `hurry`.
    """

    def __init__(self, cards: Iterable[CardId], now: datetime) -> None:
        self._queue = deque(cards)
        self._waiting: dict[CardId, datetime] = {}  # cards on a step, and when they come back
        self._current: CardId | None = None
        self._confidence: Confidence | None = None
        self._revealed = False
        self._asked_at = now
        self._answers: Counter[CardId] = Counter()  # of each card, less those taken back
        self._ask(now)

    @property
    def current(self) -> CardId | None:
        """The card now asked; None where the session waits or is over."""
        return self._current

    @property
    def revealed(self) -> bool:
        """Whether the answer is shown."""
        return self._revealed

    @property
    def confidence(self) -> Confidence | None:
        """What the learner felt on revealing."""
        return self._confidence

    @property
    def answered(self) -> int:
        """Answers so far, less those taken back."""
        return self._answers.total()

    @property
    def left(self) -> int:
        """Cards still to answer, the current and the waiting ones too."""
        return len(self._queue) + len(self._waiting) + (self._current is not None)

    @property
    def planned(self) -> int:
        """The cards of this session, each once, however often it is asked."""
        asked = {self._current} - {None}
        return len({*self._met, *self._queue, *self._waiting, *asked})

    @property
    def place(self) -> int:
        """Which of the planned cards it has come to; a card that comes back is none further."""
        further = self._current is not None and not self.again
        return len(self._met) + further

    @property
    def again(self) -> bool:
        """Whether the current card was answered in this session already."""
        return self._current in self._met

    @property
    def returns(self) -> Sequence[datetime]:
        """When cards come back in this session, the next one first."""
        return sorted(self._waiting.values())

    @property
    def over(self) -> bool:
        """Whether nothing is left, not even a card that comes back."""
        return self.left == 0

    @property
    def waits_until(self) -> datetime | None:
        """When the next card comes back, where there is nothing else to do."""
        if self._current is not None or not self._waiting:
            return None
        return min(self._waiting.values())

    def reveal(self, confidence: Confidence | None = None) -> None:
        """Show the answer; the confidence of the first time holds."""
        if self._current is not None and not self._revealed:
            self._revealed = True
            self._confidence = confidence

    def answer(self, grade: Grade, now: datetime) -> Answer:
        """What to record; the session stays on the card until `go_on`."""
        if self._current is None or not self._revealed:
            raise ValueError("only a revealed card can be graded")
        took = min(max(now - self._asked_at, timedelta()), _LONGEST)
        return Answer(self._current, grade, now, took, self._confidence)

    def go_on(self, due: datetime, now: datetime) -> None:
        """The answer is recorded and the card due then: ask the next."""
        if self._current is None:
            raise ValueError("no card is asked")
        self._put_away(self._current, due, now)
        self._ask(now)

    def wake(self, now: datetime) -> None:
        """Time has passed: ask a card whose step is over, where nothing is asked."""
        if self._current is None:
            self._ask(now)

    def hurry(self, now: datetime) -> None:
        """Ask the next waiting card without waiting for its step."""
        if (early := self.waits_until) is not None:
            self._ask(max(now, early))
            self._asked_at = now

    def drop(self, now: datetime) -> None:
        """Leave the current card out of this session (it was set aside)."""
        self._ask(now)

    def skip(self, now: datetime) -> None:
        """Go on although the answer could not be recorded: the card counts as asked."""
        if self._current is not None:
            self._answers[self._current] += 1
            self._ask(now)

    def bring_back(self, card: CardId, now: datetime) -> None:
        """A dropped card is wanted after all: ask it, the current one comes after it."""
        if self._current not in (None, card):
            self._queue.appendleft(self._current)
        self._forget(card)
        self._show(card, now)

    def took_back(self, card: CardId, now: datetime) -> None:
        """An answer was undone: return to its card, the current one comes after it."""
        self._answers -= Counter([card])
        self.bring_back(card, now)

    def put_back(self, card: CardId, due: datetime, now: datetime) -> None:
        """An undone answer was redone: its card is answered again."""
        asked = self._current
        self._forget(card)
        self._put_away(card, due, now)
        if asked in (None, card):
            self._ask(now)

    @property
    def _met(self) -> Set[CardId]:
        return self._answers.keys()

    def _put_away(self, card: CardId, due: datetime, now: datetime) -> None:
        self._answers[card] += 1
        if due - now < _THIS_SESSION:
            self._waiting[card] = due

    def _forget(self, card: CardId) -> None:
        self._waiting.pop(card, None)
        if card in self._queue:
            self._queue.remove(card)

    def _ask(self, now: datetime) -> None:
        ready = [card for card, due in self._waiting.items() if due <= now]
        if ready:
            card = min(ready, key=self._waiting.__getitem__)
            del self._waiting[card]
            self._show(card, now)
        else:
            self._show(self._queue.popleft() if self._queue else None, now)

    def _show(self, card: CardId | None, now: datetime) -> None:
        self._current = card
        self._revealed = False
        self._confidence = None
        self._asked_at = now
