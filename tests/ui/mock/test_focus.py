"""Where the keys are after what had them has gone."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from studyapp.bank import Level, TopicId
from studyapp.study.mock import Place, Pressure, Relaxation, Setup
from studyapp.study.mock.deeds import ANSWER, CODE


@pytest.fixture
def home(mock_room):
    return mock_room.home


def chips(home):
    found = home.plan.relaxing.findChildren(QPushButton)
    return [each for each in found if not each.isHidden()]


def inside(room, part):
    focused = room.focused()
    return focused is not None and part.isAncestorOf(focused)


def test_after_the_last_chip_begin_has_the_keys(mock_room, home):
    mock_room.choose("rapid", topics=frozenset({TopicId("pandas/grouping")}))
    (chip,) = chips(home)
    chip.setFocus()

    mock_room.press("Space")

    assert home.plan.begin.hasFocus()


def test_as_long_as_something_is_short_the_next_chip_has_them(mock_room, home):
    first, second = (Relaxation(words, Setup("rapid", Level.MID), 1) for words in ("One", "Two"))
    home.plan.show_shortage("Too few.", (first, second))
    home.plan.relaxed.disconnect()
    home.plan.relaxed.connect(lambda _setup: home.plan.show_shortage("Too few.", (second,)))
    chips(home)[0].setFocus()

    mock_room.press("Space")

    assert [chip.text() for chip in chips(home)] == ["Two"]
    assert chips(home)[0].hasFocus()


def test_the_report_has_the_keys_after_the_review(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Shift+S")
    mock_room.press("Ctrl+Shift+S")
    mock_room.page.deeds.lead.click()
    mock_room.screen.interview.view.notice.button.click()

    assert inside(mock_room, mock_room.screen.report.view)


def test_the_report_has_the_keys_when_the_review_jumps_to_it(mock_room):
    mock_room.hold("rapid")
    mock_room.type("It is a lock.")
    while mock_room.screen.interview.is_held:
        mock_room.press("Ctrl+Return")
        if mock_room.notice():
            mock_room.screen.interview.view.notice.button.click()
    mock_room.press("3")
    mock_room.press("3")
    mock_room.press("Ctrl+Return")
    report = mock_room.screen.debriefing.view.question.head.report
    report.setFocus()

    report.click()

    assert inside(mock_room, mock_room.screen.report.view)


def test_after_something_was_thrown_away_begin_has_the_keys(mock_room, home):
    mock_room.hold("rapid")
    mock_room.screen.interview.put_away()
    mock_room.screen._go_home()
    *_, away = home.waiting.findChildren(QPushButton)
    away.setFocus()

    mock_room.press("Space")
    mock_room.press("Space")

    assert home.waiting.isHidden()
    assert home.plan.begin.hasFocus()


def test_where_both_come_to_stand_beside_each_other_the_answer_has_the_keys(mock_room):
    mock_room.hold("case")
    mock_room.window.resize(700, 480)
    mock_room.settle()
    mock_room.page.tabs.setFocus()

    mock_room.window.resize(1280, 760)
    mock_room.settle()

    assert mock_room.page.work.target.hasFocus()


def test_a_button_that_goes_leaves_the_keys_on_the_page(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Shift+S")
    mock_room.page.deeds.skip.setFocus()

    mock_room.press("Space")

    assert inside(mock_room, mock_room.page)


def test_who_asked_back_last_goes_on_with_the_large_button(mock_room):
    mock_room.hold("case", Pressure.UNTIMED)
    mock_room.type("An index.")
    mock_room.page.clarify.field.setFocus()

    mock_room.press("Ctrl+Return")

    assert mock_room.sitting.place is Place.OVER or inside(mock_room, mock_room.page)


def test_what_was_written_is_gone_on_with_at_its_end(mock_rooms, interviews):
    before = mock_rooms(*interviews).hold("rapid")
    before.type("It is")
    before.screen.interview._writing.flush()
    before.vanish()
    room = mock_rooms(*interviews)
    room.press("Ctrl+Return")

    room.type(" a lock.")

    assert room.page.work.text(ANSWER) == "It is a lock."


def test_code_is_gone_on_with_where_one_stopped(mock_rooms, interviews):
    before = mock_rooms(*interviews).hold("code")
    before.page.code.editor.replace_code("x = 1\n")
    before.page.code.editor.moveCursor(QTextCursor.MoveOperation.End)
    before.screen.interview._writing.flush()
    before.vanish()
    room = mock_rooms(*interviews)
    room.press("Ctrl+Return")
    room.page.work.turn_to(CODE)

    room.type("y = 2")

    assert room.page.work.text(CODE) == "x = 1\ny = 2"


def test_a_part_that_is_come_back_to_has_the_cursor_where_it_was(mock_room):
    mock_room.hold("case")
    mock_room.type("Measure first")
    mock_room.press("F6")
    mock_room.press("Shift+F6")

    mock_room.type(".")

    field = mock_room.focused()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Measure first."


def test_what_the_arrows_choose_is_scrolled_to(mock_room, home):
    mock_room.window.resize(900, 420)
    mock_room.settle()
    first = home.form.pressure.rows[0].button
    first.setFocus()

    for _ in range(3):
        mock_room.press("Down")
        mock_room.settle()

    focused = mock_room.focused()
    port = home.area.viewport()
    assert focused is home.form.pressure.rows[3].button
    assert port.rect().contains(focused.mapTo(port, focused.rect().center()))


def test_who_comes_home_begins_at_its_top(mock_room, home):
    mock_room.window.resize(900, 420)
    mock_room.settle()
    home.area.verticalScrollBar().setValue(300)
    mock_room.hold("rapid")

    mock_room.throw_away()
    mock_room.settle()

    assert home.area.verticalScrollBar().value() == 0
