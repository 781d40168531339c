"""Commands as real processes: what only a real standard output and a real exit can show."""

import ctypes
import json
import os
import signal
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studyapp.app.self_test_exercises import LIBRARIES
from studyapp.bank import CardId
from studyapp.folders import Folders
from studyapp.home import make_desk
from studyapp.study import Days, Grade

ROOT = Path(__file__).parents[2]
DONE, FAILED, WRONG_USE = 0, 1, 2


@pytest.fixture
def start(installed, user):
    """Starts a command on the test's own packs and folder; `first`: a program to run before it."""

    def starter(*arguments, first="", **settings):
        program = (
            "import sys; from pathlib import Path; from studyapp import paths;"
            f"paths.DATA = Path({str(installed / 'data')!r});"
            f"exec({first!r});"
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
    tried = {step["step"] for step in told["steps"]}
    assert tried >= {
        "start",
        "search",
        "answer",
        "run an exercise",
        "run pandas",
        "reopen",
        "no fault was noted",
    }
    assert told["runs"].keys() == {"python", *LIBRARIES}
    assert isinstance(told["walls"], list)
    assert _complaints(err) == []


STUMBLES = """
from studyapp.app.instance import Instance

hear = Instance._hear


def stumble(self):
    hear(self)
    raise RuntimeError("stumbled on the way")


Instance._hear = stumble
"""


def test_the_self_test_fails_where_the_app_noted_a_fault(start):
    """The window itself goes on, and only says so."""
    process = start("self-test", first=STUMBLES, env={"QT_QPA_PLATFORM": "offscreen"})
    out, _ = process.communicate()

    assert process.returncode == FAILED
    assert b"FAIL  no fault was noted" in out
    assert b"stumbled on the way" in out


def test_the_self_test_keeps_a_picture(start, tmp_path):
    file = tmp_path / "shot.png"
    process = start("self-test", "--shot", str(file), env={"QT_QPA_PLATFORM": "offscreen"})
    process.communicate()

    assert process.returncode == DONE
    assert file.read_bytes().startswith(b"\x89PNG")


@pytest.mark.skipif(sys.platform != "linux", reason="nothing else lists a process's children")
def test_ctrl_c_ends_the_command_and_the_code_that_it_runs(start, tmp_path, ctrl_c_is_heard):
    file = tmp_path / "endless.py"
    file.write_text("while True:\n    pass\n", encoding="utf-8")
    process = start("run", "total", str(file))
    children = _children(process)

    process.send_signal(signal.SIGINT)
    out, err = process.communicate()

    assert (process.returncode, out, err) == (130, b"", b"studyapp: stopped\n")
    assert not any(Path("/proc", child).exists() for child in children)


def _children(process):
    """As soon as there are any."""
    while process.poll() is None:
        lists = Path(f"/proc/{process.pid}/task").glob("*/children")
        if found := [child for each in lists for child in each.read_text().split()]:
            return found
    raise AssertionError(process.communicate())


def _as_an_ordinary_user():
    """Root may write everywhere; take that right from the child."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None)
        for right in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            libc.prctl(24, right, 0, 0, 0)  # PR_CAPBSET_DROP


@pytest.fixture
def read_only(user):
    """A learner's folder with an answer, which may not be written."""
    if sys.platform == "win32" or (sys.platform != "linux" and os.geteuid() == 0):
        pytest.skip("whoever runs this may write everywhere")
    now = datetime.now(UTC)
    desk = make_desk(Folders(user).progress, lambda: now, Days(), lambda _card: 3.0, lambda: None)
    with closing(desk):
        desk.progress.record(CardId("unhashable"), Grade.SOLID, now, timedelta(minutes=1))
    yield user
    user.chmod(0o755)


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["due"], b"new on your path"),
        (["stats"], b"Seen 1 of 30"),
        (["search", "keys", "dict"], b"keys of a dict"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_commands_that_only_read_work_in_a_read_only_folder(start, read_only, command, told):
    before = {file.name: file.read_bytes() for file in read_only.iterdir()}
    read_only.chmod(0o555)

    process = start(*command, preexec_fn=_as_an_ordinary_user)
    out, err = process.communicate()

    assert (process.returncode, err) == (DONE, b"")
    assert told in out
    assert {file.name: file.read_bytes() for file in read_only.iterdir()} == before


def test_a_bank_that_cannot_be_compiled_in_a_read_only_folder_is_told(start, read_only):
    (read_only / "bank.sqlite").unlink()
    read_only.chmod(0o555)

    process = start("due", preexec_fn=_as_an_ordinary_user)
    out, err = process.communicate()

    assert (process.returncode, out) == (WRONG_USE, b"")
    assert err.startswith(b"studyapp: ")
    assert b"bank.sqlite: the bank index cannot be written" in err
    assert err.count(b"\n") == 1


def _complaints(err):
    """What Qt says of the offscreen platform is no complaint."""
    lines = err.decode().splitlines()
    return [line for line in lines if not line.startswith("This plugin does not support ")]
