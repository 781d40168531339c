import textwrap
from pathlib import Path

import pytest

from tests.content.running import Block, Run, run_blocks, run_cases
from tests.packs import CASES, write_file

pytestmark = pytest.mark.content

RIGHT = "def total(numbers):\n    return sum(numbers)\n"


@pytest.fixture
def run(tmp_path):
    """Runs blocks that stand one below the other in a file."""
    file = tmp_path / "card.md"

    def ran(*codes: str, seconds: float = 60.0) -> list[Run]:
        codes = tuple(map(textwrap.dedent, codes))
        file.write_text("".join(codes), encoding="utf-8")
        lines = [1 + "".join(codes[:i]).count("\n") for i in range(len(codes))]
        return run_blocks(file, map(Block, lines, codes), seconds)

    return ran


@pytest.fixture
def judge(tmp_path):
    """Runs cases on a solution."""

    def judged(solution: str, cases: str = CASES, seconds: float = 20.0):
        files = [("solution.py", solution), ("cases.py", cases)]
        return run_cases(*(write_file(tmp_path / name, text) for name, text in files), seconds)

    return judged


def test_blocks_share_a_namespace_and_each_has_its_own_output(run):
    assert run("a = 1\nprint(a)\n", "print(a + 1)\n", "a = 5\n") == [
        Run("1\n"),
        Run("2\n"),
        Run(""),
    ]


def test_what_goes_past_python_is_captured_in_order(run):
    code = (
        "import os\nprint('one', flush=True)\nos.write(1, b'two\\n')\nprint('thr\\u00e9\\u00e9')\n"
    )

    assert run(code) == [Run("one\ntwo\nthréé\n")]


def test_what_goes_to_standard_error_is_no_output(run):
    assert run("import sys, warnings\nwarnings.warn('x')\nprint('y', file=sys.stderr)\n") == [
        Run("")
    ]


def test_a_block_runs_as_a_script_of_its_own(run):
    program = """\
    from __future__ import annotations
    import pickle
    from dataclasses import dataclass
    from typing import get_type_hints

    @dataclass
    class Point:
        x: int

    print(__name__, pickle.loads(pickle.dumps(Point(3))), get_type_hints(Point))
    """

    assert run(program) == [Run("__main__ Point(x=3) {'x': <class 'int'>}\n")]


def test_the_working_folder_is_empty_and_may_be_written_to(run, tmp_path):
    tell = "import os\nprint(os.listdir())\nopen('file', 'w').close()\n"

    assert run(tell) == run(tell) == [Run("[]\n")]
    assert [each.name for each in tmp_path.iterdir()] == ["card.md"]


def test_a_block_finds_nothing_of_ours(run, monkeypatch):
    monkeypatch.setenv("OURS", "x")

    (told,) = run("import os\nprint('OURS' in os.environ)\nimport checking\n")

    assert told.printed == "False\n"
    assert "No module named 'checking'" in told.error


def test_the_order_of_a_set_is_the_same_every_time(run):
    tell = "print(set('abcdefghijklmnopqrstuvwxyz'))\n"

    assert run(tell) == run(tell)


def test_the_first_block_that_fails_is_the_last_and_shows_its_line(run):
    fine, broken = run("print(1)\n", "\n1 / 0\n", "print(3)\n")

    assert fine == Run("1\n")
    assert "card.md" in broken.error
    assert "line 3" in broken.error
    assert "1 / 0" in broken.error
    assert "child.py" not in broken.error


@pytest.mark.parametrize(
    "code",
    [
        "import socket\nsocket.create_connection(('127.0.0.1', 9), 1)\n",
        "import socket\nsocket.getaddrinfo('localhost', 9)\n",
        "import urllib.request\nurllib.request.urlopen('https://127.0.0.1')\n",
        "import os\nos.system('exit')\n",
        "import subprocess, sys\nsubprocess.run([sys.executable, '-c', ''])\n",
    ],
)
def test_a_block_reaches_neither_the_network_nor_another_process(run, code):
    (refused,) = run(code)

    assert "the code of a card may not do this" in refused.error


@pytest.mark.parametrize("code", ["while True:\n    pass\n", "9 ** 9 ** 9\n", ""])
def test_a_block_that_does_not_end_is_ended(run, code):
    first, last = run("print(1)\n", f"import time\n{code}time.sleep(60)\n", seconds=1.0)

    assert first == Run("1\n")
    assert last.printed == ""
    assert "Timeout" in last.error
    assert "card.md" in last.error


@pytest.mark.parametrize("leave", ["raise SystemExit", "import os\nos._exit(0)"])
def test_a_block_that_leaves_has_failed(run, leave):
    first, last = run("print(1)\n", f"{leave}\n", "print(3)\n")

    assert first == Run("1\n")
    assert last.error


def test_cases_are_told_apart_by_what_they_find(judge):
    verdict = judge("def total(numbers):\n    return sum(numbers) or None\n")

    assert list(verdict.cases)[:2] == ["test_two", "test_three"]
    assert verdict.failed(hidden=False) == []
    assert verdict.failed(hidden=True) == ["test_hidden_empty"]
    assert "got None, want 0" in verdict.cases["test_hidden_empty"]


@pytest.mark.parametrize("body", ["raise RuntimeError", "raise SystemExit", "return 1 / 0"])
def test_code_that_raises_fails_its_cases(judge, body):
    verdict = judge(f"def total(numbers):\n    {body}\n")

    assert all(verdict.cases.values())
    assert "solution.py" in verdict.cases["test_two"]


@pytest.mark.parametrize("spoilt", ["while True: pass", "import os; os._exit(0)"])
def test_cases_go_on_after_one_that_does_not_end_well(judge, spoilt):
    source = f"def total(numbers):\n    if numbers == [1, 2]:\n        {spoilt}\n"

    verdict = judge(f"{source}    return sum(numbers)\n", seconds=1.0)

    assert verdict.failed(hidden=False) == ["test_two"]
    assert verdict.failed(hidden=True) == ["test_hidden_untouched"]
    assert len(verdict.cases) == 8


@pytest.mark.parametrize(
    ("solution", "why"),
    [
        ("def total(numbers)\n", "SyntaxError"),
        ("import nowhere\n", "nowhere"),
        ("def sum_up(numbers): ...\n", "cannot import name 'total'"),
        ("import os\nos._exit(3)\n", "exit code 3"),
    ],
)
def test_a_solution_that_cannot_be_imported_has_no_cases(judge, solution, why):
    verdict = judge(solution)

    assert why in verdict.unloadable
    assert verdict.cases == {}


def test_a_path_may_be_relative(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    files = [write_file(Path("solution.py"), RIGHT), write_file(Path("cases.py"), CASES)]

    assert not any(run_cases(*files, seconds=20.0).cases.values())
    assert run_cases(*files, seconds=20.0).cases


def test_each_run_of_cases_begins_afresh(judge):
    remembering = "calls = []\ndef total(numbers):\n    calls.append(1)\n    return len(calls)\n"
    cases = 'from solution import total\ndef test_a():\n    """A."""\n    check(total([]), 1)\n'

    assert judge(remembering, cases) == judge(remembering, cases)
    assert judge(remembering, cases).cases == {"test_a": ""}
