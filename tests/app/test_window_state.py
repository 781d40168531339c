"""What the window remembers, and what it does with a state it cannot read."""

import pytest

from studyapp.ui.theme import Choice


def test_size_screen_theme_and_zoom_are_remembered(house):
    house.open_without_questions("progress")
    house.window.resize(720, 580)  # the offscreen display has 800 × 800
    house.assembly.look.choose(Choice.DARK)
    house.assembly.look.zoom_by(1)
    house.close()

    house.open()

    assert (house.window.width(), house.window.height()) == (720, 580)
    assert house.window.current == "progress"
    assert house.assembly.look.choice is Choice.DARK
    assert house.assembly.look.zoom == 110


def test_the_shares_of_the_library_are_remembered(house):
    house.open_without_questions("library")
    house.window.resize(720, 580)
    house.library.view._splitter.setSizes([300, 420])
    before = house.library.view._splitter.sizes()
    house.close()

    house.open()

    assert house.library.view._splitter.sizes() == before


def test_the_library_has_its_shares_though_it_is_opened_later(house):
    house.open_without_questions("library")
    house.window.resize(720, 580)
    house.library.view._splitter.setSizes([300, 420])
    before = house.library.view._splitter.sizes()
    house.window.show_screen("today")
    house.close()
    house.open()

    house.window.show_screen("library")

    assert house.library.view._splitter.sizes() == before


def test_the_card_is_remembered_though_the_library_was_not_opened_this_time(house):
    house.open_without_questions("library")
    house.assembly.open_card("unhashable")
    house.window.show_screen("today")
    house.close()
    house.open()
    house.close()

    house.open("library")

    assert house.library.card == "unhashable"


def test_the_card_is_open_though_the_library_is_opened_later(house):
    house.open_without_questions("library")
    house.assembly.open_card("unhashable")
    house.window.show_screen("today")
    house.close()
    house.open()

    house.window.show_screen("library")

    house.until(lambda: house.library.card == "unhashable")


@pytest.mark.parametrize(
    "text",
    [
        "[General]\ntheme=pink\nzoom=17\nscreen=nowhere\ncard=gone\n",
        "[General]\nzoom=large\n",
        "[General]\ngeometry=@ByteArray(abc)\nlibrary=5\n",
        "\0\0\0not an ini file[[[",
    ],
)
def test_a_state_that_makes_no_sense_does_not_keep_the_window_from_opening(house, text):
    house.user.mkdir()
    house.folders.window.write_text(text)

    house.open_without_questions()

    assert house.window.current == "today"
    assert house.assembly.look.zoom == 100
