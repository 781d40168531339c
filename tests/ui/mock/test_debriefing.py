import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studyapp.study import Grade, StoreError
from studyapp.ui.theme import Choice
from tests.study.mock.made import question, round_
from tests.ui.mock.review_room import CODED, GONE, RIGHT, SAID, TWO, ReviewRoom
from tests.ui.study_room import LIST_OR_TUPLE, UNHASHABLE

PATIENCE = 20_000  # milliseconds
BOTH = (0, 1)


@pytest.fixture
def make(qtbot, index, tmp_path, look, noon):
    """A room on the pack that the index was compiled from, or on another."""
    rooms = []

    def made(pack=index.parent / "pack", **how):
        rooms.append(ReviewRoom(index, pack, tmp_path / "progress.sqlite", look, noon, **how))
        return rooms[-1]

    yield made
    for room in rooms:
        room.leave()


@pytest.fixture
def room(make):
    return make()


def estimated(room, mock, score="3"):
    """The review, after the estimates."""
    part = room.review(mock)
    room.press(*(score for _ in part.view.estimates.rows), "Y")
    return part


def settle(room):
    """The only question's points, two dimensions and grade, by the keyboard alone."""
    room.press("Alt+1", "Y", "3", "2", "Y")


# estimates first


def test_estimates_are_asked_before_anything_is_shown(room):
    part = room.review(room.hold(answered=BOTH))

    assert part.view.pages.currentWidget() is part.view.estimates
    assert [row.question for row in part.view.estimates.rows] == [0, 1]
    assert part.view.question.model.toPlainText() == ""


def test_what_was_not_answered_is_not_estimated(room):
    part = room.review(room.hold(answered=(1,)))

    assert [row.question for row in part.view.estimates.rows] == [1]


def test_nothing_goes_on_until_every_answer_has_an_estimate(room):
    mock = room.hold(answered=BOTH)
    part = room.review(mock)

    room.press("3", "Y")

    assert not part.view.estimates.go_on.isEnabled()
    assert part.view.estimates.still.text() == "1 still without an estimate."
    assert part.view.pages.currentWidget() is part.view.estimates


def test_an_estimate_may_be_changed_until_the_answers_are_shown(room):
    mock = room.hold()
    part = room.review(mock)

    room.press("1")
    part.view.estimates.rows[0].buttons[3].click()
    room.press("Y")

    assert room.sitting(mock).answers[0].estimate == 4


def test_the_keys_estimate_and_go_on_to_the_next(room):
    mock = room.hold(answered=BOTH)
    part = room.review(mock)

    room.press("2", "4", "Y")

    assert [it.estimate for it in room.sitting(mock).answers] == [2, 4]
    assert part.view.pages.currentWidget() is part.view.question


# one question


def test_the_learners_words_stand_beside_the_model_answer_in_short(room):
    page = estimated(room, room.hold()).view.question

    assert SAID in page.own.toPlainText()
    assert "One can be changed, the other cannot." in page.model.toPlainText()
    assert "In full" not in page.model.toPlainText()


def test_the_whole_answer_comes_by_a_key_and_goes_again(room):
    page = estimated(room, room.hold()).view.question

    room.press("M")
    whole = page.model.toPlainText()
    room.press("M")

    assert "A list can be changed, a tuple cannot." in whole
    assert "In full" not in page.model.toPlainText()


def test_the_head_tells_the_place_and_the_facts(room):
    page = estimated(room, room.hold(answered=BOTH)).view.question

    assert page.head.place.text() == "Question 1 of 2"
    assert page.title.text() == f"What is {LIST_OR_TUPLE}?"
    assert page.facts.text() == "Concepts · 1:00 of 2:00"


def test_a_suggested_point_quotes_the_words_that_speak_for_it(room):
    page = estimated(room, room.hold()).view.question

    first, second = page.points.checklist.rows
    assert (first.suggested, first.quote.text()) == (True, f"You wrote: “{SAID}”")
    assert not second.suggested
    assert not first.box.isChecked()


def test_points_count_once_they_are_confirmed(room):
    mock = room.hold()
    page = estimated(room, mock).view.question

    room.press("Alt+0")
    before = room.sitting(mock).answers[0].points
    room.press("Y")

    assert (before, room.sitting(mock).answers[0].points) == (None, (0,))
    assert page.points.title.text() == "Key points: 1 of 2 key points confirmed"
    assert page.ratings[0].why.text() == "Suggested: 2 – 1 of 2 key points"


def test_a_dimension_shows_its_anchors_and_the_evidence(room):
    row = estimated(room, room.hold()).view.question.ratings[1]

    assert row.title.text() == "Delivery"
    assert [anchor.accessibleName() for anchor in row.anchors] == [
        "Delivery, 1: nothing",
        "Delivery, 2: a little",
        "Delivery, 3: enough",
        "Delivery, 4: all of it",
    ]
    assert row.evidence.texts == ["1:00 of 2:00."]
    assert row.why.text() == "Only you can tell: compare the evidence with the anchors."


def test_the_chosen_anchor_is_marked_by_a_word(room):
    page = estimated(room, room.hold()).view.question

    room.press("Alt+1", "Y", "3")

    row = page.ratings[0]
    assert [anchor.tag for anchor in row.anchors] == ["", "suggested", "chosen", ""]


def test_a_score_may_be_changed_by_a_click(room):
    mock = room.hold()
    page = estimated(room, mock).view.question
    room.press("Y", "3", "3")

    page.ratings[0].anchors[0].click()

    assert room.sitting(mock).answers[0].ratings == {"correctness": 1, "delivery": 3}


def test_the_keys_go_from_the_points_over_the_dimensions_to_the_grade(room):
    page = estimated(room, room.hold()).view.question
    seen = [page.marker.current]

    for key in ("Y", "3", "3"):
        room.press(key)
        seen.append(page.marker.current)

    assert seen == [page.points, *page.ratings, page.grade]


def test_the_number_keys_follow_the_focus(room):
    mock = room.hold()
    page = estimated(room, mock).view.question

    page.ratings[1].anchors[0].setFocus(Qt.FocusReason.TabFocusReason)
    room.press("4")

    assert room.sitting(mock).answers[0].ratings == {"delivery": 4}


def test_a_suggested_score_is_taken_by_one_key(room):
    mock = room.hold()
    estimated(room, mock)

    room.press("Alt+1", "Y", "Y")

    assert room.sitting(mock).answers[0].ratings == {"correctness": 2}


def test_where_nothing_is_suggested_that_key_does_nothing(room):
    mock = room.hold()
    page = estimated(room, mock).view.question
    room.press("N", "2")

    room.press("Y")

    assert page.marker.current is page.ratings[1]
    assert room.sitting(mock).answers[0].ratings == {"correctness": 2}


def test_what_was_not_answered_is_shown_and_not_rated(room):
    part = estimated(room, room.hold(answered=(1,)))

    page = part.view.question
    assert page.ratings == []
    assert not page.grade.is_asking
    assert "counts 1 throughout" in page.grade.recorded.text()
    assert "One can be changed" in page.model.toPlainText()


def test_a_card_that_left_the_bank_is_reviewed_by_its_key_points(room):
    mock = room.hold(round_(question(GONE)))
    page = estimated(room, mock).view.question

    settle(room)

    assert "has left the bank" in page.model.toPlainText()
    assert page.whole.isHidden()
    assert [review.card for review in room.reviews()] == [GONE]


def test_markup_in_the_learners_words_stays_theirs(room):
    hostile = "<img src=x> <b>not bold</b> & `code`\n\n- one"
    part = estimated(room, room.hold(said=hostile))

    assert "<img src=x> <b>not bold</b> &" in part.view.question.own.toPlainText()


# the grade goes into the log


def test_an_answer_is_recorded_with_its_evidence_once_it_is_graded(room):
    mock = room.hold(round_(question(LIST_OR_TUPLE)))
    estimated(room, mock)

    settle(room)

    (review,) = room.reviews()
    assert (review.card, review.grade) == (LIST_OR_TUPLE, Grade.SHAKY)
    assert (review.evidence.points_hit, review.evidence.points) == (1, 2)
    assert review.at == room.sitting(mock).answers[0].handed_in
    assert room.sitting(mock).answers[0].filed


def test_another_grade_than_the_suggested_is_the_learners(room):
    mock = room.hold(round_(question(LIST_OR_TUPLE)))
    estimated(room, mock)

    room.press("Alt+1", "Y", "3", "2", "4")

    assert [review.grade for review in room.reviews()] == [Grade.EFFORTLESS]
    assert room.sitting(mock).answers[0].grade is Grade.EFFORTLESS


def test_the_grade_leads_on_to_the_next_question(room):
    part = estimated(room, room.hold(answered=BOTH))

    settle(room)

    assert part.view.question.title.text() == f"What is {UNHASHABLE}?"
    assert part.view.note.text() == "Recorded: Shaky but right."


def test_after_the_last_grade_the_review_is_finished(room):
    mock = room.hold(answered=BOTH)
    estimated(room, mock)

    settle(room)
    settle(room)

    assert room.finished == [mock]
    assert len(room.reviews()) == 2


def test_a_grade_with_dimensions_open_says_so_first(room):
    page = estimated(room, room.hold()).view.question

    room.press("Alt+1", "Y")

    assert page.grade.grades.sentence.text() == (
        "Suggested: Shaky but right – 1 of 2 key points · "
        "2 dimensions still open; the grade closes the question."
    )


def test_a_graded_question_is_shown_and_can_be_changed_no_more(room):
    mock = room.hold(answered=BOTH)
    part = estimated(room, mock)
    settle(room)

    room.press("K")

    page = part.view.question
    assert page.title.text() == f"What is {LIST_OR_TUPLE}?"
    assert page.grade.recorded.text().startswith("Recorded. The card comes back ")
    assert not any(anchor.isEnabled() for row in page.ratings for anchor in row.anchors)
    before = room.sitting(mock)
    room.press("1", "Alt+1", "Alt+0", "4")
    assert room.sitting(mock) == before


def test_an_answer_that_cannot_be_recorded_stays_to_be_graded(room, monkeypatch):
    mock = room.hold(round_(question(LIST_OR_TUPLE)))
    estimated(room, mock)

    def fail(*_args, **_how):
        raise StoreError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(room.desk.progress, "record", fail)
        settle(room)
    failed = room.sitting(mock).answers[0].filed
    room.press("1")

    assert "The disk is full." in room.said
    assert not failed
    assert [review.card for review in room.reviews()] == [LIST_OR_TUPLE]


# leaving and coming back


def test_a_review_goes_on_where_it_was_left(room):
    mock = room.hold(answered=BOTH)
    first = estimated(room, mock)
    settle(room)
    room.press("Y", "4")
    first.view.close()

    again = room.review(mock).view.question

    assert again.title.text() == f"What is {UNHASHABLE}?"
    assert [row.is_settled for row in again.ratings] == [True, False]
    assert again.points.is_confirmed
    assert len(room.reviews()) == 1


def test_going_on_later_tells_that_it_was_left(qtbot, room):
    part = estimated(room, room.hold())

    with qtbot.waitSignal(part.left):
        part.view.question.head.later.click()


def test_a_review_that_is_complete_is_finished_at_once(room):
    mock = room.hold()
    room.reviewed(mock)

    room.review(mock)

    assert room.finished == [mock]


def test_where_nothing_was_answered_there_is_nothing_to_review(room):
    mock = room.hold(answered=())

    part = room.review(mock)

    assert room.finished == [mock]
    assert part.view.estimates.rows == []


def test_an_unreadable_interview_is_told_and_not_opened(room):
    part = room.review(room.hold())

    assert not part.open("nobody")
    assert "cannot be read" in room.said[-1]


def test_next_and_previous_turn_the_pages(room):
    part = estimated(room, room.hold(answered=BOTH))
    page, seen = part.view.question, []

    for key in ("J", "K"):
        room.press(key)
        seen.append(page.head.place.text())

    assert seen == ["Question 2 of 2", "Question 1 of 2"]


def test_the_last_page_leads_to_the_report(room):
    mock = room.hold(answered=BOTH)
    estimated(room, mock)

    room.press("J", "J")

    assert room.finished == [mock]


def test_what_cannot_be_kept_waits_and_the_report_with_it(room, monkeypatch):
    mock = room.hold(round_(question(LIST_OR_TUPLE)))
    part = estimated(room, mock)

    def fail(*_args, **_how):
        raise StoreError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(type(room.desk.mocks), "add_all", fail)
        settle(room)
        kept = part.open(mock)
    waited = list(room.finished)
    part.view.question.head.report.click()

    assert kept
    assert waited == []
    assert room.finished == [mock]
    assert room.sitting(mock).answers[0].ratings == {"correctness": 3, "delivery": 2}
    assert len(room.reviews()) == 1


def test_the_pages_keys_scroll_while_an_answer_has_the_focus(room):
    page = estimated(room, room.hold()).view.question
    focused = page.own.hasFocus()

    room.press("PageDown")

    assert focused
    assert page.page.verticalScrollBar().value() > 0


# code


def test_code_is_tried_against_every_case_only_when_asked(qtbot, room):
    mock = room.hold(round_(CODED, rubric="coding"), code=RIGHT)
    page = estimated(room, mock).view.question
    untouched = room.sitting(mock).answers[0].tried

    page.run.click()
    qtbot.waitUntil(lambda: room.sitting(mock).answers[0].tried is not None, timeout=PATIENCE)

    tried = room.sitting(mock).answers[0].tried
    assert untouched is None
    assert (tried.passed, tried.cases, tried.submitted) == (8, 8, True)
    assert page.facts.text().endswith("8 of 8 cases pass")
    assert page.ratings[1].suggested == 3


def test_the_first_failure_is_told(qtbot, room):
    mock = room.hold(round_(CODED, rubric="coding"), code="def total(numbers):\n    return 3\n")
    page = estimated(room, mock).view.question

    page.run.click()
    qtbot.waitUntil(lambda: room.sitting(mock).answers[0].tried is not None, timeout=PATIENCE)

    assert "First failure: " in page.own.toPlainText()
    assert room.sitting(mock).answers[0].tried.failure.startswith("Three numbers are added: ")


def test_a_strange_packs_code_is_not_run_unasked(make):
    room = make(ours=False)
    mock = room.hold(round_(CODED, rubric="coding"), code=RIGHT)
    page = estimated(room, mock).view.question

    assert page.run.isHidden()
    assert page.ran.text().startswith("Its pack does not come with StudyApp.")


def test_the_solution_stands_below_the_whole_answer(room):
    mock = room.hold(round_(CODED, rubric="coding"), code=RIGHT)
    page = estimated(room, mock).view.question
    before = page.model.toPlainText()

    room.press("M")

    assert "return sum(numbers)" not in before
    assert "return sum(numbers)" in page.model.toPlainText()


# at any size, in any colours


def test_a_change_of_theme_and_size_keeps_what_is_settled(room):
    mock = room.hold()
    page = estimated(room, mock).view.question
    room.press("Y", "3")

    room.look.choose(Choice.DARK)
    for _ in range(5):
        room.look.zoom_by(1)

    assert [row.is_settled for row in page.ratings] == [True, False]
    assert page.own.height() >= page.own.document().size().height()


def test_the_focus_ends_up_on_the_part_that_the_keys_are_for(room):
    page = estimated(room, room.hold()).view.question

    room.press("Y")

    assert page.ratings[0].target.hasFocus()
    assert page.ratings[0].keys.isVisible()
    assert not page.points.keys.isVisible()


def test_enter_presses_a_focused_button(room):
    page = estimated(room, room.hold()).view.question
    page.whole.setFocus()

    QTest.keyClick(page.whole, Qt.Key.Key_Return)

    assert "In full" in page.model.toPlainText()


def test_two_rounds_have_a_rubric_each(room):
    mock = room.hold(TWO, round_(CODED, rubric="coding"), answered=(0, 1, 2), code=RIGHT)
    part = estimated(room, mock)
    page = part.view.question
    rubrics = [page.rubric.text()]

    room.press("J", "J")
    rubrics.append(page.rubric.text())

    assert rubrics == ["Concepts", "Coding"]
    assert page.head.place.text() == "Question 3 of 3"
    assert [row.title.text() for row in page.ratings] == ["Asking", "Code"]


# the learner's own words


def test_line_breaks_stay_where_they_were_typed(room):
    page = estimated(room, room.hold(said="First this.\nThen that:\n- one\n- two")).view.question

    own = page.own.toPlainText()
    assert "First this.\nThen that:" in own.replace("\u2028", "\n")
    assert "- one" not in own


def test_markdown_is_read_however_long_the_answer_is(room):
    said = "It is **bold** here.\n" * 8_000
    page = estimated(room, room.hold(said=said)).view.question

    assert "**" not in page.own.toPlainText()


def test_a_very_long_answer_is_cut_until_all_of_it_is_wanted(room):
    page = estimated(room, room.hold(said="A line of it.\n" * 2_000)).view.question
    short = page.own.height()

    page.all.click()

    assert short <= 900
    assert page.own.height() > 20 * short
    assert page.all.text() == "Show its beginning alone"


def test_of_very_long_code_the_beginning_is_laid_out_until_all_of_it_is_wanted(room):
    code = "".join(f"line = {number}\n" for number in range(5_000))
    page = estimated(room, room.hold(code=code)).view.question
    short = page.own.toPlainText()

    page.all.click()

    assert "line = 59" in short
    assert "line = 60" not in short
    assert "… and 4940 lines more." in short
    assert "line = 4999" in page.own.toPlainText()
    assert page.all.text() == "Show its beginning alone"


def test_an_answer_of_usual_length_is_not_cut(room):
    page = estimated(room, room.hold()).view.question

    assert page.all.isHidden()
    assert not page.own.is_cut


# going on


def test_ctrl_enter_leads_from_the_estimates_to_the_report(room):
    mock = room.hold()
    room.review(mock)

    room.press("3", "Ctrl+Return", "Ctrl+Return", "3", "2", "Ctrl+Return")
    room.press("Ctrl+Return")  # past the question that was skipped

    assert room.sitting(mock).answers[0].filed
    assert room.finished == [mock]


def test_a_skipped_question_is_left_by_the_key_that_takes_what_is_suggested(room):
    mock = room.hold(answered=(0,))
    part = estimated(room, mock)
    settle(room)
    shown = part.view.question.head.place.text()

    room.press("Y")

    assert shown == "Question 2 of 2"
    assert room.finished == [mock]


def test_where_nothing_is_open_no_key_to_score_is_named(room):
    part = estimated(room, room.hold(answered=(1,)))

    part.view.say("")

    assert "go on" in part.view.note.text()
    assert "score" not in part.view.note.text()


def test_the_way_on_stands_out_once_nothing_is_open(room):
    head = estimated(room, room.hold()).view.question.head
    before = head.next.property("primary")

    settle(room)

    assert not before
    assert head.report.property("primary")
    assert "Enter" in head.report.text()


def test_what_was_skipped_is_not_called_reviewed(room):
    head = estimated(room, room.hold(answered=(1,))).view.question.head

    assert head.done.text() == ""


def test_without_a_suggestion_the_key_says_so(room):
    part = estimated(room, room.hold(said="Something else."))

    room.press("Y")

    said = part.view.note.text()
    room.press("N")

    assert said == "No key point is suggested: tick what you said, or N for none of them."
    assert "No key point" not in part.view.note.text()


def test_the_keys_begin_at_the_suggested_anchor(room):
    page = estimated(room, room.hold()).view.question

    room.press("Y")

    row = page.ratings[0]
    assert row.anchors[row.suggested - 1].hasFocus()
