"""Keeps the time of an interview: what counts, what stops the clock, what is said about it."""

from dataclasses import dataclass
from datetime import timedelta

from studyapp.study.mock.clocks import Moment, Watch
from studyapp.study.mock.cues import (
    Cue,
    between,
    milliseconds,
    phase_at,
    question_cues,
    rest_cues,
    round_box,
    round_cues,
)
from studyapp.study.mock.deeds import (
    Deed,
    Ending,
    Held,
    Hold,
    Resumed,
    RoundBegun,
    RoundEnded,
    Ticked,
)
from studyapp.study.mock.diary import Diary
from studyapp.study.mock.sitting import Place, Sitting

BEAT = 10_000
"""Milliseconds of mere thinking until they are kept: so much may be lost when the power fails."""

_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Clocks:
    """What the clocks show, in milliseconds; a box may be overrun."""

    question: int  # on the main answer: it stops once that is in
    after: int  # on what followed up on it
    question_box: int
    round: int
    round_box: int
    rest: int
    rest_box: int
    phase: int | None  # the number of the phase that it is time for
    stage: int  # spent on the stage that is open
    is_in: bool = False  # the answer to the question


class Timekeeper:
    """Puts deeds into the diary with the time that counts before them."""

    def __init__(self, diary: Diary, now: Moment) -> None:
        self._diary = diary
        self._watch = Watch()
        self._unkept = 0.0  # milliseconds since the last entry
        self._told, self._told_of = self.clocks, self._spot
        if self._sitting.is_running:
            self._watch.start(now)

    @property
    def clocks(self) -> Clocks:
        """As of the last deed or tick."""
        sitting = self._sitting
        fresh = int(self._unkept) if sitting.is_running else 0
        asking, resting = sitting.place is Place.ROUND, sitting.place is Place.BREAK
        answer, round_ = sitting.answer, sitting.held_round
        main = answer.spent + fresh * (asking and answer.handed_in is None)
        follows = asking and answer.handed_in is not None and not sitting.is_idle
        after = answer.spent_after + fresh * follows
        return Clocks(
            question=main,
            after=after,
            question_box=milliseconds(round_.minutes),
            round=sitting.spent_in(sitting.round) + fresh * asking,
            round_box=round_box(round_),
            rest=sitting.rested + fresh * resting,
            rest_box=milliseconds(sitting.blueprint.rest),
            phase=phase_at(round_.phases, main + after),
            stage=answer.spent_on_stages.get(answer.stage, 0) + main - answer.spent,
            is_in=answer.handed_in is not None,
        )

    def do(self, deed: Deed, now: Moment) -> None:
        """The time up to the deed counts for what went on before it; then what time brings."""
        away = self._count(now)
        self._keep(deed, now)
        self._let_time_tell(away, now)

    def tick(self, now: Moment) -> tuple[Cue, ...]:
        """Time has passed; what there is to say about that."""
        self.catch_up(now)
        if self._unkept >= BEAT:
            self._keep(Ticked(), now)
        return self._cues()

    def catch_up(self, now: Moment) -> None:
        """Time has passed."""
        self._let_time_tell(self._count(now), now)

    def hold(self, why: Hold, now: Moment, away: timedelta = timedelta()) -> None:
        """Stop the clock."""
        self._keep(Held(why, round(away / _MILLISECOND)), now)

    def resume(self, now: Moment) -> None:
        """Let it go on."""
        self._keep(Resumed(), now)
        self._watch.start(now)

    @property
    def _sitting(self) -> Sitting:
        return self._diary.sitting

    @property
    def _is_strict(self) -> bool:
        return self._sitting.blueprint.setup.pressure.is_strict

    def _count(self, now: Moment) -> timedelta | None:
        """How long nobody was there, if so; in a strict round no more counts than there is."""
        step = self._watch.step(now)
        if self._sitting.is_running:
            self._unkept += min(step.counted * 1000, self._left())
        return step.away

    def _left(self) -> float:
        if not self._is_strict or self._sitting.place is not Place.ROUND:
            return float("inf")
        box = round_box(self._sitting.held_round)
        return max(box - self._sitting.spent_in(self._sitting.round) - self._unkept, 0.0)

    def _let_time_tell(self, away: timedelta | None, now: Moment) -> None:
        if away is not None and self._sitting.is_running:
            self.hold(Hold.AWAY, now, away)
        if not (self._is_strict and self._sitting.is_running):
            return
        clocks = self.clocks
        if self._sitting.place is Place.ROUND and clocks.round >= clocks.round_box:
            self._keep(RoundEnded(Ending.TIME), now)
        elif self._sitting.place is Place.BREAK and clocks.rest >= clocks.rest_box:
            self._keep(RoundBegun(), now)

    def _keep(self, deed: Deed, now: Moment) -> None:
        took = int(self._unkept)
        self._diary.add(deed, now.utc, took)
        self._unkept -= took
        if not self._sitting.is_running:
            self._watch.stop()

    @property
    def _spot(self) -> tuple[Place, int, int]:
        return self._sitting.place, self._sitting.round, self._sitting.question

    def _cues(self) -> tuple[Cue, ...]:
        """Of what was passed since the last tick, or since the learner came here."""
        (told, told_of), now = (self._told, self._told_of), self.clocks
        self._told, self._told_of = now, self._spot
        if not self._sitting.blueprint.setup.pressure.is_timed or told_of[:2] != self._spot[:2]:
            return ()
        if self._sitting.place is Place.BREAK:
            return between(rest_cues(self._sitting.blueprint.rest), told.rest, now.rest)
        round_ = self._sitting.held_round
        of_round = between(round_cues(round_), told.round, now.round)
        if told_of != self._spot:
            return of_round
        before, since = told.question + told.after, now.question + now.after
        return (*between(question_cues(round_), before, since), *of_round)
