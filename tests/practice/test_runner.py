import tempfile
import threading
import time
from pathlib import Path

import pytest

from studyapp.practice import Failure, Frame, Outcome, ProgramError, Runner, limits
from studyapp.practice.walls import Walls

ADD = "def add(a, b):\n    return a + b\n"
HANGS = "def add(a, b):\n    while True:\n        pass\n"
MANY = "from solution import add\n" + "".join(
    f"def test_{number}(): check(add({number}, 0), {number})\n" for number in range(6)
)
DISCARD = {"told": lambda _: None}


@pytest.fixture
def room(tmp_path, monkeypatch) -> Path:
    """Where the folders of the children lie."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_right_answer_passes_every_case(runner, workout):
    verdict = runner.run(workout(), ADD, submit=True)

    assert verdict.holds
    assert [result.case.title for result in verdict.results] == [
        "Two small numbers.",
        "One of them is negative.",
    ]
    assert verdict.submitted


def test_hidden_cases_are_tried_only_on_submit(runner, workout):
    verdict = runner.run(workout(), ADD, submit=False)

    assert [result.case.name for result in verdict.results] == ["test_small"]
    assert not verdict.submitted


def test_a_wrong_answer_comes_with_the_difference_and_the_call(runner, workout):
    verdict = runner.run(workout(), "def add(a, b):\n    return a - b\n", submit=False)

    (result,) = verdict.results
    assert result.outcome is Outcome.WRONG
    assert (result.difference.got, result.difference.want) == ("-1", "3")
    assert result.call == "check(add(1, 2), 3)"
    assert result.summary


def test_an_exception_comes_with_the_learners_own_lines(runner, workout):
    code = "def add(a, b):\n    return part(a)\n\ndef part(a):\n    return a / 0\n"

    (result,) = runner.run(workout(), code, submit=False).results

    assert result.outcome is Outcome.RAISED
    assert result.summary == "ZeroDivisionError: division by zero"
    assert result.failure.frames == (
        Frame(2, "add", "return part(a)"),
        Frame(5, "part", "return a / 0"),
    )
    assert result.failure.explanation


def test_what_a_case_prints_is_kept_with_it(runner, workout):
    code = "def add(a, b):\n    print('adding', a, b)\n    return a + b\n"

    first, second = runner.run(workout(), code, submit=True).results

    assert (first.printed, second.printed) == ("adding 1 2\n", "adding 1 -2\n")


def test_long_output_is_cut(runner, workout):
    code = "def add(a, b):\n    print('x' * 100_000)\n    return a + b\n"

    (result,) = runner.run(workout(), code, submit=False).results

    assert result.passed
    assert result.printed.endswith("… 34,465 more bytes")


def test_each_result_is_told_as_it_comes(runner, workout):
    told = []

    verdict = runner.run(workout(), ADD, submit=True, told=told.append)

    assert tuple(told) == verdict.results


def test_a_case_that_hangs_says_in_which_line(runner, workout):
    (result,) = runner.run(workout(seconds=0.2), HANGS, submit=False).results

    assert (result.outcome, result.summary) == (Outcome.TIME, "Took longer than 0.2 s.")
    assert result.failure.frames[-1].line in {2, 3}
    assert result.call == "check(add(1, 2), 3)"


def test_every_case_that_hangs_is_tried(runner, workout):
    verdict = runner.run(workout(MANY, seconds=0.1), HANGS, submit=True)

    assert [result.outcome for result in verdict.results] == [Outcome.TIME] * 6
    assert {result.summary for result in verdict.results} == {"Took longer than 0.1 s."}


def test_what_there_is_no_time_left_for_is_said(runner, workout, monkeypatch):
    monkeypatch.setattr(limits, "OVERALL", -0.5)

    verdict = runner.run(workout(MANY, seconds=0.1), HANGS, submit=True)

    first, *_, last = verdict.results
    assert first.summary == "Took longer than 0.1 s."
    assert last.summary == "Not tried: all cases together took longer than 0.1 s."
    assert len(verdict.results) == 6


def test_code_that_hangs_while_it_loads_is_stopped(runner, workout, monkeypatch):
    monkeypatch.setattr(limits, "TO_LOAD", 0.2)

    verdict = runner.run(workout(), "while True:\n    pass\n", submit=False)

    assert verdict.trouble.outcome is Outcome.TIME
    assert "outside a function" in verdict.trouble.summary
    assert verdict.trouble.failure.frames[-1].line in {1, 2}


TROUBLES = {
    "nothing written": (" \n", Outcome.RAISED, "There is no code yet."),
    "a syntax error": ("def add(a, b)\n    pass\n", Outcome.RAISED, "SyntaxError"),
    "a missing function": ("def sum(a): pass\n", Outcome.RAISED, "Your code has no `add`"),
    "an exception while loading": ("1 / 0\n", Outcome.RAISED, "ZeroDivisionError"),
    "a missing module": ("import nowhere\n", Outcome.RAISED, "ModuleNotFoundError"),
    "a null byte": ("add = 1 \0\n", Outcome.RAISED, "null bytes"),
    "half a character": ("add = '\udc80'\n", Outcome.RAISED, "UnicodeEncodeError"),
    "sys.exit": ("import sys\nsys.exit()\n", Outcome.RAISED, "sys.exit"),
    "os._exit": ("import os\nos._exit(3)\n", Outcome.CRASHED, "exit code 3"),
    "a crash": ("import ctypes\nctypes.string_at(0)\n", Outcome.CRASHED, "SIGSEGV"),
    "a file that is not its own": ("open('/etc/passwd')\n", Outcome.FORBIDDEN, "/etc/passwd"),
    "a flood": ("while True: print('x' * 999)\n", Outcome.OUTPUT, "1 MiB"),
    "too much memory": ("x = b'x' * 10**12\n", Outcome.MEMORY, "1 GiB"),
    "too much code": ("#" * (limits.CODE + 1), Outcome.RAISED, "longer than"),
    "code that is too deep": ("(" * 10_000, Outcome.RAISED, "parentheses"),
}


@pytest.mark.parametrize(("code", "outcome", "says"), TROUBLES.values(), ids=TROUBLES)
def test_code_that_cannot_be_loaded_is_trouble(runner, workout, code, outcome, says):
    verdict = runner.run(workout(), code, submit=True)

    assert not verdict.results
    assert verdict.trouble.outcome is outcome
    assert says in verdict.trouble.summary


def test_a_syntax_error_has_a_line_and_a_column(runner, workout):
    verdict = runner.run(workout(), "x = 1\ny = = 2\n", submit=False)

    assert verdict.trouble.failure.line == 2
    assert verdict.trouble.failure.column == 5


def test_what_the_starter_leaves_open_is_not_written_yet(runner, workout):
    code = "def add(a, b):\n    raise NotImplementedError\n"

    (result,) = runner.run(workout(), code, submit=False).results

    assert result.summary == "`add` is not written yet."


BROKEN = {
    "an unknown name": "def test_it():\n    check(nowhere, 1)\n",
    "an unknown module": "import nowhere\ndef test_it(): pass\n",
    "no such function": "if 0:\n    def test_it(): pass\n",
}


@pytest.mark.parametrize("cases", BROKEN.values(), ids=BROKEN)
def test_the_authors_own_mistake_is_not_laid_on_the_learner(runner, workout, cases):
    broken = workout("def test_it(): pass\n")
    object.__setattr__(broken, "cases_source", cases)

    verdict = runner.run(broken, ADD, submit=True)

    assert verdict.first_failure.outcome is Outcome.BROKEN
    assert verdict.first_failure.summary.startswith("The exercise is at fault, not your code: ")


def test_an_exception_in_the_learners_code_is_theirs_whatever_it_is(runner, workout):
    (result,) = runner.run(workout(), "def add(a, b):\n    return nowhere\n", submit=False).results

    assert result.outcome is Outcome.RAISED
    assert result.failure.line == 2


def test_an_answer_that_a_case_cannot_use_is_no_broken_exercise(runner, workout):
    cases = "from solution import add\ndef test_it():\n    check(add(1, 2)[0], 1)\n"

    (result,) = runner.run(workout(cases), ADD, submit=False).results

    assert result.outcome is Outcome.RAISED
    assert result.call == "check(add(1, 2)[0], 1)"


def test_stop_ends_the_case_at_once_and_keeps_what_there_is(runner, workout):
    stop = threading.Event()
    code = "def add(a, b):\n    while b < 0: pass\n    return a + b\n"

    began = []

    def told(result):
        began.append(time.monotonic())
        stop.set()

    verdict = runner.run(workout(seconds=60), code, submit=True, told=told, stop=stop)

    assert [result.outcome for result in verdict.results] == [Outcome.PASSED, Outcome.CANCELLED]
    assert verdict.cancelled


def test_a_run_stopped_beforehand_tries_nothing(runner, workout):
    stop = threading.Event()
    stop.set()

    verdict = runner.run(workout(), ADD, submit=True, stop=stop)

    assert verdict.cancelled
    assert not verdict.passed


def test_cases_read_the_files_of_the_exercise(runner, workout, tmp_path):
    file = tmp_path / "numbers.csv"
    file.write_text("1\n2\n")
    cases = (
        "from solution import total\n"
        "def test_it(): check(total('numbers.csv'), 3)\n"
        "def test_again(): check(sum(map(int, open('numbers.csv'))), 3)\n"
    )
    code = "def total(name):\n    with open(name) as file:\n        return sum(map(int, file))\n"

    assert runner.run(workout(cases, data=(file,)), code, submit=True).holds
    assert file.read_text() == "1\n2\n"


def test_the_environment_is_built_from_nothing(runner, workout, monkeypatch):
    monkeypatch.setenv("SECRET", "precious")
    monkeypatch.setenv("PYTHONSTARTUP", "precious")
    cases = "from solution import names\ndef test_it(): check('precious' in names(), False)\n"
    code = "import os\ndef names():\n    return list(os.environ.values())\n"

    assert runner.run(workout(cases), code, submit=True).holds


def test_hashes_have_the_same_order_every_time(runner, workout):
    cases = "from solution import number\ndef test_it(): check(number(), 0)\n"
    code = "def number():\n    return hash('some text')\n"

    found = {runner.run(workout(cases), code, submit=True).results[0].difference for _ in "ab"}

    assert len(found) == 1


def test_a_deeper_recursion_that_was_asked_for_holds_for_all_cases(runner, workout):
    code = (
        "import sys\nsys.setrecursionlimit(9000)\n"
        "def add(a, b, deep=5000):\n    return add(a, b, deep - 1) if deep else a + b\n"
    )

    assert runner.run(workout(), code, submit=True).holds


def test_nothing_of_ours_can_be_imported_by_accident(runner, workout):
    code = "import sys\nassert not [path for path in sys.path if path.endswith('main')]\n" + ADD

    assert runner.run(workout(), code + "import pickle, inspect, dataclasses\n", submit=True).holds


def test_a_class_of_the_learners_is_pickled_and_its_source_found(runner, workout):
    cases = (
        "import inspect, pickle\nfrom solution import P\n"
        "def test_pickle(): check(pickle.loads(pickle.dumps(P(1))).x, 1)\n"
        "def test_source(): check('class P' in inspect.getsource(P.size), False)\n"
    )
    code = "class P:\n    def __init__(self, x): self.x = x\n    def size(self): return 1\n"

    assert runner.run(workout(cases), code, submit=True).holds


def test_the_librarys_way_is_tried_beside_the_learners(runner, workout):
    library = "import operator\nadd = operator.add\n"

    own, theirs = runner.compare(workout(library=library), "def add(a, b): return 3\n")

    assert (own.passed, theirs.passed) == (1, 2)


def test_an_exercise_whose_library_is_missing_says_so(runner, workout):
    verdict = runner.run(workout(needs=("no-such-library",)), ADD, submit=True)

    assert verdict.trouble.summary == "Not installed here, but needed: no-such-library."


def test_a_program_is_run_for_what_it_prints(runner):
    program = "import sys\nprint('a')\nprint('b', file=sys.stderr)\nprint(__name__)"

    assert runner.printed(program) == "a\nb\n__main__\n"


@pytest.mark.parametrize("program", ["1 / 0", "import os; os._exit(2)", "open('/etc/passwd')"])
def test_a_program_that_does_not_end_well_is_an_error(runner, program):
    with pytest.raises(ProgramError, match=r"ZeroDivision|exit code 2|/etc/passwd"):
        runner.printed(program)


def test_a_program_that_does_not_end_is_an_error(runner):
    with pytest.raises(ProgramError, match=r"longer than 0\.2 s"):
        runner.printed("while True: pass", seconds=0.2)


def test_a_program_can_be_stopped(runner):
    stop = threading.Event()
    stop.set()

    with pytest.raises(ProgramError, match="Stopped"):
        runner.printed("print(1)", stop=stop)


def test_blocks_share_one_namespace_until_one_fails(runner):
    runs = runner.blocks([(3, "x = 1\nprint(x)"), (9, "print(x + 1)\n\ny"), (20, "1")], "card.md")

    assert [run.printed for run in runs] == ["1\n", "2\n"]
    assert runs[0].error == ""
    assert 'File "card.md", line 11' in runs[1].error
    assert "NameError" in runs[1].error


def test_a_strange_pack_is_refused_where_the_walls_are_not_enough(workout):
    runner = Runner(Walls(rlimits=True, seccomp=True), ahead=False)

    verdict = runner.run(workout(pack="strange"), ADD, submit=True)

    assert verdict.trouble.outcome is Outcome.FORBIDDEN
    assert "'strange'" in verdict.trouble.summary
    with pytest.raises(ProgramError, match="strange"):
        runner.printed("print(1)", pack="strange")


def test_a_pack_that_is_trusted_runs_behind_what_there_is(workout):
    walls = Walls(rlimits=True, seccomp=True)
    runner = Runner(walls, ahead=False, trusts=lambda pack: pack == "strange")

    verdict = runner.run(workout(pack="strange"), ADD, submit=True)

    assert verdict.holds
    assert verdict.walls == ("rlimits", "seccomp")


def test_a_wall_that_was_offered_and_does_not_stand_stops_a_strange_pack(workout):
    walls = Walls(rlimits=True, seccomp=True, landlock=7, bubblewrap=False)
    runner = Runner(walls, ahead=False)
    runner._fence.told = lambda *, stranger: {"walls": ["seccomp"], "must": ["landlock"]}

    verdict = runner.run(workout(pack="strange"), ADD, submit=True)

    assert verdict.trouble.outcome is Outcome.FORBIDDEN
    assert "wall" in verdict.trouble.summary


def test_no_folder_is_left_however_a_run_ends(runner, workout, room):
    for code in (ADD, HANGS, "import os; os._exit(1)", "def add("):
        runner.run(workout(seconds=0.1), code, submit=True)

    assert list(room.iterdir()) == []


def test_a_child_that_waits_is_used_and_replaced(workout, room):
    runner = Runner()
    runner.warm(())
    (first,) = room.iterdir()
    code = "import os\ndef add(a, b): return os.getcwd()\n"

    result, _ = runner.run(workout(), code, submit=True).results

    (second,) = room.iterdir()
    runner.close()
    assert str(first.resolve()) in result.difference.got
    assert first != second
    assert list(room.iterdir()) == []


def test_a_warm_child_is_as_good_as_a_cold_one(workout):
    runner = Runner()
    runner.warm(())

    verdicts = [runner.run(workout(), ADD, submit=True) for _ in range(3)]

    runner.close()
    assert all(verdict.holds for verdict in verdicts)
    assert len({verdict.walls for verdict in verdicts}) == 1


def test_only_one_child_waits(workout, room):
    runner = Runner()

    for needs in ((), ("numpy",), ()):
        runner.warm(needs)

    assert len(list(room.iterdir())) == 1
    runner.close()


def test_a_child_that_died_while_it_waited_is_not_used(workout):
    runner = Runner()
    runner.warm(())
    runner._spare._child._running.wait()
    runner._spare._child._process.kill()
    runner._spare._child._life.join()

    verdict = runner.run(workout(), ADD, submit=True)

    runner.close()
    assert verdict.holds


def test_a_closed_runner_keeps_no_child(workout, room):
    runner = Runner()
    runner.close()

    runner.warm(())

    assert list(room.iterdir()) == []


def test_runs_may_go_on_at_the_same_time(runner, workout):
    verdicts = []
    threads = [
        threading.Thread(target=lambda: verdicts.append(runner.run(workout(), ADD, submit=True)))
        for _ in range(4)
    ]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [verdict.holds for verdict in verdicts] == [True] * 4


def test_a_child_that_cannot_be_started_is_no_fault_of_the_code(workout, monkeypatch):
    runner = Runner(ahead=False)
    monkeypatch.setattr(runner._fence, "command", lambda folder: [str(folder / "nowhere")])

    verdict = runner.run(workout(), ADD, submit=True)

    assert verdict.trouble.outcome is Outcome.BROKEN
    assert "could not be started" in verdict.trouble.summary


def test_a_machine_without_room_is_no_fault_of_the_code(workout, monkeypatch, tmp_path):
    runner = Runner()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))

    verdict = runner.run(workout(), ADD, submit=True)

    runner.close()
    assert verdict.trouble.outcome is Outcome.BROKEN
    assert "nowhere" in verdict.trouble.summary


def test_a_stuck_case_is_a_failure_with_its_place(runner, workout):
    code = "def add(a, b):\n    return wait()\n\ndef wait():\n    import time; time.sleep(9)\n"

    (result,) = runner.run(workout(seconds=0.2), code, submit=False).results

    assert result.failure == Failure(
        "Out of time",
        "Took longer than 0.2 s.",
        (Frame(2, "add", "return wait()"), Frame(5, "wait", "import time; time.sleep(9)")),
    )


def test_libraries_that_would_start_processes_work_in_one_and_say_nothing(runner, workout):
    """Imported behind the walls, as by a learner whose exercise does not name them."""
    pytest.importorskip("joblib")
    code = (
        "from joblib import Parallel, delayed\n\n"
        "def add(a, b):\n"
        "    return sum(Parallel(n_jobs=2)(delayed(int)(each) for each in (a, b)))\n"
    )

    verdict = runner.run(workout(), code, submit=True)

    assert verdict.holds
    assert [result.printed for result in verdict.results] == ["", ""]
