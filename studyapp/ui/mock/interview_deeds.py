"""What the learner does in a round, told to the interview at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from studyapp.study.mock import Interview, Moment
from studyapp.ui.mock import leading, wording
from studyapp.ui.mock.coding import Coding
from studyapp.ui.mock.interview_showing import Showing
from studyapp.ui.mock.interview_view import InterviewView
from studyapp.ui.mock.leading import Lead, label, lead_of, unfinished
from studyapp.ui.mock.writing import Writing

Do = Callable[[Callable[[Moment], object]], None]


class Deeds(QObject):
    """Asks first where something looks like a slip; all that is done goes through `do`."""

    def __init__(
        self,
        view: InterviewView,
        coding: Coding,
        writing: Writing,
        showing: Showing,
        held: Callable[[], Interview | None],
        do: Do,
    ) -> None:
        super().__init__(view)
        self._view, self._page = view, view.page
        self._coding, self._writing, self._showing = coding, writing, showing
        self._held, self._do = held, do
        self._connect()

    def lead_on(self, interview: Interview) -> None:
        """What the large button says while a round goes on."""
        self._writing.flush()
        lead = lead_of(interview)
        if lead is Lead.HAND_IN:
            self._hand_in(interview)
        elif self._writing.lacks_follow_up:
            words = label(lead, last_round=interview.sitting.is_last_round)
            go_on = partial(self._go_on, interview, lead)
            self._view.ask_first(wording.NO_FOLLOW_UP, words, go_on)
        else:
            self._go_on(interview, lead)

    def _go_on(self, interview: Interview, lead: Lead) -> None:
        match lead:
            case Lead.PROBE:
                self._do(interview.probe)
            case Lead.NEXT:
                self._open(interview.following)
            case Lead.END_ROUND:
                self._end_round(interview)

    def _hand_in(self, interview: Interview) -> None:
        """Asked about first where it looks like a slip."""
        hand_in = partial(self._do, partial(leading.hand_in, interview))
        if self._writing.is_empty:
            self._view.ask_first(wording.EMPTY, "Hand it in", hand_in)
        elif self._writing.is_as_given:
            self._view.ask_first(wording.AS_GIVEN, "Hand it in", hand_in)
        elif self._coding.may_run and interview.sitting.answer.tried is None:
            self._view.ask_first(wording.NOT_RUN, "Hand it in", hand_in)
        else:
            hand_in()

    def _end_round(self, interview: Interview) -> None:
        left = unfinished(interview)
        if not left:
            self._do(interview.end_round)
            return
        words = label(Lead.END_ROUND, last_round=interview.sitting.is_last_round)
        back, what = leading.first_left(interview)
        self._view.ask_first(
            f"In this round: {left}. Nothing of it can be changed later.",
            words,
            partial(self._do, interview.end_round),
            other=f"Go to the first {what}",
            do_other=partial(self._open, back),
        )

    def _skip(self) -> None:
        if (interview := self._held()) is not None:
            self._do(interview.skip)

    def _take_back(self) -> None:
        interview = self._held()
        if interview is not None and interview.can_take_back:
            self._do(interview.take_back)
            self._page.focus_answer()

    def _mark(self, *, on: bool) -> None:
        if (interview := self._held()) is not None:
            self._do(lambda now: interview.mark(now, on=on))

    def _open(self, question: int | None) -> None:
        interview = self._held()
        if interview is not None and question is not None:
            self._do(lambda now: interview.open(question, now))

    def _step(self, by: int) -> None:
        if (interview := self._held()) is not None:
            numbers = interview.sitting.numbers
            wanted = interview.sitting.question + by
            if wanted in numbers:
                self._open(wanted)

    def _turn(self, field: str) -> None:
        """To another part, where one goes on; if it is a stage, the time counts for that."""
        interview = self._held()
        part = next((each for each in self._page.work.parts if each.field == field), None)
        if interview is None or part is None or interview.sitting.answer.handed_in is not None:
            return
        answer, stage = interview.sitting.answer, part.stage
        if stage is None:
            if answer.front != field:
                self._do(lambda now: interview.turn_to_part(field, now))
        elif answer.stage != stage or answer.front:
            self._do(lambda now: interview.turn_to_stage(stage, now))

    def _ask(self, words: str) -> None:
        if (interview := self._held()) is not None:
            self._do(lambda now: interview.clarify(words, now))
            self._showing.announce_answer(interview)

    def _pick(self, entry: int) -> None:
        if (interview := self._held()) is not None:
            self._do(lambda now: interview.pick(entry, now))
            self._showing.announce_answer(interview)

    def _connect(self) -> None:
        view, page = self._view, self._page
        for skipped in (view.skipped, page.deeds.skipped):
            skipped.connect(self._skip)
        for taken_back in (view.taken_back, page.deeds.taken_back):
            taken_back.connect(self._take_back)
        view.marked.connect(lambda: self._mark(on=not page.deeds.mark.isChecked()))
        page.deeds.marked.connect(lambda on: self._mark(on=on))
        page.strip.picked.connect(self._open)
        view.stepped.connect(self._step)
        page.clarify.asked.connect(self._ask)
        page.clarify.picked.connect(self._pick)
        page.work.turned.connect(self._turn)
