"""Searching as one types: rows found, chips, filters, mistakes, other words, Escape."""

import pytest
from PySide6.QtWidgets import QPushButton

from studyapp.bank import Bank, Role, TopicId
from studyapp.bank.index import compile_index
from studyapp.study import Grade
from studyapp.ui.library.outline_model import NODE
from tests.packs import card, write_file
from tests.ui.library.library_room import CARDS, LibraryRoom, compile_bank
from tests.ui.study_room import LIST_OR_TUPLE, UNHASHABLE, StudyRoom

GROUPS = "What does groupby do?"


def titles(room):
    return [row.partition(" ")[2] for row in room.rows()]


def chip(room, text):
    (found,) = [b for b in room.view.box.findChildren(QPushButton) if b.text() == text]
    return found


def test_typing_finds_without_enter(room):
    room.search("groupby")

    assert titles(room) == [GROUPS]
    assert room.view.side.summary.text() == "1 found"


def test_what_is_found_shows_where_it_has_the_words(room):
    room.search("changed")

    node = room.view.model.index(0, 0).data(NODE)

    assert [node.snippet[start:end] for start, end in node.marks] == ["changed"]


def test_slash_and_ctrl_l_lead_to_the_search(room):
    room.press("Slash")
    by_slash = room.view.search.hasFocus()
    room.view.tree.setFocus()
    room.press("Ctrl+L")

    assert by_slash
    assert room.view.search.hasFocus()


def test_a_row_that_was_found_opens_its_card(room):
    room.search("groupby")

    room.pick(GROUPS)

    assert room.library.card == "group-by"
    assert titles(room) == [GROUPS]


def test_nothing_found_is_said(room):
    room.search("level:senior tuple")

    assert room.rows() == []
    assert room.view.side.summary.text() == "Nothing found"


def test_an_empty_search_shows_the_chosen_view_again(room):
    room.show_view("List")
    before = room.rows()
    room.search("groupby")

    room.search("")

    assert room.rows() == before
    assert room.view.side.summary.text() == "5 questions · 0 done"


def test_escape_leaves_the_search(room):
    before = room.rows()
    room.search("groupby")

    room.press("Escape")
    room.settle()

    assert room.view.search.text() == ""
    assert room.view.tree.hasFocus()
    assert room.rows() == before


def test_escape_goes_back_to_what_is_read(room):
    card = room.view.model.cards()[0]
    room.library.open_card(card)
    room.search("groupby")

    room.press("Escape")
    room.settle()

    assert room.library.card == card
    assert room.view.pane.hasFocus()


def test_enter_opens_the_first_hit(room):
    room.search("groupby")

    room.press("Return")

    assert room.library.card == room.view.model.cards()[0]
    assert room.view.pane.hasFocus()


def test_down_goes_from_the_search_to_the_hits(room):
    room.search("groupby")

    room.press("Down")

    assert room.view.tree.hasFocus()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("dict level:", "'level:' needs a value"),
        ('dict "open', '“"open”'),
        ("dict level:expert", "“expert”"),
        ("dict (or", "“(or”"),
    ],
)
def test_a_mistake_in_the_search_is_told_with_its_place(room, typed, told):
    room.search(typed)

    assert not room.view.box.error.isHidden()
    assert told in room.view.box.error.text()


def test_a_mistake_leaves_the_rows_and_goes_with_its_correction(room):
    room.search("groupby")
    room.view.search.setText("groupby level:expert")
    room.settle()
    kept = titles(room)

    room.view.search.setText("groupby level:senior")
    room.settle()

    assert kept == [GROUPS]
    assert room.view.box.error.isHidden()


def test_other_words_are_offered_and_taken_over_by_a_click(room):
    room.search("gruopby")
    offered = room.view.box.suggestion.text()

    room.view.box.suggestion.click()
    room.settle()

    assert offered == "Did you mean “groupby”?"
    assert titles(room) == [GROUPS]
    assert room.view.box.suggestion.isHidden()


# chips and filters


def test_a_chip_adds_its_filter(room):
    chip(room, "Senior").click()
    room.settle()

    assert room.view.search.text() == "level:senior"
    assert titles(room) == [GROUPS]


def test_a_chip_takes_its_filter_away_again(room):
    room.search("dict")
    chip(room, "Mid").click()

    chip(room, "Mid").click()

    assert room.view.search.text() == "dict"


def test_two_level_chips_find_either_level(room):
    room.search("level:mid")
    of_mid = titles(room)
    chip(room, "Senior").click()
    room.settle()

    assert room.view.search.text() == "level:mid,senior"
    assert set(titles(room)) == {*of_mid, GROUPS}


def test_letting_go_of_one_level_chip_keeps_the_other(room):
    room.search("level:mid,senior")

    chip(room, "Mid").click()

    assert room.view.search.text() == "level:senior"
    assert chip(room, "Senior").isChecked()
    assert not chip(room, "Mid").isChecked()


def test_a_typed_filter_presses_its_chip(room):
    room.search("is:due dict")

    assert chip(room, "Due").isChecked()
    assert not chip(room, "Weak").isChecked()


def test_filters_find_by_where_the_learner_stands(room):
    room.study.answer(LIST_OR_TUPLE, Grade.MISSED)
    room.study.pass_days(1)
    room.study.bookmark(UNHASHABLE)
    room.look_around()
    found = {}

    for said in ("is:due", "is:bookmarked", "is:new"):
        room.search(said)
        found[said] = len(titles(room))

    assert found == {"is:due": 1, "is:bookmarked": 1, "is:new": 4}


def test_what_is_found_by_a_filter_follows_what_the_learner_does(room):
    room.search("is:bookmarked")
    before = titles(room)

    room.study.bookmark(UNHASHABLE)
    room.look_around()
    room.settle()

    assert before == []
    assert titles(room) == ["Which objects may be keys of a dict?"]


# what else happens meanwhile


def test_a_look_around_leaves_what_was_found(room):
    room.search("groupby")

    room.study.choose(role=Role.PYTHON_DEVELOPER)
    room.look_around()

    assert titles(room) == [GROUPS]
    assert room.view.side.summary.text() == "1 found"


def test_a_look_around_leaves_what_was_found_over_a_path_too(room):
    room.show_view("Paths")
    room.search("groupby")

    room.study.choose(role=Role.PYTHON_DEVELOPER)
    room.look_around()

    assert titles(room) == [GROUPS]


def test_choosing_a_view_ends_the_search(room):
    room.search("groupby")

    room.show_view("List")
    room.settle()

    assert room.view.search.text() == ""
    assert len(room.rows()) == 5


def test_a_topic_is_revealed_out_of_a_search(room):
    room.search("groupby")

    room.library.reveal_topic(TopicId("python/functions"))
    room.settle()

    assert room.current() == "Functions"
    assert room.view.tree.isExpanded(room.index_of("Functions"))


def test_only_the_last_of_quick_searches_is_shown(room):
    for text in ("d", "di", "dict", "tuple", "groupby"):
        room.view.box.changed.emit(text)
    room.settle()

    assert titles(room) == [GROUPS]


def test_a_search_that_is_overtaken_by_its_end_shows_nothing(room):
    before = room.rows()

    room.view.box.changed.emit("groupby")
    room.view.box.changed.emit("")
    room.settle()

    assert room.rows() == before


# the bank is compiled anew


@pytest.fixture
def changing(qtbot, tmp_path, look, noon):
    """A room whose packs may change."""
    index = compile_bank(tmp_path)
    room = LibraryRoom(qtbot, index, StudyRoom(index, tmp_path / "progress.sqlite", noon), look)
    yield room
    room.leave()


def add_card(room, slug="window", title="What is a window function?"):
    pack = room.index.parent / "pack"
    write_file(pack / f"cards/pandas/grouping/{slug}.md", card(slug, title=title))
    compile_index([pack], room.index)


def take_new_bank(room):
    room.study.bank.close()
    room.study.bank = Bank(room.index)
    room.library.use_bank(room.study.bank)
    room.look_around()
    room.settle()


def test_a_new_card_is_found_after_the_bank_was_compiled_anew(changing):
    changing.search("window")
    add_card(changing)

    take_new_bank(changing)

    assert titles(changing) == ["What is a window function?"]


def test_what_is_searched_stays_searched_when_the_bank_is_compiled_anew(changing):
    changing.search("groupby")
    add_card(changing)

    take_new_bank(changing)

    assert titles(changing) == [GROUPS]


def test_searching_while_the_bank_is_written_finds_and_fails_not(changing):
    for number in range(5):
        changing.view.box.changed.emit("groupby")
        add_card(changing, f"window-{number}", f"What is window {number}?")
        changing.settle()

        assert changing.view.box.error.isHidden(), changing.view.box.error.text()
        assert titles(changing) == [GROUPS]


def test_the_card_shown_is_shown_from_the_new_bank(changing):
    changing.library.open_card(UNHASHABLE)
    pack = changing.index.parent / "pack"
    name = "python/types/unhashable.md"
    write_file(pack / "cards" / name, CARDS[name].replace("The long story.", "A longer story."))
    compile_index([pack], changing.index)

    take_new_bank(changing)

    assert "A longer story." in changing.page()
    assert changing.current() == "Which objects may be keys of a dict?"


def test_a_card_that_went_is_still_readable_and_not_acted_on(changing):
    changing.library.open_card(UNHASHABLE)
    (changing.index.parent / "pack/cards/python/types/unhashable.md").unlink()
    compile_index([changing.index.parent / "pack"], changing.index)

    take_new_bank(changing)
    changing.press("F")
    changing.library.open_card(LIST_OR_TUPLE)
    changing.press("Alt+Left")

    assert changing.library.card == LIST_OR_TUPLE
