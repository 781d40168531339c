"""A mock interview while it is held. It has no clock of its own: every deed is told the time."""

from collections.abc import Iterable

from studyapp.bank import Prompted
from studyapp.study.mock import clarifying
from studyapp.study.mock.blueprint import Blueprint
from studyapp.study.mock.clocks import Moment
from studyapp.study.mock.cues import Cue
from studyapp.study.mock.deeds import (
    ANSWER,
    CODE,
    NOTES,
    Begun,
    Clarified,
    Ending,
    Entry,
    HandedIn,
    Held,
    Hold,
    LeftFullScreen,
    Marked,
    Opened,
    Probed,
    RoundBegun,
    RoundEnded,
    Skipped,
    Staged,
    TakenBack,
    Tried,
    TurnedTo,
    Wrote,
    probe_field,
    stage_field,
)
from studyapp.study.mock.diary import Diary, Keep, NotNowError
from studyapp.study.mock.setup import Pressure
from studyapp.study.mock.sitting import Place, Sitting
from studyapp.study.mock.timekeeping import Clocks, Timekeeper


class Interview:
    """Asks, listens, counts the time, reveals nothing.

    Whoever shows it calls `tick` every second, and reads what to show from `sitting` and `clocks`.
    A deed that has no place at the moment raises NotNowError; one that cannot be kept raises what
    `keep` raises, and has not happened.
    """

    def __init__(self, diary: Diary, now: Moment) -> None:
        self._diary = diary
        self._time = Timekeeper(diary, now)

    @classmethod
    def begin(cls, blueprint: Blueprint, now: Moment, keep: Keep) -> "Interview":
        """The first question is open, the clock runs."""
        return cls(Diary.begin(Entry(now.utc, 0, Begun(blueprint)), keep), now)

    @classmethod
    def reopen(cls, entries: Iterable[Entry], now: Moment, keep: Keep) -> "Interview":
        """As it was when the app ended, however that was; the clock stands still until `resume`.

        Raises ValueError where the entries are no interview.
        """
        diary = Diary(entries, keep)
        if diary.sitting.is_running:
            diary.add(Held(Hold.RESTARTED), now.utc)
        return cls(diary, now)

    @property
    def sitting(self) -> Sitting:
        """Where it stands."""
        return self._diary.sitting

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All that happened."""
        return self._diary.entries

    @property
    def pressure(self) -> Pressure:
        """How much it is like the real one."""
        return self.sitting.blueprint.setup.pressure

    @property
    def clocks(self) -> Clocks:
        """As of the last deed or tick."""
        return self._time.clocks

    def tick(self, now: Moment) -> tuple[Cue, ...]:
        """Time has passed; what there is to say about that. Nothing where no clock is shown."""
        return self._time.tick(now)

    def pause(self, now: Moment) -> None:
        """Stop the clock."""
        _need(self.sitting.is_running, "nothing runs")
        _need(not self.pressure.is_strict, "an exam has no pause")
        self._time.catch_up(now)
        if self.sitting.is_running:
            self._time.hold(Hold.PAUSED, now)

    def put_away(self, now: Moment) -> None:
        """The app is about to end, or the computer to sleep: the clock stops, in an exam too."""
        self._time.catch_up(now)
        if self.sitting.is_running:
            self._time.hold(Hold.AWAY, now)

    def resume(self, now: Moment) -> None:
        """Go on, after whatever stopped the clock."""
        _need(self.sitting.hold is not None, "the clock runs")
        self._time.resume(now)

    def leave_full_screen(self, now: Moment) -> None:
        """Noted where it was asked for, and nothing else comes of it."""
        self._need_running()
        _need(self.pressure.is_strict, "nothing asks for full screen")
        self._time.do(LeftFullScreen(), now)

    def write(self, field: str, text: str, now: Moment, caret: int | None = None) -> None:
        """All that now stands in a field of the open question; also while the clock stands still.

        `caret`: where one would go on.
        `code` is written once it differs from what the learner was given to begin with.
        """
        self._need_round()
        _need(self._is_open(field), f"{field!r} cannot be written in now")
        wrote = Wrote(self.sitting.question, field, text, caret=caret)
        if self.sitting.answer.texts.get(field, "") != wrote.text:
            self._time.do(wrote, now)

    def clarify(self, words: str, now: Moment) -> Prompted | None:
        """Ask back in own words; the answer, where the question was foreseen."""
        self._need_unanswered()
        foreseen = self.sitting.asked.clarify
        entry = clarifying.match(words, foreseen)
        self._time.do(Clarified(self.sitting.question, words, entry, picked=False), now)
        return None if entry is None else foreseen[entry]

    def pick(self, entry: int, now: Moment) -> Prompted:
        """Ask a question from the list of those worth asking, which counts for less."""
        self._need_unanswered()
        _need(entry in range(len(self.sitting.asked.clarify)), "no such question")
        prompted = self.sitting.asked.clarify[entry]
        self._time.do(Clarified(self.sitting.question, prompted.ask, entry, picked=True), now)
        return prompted

    def tried(self, passed: int, cases: int, failure: str, now: Moment, *, submitted: bool) -> None:
        """The code was run; `submitted` with the hidden cases."""
        self._need_unanswered()
        _need(self.pressure.runs_code, "code is run in the review")
        self._time.do(Tried(self.sitting.question, passed, cases, failure, submitted), now)

    def turn_to_stage(self, stage: int, now: Moment) -> None:
        """Work on another stage of the case."""
        self._need_unanswered()
        _need(stage in range(len(self.sitting.asked.stages)), "no such stage")
        self._time.do(Staged(self.sitting.question, stage), now)

    def turn_to_part(self, field: str, now: Moment) -> None:
        """Work on a part of the answer that is no stage of the case."""
        self._need_unanswered()
        if self.sitting.answer.front != field:
            self._time.do(TurnedTo(self.sitting.question, field), now)

    def hand_in(self, now: Moment) -> None:
        """The main answer stands; the first follow-up comes with it."""
        self._need_unanswered()
        question = self.sitting.question
        self._time.do(HandedIn(question), now)
        if self.sitting.is_running and self.sitting.question == question and self.has_more:
            self._time.do(Probed(question), now)

    @property
    def can_take_back(self) -> bool:
        """Whether the open answer is in, and nothing has come of that."""
        sitting = self.sitting
        is_in = sitting.place is Place.ROUND and sitting.answer.handed_in is not None
        return is_in and not sitting.answer.probes

    def take_back(self, now: Moment) -> None:
        """Go on with an answer that was handed in too early."""
        self._need_running()
        _need(self.can_take_back, "it was followed up")
        self._time.do(TakenBack(self.sitting.question), now)

    def probe(self, now: Moment) -> None:
        """The next follow-up or twist."""
        self._need_running()
        _need(self.sitting.answer.handed_in is not None, "the main answer comes first")
        _need(self.has_more, "there are no more")
        self._time.do(Probed(self.sitting.question), now)

    @property
    def has_more(self) -> bool:
        """Whether a follow-up or twist of the open question is still to come."""
        return self.sitting.answer.probes < len(self.sitting.asked.probes)

    def open(self, question: int, now: Moment) -> None:
        """Turn to a question of this round."""
        self._need_running()
        _need(question in self.sitting.numbers, "it is not in this round")
        if question != self.sitting.question:
            self._time.do(Opened(question), now)

    def skip(self, now: Moment) -> None:
        """Give this one up for now, and turn to the next."""
        self._need_unanswered()
        self._time.do(Skipped(self.sitting.question), now)
        following = self.following
        if self.sitting.is_running and following is not None:
            self._time.do(Opened(following), now)

    def mark(self, now: Moment, *, on: bool) -> None:
        """To be come back to, or no longer; what is handed in is done with."""
        self._need_unanswered()
        self._time.do(Marked(self.sitting.question, on), now)

    @property
    def following(self) -> int | None:
        """The next question of the round that waits; after the last one it begins anew."""
        sitting = self.sitting
        ahead = [i for i in sitting.numbers if i > sitting.question]
        behind = [i for i in sitting.numbers if i < sitting.question]
        answers = sitting.answers
        waiting = (
            i for i in ahead + behind if answers[i].handed_in is None and not answers[i].skipped
        )
        return next(waiting, None)

    def end_round(self, now: Moment) -> None:
        """Hand in the round as it is: a break follows, or the end."""
        self._need_running()
        self._time.do(RoundEnded(Ending.DONE), now)

    def begin_round(self, now: Moment) -> None:
        """Go on after the break, or cut it short."""
        _need(self.sitting.place is Place.BREAK, "there is no break")
        if self.sitting.hold is not None:
            self._time.resume(now)
        self._time.do(RoundBegun(), now)

    def leave(self, now: Moment) -> None:
        """End it here; what was answered is scored."""
        _need(self.sitting.place is not Place.OVER, "it is over")
        self._time.do(RoundEnded(Ending.LEFT), now)

    def _is_open(self, field: str) -> bool:
        answer, asked = self.sitting.answer, self.sitting.asked
        if field == NOTES:
            return not self.pressure.is_strict
        if field in {probe_field(i) for i in range(answer.probes)}:
            return True
        main = {ANSWER, CODE, *(stage_field(i) for i in range(len(asked.stages)))}
        return field in main and answer.handed_in is None

    def _need_unanswered(self) -> None:
        self._need_running()
        _need(self.sitting.answer.handed_in is None, "the answer is in")

    def _need_running(self) -> None:
        self._need_round()
        _need(self.sitting.hold is None, "the clock stands still")

    def _need_round(self) -> None:
        _need(self.sitting.place is Place.ROUND, "no round goes on")


def _need(holds: bool, why: str) -> None:  # noqa: FBT001 (reads as an assertion)
    if not holds:
        raise NotNowError(why)
