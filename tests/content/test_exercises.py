from functools import partial
from pathlib import Path

import pytest

from studyapp.paths import DATA
from tests.content.promises import judge, mistake_faults, solution_faults, starter_faults

pytestmark = pytest.mark.content

EXERCISES = sorted(cases.parent for cases in (DATA / "core" / "cards").rglob("cases.py"))
SOLUTIONS = [folder / "solution.py" for folder in EXERCISES]
STARTERS = [folder / "start.py" for folder in EXERCISES]
MISTAKES = [file for folder in EXERCISES for file in sorted(folder.glob("wrong_*.py"))]


def name(attempt: Path) -> str:
    return f"{attempt.parent.name}-{attempt.stem}"


@pytest.fixture(scope="module")
def verdicts(begin, core):
    return begin(partial(judge, core), "attempt")


@pytest.mark.parametrize("attempt", SOLUTIONS, ids=name)
def test_the_solution_passes_every_case(attempt, verdicts):
    assert list(solution_faults(verdicts[attempt].result())) == []


@pytest.mark.parametrize("attempt", STARTERS, ids=name)
def test_the_starter_fails_a_visible_case(attempt, verdicts):
    assert list(starter_faults(verdicts[attempt].result())) == []


@pytest.mark.parametrize("attempt", MISTAKES, ids=name)
def test_a_planted_mistake_is_believable_and_a_hidden_case_catches_it(attempt, verdicts):
    assert list(mistake_faults(verdicts[attempt].result())) == []
