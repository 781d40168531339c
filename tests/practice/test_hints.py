import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from studyapp.bank import CardId, Exercise, Heading
from studyapp.practice.exercise import Workout
from studyapp.practice.hints import Ladder, Rung, ladder_of

SOLUTION = "def f(a):\n    b = a\n    return b\n"
SECTIONS = (Heading.TASK, Heading.NUDGE, Heading.APPROACH, Heading.SKELETON)
ALL = Ladder(tuple(Rung))


def workout(language="python", graded="write", solution=SOLUTION):
    return Workout(CardId("ex"), Exercise(language, graded), start="", solution=solution)


def test_the_rungs_come_in_their_order():
    assert ladder_of(workout(), SECTIONS).rungs == tuple(Rung)


@pytest.mark.parametrize(
    ("heading", "rung"),
    [
        (Heading.NUDGE, Rung.NUDGE),
        (Heading.APPROACH, Rung.APPROACH),
        (Heading.SKELETON, Rung.SKELETON),
    ],
)
def test_a_rung_without_its_section_is_left_out(heading, rung):
    ladder = ladder_of(workout(), [each for each in SECTIONS if each is not heading])

    assert ladder.rungs == tuple(each for each in Rung if each is not rung)


@pytest.mark.parametrize(
    "exercise",
    [
        workout(language="sql", solution="SELECT 1"),
        workout(graded="find-bug"),
        workout(graded="fill-gap"),
        workout(graded="predict-output", solution="1\n"),
        workout(graded="complexity", solution=""),
        workout(solution="a = 1\n"),
    ],
)
def test_only_whole_python_functions_are_jumbled(exercise):
    rungs = ladder_of(exercise, SECTIONS).rungs

    assert Rung.JUMBLED not in rungs
    assert Rung.SOLUTION in rungs


def test_hints_open_one_at_a_time():
    ladder = ALL.next().next()

    assert ladder.open_rungs == (Rung.NUDGE, Rung.APPROACH)
    assert ladder.next_rung is Rung.JUMBLED
    assert ladder.hints == 2


def test_the_solution_is_no_hint():
    ladder = ALL.next().next().next().next().next().next()

    assert ladder.next_rung is None
    assert ladder.hints == 4
    assert Rung.SOLUTION not in ladder.open_rungs


def test_giving_up_opens_the_solution_and_suggests_that_it_was_missed():
    ladder = ALL.next().give_up()

    assert ladder.open_rungs == (Rung.NUDGE, Rung.SOLUTION)
    assert ladder.suggests_missed
    assert ladder.hints == 1


def test_passing_opens_the_solution_at_no_cost():
    ladder = ALL.pass_all().give_up()

    assert ladder.open_rungs == (Rung.SOLUTION,)
    assert not ladder.suggests_missed
    assert not ladder.hints


def test_passing_after_giving_up_is_still_missed():
    assert ALL.give_up().pass_all().suggests_missed


def test_more_rungs_than_there_are_cannot_be_open():
    with pytest.raises(ValueError, match="3 rungs are open, of 2"):
        Ladder((Rung.NUDGE, Rung.SOLUTION), 3)


def test_every_rung_says_what_it_gives():
    assert all(rung.label and rung.gives for rung in Rung)


class Climbing(RuleBasedStateMachine):
    @initialize(rungs=st.sets(st.sampled_from(Rung)))
    def begin(self, rungs):
        self.ladder = Ladder(tuple(sorted(rungs)))

    @rule()
    def ask(self):
        before = self.ladder
        self.ladder = before.next()
        assert self.ladder.hints == before.hints + bool(before.next_rung)

    @rule()
    def give_up(self):
        self.ladder = self.ladder.give_up()

    @rule()
    def succeed(self):
        self.ladder = self.ladder.pass_all()

    @invariant()
    def the_solution_is_open_only_when_earned_or_given_up(self):
        open_rungs = self.ladder.open_rungs
        assert (Rung.SOLUTION not in open_rungs) or self.ladder.may_see_solution
        assert list(open_rungs) == sorted(set(open_rungs))
        assert set(open_rungs) <= set(self.ladder.rungs)


TestClimbing = Climbing.TestCase
