"""Both answers to a question as pages: the learner's, and the card's with its layers."""

from studyapp.bank import BankError, CardId, Fragment, Page
from studyapp.practice import ExerciseError
from studyapp.practice.workouts import Found, Workouts
from studyapp.study.mock import Sitting
from studyapp.study.mock.report_answers import fenced
from studyapp.ui.mock.review_page import Html, gone_html, is_long, joined, own_html
from studyapp.ui.widgets.card_page import ALL, SHORT, PageState, card_html

_HEADING = "Model answer"


class Answers:
    """Of one question at a time; knows what is unfolded."""

    def __init__(self, workouts: Workouts) -> None:
        self._workouts = workouts
        self._sitting: Sitting | None = None
        self._question = 0
        self._page: Page | None = None
        self.found: Found | None = None  # the files of its exercise, where it has any
        self._opened: frozenset[str] = frozenset()
        self.whole = False
        self.all_own = False  # of very long answers

    def open(self, sitting: Sitting, question: int) -> None:
        """Another question: its answer in short."""
        self._sitting, self._question = sitting, question
        self._opened, self.whole, self.all_own = frozenset(), False, False
        asked = sitting.blueprint.questions[question]
        self._page = self._read(asked.card)
        self.found = self.find(asked.card) if self._page and asked.is_coded else None

    def update(self, sitting: Sitting) -> None:
        """The same question, gone on with."""
        self._sitting = sitting

    def toggle_whole(self) -> None:
        """The whole answer, or the short one."""
        self.whole = not self.whole

    def toggle(self, fold: str) -> None:
        """Open a fold, or close it."""
        self._opened ^= {fold}

    @property
    def is_gone(self) -> bool:
        """Whether the card has left the bank."""
        return self._page is None

    def image(self, name: str) -> bytes | None:
        """A picture of the card."""
        return self._workouts.bank.image(self._page.card.id, name) if self._page else None

    def own(self) -> Html:
        """What the learner wrote and asked; its beginning, where it is very long."""
        sitting, question = self._held(), self._question
        asked, answer = sitting.blueprint.questions[question], sitting.answers[question]
        return own_html(asked, answer, self._language, _compiled, whole=self.all_own)

    @property
    def is_long(self) -> bool:
        """Whether there may be more of the learner's words than are shown."""
        return is_long(self._held().answers[self._question])

    def model(self) -> Html:
        """The card's answer; with its solution, where the whole is wanted and there is one."""
        if self._page is None:
            return gone_html(self._held().blueprint.questions[self._question])
        layers = ALL if self.whole else SHORT
        state = PageState(self._opened, layers, self._related(), heading=_HEADING)
        html = card_html(self._page, state)
        solution = self.found.workout.solution if self.found and self.whole else ""
        if not solution:
            return html
        fragment = _compiled(fenced(solution, self._language))
        return joined(html, "<h2>A solution</h2>", fragment) if fragment else html

    @property
    def _language(self) -> str:
        exercise = self._page.card.exercise if self._page else None
        return exercise.language if exercise else "python"

    def _held(self) -> Sitting:
        assert self._sitting is not None  # a question is opened first
        return self._sitting

    def _read(self, card: CardId) -> Page | None:
        try:
            return self._workouts.bank.page(card)
        except (KeyError, BankError):
            return None

    def find(self, card: CardId) -> Found | None:
        """The files of an exercise; None where there are none any more."""
        try:
            return self._workouts.find(card)
        except (ExerciseError, BankError, KeyError):
            return None

    def _related(self) -> dict[CardId, str]:
        if self._page is None:
            return {}
        related = self._workouts.bank.related(self._page.card.id)
        return {title.id: title.title for title in related}


def _compiled(text: str) -> Fragment | None:
    from studyapp.bank.markup import (  # noqa: PLC0415 (Markdown, when an answer is shown)
        MarkupError,
        compile_markdown,
    )

    try:
        return compile_markdown(text)
    except MarkupError:
        return None
