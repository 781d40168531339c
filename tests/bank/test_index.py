import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.bank import Bank, BankError, CardId
from studyapp.bank.index import (
    Compiled,
    CompilingStopped,
    IndexUnwritable,
    compile_index,
    is_current,
)
from studyapp.bank.index_file import made_by
from studyapp.bank.search import Search
from studyapp.bank.sources import adopt
from tests.packs import TOPICS, card, little_cards, write_file, write_pack

TUPLES = "cards/python/types/list-or-tuple.md"
KEYS = "cards/python/types/unhashable.md"
BROKEN = "---\nid: broken\n"


@pytest.fixture
def pack(tmp_path):
    return write_pack(tmp_path / "packs" / "little")


@pytest.fixture
def index(tmp_path):
    return tmp_path / "cache" / "bank.sqlite"


def ids(index: Path) -> list[str]:
    with closing(Bank(index)) as bank:
        return [title.id for title in bank.titles()]


def title_of(index: Path, name: str) -> str:
    with closing(Bank(index)) as bank:
        return bank.title(CardId(name)).title


def image_of(index: Path, name: str) -> bytes | None:
    with closing(Bank(index)) as bank:
        return bank.image(CardId("list-or-tuple"), name)


def found(index: Path, text: str) -> list[str]:
    with closing(Search(index)) as search:
        return [hit.title.id for hit in search.find(text).hits]


def told(compiled: Compiled) -> list[str]:
    return [str(problem) for problem in compiled.problems]


def test_all_cards_of_a_pack_are_compiled(pack, index):
    compiled = compile_index([pack], index)

    assert compiled == Compiled(changed=4, removed=0, total=4, problems=())


def test_cards_are_numbered_by_topic_then_level_then_id(pack, index):
    compile_index([pack], index)

    assert ids(index) == ["list-or-tuple", "unhashable", "total", "default-arguments"]


def test_what_was_compiled_is_current(pack, index):
    compile_index([pack], index)

    assert is_current([pack], index)


def test_nothing_is_current_before_compiling(pack, index):
    assert not is_current([pack], index)


def test_compiling_again_changes_nothing(pack, index):
    compile_index([pack], index)

    assert compile_index([pack], index) == Compiled(changed=0, removed=0, total=4, problems=())


def test_only_a_changed_card_is_compiled_again(pack, index):
    compile_index([pack], index)
    write_file(pack / KEYS, card("unhashable", title="What can be hashed?"))

    assert compile_index([pack], index).changed == 1
    assert title_of(index, "unhashable") == "What can be hashed?"


def test_a_changed_card_is_found_by_its_new_words_only(pack, index):
    compile_index([pack], index)
    write_file(pack / KEYS, card("unhashable", title="What can be pickled?"))

    compile_index([pack], index)

    assert found(index, "pickled ") == ["unhashable"]
    assert found(index, "keys dict ") == []


def test_a_file_that_was_only_touched_is_not_compiled_again(pack, index):
    compile_index([pack], index)
    os.utime(pack / KEYS, ns=(1, 1))
    assert not is_current([pack], index)

    assert compile_index([pack], index).changed == 0
    assert is_current([pack], index)


def test_a_removed_card_leaves_the_bank(pack, index):
    compile_index([pack], index)
    (pack / KEYS).unlink()

    assert compile_index([pack], index).removed == 1
    assert ids(index) == ["list-or-tuple", "total", "default-arguments"]


def test_a_new_card_takes_its_place_and_the_others_move_up(pack, index):
    compile_index([pack], index)
    write_file(pack / "cards/python/types/a-first.md", card("a-first", level="junior"))

    compile_index([pack], index)

    assert ids(index)[:2] == ["a-first", "list-or-tuple"]
    assert found(index, "mutable defaults") == ["default-arguments"]


def test_a_bad_card_is_left_out_and_told(pack, index):
    write_file(pack / "cards/python/types/broken.md", BROKEN)

    compiled = compile_index([pack], index)

    assert compiled.total == 4
    assert told(compiled)[0].startswith("little/cards/python/types/broken.md:1:1: ")


def test_a_card_that_goes_bad_keeps_its_last_good_version(pack, index):
    compile_index([pack], index)
    write_file(pack / KEYS, BROKEN)

    compiled = compile_index([pack], index)

    assert title_of(index, "unhashable") == "Which objects may be keys of a dict?"
    assert told(compiled)[0].startswith("little/cards/python/types/unhashable.md:1:1: ")


def test_a_problem_is_told_until_it_is_mended(pack, index):
    broken = write_file(pack / "cards/python/types/broken.md", BROKEN)
    compile_index([pack], index)
    assert len(compile_index([pack], index).problems) == 1

    write_file(broken, card("broken"))

    assert compile_index([pack], index).problems == ()


def test_the_problem_of_a_removed_card_goes_with_it(pack, index):
    broken = write_file(pack / "cards/python/types/broken.md", BROKEN)
    compile_index([pack], index)

    broken.unlink()

    assert compile_index([pack], index).problems == ()


def test_a_section_that_cannot_be_compiled_is_told_with_its_line(pack, index):
    write_file(pack / KEYS, card("unhashable", full="[" * 5000))

    (problem,) = compile_index([pack], index).problems

    assert (problem.where, problem.line) == ("In full", 24)


def test_of_two_cards_with_one_id_the_second_is_left_out(pack, index):
    write_file(pack / "cards/pandas/grouping/unhashable.md", card("unhashable", title="Again?"))

    compiled = compile_index([pack], index)

    assert compiled.total == 4
    (problem,) = compiled.problems
    assert problem.file == "little/cards/python/types/unhashable.md"
    assert problem.message.startswith("little/cards/pandas/grouping/unhashable.md has the same id")


def test_a_card_comes_in_when_its_namesake_goes(pack, index):
    again = "cards/pandas/grouping/unhashable.md"
    write_file(pack / again, card("unhashable", title="Again?"))
    compile_index([pack], index)

    (pack / again).unlink()
    compile_index([pack], index)

    assert title_of(index, "unhashable") == "Which objects may be keys of a dict?"


def test_a_card_under_an_unknown_topic_is_left_out(pack, index):
    write_file(pack / "cards/python/magic/spell.md", card("spell"))

    compiled = compile_index([pack], index)

    assert compiled.total == 4
    assert "there is no topic 'python/magic'" in told(compiled)[0]


def test_a_card_comes_in_when_its_topic_does(pack, index):
    write_file(pack / "cards/python/magic/spell.md", card("spell"))
    compile_index([pack], index)

    leaf = '[[topic.leaf]]\nslug = "magic"\ntitle = "Magic"\n\n[[topic]]\nslug = "pandas"'
    write_file(pack / "topics.toml", TOPICS.replace('[[topic]]\nslug = "pandas"', leaf))

    assert compile_index([pack], index) == Compiled(0, 0, total=5, problems=())


def test_a_pack_that_goes_bad_keeps_its_topics_and_cards(pack, index):
    compile_index([pack], index)
    write_file(pack / "topics.toml", "[[topic")

    compiled = compile_index([pack], index)

    assert compiled.total == 4
    assert told(compiled)[0].startswith("little/topics.toml:")


def test_a_pack_that_was_never_good_does_not_harm_another(pack, index):
    bad = write_pack(pack.parent / "bad", pack="format = ")

    compiled = compile_index([bad, pack], index)

    assert compiled.total == 4
    assert told(compiled)[0].startswith("bad/pack.toml:")
    assert is_current([bad, pack], index)


def test_a_folder_that_is_missing_is_told(pack, index):
    compiled = compile_index([pack, pack.parent / "gone"], index)

    assert compiled.total == 4
    assert "gone/pack.toml" in told(compiled)[0]


def test_a_second_pack_adds_cards_to_the_leaves_of_the_first(pack, index):
    more = {"python/types/z-more.md": card("z-more", level="junior")}
    second = write_pack(pack.parent / "second", more)

    compile_index([pack, second], index)

    assert ids(index)[:3] == ["list-or-tuple", "z-more", "unhashable"]


def test_a_pack_that_is_no_longer_given_leaves_the_bank(pack, index):
    second = write_pack(pack.parent / "second", {"python/types/more.md": card("more")})
    compile_index([pack, second], index)

    assert not is_current([pack], index)
    assert compile_index([pack], index).removed == 1


def test_of_two_packs_with_one_folder_name_the_second_is_left_out(pack, index, tmp_path):
    namesake = write_pack(tmp_path / "elsewhere" / "little", {})

    compiled = compile_index([pack, namesake], index)

    assert compiled.total == 4
    assert "another pack's folder has the same name" in told(compiled)[0]


def test_a_page_compiled_by_other_code_is_compiled_again(pack, index):
    compile_index([pack], index)
    with closing(sqlite3.connect(index)) as connection, connection:
        connection.execute("UPDATE meta SET value = '0.0.1'")

    assert not is_current([pack], index)
    assert compile_index([pack], index).changed == 4


def test_a_frozen_app_takes_what_its_release_was_shipped_with():
    assert made_by("0.1.0+0badcafe", "0.1.0")
    assert not made_by("0.1.0+0badcafe", "0.1.0+600dcafe")
    assert not made_by("0.1.0+0badcafe", "0.2.0")


# Images

SHOWN = card("list-or-tuple", level="junior", full="![A plot](plot.svg)")


def test_an_image_that_a_card_shows_is_kept(pack, index):
    write_file(pack / TUPLES, SHOWN)
    write_file(pack / "cards/python/types/plot.svg", "<svg/>")

    compile_index([pack], index)

    assert image_of(index, "plot.svg") == b"<svg/>"


def test_the_dark_sibling_of_an_image_comes_along(pack, index):
    write_file(pack / TUPLES, SHOWN)
    write_file(pack / "cards/python/types/plot.svg", "<svg/>")
    compile_index([pack], index)
    write_file(pack / "cards/python/types/plot.dark.svg", "<svg>dark</svg>")
    assert not is_current([pack], index)

    compile_index([pack], index)

    assert image_of(index, "plot.dark.svg") == b"<svg>dark</svg>"
    assert is_current([pack], index)


def test_a_changed_image_is_read_again(pack, index):
    write_file(pack / TUPLES, SHOWN)
    plot = write_file(pack / "cards/python/types/plot.svg", "<svg/>")
    compile_index([pack], index)

    write_file(plot, "<svg>new</svg>")
    compile_index([pack], index)

    assert image_of(index, "plot.svg") == b"<svg>new</svg>"


def test_an_image_that_no_card_shows_is_not_kept(pack, index):
    write_file(pack / "cards/python/types/plot.svg", "<svg/>")

    compile_index([pack], index)

    assert image_of(index, "plot.svg") is None


def test_an_image_that_is_missing_is_told(pack, index):
    write_file(pack / TUPLES, SHOWN)

    compiled = compile_index([pack], index)

    assert told(compiled) == [
        "little/cards/python/types/plot.svg:1:1: image: a card shows it, but there is no such file"
    ]


def test_an_image_over_two_megabytes_is_left_out_with_a_warning(pack, index):
    write_file(pack / TUPLES, SHOWN)
    write_file(pack / "cards/python/types/plot.svg", b"x" * (2 * 1024 * 1024 + 1))

    (problem,) = compile_index([pack], index).problems

    assert problem.warning
    assert image_of(index, "plot.svg") is None


def test_a_link_out_of_the_pack_is_no_image(pack, index, tmp_path):
    write_file(pack / TUPLES, SHOWN)
    secret = write_file(tmp_path / "secret.svg", "secret")
    (pack / "cards/python/types/plot.svg").symlink_to(secret)

    compile_index([pack], index)

    assert image_of(index, "plot.svg") is None


# The file


def test_the_index_is_one_file_when_nobody_reads(pack, index):
    compile_index([pack], index)

    assert [file.name for file in index.parent.iterdir()] == ["bank.sqlite"]


@pytest.mark.parametrize(
    "content", [b"", b"no database at all", b"SQLite format 3\0" + b"x" * 5000]
)
def test_a_file_that_is_no_index_is_built_anew(pack, index, content):
    write_file(index, content)

    assert compile_index([pack], index).total == 4


def test_a_database_of_somebody_else_is_built_anew(pack, index):
    index.parent.mkdir()
    with closing(sqlite3.connect(index)) as connection, connection:
        connection.execute("CREATE TABLE card(row)")

    assert compile_index([pack], index).total == 4


@pytest.mark.parametrize("version", [0, 99])
def test_an_index_of_another_format_is_built_anew(pack, index, version):
    compile_index([pack], index)
    with closing(sqlite3.connect(index)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")

    assert not is_current([pack], index)
    assert compile_index([pack], index) == Compiled(4, 0, total=4, problems=())


def test_a_damaged_index_is_built_anew(pack, index):
    compile_index([pack], index)
    whole = index.read_bytes()
    index.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))

    assert not is_current([pack], index)
    assert compile_index([pack], index).total == 4


def test_a_folder_that_cannot_be_made_is_told_with_its_name(pack, tmp_path):
    in_the_way = write_file(tmp_path / "file", "")

    with pytest.raises(
        IndexUnwritable, match=r"file.bank\.sqlite: the bank index cannot be written"
    ):
        compile_index([pack], in_the_way / "bank.sqlite")


def test_a_second_compiling_has_to_wait_and_is_told(pack, index, monkeypatch):
    compile_index([pack], index)
    write_file(pack / KEYS, BROKEN)
    monkeypatch.setattr("studyapp.bank.index_file.PATIENCE", 0)

    with closing(sqlite3.connect(index, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(IndexUnwritable, match="locked"):
            compile_index([pack], index)


# Meanwhile


def test_a_reader_keeps_the_old_bank_until_the_new_one_is_whole(pack, index):
    compile_index([pack], index)
    write_file(pack / KEYS, card("unhashable", title="New"))
    seen = []

    with closing(Bank(index)) as bank:
        compile_index(
            [pack], index, progress=lambda *_: seen.append(bank.title(CardId("unhashable")).title)
        )
        seen.append(bank.title(CardId("unhashable")).title)

    assert seen == ["Which objects may be keys of a dict?"] * 2 + ["New"]


def test_progress_is_told_card_by_card(pack, index):
    told = []

    compile_index([pack], index, progress=lambda *at: told.append(at))

    assert told == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_compiling_that_is_stopped_leaves_the_index_as_it_was(pack, index):
    compile_index([pack], index)
    write_file(pack / KEYS, card("unhashable", title="New"))

    with pytest.raises(CompilingStopped):
        compile_index([pack], index, stop=lambda: True)

    assert title_of(index, "unhashable") == "Which objects may be keys of a dict?"
    assert not is_current([pack], index)


def test_a_first_compiling_that_is_stopped_leaves_no_bank(pack, index):
    with pytest.raises(CompilingStopped):
        compile_index([pack], index, stop=lambda: True)

    with pytest.raises(BankError):
        Bank(index)


def stopping_after(cards: int) -> Callable[[], bool]:
    asked = iter(range(cards + 1))
    return lambda: next(asked) == cards


def test_a_first_compiling_goes_on_where_it_was_stopped(pack, index, tmp_path):
    with pytest.raises(CompilingStopped):
        compile_index([pack], index, stop=stopping_after(3))

    assert compile_index([pack], index) == Compiled(changed=1, removed=0, total=4, problems=())
    compile_index([pack], tmp_path / "at-once.sqlite")
    assert whole_bank(index) == whole_bank(tmp_path / "at-once.sqlite")


def test_a_compiling_that_is_stopped_keeps_what_it_came_to(pack, index):
    compile_index([pack], index)
    for name in ("unhashable", "list-or-tuple"):
        write_file(pack / f"cards/python/types/{name}.md", card(name, title="New words"))

    with pytest.raises(CompilingStopped):
        compile_index([pack], index, stop=stopping_after(1))

    assert found(index, "new words") == ["list-or-tuple"]
    assert compile_index([pack], index).changed == 1
    assert found(index, "new words") == ["list-or-tuple", "unhashable"]


def test_pages_of_older_code_do_not_pass_for_new_after_a_stop(pack, index):
    compile_index([pack], index)
    with closing(sqlite3.connect(index)) as connection, connection:
        connection.execute("UPDATE meta SET value = '0.0.1'")

    with pytest.raises(CompilingStopped):
        compile_index([pack], index, stop=stopping_after(1))

    assert compile_index([pack], index).changed == 4


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_a_kill_in_the_middle_leaves_the_old_index_whole(pack, index):
    compile_index([pack], index)
    for name in ("unhashable", "list-or-tuple"):
        write_file(pack / f"cards/python/types/{name}.md", card(name, title="New"))

    command = [sys.executable, "-c", KILLED_HALFWAY, str(pack), str(index)]
    killed = subprocess.run(command, check=False)

    assert killed.returncode == -signal.SIGKILL
    assert title_of(index, "unhashable") == "Which objects may be keys of a dict?"
    assert compile_index([pack], index).changed == 2


KILLED_HALFWAY = """
import os, signal, sys
from pathlib import Path
from studyapp.bank.index import compile_index

def killed_halfway(done, total):
    if done == total:
        os.kill(os.getpid(), signal.SIGKILL)

compile_index([Path(sys.argv[1])], Path(sys.argv[2]), progress=killed_halfway)
"""


def whole_bank(index: Path) -> tuple[object, ...]:
    with closing(Bank(index)) as bank:
        pages = [bank.page(title.id) for title in bank.titles()]
        return bank.topics(), pages, found(index, "differ or keys or mutable or list")


EDITS = st.lists(
    st.tuples(
        st.sampled_from([name for name in little_cards() if name.endswith(".md")]),
        st.sampled_from(["gone", "junior", "mid", "senior"]),
    ),
    max_size=4,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(EDITS, min_size=1, max_size=3))
def test_compiling_piece_by_piece_comes_to_the_same_as_at_once(tmp_path_factory, rounds):
    folder = tmp_path_factory.mktemp("pack")
    pack = write_pack(folder / "little")
    for edits in rounds:
        for name, edit in edits:
            (pack / "cards" / name).unlink(missing_ok=True)
            if edit != "gone":
                text = little_cards()[name].replace("level: junior", "level: mid")
                write_file(pack / "cards" / name, text.replace("level: mid", f"level: {edit}"))
        compile_index([pack], folder / "piecewise.sqlite")

    compile_index([pack], folder / "at-once.sqlite")

    assert whole_bank(folder / "piecewise.sqlite") == whole_bank(folder / "at-once.sqlite")


# an index that comes with a release


@pytest.fixture
def ready(pack, tmp_path):
    """What an installed app brings along."""
    compile_index([pack], tmp_path / "ready.sqlite")
    return tmp_path / "ready.sqlite"


@pytest.fixture
def older(tmp_path, index):
    """The index of a release before, whose pack had one card only."""
    (first, *_) = little_cards().items()
    kept = write_pack(tmp_path / "before" / "little", dict([first]))
    compile_index([kept], index)
    with closing(sqlite3.connect(index)) as connection, connection:
        connection.execute("UPDATE meta SET value = '0.0.1+00000000' WHERE name = 'compiler'")
    return index


def test_an_index_of_an_older_release_gives_way_to_the_one_that_came_with_this(older, ready, pack):
    adopt(ready, older)

    assert is_current([pack], older)
    assert ids(older) == ids(ready)


def test_a_reader_goes_on_while_its_index_gives_way(older, ready, pack):
    with closing(Bank(older)) as reader:
        (before,) = reader.titles()
        adopt(ready, older)

        assert reader.title(before.id) == before
    assert is_current([pack], older)


def test_where_there_is_no_index_the_one_that_came_along_is_taken(index, ready, pack):
    adopt(ready, index)

    assert is_current([pack], index)


def test_an_index_of_this_release_stays_as_it_is(pack, index, ready):
    write_file(pack / "cards" / "python" / "types" / "late.md", card("late"))
    compile_index([pack], index)
    adopt(ready, index)

    assert "late" in ids(index)


@pytest.mark.parametrize("content", [None, b"", b"no index at all"])
def test_where_nothing_good_came_along_nothing_changes(older, tmp_path, content):
    ready, before = tmp_path / "bad.sqlite", older.read_bytes()
    if content is not None:
        ready.write_bytes(content)
    adopt(ready, older)

    assert older.read_bytes() == before


def test_an_adopted_index_is_one_file(older, ready):
    adopt(ready, older)

    assert [path.name for path in older.parent.glob("bank.sqlite*")] == ["bank.sqlite"]
