import pytest

from studyapp.bank import CardId, Exercise, Heading
from studyapp.practice.exercise import Workout
from studyapp.practice.hints import Rung, rungs_of

SOLUTION = "def f(a):\n    b = a\n    return b\n"
SECTIONS = (Heading.TASK, Heading.NUDGE, Heading.APPROACH, Heading.SKELETON)


def workout(language="python", graded="write", solution=SOLUTION):
    return Workout(CardId("ex"), Exercise(language, graded), start="", solution=solution)


def test_the_rungs_come_in_their_order():
    assert rungs_of(workout(), SECTIONS) == tuple(Rung)


@pytest.mark.parametrize(
    ("heading", "rung"),
    [
        (Heading.NUDGE, Rung.NUDGE),
        (Heading.APPROACH, Rung.APPROACH),
        (Heading.SKELETON, Rung.SKELETON),
    ],
)
def test_a_rung_without_its_section_is_left_out(heading, rung):
    rungs = rungs_of(workout(), [each for each in SECTIONS if each is not heading])

    assert rungs == tuple(each for each in Rung if each is not rung)


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
    rungs = rungs_of(exercise, SECTIONS)

    assert Rung.JUMBLED not in rungs
    assert Rung.SOLUTION in rungs


def test_every_rung_says_what_it_gives():
    assert all(rung.label and rung.gives for rung in Rung)
