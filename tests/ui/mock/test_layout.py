"""What has to be seen is in view, and what came up takes no more room than it needs."""

import pytest
from PySide6.QtCore import QPoint, QRect

from studyapp.bank import TopicId
from studyapp.study.mock.deeds import CODE

LONG = "def total(numbers):\n" + "    numbers = list(numbers)\n" * 60 + "    return sum(numbers)\n"


@pytest.fixture
def home(mock_room):
    return mock_room.home


@pytest.fixture
def coding(mock_room):
    mock_room.hold("code").page.work.turn_to(CODE)
    mock_room.settle()
    return mock_room


def seen(widget, inside):
    """Whether all of it is in view."""
    place = QRect(widget.mapTo(inside, QPoint()), widget.size())
    return widget.isVisible() and inside.rect().contains(place)


@pytest.mark.parametrize("size", [(1280, 740), (1024, 580)])
def test_plan_and_begin_stay_in_view_while_the_rest_is_chosen(mock_room, home, size):
    mock_room.window.resize(*size)
    home.form.pick_topics.click()
    mock_room.choose("loop", topics=frozenset({TopicId("python/functions")}))
    mock_room.settle()

    home.area.ensureWidgetVisible(home.form.more)
    mock_room.settle()

    assert home.area.verticalScrollBar().value() > 0
    assert seen(home.plan, home.area.viewport())
    assert seen(home.plan.begin, home)


def test_begin_stays_at_twice_the_size(mock_room, home):
    for _ in range(20):
        mock_room.look.zoom_by(1)
    mock_room.settle()

    home.area.verticalScrollBar().setValue(400)
    mock_room.settle()

    assert mock_room.look.zoom == 200
    assert seen(home.plan.begin, home)


def test_the_strip_says_what_begins_or_why_nothing_can(mock_room, home):
    before = home.plan.bar.told.text()

    home.form.minutes.setValue(2)
    mock_room.choose("rapid", topics=frozenset({TopicId("pandas/grouping")}))

    assert before == "2 questions, 4 minutes"
    assert home.plan.bar.told.text() == "Your choice leaves no question at all."


def test_the_list_of_questions_opens_in_view_of_who_had_scrolled(mock_room):
    mock_room.hold("case")
    clarify = mock_room.page.clarify
    for number in range(12):
        clarify.asked.emit(f"Is it {number}?")
    mock_room.settle()
    clarify.area.verticalScrollBar().setValue(9_999)

    clarify.pick.click()
    mock_room.settle()

    assert seen(clarify._picks[0], clarify.area.viewport())


def test_what_was_asked_grows_into_the_room_that_the_question_leaves(mock_room):
    mock_room.hold("case")
    clarify, question = mock_room.page.clarify, mock_room.page.question
    for number in range(4):
        clarify.asked.emit(f"Is it {number}?")
    mock_room.settle()

    assert clarify.area.verticalScrollBar().maximum() == 0
    assert question.verticalScrollBar().maximum() == 0


def test_the_question_keeps_half_of_its_side(mock_room):
    mock_room.hold("case")
    clarify, question = mock_room.page.clarify, mock_room.page.question
    question.show_html("<p>word</p>" * 60, (), ())
    for number in range(30):
        clarify.asked.emit(f"Is it {number}?")
    mock_room.settle()

    assert question.height() >= 0.45 * (question.height() + clarify.height())


def test_results_leave_the_larger_part_to_the_code(coding):
    coding.page.code.editor.replace_code(LONG)

    coding.run_code()
    coding.settle()

    code, results = coding.page.code.split.sizes()
    assert code > results > 0


def test_the_cursor_stays_in_view_when_results_come(coding):
    editor = coding.page.code.editor
    editor.replace_code(LONG)
    editor.go_to(62)

    coding.run_code()
    coding.settle()

    assert editor.viewport().rect().contains(editor.cursorRect().center())


def test_results_fold_and_come_back_with_the_next_run(coding):
    code = coding.page.code
    coding.run_code()

    code.fold.click()
    folded = code.verdicts.isHidden()
    coding.run_code()

    assert folded
    assert code.verdicts.isVisible()
    assert code.fold.accessibleName() == "Hide the results"


def test_the_edge_stays_where_it_was_dragged(coding):
    code = coding.page.code
    coding.run_code()
    coding.settle()

    code.split.moveSplitter(200, 1)
    dragged = code.split.sizes()
    coding.run_code()
    coding.settle()

    assert code.split.sizes() == dragged


def test_code_in_a_sentence_beside_run_stands_in_quotes(coding):
    coding.page.code.say("Your code has no `total`, which the cases call.")

    assert coding.page.code.status.text() == "Your code has no “total”, which the cases call."


def test_a_cue_takes_the_place_of_the_phases(mock_room):
    mock_room.hold("rapid")
    mock_room.settle()
    before = mock_room.page.split.mapTo(mock_room.page, QPoint()).y()

    mock_room.run(90)
    mock_room.settle()

    assert mock_room.page.cue.isVisible()
    assert not mock_room.page.phases.isVisible()
    assert mock_room.page.split.mapTo(mock_room.page, QPoint()).y() == before


def test_the_key_to_the_next_part_is_told(mock_room):
    mock_room.hold("case")

    assert "F6" in mock_room.page.work.bar.buttons[0].toolTip()
