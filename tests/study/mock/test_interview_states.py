"""Whatever a learner and a computer do, the interview stays true to what was seen."""

from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from studyapp.study.mock.deeds import ANSWER, Hold, probe_field
from studyapp.study.mock.interview import Interview
from studyapp.study.mock.record import compact, from_json, to_json
from studyapp.study.mock.setup import Pressure
from studyapp.study.mock.sitting import Place
from tests.study.mock.made import (
    CLARIFY,
    FOLLOW_UP,
    TWIST,
    Clock,
    interview,
    question,
    replayed,
    round_,
)

SLACK = 2  # milliseconds: rounded down before and after, and floats
LOST = 25_000  # at most, between two entries: a beat and one step that is too large


class Sitting(RuleBasedStateMachine):
    @initialize(pressure=st.sampled_from(Pressure))
    def begin(self, pressure):
        self.clock, self.kept = Clock(), []
        rich = question("a", clarify=CLARIFY, probes=(FOLLOW_UP, TWIST), stages=("One", "Two"))
        rounds = (round_(rich, question("b")), round_(question("c"), title="More"))
        self.held = interview(
            *rounds, clock=self.clock, kept=self.kept, pressure=pressure, rest=1.0
        )
        self.seen = 0.0  # milliseconds that somebody was there while a clock ran

    def spent(self):
        sitting = self.held.sitting
        fresh = self.held.clocks.round - sitting.spent_in(sitting.round)
        rounds = range(len(sitting.blueprint.rounds))
        return sum(sitting.spent_in(each) for each in rounds) + fresh

    def step(self, seconds):
        before = self.spent()
        ran = self.held.sitting.place is Place.ROUND and self.held.sitting.hold is None
        self.held.tick(self.clock.run(seconds))
        gained = self.spent() - before
        assert gained <= seconds * 1000 + SLACK
        if ran and self.held.sitting.place is Place.ROUND and self.held.sitting.hold is None:
            assert abs(gained - seconds * 1000) <= SLACK
        if not ran:
            assert gained <= SLACK

    @rule()
    @precondition(lambda self: self.held.can_take_back and self.held.sitting.hold is None)
    def take_back(self):
        self.held.take_back(self.clock.now)

    @rule(seconds=st.integers(1, 40))
    def think(self, seconds):
        for _ in range(seconds):
            self.step(1)

    @rule(seconds=st.floats(0.05, 14.9))
    def be_slow(self, seconds):
        self.step(seconds)

    @rule(hours=st.floats(0.01, 30), runs_on=st.booleans())
    def sleep(self, hours, runs_on):
        before, running = self.spent(), self.held.sitting.is_running
        self.clock.wall += timedelta(hours=hours)
        self.clock.monotonic += hours * 3600 * runs_on
        self.held.tick(self.clock.now)

        assert self.spent() - before <= SLACK
        assert self.held.sitting.hold is not None or not running

    @rule(hours=st.floats(-30, 0))
    def set_the_wall_back(self, hours):
        before, hold = self.spent(), self.held.sitting.hold
        self.clock.wall += timedelta(hours=hours)
        self.held.tick(self.clock.now)

        assert abs(self.spent() - before) <= SLACK
        assert self.held.sitting.hold == hold or self.held.sitting.place is not Place.ROUND

    @rule(text=st.text(max_size=5))
    def write(self, text):
        answer = self.held.sitting.answer
        if self.held.sitting.place is not Place.ROUND:
            return
        field = probe_field(answer.probes - 1) if answer.handed_in else ANSWER
        if answer.handed_in is None or answer.probes:
            self.held.write(field, text, self.clock.run(0.3))
            self.held.tick(self.clock.now)
            assert self.held.sitting.place is not Place.ROUND or self._text(field) == text

    def _text(self, field):
        return self.held.sitting.answer.texts.get(field, "")

    def running(self):
        sitting = self.held.sitting
        return sitting.place is Place.ROUND and sitting.hold is None

    def unanswered(self):
        return self.running() and self.held.sitting.answer.handed_in is None

    @precondition(unanswered)
    @rule(picked=st.booleans())
    def ask_back(self, picked):
        if not self.held.sitting.asked.clarify:
            return
        if picked:
            self.held.pick(1, self.clock.now)
        else:
            self.held.clarify("May it be empty?", self.clock.now)

    @precondition(unanswered)
    @rule(stage=st.integers(0, 1))
    def turn_to_stage(self, stage):
        if self.held.sitting.asked.stages:
            self.held.turn_to_stage(stage, self.clock.now)

    @precondition(unanswered)
    @rule()
    def hand_in(self):
        self.held.hand_in(self.clock.run(0.5))

    @precondition(lambda self: self.running() and self.held.sitting.answer.handed_in)
    @rule()
    def probe(self):
        if self.held.has_more:
            self.held.probe(self.clock.now)

    @precondition(unanswered)
    @rule()
    def skip(self):
        self.held.skip(self.clock.now)

    @precondition(running)
    @rule(place=st.integers(0, 1), on=st.booleans())
    def go(self, place, on):
        numbers = self.held.sitting.numbers
        if self.held.sitting.answer.handed_in is None:
            self.held.mark(self.clock.now, on=on)
        self.held.open(numbers[min(place, len(numbers) - 1)], self.clock.now)

    @precondition(lambda self: self.held.sitting.is_running)
    @rule()
    def pause(self):
        if not self.held.pressure.is_strict:
            self.held.pause(self.clock.run(0.7))

    @precondition(lambda self: self.held.sitting.hold is not None)
    @rule()
    def resume(self):
        self.held.resume(self.clock.run(0.7))

    @precondition(running)
    @rule()
    def leave_full_screen(self):
        if self.held.pressure.is_strict:
            self.held.leave_full_screen(self.clock.run(0.2))

    @precondition(running)
    @rule()
    def end_round(self):
        self.held.end_round(self.clock.now)

    @precondition(lambda self: self.held.sitting.place is Place.BREAK)
    @rule()
    def begin_round(self):
        self.held.begin_round(self.clock.now)

    @rule(monotonic=st.floats(0, 1e9), wall=st.timedeltas(timedelta(-9), timedelta(9)))
    def kill(self, monotonic, wall):
        before, running = self.spent(), self.held.sitting.is_running
        self.clock = Clock(self.clock.wall + wall, monotonic)
        told = self.held.sitting
        survived = [from_json(to_json(entry)) for entry in self.kept]
        self.held = Interview.reopen(survived, self.clock.now, self.kept.append)

        assert before - LOST <= self.spent() <= before
        assert self.held.sitting.answers == told.answers
        assert self.held.sitting.hold == (Hold.RESTARTED if running else told.hold)

    @precondition(lambda self: self.held.sitting.place is not Place.OVER)
    @rule(chance=st.integers(0, 9))
    def leave(self, chance):
        if chance == 0:  # else few interviews would grow old
            self.held.leave(self.clock.now)

    def teardown(self):
        assert replayed(self.kept) == self.held.sitting
        assert replayed(compact(self.kept)) == self.held.sitting

    @invariant()
    def no_exam_round_takes_longer_than_its_time(self):
        if self.held.pressure.is_strict:
            assert self.held.clocks.round <= self.held.clocks.round_box

    @invariant()
    def no_time_is_negative_and_stages_add_up(self):
        for answer in self.held.sitting.answers:
            assert answer.spent >= 0
            assert answer.spent_after >= 0
        first = self.held.sitting.answers[0]
        assert sum(first.spent_on_stages.values()) == first.spent


TestSitting = Sitting.TestCase
TestSitting.settings = settings(
    max_examples=100,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
