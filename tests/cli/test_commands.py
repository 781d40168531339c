"""The commands in this process: what they print, what they give back, what they complain about."""

import json
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from studyapp.bank import CardId
from studyapp.cli import main
from studyapp.folder_lock import FolderLock
from studyapp.folders import Folders
from studyapp.home import make_desk
from studyapp.store.backup import backup_folder
from studyapp.store.database import open_database
from studyapp.store.migrations import STEPS
from studyapp.store.progress_file import connect_read_only, version_of
from studyapp.store.review_log import SqlReviewLog
from studyapp.study import CardState, Days, Grade, Phase, Review, ReviewId, Sign
from tests.packs import CURRICULUM, card, little_cards, variant, write_pack

DONE, FAILED, WRONG_USE = 0, 1, 2
FIRST = CardId("list-or-tuple")


@pytest.fixture
def run(capsys, user):
    """Runs a command on the learner's folder: its status, what it printed, what it complained."""

    def runner(*arguments, data_dir=user):
        try:
            status = main(["--data-dir", str(data_dir), *map(str, arguments)])
        except SystemExit as left:  # how argparse leaves
            status = left.code
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return runner


@pytest.fixture
def studied(user):
    """One card answered two days ago, another known well a minute ago."""
    now = datetime.now(UTC)
    file = Folders(user).progress
    desk = make_desk(file, lambda: now, Days(), lambda _card: 3.0, lambda: None)
    with closing(desk):
        minute, day = timedelta(minutes=1), timedelta(days=1)
        desk.progress.record(FIRST, Grade.SOLID, now - 2 * day, minute)
        desk.progress.record(CardId("total"), Grade.EFFORTLESS, now - minute, minute)
    return file


def one_line(text):
    return text.startswith("studyapp: ") and text.endswith("\n") and text.count("\n") == 1


# check


def test_a_good_pack_passes(run, installed):
    status, out, err = run("check", installed / "data" / "little")

    assert (status, err) == (DONE, "")
    assert out.splitlines()[-2:] == [
        "0 errors, 8 warnings in 1 pack",
        "30 cards, 1 exercise, 3 of 3 covered, 8 problems",
    ]


def test_without_a_name_the_shipped_packs_are_checked(run):
    status, out, _ = run("check")

    assert status == DONE
    assert "in 1 pack" in out


@pytest.fixture
def broken_pack(tmp_path):
    pack = write_pack(tmp_path / "broken")
    file = pack / "cards/python/types/unhashable.md"
    file.write_text(file.read_text().replace("level: mid", "level: middle"))
    return pack


def test_an_error_fails_and_is_told_with_file_line_and_column(run, broken_pack):
    status, out, err = run("check", broken_pack)

    assert (status, err) == (FAILED, "")
    assert "broken/cards/python/types/unhashable.md:4:1: level: " in out


def test_check_tells_the_same_as_json(run, broken_pack):
    status, out, _ = run("check", "--json", broken_pack)

    told = json.loads(out)
    assert status == FAILED
    assert told["errors"] == len([one for one in told["problems"] if not one["warning"]]) > 0
    assert told["problems"][0]["line"] == 4


UNCOVERED = "guide-099"


@pytest.fixture
def varied_pack(tmp_path):
    cards = {**little_cards(), **variant("total-again", "total")}
    return write_pack(tmp_path / "varied", cards, curriculum=f"{CURRICULUM}{UNCOVERED}\n")


def test_variants_are_told_apart_from_exercises(run, varied_pack):
    _, out, _ = run("check", varied_pack)

    assert out.endswith("\n4 cards, 1 exercise + 1 variant, 3 of 4 covered, 0 problems\n")


def test_what_is_not_covered_is_named_when_asked_for(run, varied_pack):
    _, short, _ = run("check", varied_pack)
    _, long, _ = run("check", "--verbose", varied_pack)

    named = "not covered: " + UNCOVERED
    assert named not in short
    assert named in long.splitlines()


def test_what_a_pack_holds_is_told_as_json(run, varied_pack):
    _, out, _ = run("check", "--json", varied_pack)

    told = json.loads(out)
    assert (told["cards"], told["exercises"], told["variants"]) == (4, 1, 1)
    assert (told["covered"], told["curriculum"]) == (3, 4)
    assert told["uncovered"] == [UNCOVERED]


def test_a_pack_without_a_curriculum_covers_nothing(run, tmp_path):
    pack = write_pack(tmp_path / "pack", {"python/types/x.md": card("x")}, curriculum="")

    _, out, _ = run("check", pack)

    assert out.endswith("\n1 card, 0 exercises, 0 problems\n")


def test_a_folder_that_is_no_pack_is_wrong_use(run, tmp_path):
    status, out, err = run("check", tmp_path)

    assert (status, out) == (WRONG_USE, "")
    assert one_line(err)
    assert "pack.toml" in err


@pytest.mark.parametrize("text", ["", "[", "format = 99\n", "\0"])
def test_a_description_that_cannot_be_read_is_an_error_and_no_traceback(run, tmp_path, text):
    pack = write_pack(tmp_path / "pack", pack=text)

    status, out, err = run("check", pack)

    assert status in {FAILED, WRONG_USE}
    assert "pack.toml" in out + err


def test_a_card_of_arbitrary_bytes_is_an_error(run, tmp_path):
    pack = write_pack(tmp_path / "pack", {"python/types/x.md": b"\xff\xfe\0\x80"})

    status, out, _ = run("check", pack)

    assert status == FAILED
    assert "x.md" in out


# search


def test_search_prints_number_title_and_id(run):
    status, out, _ = run("search", "dict")

    assert status == DONE
    assert "Which objects may be keys of a dict?  [unhashable]" in out


def test_words_need_no_quotes(run):
    assert run("search", "list", "tuple") == run("search", "list tuple")


def test_nothing_found_fails_and_offers_other_words(run):
    status, out, _ = run("search", "tupel")

    assert status == FAILED
    assert out == "Nothing found.\nDid you mean: tuple\n"


def test_search_tells_hits_as_json(run):
    _, out, _ = run("search", "--json", "--limit", "3", "number")

    told = json.loads(out)
    assert len(told["hits"]) == 3
    assert told["total"] > 3
    assert set(told["hits"][0]) == {"id", "title", "topic", "snippet"}


@pytest.mark.parametrize("words", ["level:expert", '"open', "(dict", "is:"])
def test_a_query_that_makes_no_sense_is_wrong_use(run, words):
    status, out, err = run("search", words)

    assert (status, out) == (WRONG_USE, "")
    assert one_line(err)


def test_filters_know_where_the_learner_stands(run, studied):
    _, out, _ = run("search", "--json", "is:new")

    assert json.loads(out)["total"] == 28


# due and stats


def test_due_plans_the_day(run, studied):
    status, out, _ = run("due")

    assert status == DONE
    assert "1 to recall" in out
    assert "How do a list and a tuple differ?" in out


def test_due_tells_the_plan_as_json(run, studied):
    _, out, _ = run("due", "--json")

    told = json.loads(out)
    assert told["recall"] == [FIRST]
    assert set(told) == {"recall", "new", "exercises", "later", "minutes"}


def test_due_says_exercises_apart(run):
    _, out, _ = run("due")
    _, told, _ = run("due", "--json")

    assert ", 1 exercise\n" in out
    assert len(json.loads(told)["exercises"]) == 1


def test_due_of_a_first_day_holds_only_new_cards(run, user):
    _, out, _ = run("due", "--json")

    assert json.loads(out)["recall"] == []
    assert json.loads(out)["new"]
    assert not Folders(user).progress.exists()


def test_stats_count_what_is_seen(run, studied):
    status, out, _ = run("stats")

    assert status == DONE
    assert out.startswith("Seen 2 of 30, ")
    assert "  Pandas: 0 of 8, 0%" in out


def test_stats_tell_the_same_as_json(run, studied):
    _, out, _ = run("stats", "--json")

    told = json.loads(out)
    assert (told["cards"], told["seen"]) == (30, 2)
    assert told["topics"]["python"] == {"cards": 22, "seen": 2} | {
        "mastery": told["topics"]["python"]["mastery"]
    }
    assert told["retention"]["share"] is None


def test_stats_of_a_first_day_make_no_progress_file(run, user):
    status, out, _ = run("stats")

    assert status == DONE
    assert "Retention over 30 days: – of 0 reviews" in out
    assert not Folders(user).progress.exists()


# a progress file of the first release, a folder that is read-only


@pytest.fixture
def of_the_first_release(user):
    now = datetime.now(UTC)
    file = Folders(user).progress
    with closing(open_database(file, now, STEPS[:1])) as database:
        log = SqlReviewLog(database, Days().of, "test 1")
        for days in (5, 2):  # only the second tells of what was kept in mind
            log.add(*_answered(FIRST, now - timedelta(days=days)))
    return file


def _answered(card, at):
    """A review, and a state that has been due for a day."""
    review = Review(ReviewId(at.isoformat()), card, Grade.SOLID, at, timedelta(minutes=1))
    due = at + timedelta(days=1)
    return review, CardState(card, Phase.REVIEW, None, 3.5, 5.25, due, at, 1, 0, Sign.NONE)


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["due"], "1 to recall"),
        (["stats"], "Seen 1 of 30"),
        (["stats"], "100% of 1 reviews"),
        (["search", "is:due"], "How do a list and a tuple differ?"),
    ],
)
def test_commands_that_only_read_take_it_as_it_is(run, of_the_first_release, command, told):
    before = of_the_first_release.read_bytes()

    status, out, err = run(*command)

    assert (status, err) == (DONE, "")
    assert told in out
    assert of_the_first_release.read_bytes() == before
    assert not backup_folder(of_the_first_release).exists()


def test_a_backup_of_it_is_of_the_first_release_too(run, of_the_first_release, tmp_path):
    status, _, _ = run("backup", tmp_path / "copy.sqlite")

    assert status == DONE
    with closing(connect_read_only(tmp_path / "copy.sqlite")) as connection:
        assert version_of(connection) == 1


# backup and restore


def test_a_backup_is_saved_where_it_is_wanted(run, studied, tmp_path):
    status, out, _ = run("backup", tmp_path / "copy.sqlite")

    assert status == DONE
    assert out == f"Saved to {tmp_path / 'copy.sqlite'}\n"
    assert (tmp_path / "copy.sqlite").exists()


def test_a_backup_without_a_name_lies_beside_the_progress(run, studied):
    _, out, _ = run("backup", "--json")

    file = json.loads(out)["file"]
    assert file.startswith(str(studied.parent / "backups" / "progress-"))


def test_a_backup_of_nothing_is_refused(run, tmp_path):
    status, _, err = run("backup", tmp_path / "copy.sqlite")

    assert status == WRONG_USE
    assert one_line(err)
    assert not (tmp_path / "copy.sqlite").exists()


def test_a_backup_where_no_file_can_be_made_is_refused(run, studied, tmp_path):
    (tmp_path / "file").touch()

    status, _, err = run("backup", tmp_path / "file" / "copy.sqlite")

    assert status == WRONG_USE
    assert one_line(err)


def test_restore_brings_back_what_was_saved(run, studied, tmp_path):
    run("backup", tmp_path / "copy.sqlite")
    studied.unlink()

    status, _, _ = run("restore", tmp_path / "copy.sqlite")

    assert status == DONE
    assert json.loads(run("stats", "--json")[1])["seen"] == 2


def test_restore_makes_the_folder_where_there_is_none(run, studied, tmp_path):
    run("backup", tmp_path / "copy.sqlite")

    status, _, _ = run("restore", tmp_path / "copy.sqlite", data_dir=tmp_path / "a" / "new")

    assert status == DONE
    assert (tmp_path / "a" / "new" / "progress.sqlite").exists()


def test_restore_while_the_window_is_open_is_refused(run, studied, user, tmp_path):
    run("backup", tmp_path / "copy.sqlite")
    before = studied.read_bytes()
    lock = FolderLock(Folders(user).lock)
    lock.take()

    status, _, err = run("restore", tmp_path / "copy.sqlite")

    lock.release()
    assert status == WRONG_USE
    assert one_line(err)
    assert "close its window" in err
    assert studied.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"no backup at all" * 100])
def test_restore_of_what_is_no_backup_is_refused(run, studied, tmp_path, content):
    before = studied.read_bytes()
    (tmp_path / "other").write_bytes(content)

    status, _, err = run("restore", tmp_path / "other")

    assert status == WRONG_USE
    assert one_line(err)
    assert studied.read_bytes() == before


def test_restore_of_no_file_is_refused(run, tmp_path):
    status, _, err = run("restore", tmp_path / "nowhere")

    assert (status, err) == (
        WRONG_USE,
        f"studyapp: {tmp_path / 'nowhere'}: there is no such file\n",
    )


def test_restore_of_a_folder_is_refused(run, tmp_path):
    status, _, err = run("restore", tmp_path)

    assert status == WRONG_USE
    assert one_line(err)


# wrong use


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["search"],
        ["search", "--limit", "many", "dict"],
        ["search", "--limit", "0", "dict"],
        ["restore"],
        ["due", "extra"],
        ["--nonsense"],
    ],
)
def test_wrong_use_is_told_in_one_line(run, arguments):
    status, out, err = run(*arguments)

    assert (status, out) == (WRONG_USE, "")
    assert one_line(err)


@pytest.mark.parametrize(
    "command",
    [["search", "dict"], ["due"], ["stats"], ["backup"], ["restore", "FILE"]],
    ids=lambda command: command[0],
)
def test_a_file_in_the_place_of_the_folder_is_told(run, tmp_path, command):
    (tmp_path / "file").touch()
    backup = tmp_path / "other.sqlite"
    backup.touch()
    arguments = [backup if word == "FILE" else word for word in command]

    status, out, err = run(*arguments, data_dir=tmp_path / "file")

    assert (status, out) == (WRONG_USE, "")
    assert one_line(err)


@pytest.mark.parametrize("command", [["due"], ["stats"], ["search", "is:new"]])
def test_a_progress_file_that_cannot_be_read_is_told(run, user, command):
    Folders(user).progress.write_bytes(b"what is this" * 100)

    status, out, err = run(*command)

    assert (status, out) == (WRONG_USE, "")
    assert one_line(err)
    assert "progress.sqlite" in err


def test_help_and_version_go_to_standard_output(run):
    for option in ("--help", "--version"):
        status, out, err = run(option)

        assert (status, err) == (DONE, "")
        assert "studyapp" in out
