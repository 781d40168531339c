"""Shows where an interview stands: the open question with its clocks, or a rest from it."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject

from studyapp.bank import Bank, BankError, CardId, Kind, Page
from studyapp.study.mock import Answering, Ending, Interview, Place
from studyapp.ui.mock import wording
from studyapp.ui.mock.coding import Coding
from studyapp.ui.mock.interview_view import InterviewView
from studyapp.ui.mock.leading import label, lead_of
from studyapp.ui.mock.parts import follow_up, parts_of, writes_code
from studyapp.ui.mock.question_html import question_html
from studyapp.ui.mock.question_strip import Spot
from studyapp.ui.mock.writing import Writing
from studyapp.ui.shortcuts import key_text

_GO_ON = key_text("go on in mock")
_CUE_STAYS = 20  # looks at the clock
_SPOKEN = {Kind.CODING, Kind.SCENARIO}  # where there is mostly something to ask back


class Showing(QObject):
    """Decides nothing about the interview; a question is laid out once, then kept up to date."""

    def __init__(
        self, view: InterviewView, bank: Callable[[], Bank], coding: Coding, writing: Writing
    ) -> None:
        super().__init__(view)
        self._view, self._page, self._bank = view, view.page, bank
        self._coding, self._writing = coding, writing
        self._shown: int | None = None  # the question on the page
        self._codes = False
        self._cue_left = 0
        self._page.work.turned.connect(self._show_key)

    def forget(self) -> None:
        """Another interview, or none."""
        self._shown = None
        self.tell("")

    def show_rest(self, interview: Interview) -> None:
        """The clock stands still, or there is a break; what runs is ended."""
        sitting, rest = interview.sitting, self._view.rest
        self._coding.stop()
        timed_out = sitting.hold is None and sitting.endings[-1] is Ending.TIME
        if sitting.place is Place.OVER:
            rest.show_words(*wording.TIME_OVER, f"On to the review   {_GO_ON}", leave=False)
        elif sitting.hold is not None:
            rest.show_words(*wording.held(sitting), "", "Go on")
        else:
            heading, coming, note = wording.round_over(sitting)
            rest.show_words(heading, "", f"{coming}\n{note}", "Begin the round now")
            self.show_time(interview)
        self._view.show_page(rest=True, guarded=timed_out)

    def show_question(self, interview: Interview) -> None:
        """The one that is open."""
        is_new = self._shown != interview.sitting.question
        if is_new:
            self._turn_to(interview)
        self._show_parts(interview, is_new=is_new)
        self._show_strip(interview)
        self._show_deeds(interview)
        self._coding.show_open()
        self.show_time(interview)
        self._view.order_tabs()
        self._view.show_page(rest=False)
        if is_new and not interview.sitting.answer.probes:
            self._view.begin_question()

    def show_written(self, interview: Interview) -> None:
        """Something was written: what was skipped is no longer."""
        if self._shown == interview.sitting.question and interview.sitting.place is Place.ROUND:
            self._show_strip(interview)
            self._show_deeds(interview)

    def show_time(self, interview: Interview) -> None:
        """Nothing else has changed."""
        clocks, sitting = interview.clocks, interview.sitting
        timed = interview.pressure.is_timed
        if sitting.place is Place.BREAK:
            if sitting.hold is None:
                left = wording.break_left(clocks) if timed else "Take a break."
                self._view.rest.show_lead(left)
            return
        self._page.clocks.show_clocks(clocks, timed=timed, several=len(sitting.numbers) > 1)
        spent = clocks.question + clocks.after
        self._page.phases.show_follow_up(follow_up(sitting) if timed else "")
        self._page.phases.show_time(spent, clocks.phase if timed else None)
        if timed:
            self._show_stage_times(interview)
        self._let_cue_go()

    def tell(self, sentence: str) -> None:
        """A cue, for a while; empty: none."""
        self._page.tell(sentence)
        self._cue_left = _CUE_STAYS if sentence else 0

    def announce_answer(self, interview: Interview) -> None:
        """What the interviewer said last."""
        if said := _said(interview):
            self._page.announce(f"Interviewer: {said[-1][1]}")

    def _turn_to(self, interview: Interview) -> None:
        sitting, page = interview.sitting, self._page
        asked, self._shown = sitting.asked, sitting.question
        self._lay_out_task(interview)
        answer = sitting.answer
        page.work.open(parts_of(interview, codes=self._codes), self._writing.texts, answer.carets)
        if not answer.handed_in:
            page.work.begin_at_stage(answer.stage)
            page.work.begin_at(answer.front)
        page.clarify.open([each.ask for each in asked.clarify])
        page.clarify.setVisible(bool(asked.clarify) or asked.kind in _SPOKEN)
        page.show_phases(sitting.held_round.phases)
        page.clocks.show_place(wording.place(sitting), interview.pressure.label)
        page.clocks.allow_pause(on=not interview.pressure.is_strict)
        page.deeds.saved.setText("")

    def _lay_out_task(self, interview: Interview) -> None:
        """What is asked; and the code to begin with, or the program that the question is about."""
        asked = interview.sitting.asked
        read = self._read(asked.card)
        found = self._coding.find(asked.card) if asked.is_coded else None
        exercise = found.workout.exercise if found else None
        self._codes = writes_code(asked.kind, exercise.graded if exercise else None)
        shown = found is not None and asked.kind is Kind.CODING and not self._codes
        self._page.show_question(
            question_html(
                asked,
                read,
                note="" if read else wording.GONE,
                program=found.workout.start if found and shown else "",
                language=exercise.language if exercise else "",
            )
        )
        self._writing.open(interview, self._coding.open(interview, found))

    def _show_parts(self, interview: Interview, *, is_new: bool) -> None:
        work, parts = self._page.work, parts_of(interview, codes=self._codes)
        before = {part.field for part in work.parts}
        if parts != tuple(work.parts):
            work.show_parts(parts, interview.sitting.answer.texts)
        probes = [part for part in parts if part.prompt]
        if probes and (is_new or probes[-1].field not in before):
            self._page.show_part(probes[-1].field)
            self._page.announce(probes[-1].prompt)

    def _show_strip(self, interview: Interview) -> None:
        sitting = interview.sitting
        self._page.strip.show_spots(
            [
                _spot(sitting.answers[number], number, place, is_open=number == sitting.question)
                for place, number in enumerate(sitting.numbers, 1)
            ]
        )

    def _show_deeds(self, interview: Interview) -> None:
        sitting, deeds, clarify = interview.sitting, self._page.deeds, self._page.clarify
        unanswered = sitting.answer.handed_in is None
        deeds.show_lead(label(lead_of(interview), last_round=sitting.is_last_round))
        deeds.allow(
            skip=unanswered and not sitting.answer.skipped,
            aloud=unanswered,
            take_back=interview.can_take_back,
        )
        deeds.mark.setChecked(sitting.answer.marked)
        deeds.mark.setEnabled(unanswered)
        deeds.aloud.setChecked(self._writing.aloud)
        self._show_key()
        clarify.allow(on=unanswered)
        clarify.show_said(_said(interview))

    def _show_key(self) -> None:
        """In code the shorter keys run it."""
        writes = self._page.work.writes_code
        self._page.deeds.show_key("hand in mock" if writes else "go on in mock")

    def _show_stage_times(self, interview: Interview) -> None:
        answer = interview.sitting.answer
        for part in self._page.work.parts:
            if part.stage is None:
                continue
            runs = part.stage == answer.stage and answer.handed_in is None
            kept = answer.spent_on_stages.get(part.stage, 0)
            spent = interview.clocks.stage if runs else kept
            boxes = interview.sitting.asked.stage_minutes
            box = boxes[part.stage] if part.stage < len(boxes) else None
            self._page.work.bar.show_stage_time(part.field, wording.stage_time(spent, box))

    def _let_cue_go(self) -> None:
        if self._cue_left:
            self._cue_left -= 1
            if not self._cue_left:
                self.tell("")

    def _read(self, card: CardId) -> Page | None:
        """From the bank; a card may have left it since."""
        with suppress(BankError, KeyError):
            return self._bank().page(card)
        return None


def _spot(answer: Answering, number: int, place: int, *, is_open: bool) -> Spot:
    return Spot(
        number,
        str(place),
        wording.question_state(place, answer, is_open=is_open),
        wording.question_icon(answer),
        is_open=is_open,
    )


def _said(interview: Interview) -> list[tuple[str, str, bool]]:
    foreseen = interview.sitting.asked.clarify
    return [
        (
            each.words,
            wording.UNFORESEEN if each.entry is None else foreseen[each.entry].answer,
            each.picked,
        )
        for each in interview.sitting.answer.asked
    ]
