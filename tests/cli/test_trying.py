"""`studyapp run`: a solution of one's own against the cases of an exercise."""

import _thread
import io
import json
import sys
import threading

import pytest

from studyapp import paths
from studyapp.cli import main
from studyapp.cli.trying import _stoppable
from tests.drills import SOLUTION as DRILL_SOLUTION
from tests.drills import drill
from tests.packs import EXERCISE_FILES, little_cards, write_file, write_pack

DONE, FAILED, WRONG_USE, STOPPED = 0, 1, 2, 130
RIGHT = EXERCISE_FILES["solution.py"]
NONE_FOR_NOTHING = "def total(numbers):\n    return sum(numbers) or None\n"


@pytest.fixture
def run(capsys):
    def runner(*arguments):
        try:
            status = main(["run", *map(str, arguments)])
        except SystemExit as left:  # how argparse leaves
            status = left.code
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return runner


@pytest.fixture
def solution(tmp_path):
    """Writes a file with such code."""
    return lambda code: write_file(tmp_path / "mine.py", code)


@pytest.fixture
def ship(tmp_path, monkeypatch):
    """Exchanges files of the shipped exercise."""

    def shipped(**files):
        cards = little_cards() | {
            f"python/functions/total/{name.replace('__', '.')}": text
            for name, text in files.items()
        }
        monkeypatch.setattr(paths, "DATA", tmp_path / "data")
        return write_pack(tmp_path / "data" / "little", cards)

    return shipped


def one_line(text):
    return text.startswith("studyapp: ") and text.endswith("\n") and text.count("\n") == 1


def test_a_right_solution_passes_every_case(run, solution):
    status, out, err = run("total", solution(RIGHT))

    assert (status, err) == (DONE, "")
    assert "ok    Two numbers are added.  " in out
    assert "ok    Nothing sums up to 0. (hidden)  " in out
    assert "\n8 of 8 cases passed in " in out


def test_a_wrong_one_is_told_case_by_case_with_the_difference(run, solution):
    status, out, err = run("total", solution(NONE_FOR_NOTHING))

    assert (status, err) == (FAILED, "")
    assert "ok    Two numbers are added.  " in out
    failed = out[out.index("FAIL  Nothing sums up to 0. (hidden)") :]
    assert "      check(total([]), 0)\n" in failed
    assert "      got   None\n      want  0\n" in failed
    assert "7 of 8 cases passed" in failed


def test_an_exception_is_told_with_its_lines(run, solution):
    _, out, _ = run("total", solution("def total(numbers):\n    return numbers[0] / 0\n"))

    assert "      line 2, in total: return numbers[0] / 0\n" in out
    assert "ZeroDivisionError" in out


def test_what_the_code_printed_is_shown_where_it_fails(run, solution):
    _, out, _ = run("total", solution("def total(numbers):\n    print('so', 'far')\n"))

    assert "      printed:\n        so far\n" in out


def test_code_that_cannot_be_loaded_is_told_once(run, solution):
    status, out, _ = run("total", solution("def total(numbers)\n    return 0\n"))

    assert status == FAILED
    assert out.count("FAIL") == 1
    assert "SyntaxError" in out
    assert "\nNo case was tried in " in out
    assert "line 1" in out


@pytest.mark.parametrize(
    ("option", "summary", "status"),
    [("--visible", "4 of 4 cases", DONE), ("--hidden", "3 of 4 cases", FAILED)],
)
def test_some_cases_can_be_tried_alone(run, solution, option, summary, status):
    tried = run("total", solution(NONE_FOR_NOTHING), option)

    assert tried[0] == status
    assert summary in tried[1]


def test_a_dash_is_standard_input(run, monkeypatch):
    typed = io.TextIOWrapper(io.BytesIO(RIGHT.replace("\n", "\r\n").encode()))
    monkeypatch.setattr(sys, "stdin", typed)

    status, out, _ = run("total", "-")

    assert status == DONE
    assert "8 of 8 cases passed" in out


def test_the_verdict_is_told_as_json(run, solution):
    status, out, _ = run("total", solution(NONE_FOR_NOTHING), "--json")

    told = json.loads(out)
    assert status == FAILED
    assert (told["exercise"], told["holds"], told["passed"], told["cases"]) == (
        "total",
        False,
        7,
        8,
    )
    assert told["trouble"] is None
    (failed,) = [each for each in told["results"] if each["outcome"] != "passed"]
    assert failed["name"] == "test_hidden_empty"
    assert failed["hidden"]
    assert (failed["difference"]["got"], failed["difference"]["want"]) == ("None", "0")


def test_trouble_is_told_as_json(run, solution):
    _, out, _ = run("total", solution("def total(:\n"), "--json")

    assert json.loads(out)["trouble"]["failure"]["error"] == "SyntaxError"


@pytest.mark.parametrize(
    ("exercise", "told"),
    [
        ("totl", "no such exercise: totl; did you mean 'total'?"),
        ("unhashable", "no such exercise: unhashable"),
        ("drill:rms", "no such exercise: drill:rms; did you mean 'drill:rmse'?"),
    ],
)
def test_an_unknown_exercise_is_wrong_use(run, ship, solution, exercise, told):
    write_file(ship() / "drills.toml", drill())

    status, out, err = run(exercise, solution(RIGHT))

    assert (status, out) == (WRONG_USE, "")
    assert one_line(err)
    assert told in err


def test_a_drill_is_tried_as_an_exercise_is(run, ship, solution):
    write_file(ship() / "drills.toml", drill())

    status, out, _ = run("drill:rmse", solution(DRILL_SOLUTION))

    assert status == FAILED
    assert "1 of 3 cases passed" in out


def _missing(folder):
    return folder / "nowhere.py"


def _folder(folder):
    return folder


def _no_text(folder):
    return write_file(folder / "x.py", b"\xff\xfe\0")


def _too_large(folder):
    return write_file(folder / "x.py", b"#" * (1024 * 1024 + 1))


@pytest.mark.parametrize("made", [_missing, _folder, _no_text, _too_large])
def test_a_file_that_cannot_be_read_is_wrong_use(run, tmp_path, made):
    file = made(tmp_path)

    status, out, err = run("total", file)

    assert (status, out) == (WRONG_USE, "")
    assert one_line(err)
    assert str(file) in err


def test_a_library_that_is_not_installed_is_told(run, ship, solution):
    text = little_cards()["python/functions/total/card.md"]
    ship(card__md=text.replace("  complexity: O(n)", "  needs: [not-installed]"))

    status, out, err = run("total", solution(RIGHT))

    assert (status, out) == (WRONG_USE, "")
    assert err == "studyapp: total needs not-installed, not installed here\n"


def test_what_is_answered_without_code_is_not_run(run, ship, solution):
    text = little_cards()["python/functions/total/card.md"]
    ship(card__md=text.replace("graded: write", "graded: complexity"))

    status, _, err = run("total", solution(RIGHT))

    assert status == WRONG_USE
    assert one_line(err)
    assert "is of the kind complexity" in err


def test_an_exercise_that_lacks_a_file_is_told(run, ship, solution):
    (ship() / "cards/python/functions/total/cases.py").unlink()

    status, _, err = run("total", solution(RIGHT))

    assert status == WRONG_USE
    assert one_line(err)
    assert "cases.py: cannot be read" in err


def test_nothing_is_written_beside_the_exercise(run, ship, solution):
    pack = ship()
    before = sorted(pack.rglob("*"))

    run("total", solution(RIGHT))

    assert sorted(pack.rglob("*")) == before


def test_ctrl_c_stops_the_work_before_the_command_ends(ctrl_c_is_heard):
    ended = threading.Event()

    def work(stop):
        _thread.interrupt_main()
        assert stop.wait(60)
        ended.set()

    with pytest.raises(KeyboardInterrupt):
        _stoppable(work)

    assert ended.is_set()


def test_ctrl_c_is_no_traceback(capsys, monkeypatch, solution):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("studyapp.cli.trying.try_file", interrupted)

    assert main(["run", "total", str(solution(RIGHT))]) == STOPPED
    assert capsys.readouterr().err == "studyapp: stopped\n"
