"""Packs, an index and progress files that are not as they should be: the rest works on."""

import sqlite3
from contextlib import closing

import pytest

from studyapp.bank import CardId, Role
from studyapp.bank.index import compile_index
from studyapp.store.migrations import VERSION
from studyapp.study import Goal
from studyapp.ui.widgets.banner import Banner
from tests.packs import card

UNHASHABLE = CardId("unhashable")


def shows_cards(house):
    house.assembly.open_card(UNHASHABLE)
    return "Which objects may be keys of a dict?" in house.library.view.pane.page_text()


# packs


@pytest.fixture
def pack(house):
    return house.without_shipped_index()


@pytest.fixture
def compiled(house, pack):
    """The pack of `house` may be changed, and the index is current."""
    house.user.mkdir()
    compile_index([pack], house.folders.index)
    return house


def break_card(pack):
    file = pack / "cards/python/types/unhashable.md"
    file.write_text(file.read_text().replace("level: mid", "level: expert"))
    return file


def test_a_malformed_card_is_told_without_its_file(compiled, pack):
    break_card(pack)

    compiled.open_without_questions()

    assert compiled.banner() == "One card has a fault and was not taken in. Everything else works."


def test_file_and_line_of_a_malformed_card_are_told_on_demand(compiled, pack):
    break_card(pack)
    compiled.open_without_questions()

    compiled.window.banner.button.click()

    assert "cards/python/types/unhashable.md:4:" in compiled.banner()
    assert "expert" in compiled.banner()


def test_a_malformed_card_keeps_its_last_good_version(compiled, pack):
    break_card(pack)

    compiled.open_without_questions()

    assert len(compiled.assembly.titles()) == 30
    assert shows_cards(compiled)


def test_a_new_malformed_card_is_left_out_and_the_rest_works(compiled, pack):
    (pack / "cards/python/types/new.md").write_text("---\nid: new\n---\nNothing.\n")

    compiled.open_without_questions()

    assert len(compiled.assembly.titles()) == 30
    assert compiled.banner().startswith("One card has a fault")
    assert shows_cards(compiled)


def test_a_malformed_card_is_told_at_every_start(compiled, pack):
    break_card(pack)
    compiled.open_without_questions()
    compiled.close()

    compiled.open()

    assert compiled.banner().startswith("One card has a fault")


def test_several_mistakes_are_counted(compiled, pack):
    for name in ("one", "two", "three"):
        (pack / f"cards/python/types/{name}.md").write_text("no card at all")

    compiled.open_without_questions()

    said = compiled.banner()
    compiled.window.banner.button.click()
    assert said.startswith("3 cards have faults and were not taken in.")
    assert "more: see `studyapp check`" in compiled.banner()


def test_a_card_that_is_mended_comes_back(compiled, pack):
    file = break_card(pack)
    compiled.open_without_questions()
    compiled.close()
    file.write_text(card("unhashable", title="Which objects may be keys of a dict now?"))

    compiled.open()

    assert compiled.banner() == ""
    assert compiled.assembly.bank.title(UNHASHABLE).title.endswith("now?")


@pytest.mark.parametrize("text", ["", "format = 1\n", "not toml at all [", "format = 99\n"])
def test_an_unreadable_pack_is_told_and_what_was_compiled_stays(compiled, pack, text):
    (pack / "pack.toml").write_text(text)

    compiled.open_without_questions()

    assert "pack.toml" in compiled.banner()
    assert shows_cards(compiled)


def test_an_unreadable_pack_at_the_first_start_is_told(house, pack):
    (pack / "topics.toml").write_text("[[topic]")

    start = house.begin()
    start.window.show()
    house.until(lambda: "topics.toml" in house.banner() + start.window.preparing.text.text())

    assert not house.folders.log.exists()


# the index


def damage(file, *, keep):
    content = bytearray(file.read_bytes())
    for place in range(keep, len(content)):
        content[place] ^= 0x5A
    file.write_bytes(content)


@pytest.mark.parametrize("content", [b"", b"garbage" * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_ruined_index_is_compiled_anew(compiled, content):
    compiled.folders.index.write_bytes(content)

    compiled.open_without_questions()

    assert len(compiled.assembly.titles()) == 30
    assert compiled.banner() == ""


@pytest.mark.parametrize("pages", [1, 2, 8, 20])
def test_an_index_with_ruined_pages_is_compiled_anew(compiled, pages):
    damage(compiled.folders.index, keep=4096 * pages)

    compiled.open_without_questions()

    assert len(compiled.assembly.titles()) == 30
    assert shows_cards(compiled)


def test_a_folder_in_the_place_of_the_index_is_told(house, pack):
    house.folders.index.mkdir(parents=True)

    start = house.begin()
    start.window.show()
    house.until(start.window.preparing.retry.isVisible)

    assert "bank.sqlite" in start.window.preparing.text.text()


def test_trying_again_goes_on_once_it_can(house, pack):
    house.folders.index.mkdir(parents=True)
    start = house.begin()
    start.window.show()
    house.until(start.window.preparing.retry.isVisible)
    house.folders.index.rmdir()

    start.window.preparing.retry.click()
    house.until(lambda: start.window.current == "today")

    assert len(house.assembly.titles()) == 30


# the progress file


def newer(file):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")


def foreign(file):
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recipe(id)")
        connection.commit()


def garbage(file):
    file.write_bytes(b"what is this" * 999)


def folder(file):
    file.unlink()
    file.mkdir()


@pytest.fixture(params=[newer, foreign, garbage])
def refused(house, request):
    """The app was used; now there is another file in the place of the learner's own."""
    return with_another_file(house, request.param)


@pytest.fixture
def unkept(house):
    """The same with one kind of such a file."""
    return with_another_file(house, newer)


def with_another_file(house, spoil):
    house.open_without_questions()
    house.close()
    spoil(house.folders.progress)
    house.kept = house.folders.progress.read_bytes()
    return house.open()


def test_a_refused_file_is_named_with_what_to_do(refused):
    assert str(refused.folders.progress) in refused.banner()
    assert refused.window.banner.property("banner") == "bad"


def test_a_refused_file_stays_untouched_to_the_byte(refused):
    refused.press("Ctrl+Z")
    refused.library.open_card(UNHASHABLE)
    refused.press("B")
    refused.studies._set_goal(Goal(Role.MLOPS))
    refused.close()

    assert refused.folders.progress.read_bytes() == refused.kept
    assert not (refused.user / "progress.sqlite-wal").exists()


def test_no_questions_are_asked_whose_answers_could_not_be_kept(refused):
    assert refused.dialogs() == []


def test_the_library_works_without_a_progress_file(unkept):
    assert shows_cards(unkept)


def test_recall_says_why_it_cannot_keep_an_answer(unkept):
    unkept.window.banner.hide()

    unkept.studies.start_session()
    told = unkept.recall.view.note.text() + unkept.banner()
    unkept.press("Space")
    unkept.press("3")

    assert str(unkept.folders.progress) in told
    assert unkept.recall.answered == 0


@pytest.mark.parametrize("screen", ["today", "library", "recall", "progress"])
def test_every_screen_stands_without_a_progress_file(unkept, screen):
    unkept.window.show_screen(screen)
    unkept.rest()

    assert unkept.window.current == screen


@pytest.mark.parametrize("key", ["N", "O", "B", "Shift+B", "Shift+S"])
def test_what_the_library_cannot_keep_is_told(unkept, key):
    unkept.window.show_screen("library")
    unkept.assembly.open_card(UNHASHABLE)
    unkept.window.banner.hide()

    unkept.press(key)

    assert str(unkept.folders.progress) in unkept.banner()


def test_a_folder_in_the_place_of_the_file_is_told(house):
    house.open_without_questions()
    house.close()
    folder(house.folders.progress)

    house.open()

    assert "is a folder" in house.banner()


def test_after_the_right_file_is_back_all_is_well(unkept):
    unkept.close()
    unkept.folders.progress.unlink()

    unkept.open()

    assert unkept.banner() == ""
    assert [dialog.windowTitle() for dialog in unkept.dialogs()] == ["Welcome to StudyApp"]


# bugs of ours


def test_a_bug_is_written_down_and_told_and_the_window_stays(house, monkeypatch):
    house.bugs_expected = True
    house.open_without_questions("library")
    monkeypatch.setattr(house.library.view.pane, "show_html", lambda *_: 1 / 0)

    house.library.view.card_picked.emit("unhashable")
    house.until(house.banner)

    assert "ZeroDivisionError" in house.banner()
    assert str(house.folders.log) in house.banner()
    assert "ZeroDivisionError" in house.folders.log.read_text()
    assert house.window.isVisible()


def test_the_banner_shows_what_it_is_told_as_plain_text(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)

    banner.say("<b>cards/x.md</b>: no <title>")

    assert banner.text.text() == "<b>cards/x.md</b>: no <title>"
    assert banner.text.textFormat().name == "PlainText"
