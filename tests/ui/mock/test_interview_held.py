"""An interview is held: questions, clocks, follow-ups, breaks, by keyboard alone."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from studyapp.bank.index import compile_index
from studyapp.study.mock import Ending, Place, Pressure
from studyapp.study.mock.deeds import ANSWER, CODE, probe_field, stage_field
from studyapp.study.mock.rounds import PhaseBox
from studyapp.ui.mock.phase_bar import PhaseBar
from tests.ui.mock.interviews import write_interviews

SOLVED = "def total(numbers):\n    return sum(numbers)\n"


def test_a_full_loop_is_held_by_keyboard_alone(mock_room):
    mock_room.choose("loop")
    mock_room.press("Ctrl+Return")
    for _ in range(2):  # the round of concepts
        mock_room.type("One can be changed, the other cannot.")
        mock_room.press("Ctrl+Return")
        mock_room.type("Then twice.")
        mock_room.press("Ctrl+Return")
    in_break = mock_room.sitting.place
    mock_room.press("Ctrl+Return")
    mock_room.press("Ctrl+Shift+A")
    mock_room.type("May it be empty?")
    mock_room.press("Return")
    mock_room.press("F6")  # from the approach to the code
    mock_room.press("F6")
    mock_room.page.code.editor.replace_code(SOLVED)
    mock_room.run_code()
    mock_room.press("Ctrl+Shift+Return")
    mock_room.type("Piece by piece.")
    mock_room.press("Ctrl+Return")
    mock_room.press("Ctrl+Return")  # the break is cut short
    mock_room.type("I look at the plan.")
    mock_room.press("F6")
    mock_room.type("An index.")
    mock_room.press("Ctrl+Return")

    mock_room.press("Ctrl+Return")

    held = mock_room.kept()
    concepts, (code, case) = held.answers[:2], held.answers[2:]
    assert in_break is Place.BREAK
    assert held.place is Place.OVER
    assert held.endings == (Ending.DONE,) * 3
    assert [each.texts[probe_field(0)] for each in concepts] == ["Then twice."] * 2
    assert [each.entry for each in code.asked] == [0]
    assert code.texts[CODE] == SOLVED
    assert (code.tried.passed, code.tried.cases, code.tried.submitted) == (4, 4, False)
    assert code.texts[probe_field(0)] == "Piece by piece."
    assert (case.texts[stage_field(0)], case.texts[stage_field(1)]) == (
        "I look at the plan.",
        "An index.",
    )
    assert mock_room.said == []


def test_the_answer_field_has_the_keys_at_once(mock_room):
    mock_room.hold("rapid")

    mock_room.type("It is")

    assert mock_room.page.work.text(ANSWER) == "It is"


def test_the_clocks_are_those_that_were_handed_in(mock_room):
    mock_room.hold("rapid").run(72)

    assert mock_room.page.clocks.question.text() == "Question 1:12 of 2:00"
    assert mock_room.page.clocks.round.text() == "Round 1:12 of 4:00"


def test_a_box_that_is_overrun_is_told_in_words(mock_room):
    mock_room.hold("rapid").run(150)

    assert mock_room.page.clocks.question.text() == "Question 2:30 of 2:00, over by 0:30"


def test_the_boundary_of_a_phase_is_told_softly(mock_room):
    mock_room.hold("rapid").run(89)
    before = mock_room.page.cue.text()

    mock_room.run(1)

    assert before == ""
    assert mock_room.page.cue.text().startswith("Time to go on: defend")
    assert "Defend" in mock_room.page.phases.accessibleName()


def test_a_cue_goes_after_a_while(mock_room):
    mock_room.hold("rapid").run(90)

    mock_room.run(25)

    assert mock_room.page.cue.text() == "15 seconds left for this question."


def test_a_cue_is_spoken(mock_room, monkeypatch):
    spoken = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", spoken.append)
    mock_room.hold("rapid").run(89)
    spoken.clear()

    mock_room.run(1)

    assert [event.message() for event in spoken if hasattr(event, "message")] == [
        "Time to go on: defend, 30 seconds."
    ]


def test_what_is_typed_is_kept_by_itself(mock_room):
    mock_room.hold("rapid")

    mock_room.type("It is a lock.")

    mock_room.until(lambda: mock_room.kept().answers[0].texts.get(ANSWER) == "It is a lock.")


def test_a_follow_up_comes_with_its_own_field_once_the_answer_is_in(mock_room):
    mock_room.hold("rapid")
    mock_room.type("It is a lock.")

    mock_room.press("Ctrl+Return")

    assert mock_room.page.work.prompt.text.text().startswith("And when it is")
    assert mock_room.page.work.front == probe_field(0)
    assert mock_room.field().toPlainText() == ""


def test_an_answer_that_is_in_can_be_read_and_not_changed(mock_room):
    mock_room.hold("rapid")
    mock_room.type("It is a lock.")
    mock_room.press("Ctrl+Return")

    mock_room.page.work.turn_to(ANSWER)
    mock_room.type("No.")

    assert mock_room.field().toPlainText() == "It is a lock."


def test_an_empty_answer_is_asked_about_once(mock_room):
    mock_room.hold("rapid")

    mock_room.press("Ctrl+Return")
    asked, waits = mock_room.notice(), mock_room.sitting.answer.handed_in
    mock_room.agree()

    assert "Nothing is written" in asked
    assert waits is None
    assert mock_room.sitting.answers[0].handed_in is not None


def test_what_was_said_aloud_is_an_answer(mock_room):
    mock_room.hold("rapid")

    mock_room.press("Ctrl+Shift+L")
    mock_room.press("Ctrl+Return")

    assert mock_room.notice() == ""
    assert mock_room.kept().answers[0].texts[ANSWER] == "(Said aloud.)"


def test_what_was_said_aloud_stands_beside_the_notes_of_it(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Shift+L")
    mock_room.type("Key points.")
    mock_room.press("Ctrl+PgDown")

    mock_room.press("Ctrl+PgUp")

    assert mock_room.page.deeds.aloud.isChecked()
    assert mock_room.field().toPlainText() == "Key points."
    assert mock_room.kept().answers[0].texts[ANSWER] == "(Said aloud.)\n\nKey points."


def test_a_skipped_question_is_left_and_can_be_come_back_to(mock_room):
    mock_room.hold("rapid")

    mock_room.press("Ctrl+Shift+S")
    skipped = mock_room.sitting
    mock_room.press("Ctrl+PgUp")

    assert (skipped.question, skipped.answers[0].skipped) == (1, True)
    looked_at = (mock_room.sitting.question, mock_room.sitting.answers[0].skipped)
    mock_room.type("It is.")
    mock_room.screen.interview._writing.flush()

    assert looked_at == (0, True)
    assert not mock_room.sitting.answers[0].skipped
    assert mock_room.lead() == "Hand in"


def test_who_ends_a_round_with_something_left_is_asked(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Shift+M")
    mock_room.press("Ctrl+Shift+S")
    answer_and_go_on(mock_room)

    asked, place = mock_room.notice(), mock_room.sitting.place
    mock_room.agree()

    assert asked.startswith("In this round: 1 skipped, 1 of them marked.")
    assert place is Place.ROUND
    assert mock_room.kept().place is Place.OVER


def answer_and_go_on(room):
    """Its follow-up, too."""
    for _ in range(2):
        room.type("It is.")
        room.press("Ctrl+Return")
    room.press("Ctrl+Return")


def test_who_ends_a_round_can_go_back_to_what_was_marked(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Shift+M")
    mock_room.press("Ctrl+Shift+S")
    answer_and_go_on(mock_room)
    notice = mock_room.screen.interview.view.notice

    offered = notice.other.text()
    notice.other.click()

    assert offered == "Go to the first marked"
    assert mock_room.notice() == ""
    assert mock_room.sitting.question == 0
    assert mock_room.focused() is mock_room.page.work.target


def test_without_a_mark_the_way_back_leads_to_what_was_skipped(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Shift+S")
    answer_and_go_on(mock_room)

    assert mock_room.screen.interview.view.notice.other.text() == "Go to the first skipped"


def test_a_marked_question_that_is_not_in_is_come_back_to_first(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Shift+M")
    mock_room.press("Ctrl+PgDown")
    answer_and_go_on(mock_room)

    assert mock_room.sitting.question == 0
    assert mock_room.page.deeds.mark.isChecked()


def test_what_is_handed_in_is_marked_no_more(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Shift+M")
    mock_room.type("It is.")
    mock_room.press("Ctrl+Return")

    mock_room.press("Ctrl+Shift+M")

    assert not mock_room.sitting.answer.marked
    assert not mock_room.page.deeds.mark.isEnabled()
    assert mock_room.page.strip.buttons[0].accessibleName() == "Question 1: handed in, open now"


def test_questions_are_numbered_with_how_they_stand(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Shift+M")

    names = [each.accessibleName() for each in mock_room.page.strip.buttons]

    assert names == [
        "Question 1: begun, marked to come back to, open now",
        "Question 2: not yet opened",
    ]


def test_the_stages_have_their_own_time(mock_room):
    mock_room.hold("case").run(30)

    mock_room.press("F6")
    mock_room.run(12)

    texts = [each.text() for each in mock_room.page.work.bar.buttons]
    assert texts[:2] == [" Goal  0:30 of 8:00", " Plan  0:12 of 12:00"]


def test_a_question_that_was_not_foreseen_is_left_to_the_candidate(mock_room):
    mock_room.hold("code")
    mock_room.press("Ctrl+Shift+A")
    mock_room.type("Lunch?")

    mock_room.press("Return")

    assert [each.entry for each in mock_room.sitting.answer.asked] == [None]


def test_a_picked_question_counts_as_picked(mock_room):
    mock_room.hold("code")
    mock_room.page.clarify.pick.click()

    mock_room.press("Space")

    (asked,) = mock_room.sitting.answer.asked
    assert (asked.entry, asked.picked) == (0, True)


def test_hidden_cases_are_not_tried_and_not_shown(mock_room):
    mock_room.hold("code")
    mock_room.page.work.turn_to(CODE)
    mock_room.page.code.editor.replace_code("def total(numbers):\n    return numbers[0]\n")

    mock_room.run_code()

    shown = [row.result.case.title for row in mock_room.page.code.verdicts.rows if row.result]
    assert len(shown) == 4
    assert mock_room.sitting.answer.tried.cases == 4


def test_code_counts_once_it_differs_from_what_was_given(mock_room):
    mock_room.hold("code")
    mock_room.page.work.turn_to(CODE)
    given = mock_room.page.work.text(CODE)
    mock_room.page.code.editor.replace_code(given + "x")
    mock_room.page.code.editor.replace_code(given)
    mock_room.page.code.editor.flush()

    mock_room.press("Ctrl+Shift+Return")

    assert CODE not in mock_room.sitting.answer.texts
    assert "Nothing is written" in mock_room.notice()


@pytest.mark.parametrize("kind", ["rapid", "code", "case"])
def test_nothing_of_an_answer_is_shown(mock_room, kind):
    mock_room.hold(kind)

    shown = [mock_room.page.question.toPlainText()]
    for widget in mock_room.view.findChildren(QWidget):
        shown += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
    shown += [label.text() for label in mock_room.view.findChildren(QLabel)]

    assert [text for text in shown if "ecret" in text or "sum(" in text] == []


def test_leaving_asks_once_and_keeps_what_was_answered(mock_room):
    mock_room.hold("rapid")
    mock_room.type("It is.")

    mock_room.press("Ctrl+Shift+X")
    asked, place = mock_room.notice(), mock_room.sitting.place
    mock_room.agree()

    assert asked.startswith("Leave the interview here?")
    assert place is Place.ROUND
    assert mock_room.kept().was_left
    assert mock_room.kept().answers[0].texts[ANSWER] == "It is."


def test_who_stays_goes_on_where_they_were(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Shift+X")

    mock_room.screen.interview.view.notice.close_button.click()
    mock_room.type("It is.")

    assert mock_room.notice() == ""
    assert mock_room.page.work.text(ANSWER) == "It is."


def test_a_paused_interview_shows_no_question_and_counts_nothing(mock_room):
    mock_room.hold("rapid").run(10)

    mock_room.press("Ctrl+Shift+P")
    mock_room.run(60)
    hidden = mock_room.resting()
    mock_room.press("Space")

    assert hidden
    assert mock_room.interview.clocks.question == 10_000
    assert not mock_room.resting()


def test_another_screen_pauses(mock_room):
    mock_room.hold("rapid").run(10)

    mock_room.go_elsewhere()
    mock_room.come_back()

    assert mock_room.resting()
    assert "Paused" in mock_room.rest_says()


def test_a_break_counts_down(mock_room):
    mock_room.hold("loop")
    mock_room.screen.interview._do(mock_room.interview.end_round)

    mock_room.run(48)

    assert "Break: 4:12 left" in mock_room.rest_says()
    assert "Next: Python coding, 1 question in 10 min." in mock_room.rest_says()


def test_the_time_is_told_on_request(mock_room):
    mock_room.hold("rapid").run(20)

    mock_room.press("Ctrl+Shift+T")

    assert mock_room.page.cue.text() == (
        "This question: 100 seconds left. The round: 4 minutes left."
    )


def test_the_review_follows_by_itself(mock_room):
    mock_room.hold("rapid", Pressure.UNTIMED)
    mock_room.type("It is.")

    mock_room.screen.interview._do(mock_room.interview.leave)

    assert mock_room.view.shows(mock_room.screen.debriefing.view)


# little room


@pytest.fixture
def cramped(mock_room):
    """A follow-up is asked at 200 % in a small window, and one is about to leave."""
    mock_room.look.zoom_by(5)
    mock_room.window.resize(1024, 480)
    mock_room.hold("rapid")
    mock_room.type("One can be changed.")
    mock_room.press("Ctrl+Return")
    mock_room.screen.interview.view.leave_wanted.emit()
    mock_room.settle()
    yield mock_room
    mock_room.look.zoom_by(0)


def test_nothing_is_cut_where_room_is_scarce(cramped):
    page = cramped.page
    prompt = page.work.prompt.text

    assert prompt.height() >= prompt.heightForWidth(prompt.width())
    assert page.work.target.height() >= 3 * page.work.target.fontMetrics().height()
    assert page.area.verticalScrollBar().maximum() > 0


def test_buttons_give_up_words_rather_than_show_half_of_them(cramped):
    clocks = cramped.page.clocks

    assert all(each.width() >= each.sizeHint().width() for each in (clocks.pause, clocks.leave))
    assert clocks.pause.accessibleName() == "Pause"


def test_what_is_typed_in_stays_in_view_and_keeps_the_keys_when_room_gets_scarce(mock_room):
    mock_room.hold("rapid")
    answer = mock_room.focused()

    mock_room.look.zoom_by(5)
    mock_room.window.resize(1024, 480)
    mock_room.settle()

    assert mock_room.focused() is answer
    assert not answer.visibleRegion().isEmpty()
    mock_room.look.zoom_by(0)


def test_while_a_follow_up_is_asked_the_phases_say_so(mock_room):
    mock_room.hold("rapid")
    mock_room.type("It is.")
    before = mock_room.page.phases.accessibleName()

    mock_room.press("Ctrl+Return")
    asked = mock_room.page.phases.accessibleName()
    mock_room.type("Twice.")
    mock_room.press("Ctrl+Return")

    assert before.startswith("Phase 1 of 2: Answer")
    assert asked == "Phase 3 of 3: Follow-up"
    assert mock_room.page.phases.accessibleName().startswith("Phase 1 of 2: Answer")


def test_a_phase_for_what_is_asked_is_the_one(qtbot, look):
    bar = PhaseBar(look)
    qtbot.addWidget(bar)
    bar.show_phases([PhaseBox("Answer", 4), PhaseBox("Meet a changed requirement", 2)])

    bar.show_follow_up("Changed requirement")
    bar.show_time(0, 0)

    assert bar.accessibleName() == "Phase 2 of 2: Meet a changed requirement, 2 minutes"


def test_where_the_question_is_seen_alone_a_letter_goes_to_the_answer(mock_room):
    mock_room.hold("rapid")
    mock_room.window.resize(700, 480)
    mock_room.settle()
    mock_room.press("Ctrl+PgDown")
    alone = (mock_room.focused() is mock_room.page.question, mock_room.page.tabs.tabText(1))

    mock_room.type("I")
    mock_room.type("t is.")

    assert alone == (True, "Answer   F6")
    assert mock_room.page.work.isVisible()
    assert mock_room.page.work.text(ANSWER) == "It is."


def test_a_change_of_an_early_answer_leads_on_to_the_next_open_one(mock_rooms, tmp_path):
    pack = write_interviews(tmp_path / "quick", follow_ups=False)
    compile_index([pack], tmp_path / "quick.sqlite")
    room = mock_rooms(pack, tmp_path / "quick.sqlite").hold("rapid")
    room.type("It")
    room.press("Ctrl+Return")
    room.press("Ctrl+PgUp")
    room.press("Ctrl+Shift+B")

    room.press("Ctrl+Return")

    assert room.sitting.question == 1
