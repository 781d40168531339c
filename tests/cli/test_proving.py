"""`studyapp check --run`: what packs promise, proved."""

import json
from functools import partial
from threading import Event

import pytest

from studyapp import paths
from studyapp.cli import main
from studyapp.cli.proofs import Proof, StoppedError
from studyapp.cli.proving import Provers, prove
from studyapp.practice import Runner, walls
from tests.drills import drill
from tests.packs import EXERCISE_FILES, card, little_cards, write_file, write_pack

DONE, FAILED, WRONG_USE, STOPPED = 0, 1, 2, 130
TOTAL = "cards/python/functions/total"


@pytest.fixture
def check(capsys):
    def runner(*arguments):
        try:
            status = main(["check", *map(str, arguments)])
        except SystemExit as left:  # how argparse leaves
            status = left.code
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return runner


@pytest.fixture
def little(tmp_path, monkeypatch):
    """A pack that comes with the app."""
    monkeypatch.setattr(paths, "DATA", tmp_path / "data")
    return write_pack(tmp_path / "data" / "little")


def one_line(text):
    return text.startswith("studyapp: ") and text.endswith("\n") and text.count("\n") == 1


def test_a_good_pack_keeps_its_promises(check, little):
    status, out, err = check("--run", little)

    assert (status, err) == (DONE, "")
    assert "0 errors, 0 warnings in 1 pack\n" in out
    assert "ok    list-or-tuple  1  " in out
    assert "ok    total  5  " in out
    assert "6 promises: 6 kept, 0 broken, 0 not tried\n" in out


def test_the_walls_are_told(check, little):
    _, out, _ = check("--run", little)

    assert out.endswith("".join(f"{line}\n" for line in walls.here().sentences()))
    assert list(walls.here().sentences())


def test_a_broken_promise_is_told_with_what_was_found(check, little):
    write_file(little / TOTAL / "wrong_first.py", EXERCISE_FILES["solution.py"])

    status, out, _ = check("--run", little)

    assert status == FAILED
    assert "FAIL  total  5  " in out
    assert (
        "      wrong_first.py: fails a hidden case and passes most visible ones\n"
        "        no hidden case catches it\n"
    ) in out
    assert "6 promises: 5 kept, 1 broken, 0 not tried\n" in out


def test_a_complexity_that_no_answer_can_be_compared_with_is_told(check, little):
    file = little / TOTAL / "card.md"
    write_file(file, file.read_text("utf-8").replace("O(n)", "O(n^k)"))

    status, out, _ = check("--run", little, "--only", "total")

    assert status == FAILED
    assert "complexity: is one that an answer can be compared with" in out


def test_what_a_block_prints_is_compared(check, little):
    file = little / "cards/python/types/list-or-tuple.md"
    write_file(file, file.read_text("utf-8").replace("print([1, 2]", "print([1, 3]"))

    status, out, _ = check("--run", little, "--only", "list-or-tuple")

    assert status == FAILED
    assert "prints\n        [1, 3] (1, 2)\n        and the card says\n        [1, 2] (1, 2)" in out


def test_a_lint_error_fails_although_all_promises_are_kept(check, little):
    write_file(little / "cards/python/types/unhashable.md", card("unhashable", level="middle"))

    status, out, _ = check("--run", little)

    assert status == FAILED
    assert "6 kept, 0 broken" in out


def test_drills_are_proved_too(check, little):
    write_file(little / "drills.toml", drill())

    status, out, _ = check("--run", little, "--only", "drill:rmse", "--jobs", "1")

    assert status == FAILED
    assert "FAIL  drill:rmse  2  " in out
    assert "      solution: passes every case\n        test_one: Wrong answer" in out
    assert "2 promises: 1 kept, 1 broken, 0 not tried" in out


def test_only_some_can_be_proved(check, little):
    _, out, _ = check("--run", "--only", "list-or-tuple")

    assert "1 promise: 1 kept" in out
    assert "total" not in out


@pytest.mark.parametrize(
    ("subject", "guess"), [("totl", "; did you mean 'total'?"), ("unhashable", "")]
)
def test_what_promises_nothing_cannot_be_proved(check, little, subject, guess):
    status, out, err = check("--run", "--only", subject)

    assert (status, out) == (WRONG_USE, "")
    assert one_line(err)
    assert f"no card or drill that runs anything: {subject}{guess}" in err


def test_a_card_that_runs_nothing_does_not_keep_the_others_from_being_proved(check, little):
    status, out, _ = check("--run", "--only", "unhashable", "list-or-tuple")

    assert status == DONE
    assert "1 promise: 1 kept" in out


def test_a_misspelt_name_among_others_is_told(check, little):
    status, _, err = check("--run", "--only", "totl", "list-or-tuple")

    assert status == WRONG_USE
    assert "no card or drill that runs anything: totl; did you mean 'total'?" in err


def test_the_proofs_are_told_as_json(check, little):
    write_file(little / TOTAL / "wrong_first.py", EXERCISE_FILES["solution.py"])

    status, out, _ = check("--run", "--json", little)

    told = json.loads(out)
    assert status == FAILED
    assert (told["errors"], told["complete"], told["promises"]) == (0, True, 6)
    assert told["walls"] == list(walls.here().sentences())
    (broken,) = [proof for proof in told["proofs"] if not proof["holds"]]
    assert (broken["subject"], broken["part"]) == ("total", "wrong_first.py")
    assert broken["faults"] == ["no hidden case catches it"]


def test_a_library_that_is_not_installed_leaves_a_promise_untried(check, little):
    file = little / TOTAL / "card.md"
    text = file.read_text("utf-8").replace("  complexity: O(n)", "  needs: [not-installed]")
    write_file(file, text)

    status, out, _ = check("--run", little)

    assert status == FAILED
    assert "        not tried: not-installed is not installed here\n" in out
    assert "5 promises: 1 kept, 0 broken, 4 not tried\n" in out


@pytest.mark.parametrize("option", [["--only", "total"], ["--jobs", "2"], ["--trust"]])
def test_options_of_running_are_for_running(check, little, option):
    status, out, err = check(little, *option)

    assert (status, out) == (WRONG_USE, "")
    assert one_line(err)


@pytest.mark.parametrize("jobs", ["0", "-1", "many"])
def test_jobs_are_a_number_from_one_on(check, little, jobs):
    status, _, err = check("--run", "--jobs", jobs)

    assert status == WRONG_USE
    assert one_line(err)


# Packs of strangers


@pytest.fixture
def strange(tmp_path):
    return write_pack(tmp_path / "strange", little_cards())


@pytest.fixture
def few_walls(monkeypatch):
    monkeypatch.setattr(walls, "here", lambda: walls.Walls(rlimits=True))


def test_a_strange_pack_is_run_where_the_walls_are_enough(check, little, strange):
    if not walls.here().enough_for_strangers:
        pytest.skip("they are not, here")

    assert check("--run", strange)[0] == DONE


def test_a_strange_pack_is_refused_where_they_are_not(check, little, strange, few_walls):
    status, out, err = check("--run", strange)

    assert (status, out) == (WRONG_USE, "")
    assert one_line(err)
    assert str(strange) in err
    assert "--trust" in err


def test_trust_runs_it_all_the_same(check, little, strange, few_walls):
    assert check("--run", "--trust", strange)[0] == DONE


def test_a_pack_that_comes_with_the_app_needs_no_trust(check, little, few_walls):
    assert check("--run", little)[0] == DONE


# Ctrl+C


def _proof(subject, deed):
    return Proof(subject, "code", "is done", deed)


def test_ctrl_c_keeps_what_is_proved_and_stops_the_rest():
    begun, ended = Event(), Event()

    def quick(_runner, _stop):
        begun.wait(60)
        return ["a fault"]

    def endless(_runner, stop):
        begun.set()
        stop.wait(60)
        ended.set()
        raise StoppedError

    def interrupt(_done):
        raise KeyboardInterrupt

    chosen = [_proof("one", quick), _proof("two", endless), _proof("three", endless)]
    provers = Provers(partial(Runner, ahead=False), 2)

    proved, complete = prove(chosen, provers, interrupt)

    assert not complete
    assert ended.is_set()
    assert [(each.proof.subject, each.faults) for each in proved] == [("one", ("a fault",))]


def test_a_mistake_of_ours_is_no_fault_of_the_pack():
    def mistaken(_runner, _stop):
        raise ZeroDivisionError

    provers = Provers(partial(Runner, ahead=False), 1)

    with pytest.raises(ZeroDivisionError):
        prove([_proof("one", mistaken)], provers, print)


def test_a_command_that_was_stopped_says_so(check, little, monkeypatch):
    def stopped(_chosen, provers, _told):
        provers.close()
        return [], False

    monkeypatch.setattr("studyapp.cli.prove.prove", stopped)

    status, out, _ = check("--run", little)

    assert status == STOPPED
    assert "Stopped. 6 promises: 0 kept, 0 broken, 6 not tried\n" in out
