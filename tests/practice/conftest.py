import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studyapp.bank import CardId
from studyapp.bank.exercise_files import is_hidden
from studyapp.bank.model import Exercise
from studyapp.practice import Case, Runner, Workout

CASES = """
from solution import add

def test_small():
    'Two small numbers.'
    check(add(1, 2), 3)

def test_hidden_negative():
    'One of them is negative.'
    check(add(1, -2), -1)
"""


@pytest.fixture
def workout() -> Callable[..., Workout]:
    """Makes an exercise of the source of its cases."""

    def made(
        cases: str = CASES,
        *,
        needs: tuple[str, ...] = (),
        seconds: float = 5.0,
        language: str = "python",
        data: tuple[Path, ...] = (),
        library: str = "",
        pack: str = "core",
    ) -> Workout:
        exercise = Exercise(language, "write", needs, None, seconds)
        names = _cases(cases)
        return Workout(
            CardId("ex"), exercise, "", "", cases, names, data, library=library, pack=pack
        )

    return made


def _cases(source: str) -> tuple[Case, ...]:
    functions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    return tuple(
        Case(each.name, ast.get_docstring(each) or each.name, is_hidden(each.name))
        for each in functions
        if each.name.startswith("test_")
    )


@pytest.fixture(scope="module")
def commands_runner() -> Iterator[Runner]:
    """One that keeps no child waiting."""
    made = Runner(ahead=False)
    yield made
    made.close()


@pytest.fixture
def runner(commands_runner) -> Runner:
    return commands_runner
