"""Commands as real processes: what only a real standard output and a real exit can show."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DONE, FAILED, WRONG_USE = 0, 1, 2


@pytest.fixture
def start(installed, user):
    """Starts a command on the test's own packs and folder."""

    def starter(*arguments, **settings):
        program = (
            "import sys; from pathlib import Path; from studyapp import paths;"
            f"paths.DATA = Path({str(installed / 'data')!r});"
            "from studyapp.__main__ import main; raise SystemExit(main())"
        )
        environment = os.environ | settings.pop("env", {})
        return subprocess.Popen(
            [sys.executable, "-c", program, "--data-dir", str(user), *arguments],
            cwd=ROOT,
            env=environment,
            stdout=settings.pop("stdout", subprocess.PIPE),
            stderr=subprocess.PIPE,
            **settings,
        )

    return starter


def test_a_command_gives_its_status_and_loads_no_qt(start):
    process = start("search", "--json", "dict", env={"PYTHONPROFILEIMPORTTIME": "1"})
    out, err = process.communicate()

    assert process.returncode == DONE
    assert json.loads(out)["hits"]
    assert b"PySide6" not in err


def test_wrong_use_ends_with_2_and_one_line(start):
    process = start("search", "level:expert")
    out, err = process.communicate()

    assert (process.returncode, out) == (WRONG_USE, b"")
    assert err.startswith(b"studyapp: ")
    assert err.count(b"\n") == 1


def test_a_reader_that_went_away_is_no_error(start):
    reading, writing = os.pipe()
    os.close(reading)

    process = start("search", "number", stdout=writing)
    os.close(writing)
    _, err = process.communicate()

    assert (process.returncode, err) == (DONE, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot close it before its start")
def test_a_closed_standard_output_is_no_error(start):
    process = start("search", "number", preexec_fn=lambda: os.close(1))
    _, err = process.communicate()

    assert (process.returncode, err) == (DONE, b"")


def test_letters_that_the_terminal_lacks_are_no_error(start):
    process = start("stats", env={"PYTHONIOENCODING": "ascii"})
    out, err = process.communicate()

    assert (process.returncode, err) == (DONE, b"")
    assert b"Retention over 30 days: ? of 0 reviews" in out


def test_json_keeps_every_letter_whatever_the_terminal(start):
    process = start("stats", "--json", env={"PYTHONIOENCODING": "ascii"})
    out, _ = process.communicate()

    assert json.loads(out)["cards"] == 30


def test_the_self_test_tries_every_part(start, tmp_path):
    process = start("self-test", "--json", env={"QT_QPA_PLATFORM": "offscreen"})
    out, err = process.communicate()

    told = json.loads(out)
    assert told["ok"], told
    assert process.returncode == DONE
    assert {step["step"] for step in told["steps"]} >= {"start", "search", "answer", "reopen"}
    assert _complaints(err) == []


def test_the_self_test_keeps_a_picture(start, tmp_path):
    file = tmp_path / "shot.png"
    process = start("self-test", "--shot", str(file), env={"QT_QPA_PLATFORM": "offscreen"})
    process.communicate()

    assert process.returncode == DONE
    assert file.read_bytes().startswith(b"\x89PNG")


def _complaints(err):
    """What Qt says of the offscreen platform is no complaint."""
    lines = err.decode().splitlines()
    return [line for line in lines if not line.startswith("This plugin does not support ")]
