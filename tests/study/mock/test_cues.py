import pytest

from studyapp.study.mock.cues import Cue, in_words, phase_at, question_cues, round_cues
from studyapp.study.mock.rounds import PhaseBox
from studyapp.study.mock.setup import Pressure
from tests.study.mock.made import Clock, interview, question, round_, work

PHASES = (("Ask", 1), ("Write the code", 2.5), ("Test", 0.5))
CASE = round_(question(), minutes=4.0, phases=PHASES)


def test_a_cue_comes_at_each_boundary():
    clock = Clock()

    assert work(interview(CASE, clock=clock), clock, 300) == [
        "Time to go on: write the code, 2½ minutes.",
        "1 minute left for this question.",
        "Time to go on: test, 30 seconds.",
        "The time for this question is over.",
    ]


def test_without_a_clock_there_are_no_cues():
    clock = Clock()

    assert work(interview(CASE, clock=clock, pressure=Pressure.UNTIMED), clock, 300) == []


def test_a_restart_repeats_no_cue():
    clock, kept = Clock(), []
    held = interview(CASE, clock=clock, kept=kept)
    work(held, clock, 70)

    again = type(held).reopen(kept, clock.now, kept.append)
    again.resume(clock.now)

    assert work(again, clock, 60) == []


def test_a_question_that_is_come_back_to_tells_nothing_twice():
    clock = Clock()
    held = interview(round_(question("a"), question("b")), clock=clock)
    work(held, clock, 110)
    held.open(1, clock.now)
    work(held, clock, 5)

    held.open(0, clock.now)

    assert work(held, clock, 10) == ["The time for this question is over."]


def test_a_round_of_several_questions_has_cues_of_its_own():
    clock = Clock()
    held = interview(round_(question("a"), question("b")), clock=clock)

    said = work(held, clock, 240)

    assert said[-2:] == ["1 minute left for this round.", "The time for this round is over."]


def test_a_break_tells_its_end():
    clock = Clock()
    held = interview(CASE, CASE, clock=clock, rest=1.0)
    held.end_round(clock.now)

    assert work(held, clock, 65) == ["The break is over."]


def test_long_questions_are_told_five_minutes_and_one_before_the_end():
    long = round_(question(), minutes=45.0)

    assert question_cues(long)[:2] == (
        Cue(40 * 60_000, "5 minutes left for this question."),
        Cue(44 * 60_000, "1 minute left for this question."),
    )
    assert round_cues(long) == ()


@pytest.mark.parametrize(("spent", "phase"), [(0, 0), (59_999, 0), (60_000, 1), (900_000, 2)])
def test_the_phase_follows_the_time(spent, phase):
    phases = [PhaseBox(*each) for each in PHASES]

    assert phase_at(phases, spent) == phase


def test_without_phases_it_is_time_for_none():
    assert phase_at([], 5) is None


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0.25, "15 seconds"), (1, "1 minute"), (1.5, "1½ minutes"), (44.9, "45 minutes")],
)
def test_times_are_told_in_words(minutes, words):
    assert in_words(minutes) == words
