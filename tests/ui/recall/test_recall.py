import random
from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QPlainTextEdit, QToolButton

from studyapp.bank import Bank, CardId
from studyapp.study import Confidence, Goal, Grade, Reason
from tests.packs import little_cards, write_pack
from tests.ui.recall.room import CARDS, Room, compile_bank

FIRST, SECOND, THIRD = CARDS
TYPED = "Well, the first one can be changed later because lists are mutable objects in Python."


# asking and revealing


def test_a_session_asks_its_first_question(asked):
    assert asked.recall.card == FIRST
    assert "How do a list and a tuple differ?" in asked.pane_text()
    assert "One can be changed" not in asked.pane_text()


def test_the_bar_says_how_far_the_session_is(asked):
    asked.answer("Space", "4")

    assert asked.view.asking.bar.title.text() == "Today"
    assert asked.view.asking.bar.place.text() == "2 of 3"
    assert asked.view.asking.bar.progress.value() == 1


def test_a_card_that_comes_back_is_counted_once_and_told(asked):
    asked.answer("Space", "1")
    after_the_first = asked.view.asking.bar.place.text()
    asked.answer("Space", "4", seconds=61)

    assert after_the_first == "2 of 3 · 1 comes back in 1 minute"
    assert asked.recall.card == FIRST
    assert asked.view.asking.bar.place.text() == "2 of 3 · once more"
    assert asked.view.asking.bar.progress.value() == 1


def test_the_minutes_until_cards_come_back_are_kept_true(asked):
    asked.answer("Space", "3")
    asked.answer("Space", "1")
    before = asked.view.asking.bar.place.text()
    asked.pass_time(minutes=4)
    asked.recall.tick()

    assert before == "3 of 3 · 2 come back in 1 to 10 minutes"
    assert asked.view.asking.bar.place.text() == "3 of 3 · 2 come back in 1 to 6 minutes"


def test_the_time_is_shown_against_the_minutes(asked):
    asked.pass_time(seconds=42)
    asked.recall.tick()

    assert asked.view.asking.bar.time.text() == "0:42 / 3 min"


@pytest.mark.parametrize(
    ("key", "confidence"), [("Space", Confidence.UNSURE), ("Return", Confidence.SURE)]
)
def test_a_key_reveals_the_answer_and_tells_how_sure(asked, key, confidence):
    asked.press(key)

    shown = asked.pane_text()
    asked.press("3")
    assert "One can be changed, the other cannot." in shown
    assert asked.reviews()[0].evidence.confidence is confidence


def test_only_the_short_answer_is_revealed_at_first(asked):
    asked.press("Space")

    assert "The long story" not in asked.pane_text()
    assert "[1, 2] (1, 2)" not in asked.pane_text()


def test_m_shows_the_whole_answer_and_the_short_one_again(asked):
    asked.press("Space")
    asked.press("M")
    whole = asked.pane_text()
    asked.press("M")

    assert "[1, 2] (1, 2)" in whole
    assert "[1, 2] (1, 2)" not in asked.pane_text()


@pytest.fixture
def small(asked):
    asked.window.resize(640, 400)
    asked.look.zoom_by(7)
    QApplication.processEvents()
    return asked


def answer_top(room):
    pane = room.view.asking.pane
    return pane.cursorRect(pane.document().find("One can be changed")).top()


def test_in_a_small_window_the_answer_begins_at_the_top(small):
    small.press("Space")
    QApplication.processEvents()

    bar = small.view.asking.pane.verticalScrollBar()
    assert bar.value() > 0
    assert 0 <= answer_top(small) < 40 or bar.value() == bar.maximum()


def test_in_a_roomy_window_question_and_answer_are_both_seen(asked):
    asked.press("Space")

    assert asked.view.asking.pane.verticalScrollBar().value() == 0


def test_more_of_the_answer_leaves_it_in_its_place(small):
    small.press("Space")
    QApplication.processEvents()
    before = answer_top(small)
    small.press("M")
    more = answer_top(small)
    small.press("M")

    assert (more, answer_top(small)) == (before, before)


def test_a_point_ticked_by_its_key_is_scrolled_into_view(small):
    small.press("Space")
    QApplication.processEvents()
    small.press("Alt+3")

    row = small.view.asking.comparing.checklist.rows[2]
    assert not row.box.visibleRegion().isEmpty()


@pytest.mark.parametrize(("zoom", "below"), [(0, False), (7, True)])
def test_both_sides_stand_below_one_another_while_it_is_asked(asked, zoom, below):
    asked.look.zoom_by(zoom)
    QApplication.processEvents()

    asking = asked.view.asking
    assert (asking.side.y() > asking.pane.y()) == below


def test_space_turns_the_page_of_a_long_answer(asked):
    asked.window.resize(700, 480)
    asked.look.zoom_by(3)
    asked.press("Space")
    asked.press("M")
    asked.press("Space")

    assert asked.view.asking.pane.verticalScrollBar().value() > 0


def test_an_answer_laid_out_ahead_is_the_same(asked, qtbot):
    QApplication.processEvents()  # idle: the answer is prepared
    asked.press("Space")
    prepared = asked.pane_text()
    asked.recall.undo()  # nothing to undo; the page stays
    asked.press("M")
    asked.press("M")

    assert "One can be changed, the other cannot." in prepared
    assert asked.pane_text() == prepared


def reveal_zoomed(room):
    room.look.zoom_by(1)


def reveal_resized(room):
    room.window.resize(1200, 800)


def reveal_dark(room):
    room.look.toggle()


@pytest.mark.parametrize("change", [reveal_zoomed, reveal_resized, reveal_dark])
def test_an_answer_laid_out_ahead_follows_what_changed_meanwhile(asked, change):
    QApplication.processEvents()
    change(asked)
    asked.press("Space")
    ahead = asked.view.asking.pane.viewport().grab().toImage()
    asked.press("M")
    asked.press("M")  # made anew

    assert "One can be changed, the other cannot." in asked.pane_text()
    assert asked.view.asking.pane.viewport().grab().toImage() == ahead


def test_after_a_resize_the_answer_is_laid_out_ahead_again(asked, qtbot, monkeypatch):
    pane, prepare, widths = asked.view.asking.pane, asked.view.asking.pane.prepare, []
    monkeypatch.setattr(pane, "prepare", lambda *page: widths.append(prepare(*page).width))
    asked.window.resize(1200, 800)

    qtbot.waitUntil(lambda: pane.viewport().width() in widths)


def test_undo_shows_another_answer_than_the_one_laid_out_ahead(asked):
    asked.answer("Space", "4")
    QApplication.processEvents()  # idle: the second answer is prepared
    asked.recall.undo()

    assert "One can be changed, the other cannot." in asked.pane_text()
    assert asked.view.asking.pane.accessibleName() == "Answer"
    assert asked.view.asking.pane.hasFocus()


def test_after_undo_the_next_answer_is_its_own(asked):
    asked.answer("Space", "4")
    QApplication.processEvents()
    title = asked.bank.title(SECOND).title
    asked.recall.undo()
    asked.press("4")
    asked.press("Space")

    assert asked.recall.card == SECOND
    assert asked.pane_text().startswith(title)


def test_an_exercise_shows_its_task_with_the_question(room):
    room.recall.start([CardId("total")], title="Functions")

    assert "total(numbers)" in room.pane_text()


def test_unknown_and_repeated_cards_are_left_out(room):
    room.recall.start([FIRST, CardId("gone"), FIRST, SECOND], title="Today")

    assert room.view.asking.bar.place.text() == "1 of 2"


def test_the_next_question_is_unrevealed(asked):
    asked.answer("Return", "3")

    assert asked.recall.card == SECOND
    assert not asked.view.asking.answered


# grading


@pytest.mark.parametrize("grade", Grade)
def test_a_number_grades(asked, grade):
    asked.answer("Space", str(int(grade)), seconds=30)

    (review,) = asked.reviews()
    assert (review.card, review.grade, review.took) == (FIRST, grade, timedelta(seconds=30))


def test_nothing_is_graded_before_revealing(asked):
    asked.press("3")

    assert not asked.reviews()
    assert asked.recall.card == FIRST


@pytest.mark.parametrize("key", ["Return", "Space", "Enter"])
def test_revealing_twice_grades_nothing(asked, key):
    asked.press("Return")
    asked.press(key)

    assert not asked.reviews()
    assert asked.recall.card == FIRST


def test_each_button_says_when_the_card_comes_back(asked):
    asked.press("Space")

    buttons = asked.view.asking.grades.buttons
    assert buttons[Grade.MISSED].returns == "in 1 minute"
    assert buttons[Grade.SOLID].returns == "in 10 minutes"
    assert "Wednesday" in buttons[Grade.EFFORTLESS].returns


def test_no_card_comes_back_later_than_the_interview(room):
    room.desk.settings.set_goal(Goal(interview=(room.now + timedelta(days=3)).date()))
    room.desk.progress.reschedule((room.now + timedelta(days=3)).date())
    room.recall.start(CARDS, title="Today")
    room.press("Space")

    effortless = room.view.asking.grades.buttons[Grade.EFFORTLESS]
    assert effortless.returns == "Thursday, in 2 days"


def test_nothing_is_suggested_without_evidence(asked):
    asked.press("Space")

    assert not any(button.suggested for button in asked.view.asking.grades.buttons.values())


def test_ticked_points_suggest_a_grade_and_say_why(asked):
    asked.press("Return")
    for key in ("Alt+1", "Alt+2", "Alt+3"):
        asked.press(key)

    grades = asked.view.asking.grades
    assert grades.buttons[Grade.EFFORTLESS].suggested
    assert grades.sentence.text() == "Suggested: Effortless – all 3 key points, sure and in time"
    assert "Anything else: Solid." in grades.buttons[Grade.EFFORTLESS].toolTip()


def test_the_learner_may_overrule_the_suggestion(asked):
    asked.press("Return")
    asked.press("Alt+1")
    asked.press("4")

    assert asked.reviews()[0].grade is Grade.EFFORTLESS


def test_the_ticks_are_evidence(asked):
    asked.press("Space")
    asked.press("Alt+1")
    asked.press("Alt+3")
    asked.press("2")

    evidence = asked.reviews()[0].evidence
    assert (evidence.points_hit, evidence.points) == (2, 3)


def test_untouched_boxes_are_no_evidence(asked):
    asked.answer("Space", "3")

    assert asked.reviews()[0].evidence.points is None


def test_ticks_do_not_carry_over_to_the_next_card(asked):
    asked.press("Space")
    asked.press("Alt+1")
    asked.press("3")
    asked.press("Space")

    assert not asked.view.asking.comparing.checklist.ticks()


def test_a_key_of_a_point_that_is_not_there_does_nothing(asked):
    asked.press("Space")
    asked.press("Alt+7")

    assert not asked.view.asking.comparing.checklist.ticks()


# typing


def test_t_opens_a_field_and_keys_in_it_are_text(asked):
    asked.press("T")
    QTest.keyClicks(QApplication.focusWidget(), "b n 3 m")
    asked.press("Space")
    asked.press("Return")

    assert asked.view.asking.thinking.field.toPlainText() == "b n 3 m \n"
    assert not asked.view.asking.answered
    assert not asked.desk.notebook.bookmarks()


@pytest.mark.parametrize(
    ("key", "confidence"),
    [("Ctrl+Return", Confidence.SURE), ("Ctrl+Shift+Return", Confidence.UNSURE)],
)
def test_the_field_has_its_own_keys_to_reveal(asked, key, confidence):
    asked.press("T")
    QTest.keyClicks(QApplication.focusWidget(), TYPED)
    asked.press(key)
    asked.press("3")

    assert asked.reviews()[0].evidence.confidence is confidence


def test_what_was_typed_stands_beside_the_key_points(asked):
    asked.press("T")
    QTest.keyClicks(QApplication.focusWidget(), TYPED)
    asked.press("Ctrl+Return")

    assert asked.view.asking.comparing.own.text() == TYPED
    assert asked.view.asking.comparing.own.isVisible()


def test_while_typing_the_buttons_show_the_keys_of_the_field(asked):
    asking = asked.view.asking
    asked.press("T")
    typing = (asking.reveals.unsure.text(), asking.reveals.sure.text())
    asked.press("Escape")

    assert typing == ("Reveal – not sure   Ctrl+Shift+Enter", "Reveal – sure   Ctrl+Enter")
    assert asking.reveals.sure.text() == "Reveal – sure   Enter"


def test_escape_leaves_the_field_and_the_session_goes_on(asked):
    asked.press("T")
    QTest.keyClicks(QApplication.focusWidget(), TYPED)
    asked.press("Escape")
    asked.press("Space")

    assert asked.view.asking.answered
    assert asked.view.asking.comparing.own.text() == TYPED


def test_a_typed_answer_suggests_ticks_and_ticks_nothing_by_itself(asked):
    asked.press("T")
    QTest.keyClicks(QApplication.focusWidget(), TYPED)
    asked.press("Ctrl+Return")

    checklist = asked.view.asking.comparing.checklist
    assert checklist.open_suggestions() == {0}
    assert "(suggested)" in checklist.rows[0].box.accessibleName()
    assert not checklist.ticks()


def test_suggested_ticks_are_taken_by_a_key(asked):
    asked.press("T")
    QTest.keyClicks(QApplication.focusWidget(), TYPED)
    asked.press("Ctrl+Return")
    asked.press("Alt+0")

    assert asked.view.asking.comparing.checklist.ticks() == {0}
    assert not asked.view.asking.comparing.take_button.isVisible()


def test_the_next_card_starts_with_an_empty_field(asked):
    asked.press("T")
    QTest.keyClicks(QApplication.focusWidget(), TYPED)
    asked.press("Ctrl+Return")
    asked.press("3")

    assert not asked.view.asking.thinking.field.toPlainText()
    assert not asked.view.asking.thinking.field.isVisible()


# what can be done with a card


def test_b_bookmarks_and_takes_the_bookmark_away(asked, qtbot):
    with qtbot.waitSignal(asked.recall.changed):
        asked.press("B")
    marks = asked.desk.notebook.bookmarks()
    name = asked.view.asking.bar.bookmark.accessibleName()
    asked.press("B")

    assert [(mark.target, mark.reason) for mark in marks] == [(FIRST, Reason.WEAK)]
    assert name == "Take the bookmark away"
    assert not asked.desk.notebook.bookmarks()


def test_a_note_is_kept_for_the_card_it_was_written_on(asked):
    asked.press("N")
    QTest.keyClicks(QApplication.focusWidget(), "remember 1 3 b")
    asked.press("Escape")
    asked.answer("Space", "3")

    assert asked.desk.notebook.note(FIRST) == "remember 1 3 b"
    assert not asked.desk.notebook.note(SECOND)


def test_a_note_being_typed_is_kept_for_the_card_that_is_graded(asked):
    asked.press("Space")
    asked.press("N")
    QTest.keyClicks(QApplication.focusWidget(), "remember")
    asked.view.asking.grades.buttons[Grade.SOLID].click()

    assert asked.desk.notebook.note(FIRST) == "remember"
    assert asked.recall.card == SECOND


def test_n_opens_the_notes_of_the_next_card_too(asked):
    asked.press("Space")
    asked.press("N")
    asked.view.asking.grades.buttons[Grade.SOLID].click()
    asked.press("N")
    QTest.keyClicks(QApplication.focusWidget(), "remember")
    asked.press("Escape")

    assert asked.desk.notebook.note(SECOND) == "remember"
    assert not asked.desk.notebook.note(FIRST)


def test_escape_in_the_notes_closes_only_them(asked):
    asked.press("N")
    asked.press("Escape")

    assert asked.shows("asking")
    assert asked.view.asking.side.currentWidget() is asked.view.asking.thinking


def test_a_card_set_aside_leaves_the_session(asked, qtbot):
    with qtbot.waitSignal(asked.recall.changed):
        asked.press("Shift+S")

    assert FIRST in asked.desk.notebook.suspended()
    assert asked.recall.card == SECOND
    assert not asked.reviews()
    assert asked.view.note.text() == "Set aside. Ctrl+Z brings it back."


def test_l_opens_the_card_in_the_library(asked, qtbot):
    with qtbot.waitSignal(asked.recall.library_wanted) as opened:
        asked.press("L")

    assert opened.args == [FIRST]
    assert asked.shows("asking")


# waiting, ending


def test_a_missed_card_comes_back_after_its_step(room):
    room.recall.start([FIRST, SECOND], title="Today")
    room.answer("Space", "1")
    room.answer("Space", "4", seconds=61)

    assert room.recall.card == FIRST


def test_with_only_waiting_cards_left_it_says_how_long(room):
    room.recall.start([FIRST], title="Today")
    room.answer("Space", "1")
    room.pass_time(seconds=20)
    room.recall.tick()

    assert room.shows("waiting")
    assert room.view.waiting.heading.text() == "Next card in 40 seconds"


def test_a_waiting_card_is_asked_when_its_time_has_come(room):
    room.recall.start([FIRST], title="Today")
    room.answer("Space", "1")
    room.pass_time(seconds=60)
    room.recall.tick()

    assert room.shows("asking")
    assert room.recall.card == FIRST


def test_a_waiting_card_can_be_shown_at_once(room):
    room.recall.start([FIRST], title="Today")
    room.answer("Space", "1")
    room.press("Space")  # on "Show it now"

    assert room.recall.card == FIRST
    assert not room.view.asking.answered


def test_a_session_can_be_ended_while_cards_wait(room):
    room.recall.start([FIRST], title="Today")
    room.answer("Space", "1")
    room.view.waiting.other.click()

    assert room.shows("summary")
    assert room.recall.under_way


def test_the_summary_tells_how_it_went(asked):
    for reveal, grade in (("Return", "4"), ("Space", "4"), ("Return", "4")):
        asked.answer(reveal, grade, seconds=60)

    figures = [label.accessibleName() for label in asked.view.summary.figures.children()[1:]]
    assert asked.shows("summary")
    assert figures == ["3 answers", "100 % right", "3 minutes"]
    assert not asked.view.summary.wrong.isVisible()
    assert "The next card comes back " in asked.view.summary.lead.text()


def test_the_summary_says_what_becomes_of_the_other_cards(asked):
    asked.answer("Space", "1")
    asked.answer("Space", "3")
    asked.press("Escape")
    before = asked.view.summary.lead.text()
    asked.pass_time(minutes=3)
    asked.recall.tick()

    rest = "Every answer is saved. 1 card was not answered and stays as it was. 2 cards come back"
    assert before == f"{rest} in 1 to 10 minutes."
    assert asked.view.summary.lead.text() == f"{rest} in 1 to 7 minutes."


def test_the_summary_names_what_was_sure_but_wrong(asked, qtbot):
    asked.answer("Return", "1")
    asked.press("Escape")

    with qtbot.waitSignal(asked.recall.library_wanted) as opened:
        asked.view.summary.links.linkActivated.emit(FIRST)
    assert "How do a list and a tuple differ?" in asked.view.summary.links.text()
    assert asked.view.summary.wrong.isVisible()
    assert opened.args == [FIRST]


def test_what_was_missed_but_not_sure_is_not_named(asked):
    asked.answer("Space", "1")
    asked.press("Escape")

    assert not asked.view.summary.wrong.isVisible()


def test_a_session_ended_early_goes_on_where_it_was(asked):
    asked.press("Space")
    asked.press("Alt+1")
    asked.press("Escape")
    asked.view.summary.other.click()

    assert asked.shows("asking")
    assert asked.view.asking.answered
    assert asked.view.asking.comparing.checklist.ticks() == {0}


def test_enter_leads_back_to_today(asked, qtbot):
    asked.press("Escape")

    with qtbot.waitSignal(asked.recall.finished):
        asked.press("Return")


def test_time_spent_elsewhere_does_not_count(asked):
    asked.pass_time(seconds=10)
    asked.go_elsewhere()
    asked.pass_time(minutes=7)
    asked.come_back()
    asked.answer("Space", "3", seconds=5)

    assert asked.reviews()[0].took == timedelta(seconds=15)


def test_the_rest_is_the_plan_of_a_later_start(index, file, look, noon):
    room = Room(index, file, look, noon)
    room.recall.start(CARDS, title="Today")
    room.answer("Space", "4")
    room.leave()

    again = Room(index, file, look, noon)
    again.announce()
    again.press("Return")  # on "Start today's session"

    assert FIRST not in again.planned()
    assert again.recall.card in again.planned()
    again.leave()


# nothing to do


def test_without_a_session_it_offers_todays(room):
    room.announce()

    assert room.view.idle.primary.text() == "Start today's session"
    assert room.view.idle.lead.text().startswith("3 new, 1 exercise: about ")


def test_with_nothing_to_do_it_says_when_the_next_card_comes(room, qtbot):
    for card in [*CARDS, CardId("total")]:
        room.desk.progress.record(card, Grade.EFFORTLESS, room.now, timedelta(seconds=20))
    room.recall.start([], title="Today")

    assert room.view.idle.heading.text() == "Nothing to recall right now"
    assert "The next card comes back " in room.view.idle.lead.text()
    with qtbot.waitSignal(room.recall.finished):
        room.press("Space")


# what may go wrong


def test_an_answer_that_cannot_be_saved_is_not_counted(asked):
    asked.press("Space")
    asked.break_file()
    asked.press("3")

    assert asked.said
    assert asked.recall.card == FIRST
    assert asked.view.asking.answered
    assert asked.view.asking.bar.progress.value() == 0


def test_past_an_answer_that_cannot_be_saved_one_can_go_on(asked):
    asked.press("Space")
    asked.break_file()
    asked.press("3")
    offered = asked.view.asking.next_button.isVisible()
    asked.press("Return")

    assert offered
    assert asked.recall.card == SECOND
    assert not asked.view.asking.next_button.isVisible()


@pytest.fixture
def unsaved(room):
    room.break_file()
    room.recall.start(CARDS, title="Today")
    return room


def test_where_nothing_can_be_saved_the_session_says_so_at_once(unsaved):
    said = unsaved.view.note.text()

    assert said.startswith("Nothing can be saved: ")
    assert said.endswith("You can still read.")
    assert not unsaved.said


@pytest.mark.parametrize("key", ["Return", "1", "4"])
def test_where_nothing_can_be_saved_one_goes_on_without_grades(unsaved, key):
    unsaved.press("Space")
    asking = unsaved.view.asking
    buttons = [button.isVisible() for button in asking.grades.buttons.values()]
    sentence, offered = asking.grades.sentence.text(), asking.next_button.isVisible()
    unsaved.press(key)

    assert not any(buttons)
    assert (sentence, offered) == ("Nothing can be saved, so there is nothing to grade.", True)
    assert unsaved.recall.card == SECOND
    assert asking.bar.place.text() == "2 of 3"
    assert not unsaved.said


def test_a_session_that_cannot_save_ends_as_others_do(unsaved):
    for _ in CARDS:
        unsaved.press("Return")
        unsaved.press("Return")

    assert unsaved.shows("summary")
    assert unsaved.view.summary.lead.text() == "Nothing was graded."
    assert not unsaved.said


def test_once_the_file_is_mended_a_session_grades_again(unsaved):
    unsaved.desk.close()
    unsaved.file.unlink()
    unsaved.recall.start(CARDS, title="Today")
    unsaved.answer("Space", "3")

    assert len(unsaved.reviews()) == 1


@pytest.fixture
def bank_without(tmp_path):
    opened = []

    def make(card: str) -> Bank:
        cards = {name: text for name, text in little_cards().items() if card not in name}
        cards = {name: text.replace(card, "total") for name, text in cards.items()}
        index = compile_bank(write_pack(tmp_path / "pack", cards), tmp_path / "bank.sqlite")
        opened.append(Bank(index))
        return opened[-1]

    yield make
    for bank in opened:
        bank.close()


def test_a_card_that_left_the_bank_is_skipped(asked, bank_without):
    asked.recall.use_bank(bank_without(SECOND))
    asked.answer("Space", "4")

    assert asked.recall.card == THIRD


def test_the_asked_card_may_leave_the_bank(asked, bank_without):
    asked.press("Space")
    asked.recall.use_bank(bank_without(FIRST))

    assert asked.recall.card == SECOND
    assert not asked.view.asking.answered
    assert not asked.reviews()


def test_a_revealed_card_stays_revealed_when_the_packs_change(asked, tmp_path):
    asked.press("Space")
    pack = write_pack(tmp_path / "pack")
    newer = Bank(compile_bank(pack, tmp_path / "bank.sqlite"))
    asked.recall.use_bank(newer)

    assert "One can be changed, the other cannot." in asked.pane_text()
    newer.close()


# for everybody


def test_every_control_has_a_name_to_be_read_aloud(asked):
    nameless = []
    for press in ("", "Space", "N", "Escape", "Escape"):
        if press:
            asked.press(press)
        wanted = (QAbstractButton, QPlainTextEdit)
        for kind in wanted:
            for widget in asked.view.findChildren(kind):
                if widget.isVisible() and not (widget.accessibleName() or widget.text()):
                    nameless.append(widget)

    assert not nameless


def test_space_presses_the_button_that_has_the_focus(asked):
    asked.view.asking.reveals.sure.setFocus()
    asked.press("Space")
    asked.press("3")

    assert asked.reviews()[0].evidence.confidence is Confidence.SURE


def test_enter_presses_the_button_that_has_the_focus(asked):
    asked.view.asking.reveals.unsure.setFocus()
    asked.press("Return")
    asked.press("3")

    assert asked.reviews()[0].evidence.confidence is Confidence.UNSURE


def test_enter_presses_an_icon_button_as_space_does(asked):
    for key in ("Return", "Enter", "Space"):
        asked.view.asking.bar.bookmark.setFocus()
        asked.press(key)

    assert [mark.target for mark in asked.desk.notebook.bookmarks()] == [FIRST]
    assert not asked.view.asking.answered


@pytest.mark.parametrize("key", ["Return", "Enter", "Space"])
def test_every_icon_button_is_pressed_by_its_keys(asked, key):
    buttons = asked.view.asking.bar.findChildren(QToolButton)
    for button in filter(QToolButton.isVisible, buttons):
        pressed = []
        button.clicked.disconnect()
        button.clicked.connect(lambda _on=False, pressed=pressed: pressed.append(key))
        button.setFocus()
        asked.press(key)

        assert pressed == [key], button.accessibleName()
    assert not asked.view.asking.answered


def test_tab_leads_from_the_answer_to_points_and_grades(asked):
    asked.press("Space")
    reached = []
    for _ in range(40):
        asked.press("Tab")
        reached.append(QApplication.focusWidget())

    assert set(asked.view.asking.grades.buttons.values()) <= set(reached)
    assert sum(isinstance(widget, QCheckBox) for widget in set(reached)) == 3


KEYS = (
    *("Space", "Return", "1", "2", "3", "4", "Alt+1", "Alt+2", "Alt+0", "Tab", "Escape"),
    *(
        "K",
        "wide",
        "small",
        "tall",
        "T",
        "M",
        "B",
        "N",
        "L",
        "Shift+S",
        "A",
        "Ctrl+Return",
        "Ctrl+Shift+Return",
    ),
    *("undo", "redo", "second", "minute"),
)


@pytest.mark.parametrize("seed", range(3))
def test_random_keys_never_break_the_state(room, seed):
    room.recall.start(CARDS, title="Today")

    for key in random.Random(seed).choices(KEYS, k=300):
        room.do(key)
        room.check()
        if not room.recall.under_way:
            room.recall.start(CARDS, title="Today")

    assert room.reviews()
