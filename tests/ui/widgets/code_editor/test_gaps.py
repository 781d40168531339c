import re

import pytest
from PySide6.QtCore import Qt

from tests.ui.widgets.code_editor.written import seen

CODE = "'😀'\na = ___\nfor b in ___:\n    ___  # do"
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def gapped(editor):
    editor.set_code(CODE)
    editor.show_gaps([found.span() for found in re.finditer("___", CODE)])
    return editor


def test_the_first_gap_is_selected(gapped):
    assert gapped.textCursor().selectedText() == "___"
    assert gapped.textCursor().blockNumber() == 1


def test_tab_goes_from_gap_to_gap_and_round(gapped, qtbot):
    lines = []
    for _ in range(4):
        lines.append(gapped.textCursor().blockNumber())
        qtbot.keyClick(gapped, Qt.Key.Key_Tab)

    assert lines == [1, 2, 3, 1]
    assert gapped.code() == CODE


def test_shift_and_tab_go_back(gapped, qtbot):
    lines = []
    for _ in range(4):
        lines.append(gapped.textCursor().blockNumber())
        qtbot.keyClick(gapped, Qt.Key.Key_Backtab, SHIFT)

    assert lines == [1, 3, 2, 1]


def test_a_gap_holds_what_is_typed_into_it(gapped, qtbot):
    qtbot.keyClicks(gapped, "[1, ")
    qtbot.keyClick(gapped, Qt.Key.Key_Tab)
    qtbot.keyClicks(gapped, "xs")

    assert gapped.gap_texts() == ["[1, ]", "xs", "___"]


def test_a_filled_gap_is_found_again(gapped, qtbot):
    qtbot.keyClicks(gapped, "12")
    qtbot.keyClick(gapped, Qt.Key.Key_Tab)
    qtbot.keyClick(gapped, Qt.Key.Key_Backtab, SHIFT)

    assert gapped.textCursor().selectedText() == "12"


def test_an_emptied_gap_is_still_a_gap(gapped, qtbot):
    qtbot.keyClick(gapped, Qt.Key.Key_Delete)
    qtbot.keyClick(gapped, Qt.Key.Key_Tab)
    qtbot.keyClick(gapped, Qt.Key.Key_Backtab, SHIFT)
    qtbot.keyClicks(gapped, "7")

    assert gapped.gap_texts() == ["7", "___", "___"]


def test_undoing_fills_the_gap_as_it_was(gapped, qtbot):
    qtbot.keyClicks(gapped, "12")

    while gapped.document().isUndoAvailable():
        gapped.undo()

    assert gapped.gap_texts() == ["___", "___", "___"]


def test_another_text_has_no_gaps(gapped, qtbot):
    gapped.set_code("x")

    qtbot.keyClick(gapped, Qt.Key.Key_Tab)

    assert gapped.gap_texts() == []
    assert seen(gapped) == "    |x"


def test_gaps_are_framed(gapped, look):
    image = gapped.viewport().grab().toImage()
    pixels = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }

    assert look.theme.color("accent_page").name() in pixels
