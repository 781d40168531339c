from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from studyapp.bank import Level, Role, TopicId
from studyapp.study import Grade, Reason
from studyapp.study.interviews import Interviews, UnderWay
from studyapp.study.mock.verdict import Band
from studyapp.ui.background import Background
from studyapp.ui.today import today_screen
from studyapp.ui.today.sentences import days_ahead
from tests.study.samples import past_mock
from tests.ui.study_room import (
    DAYS,
    DEFAULTS,
    LIST_OR_TUPLE,
    TOTAL,
    UNHASHABLE,
)

TYPES, FUNCTIONS = TopicId("python/types"), TopicId("python/functions")
MISSED, SHAKY, SOLID, EFFORTLESS = Grade


@pytest.fixture
def background(qapp):
    background = Background()
    yield background
    background.close()


@pytest.fixture
def held():
    """What can be read of interviews: nothing so far."""
    return [None]


@pytest.fixture
def today(qtbot, look, background, held):
    today = today_screen(look, DAYS, lambda: True, lambda: held[0], background)
    qtbot.addWidget(today.view)
    today.view.resize(1100, 750)
    today.view.show()
    today.view.activateWindow()
    assert QTest.qWaitForWindowActive(today.view)
    return today


def weaken(room, card=UNHASHABLE):
    """Known, then missed though sure: the card becomes weak, and is due in ten minutes."""
    room.answer(card, EFFORTLESS, sure=True)
    room.pass_days(1)
    room.answer(card, MISSED, sure=True)


# the headline


def test_nothing_is_said_before_the_first_look(today):
    assert today.page is None


def test_a_first_day_offers_new_questions(room, today):
    room.choose(minutes_a_day=30)

    today.refresh(room.overview())

    assert today.page.headline.text() == "12 min planned: 3 new, 1 exercise"
    assert today.page.start.text() == "Start the first session"


def test_recall_comes_before_new_in_the_headline(room, today):
    weaken(room)
    room.pass_days(1)

    today.refresh(room.overview())

    assert today.page.headline.text() == "11 min planned: 1 to recall, 2 new, 1 exercise"


def test_after_an_answer_it_says_what_is_left(room, today):
    room.answer(LIST_OR_TUPLE, EFFORTLESS)

    today.refresh(room.overview())

    assert today.page.headline.text() == "9 min left: 2 new, 1 exercise"
    assert today.page.start.text() == "Continue"


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (None, "No interview date yet"),
        (16, "Interview in 16 days"),
        (1, "Your interview is tomorrow"),
        (0, "Your interview is today"),
        (-3, "Your interview was on 12 January"),
    ],
)
def test_the_interview_is_named(room, today, ahead, words):
    day = None if ahead is None else DAYS.of(room.now) + timedelta(days=ahead)
    room.choose(interview=day)

    today.refresh(room.overview())

    assert today.page.aim.text().startswith(f"{words} · ")


def test_how_much_of_the_path_is_seen_is_counted_up_to_the_level(room, today):
    room.choose(role=Role.PYTHON_DEVELOPER, level=Level.JUNIOR)
    room.answer(LIST_OR_TUPLE, EFFORTLESS)
    room.answer(DEFAULTS, EFFORTLESS)

    today.refresh(room.overview())

    assert today.page.aim.text().endswith("· 100\u00a0% of your path seen")


def test_without_a_role_it_is_the_bank_that_is_seen(room, today):
    room.answer(LIST_OR_TUPLE, EFFORTLESS)

    today.refresh(room.overview())

    assert today.page.aim.text().endswith("· 25\u00a0% of the question bank seen")


# no more than fits, no blame


def test_what_does_not_fit_can_wait(room, today):
    room.choose(minutes_a_day=5)
    for card in (LIST_OR_TUPLE, UNHASHABLE, DEFAULTS, TOTAL):
        room.answer(card, SOLID)
    room.pass_days(2)

    today.refresh(room.overview())

    assert today.page.headline.text() == "5 min planned: 3 to recall"
    assert "The rest can wait: 1 question moves to the next days." in today.page.note.text()


def test_after_a_break_the_plan_still_fits_the_day(room, today):
    room.answer(LIST_OR_TUPLE, SOLID)
    room.pass_days(20)

    today.refresh(room.overview())

    assert today.page.note.text() == "Welcome back: today's plan fits your 30 minutes."


def test_a_free_weekend_is_no_break(room, today):
    room.answer(LIST_OR_TUPLE, SOLID)
    room.pass_days(3)

    today.refresh(room.overview())

    assert "Welcome back" not in today.page.note.text()


def test_the_days_ahead_hold_no_more_than_fits_into_each():
    due = {date(2030, 1, day): number for day, number in ((15, 9), (16, 4), (17, 0), (18, 1))}

    asked = days_ahead(due, planned=5, later=4, at_most=5)

    assert list(asked.values()) == [5, 5, 3, 1]


# done for today


@pytest.fixture
def done(room, today):
    """All minutes are used, one card waits, three are new."""
    room.choose(minutes_a_day=5)
    room.answer(LIST_OR_TUPLE, SOLID, minutes=6)
    room.now += timedelta(hours=1)
    today.refresh(room.overview())
    return today


def test_when_the_minutes_are_used_the_day_is_done(done):
    assert done.page.headline.text() == "Done for today"
    assert not done.page.start.isVisible()


def test_when_done_it_says_what_comes_tomorrow(done):
    assert "Tomorrow 1 question comes back." in done.page.note.text()


def test_when_done_ten_more_minutes_are_offered(qtbot, done):
    with qtbot.waitSignal(done.more_wanted) as wanted:
        done.page.more.click()

    assert done.page.more.text() == "10 more minutes"
    assert wanted.args[0][0] == LIST_OR_TUPLE
    assert len(wanted.args[0]) > 1


def test_with_nothing_left_to_study_nothing_more_is_offered(room, today):
    for card in (LIST_OR_TUPLE, UNHASHABLE, DEFAULTS, TOTAL):
        room.answer(card, EFFORTLESS)

    today.refresh(room.overview())

    assert today.page.headline.text() == "Done for today"
    assert today.page.note.text() == "Nothing comes back tomorrow."
    assert not today.page.more.isVisible()


def test_where_nothing_is_due_nobody_is_told_to_be_done(room, today):
    for card in (LIST_OR_TUPLE, UNHASHABLE, DEFAULTS, TOTAL):
        room.answer(card, EFFORTLESS)
    room.pass_days(1)

    today.refresh(room.overview())

    assert today.page.headline.text() == "Nothing to recall today"


# weak topics


@pytest.fixture
def weak(room, today):
    weaken(room)
    today.refresh(room.overview())
    return today


def test_a_weak_topic_says_why(weak):
    line = weak.page.weak.line(TYPES)

    assert line.weak.title == "Types"
    assert line.weak.why == "1 sure but wrong, 1 lapse · 1 of 1 question seen"


def test_sure_but_wrong_comes_first(room, today):
    room.answer(DEFAULTS, SHAKY)
    room.answer(DEFAULTS, SHAKY)
    weaken(room)

    today.refresh(room.overview())

    assert today.page.weak.topics == [TYPES, FUNCTIONS]


def test_a_weak_topic_is_recalled_with_one_click(qtbot, weak):
    with qtbot.waitSignal(weak.topic_study_wanted) as wanted:
        weak.page.weak.line(TYPES).study.click()

    assert wanted.args == [TYPES]


def test_a_weak_topic_is_bookmarked_with_one_click(qtbot, weak):
    with qtbot.waitSignal(weak.topic_bookmark_wanted) as wanted:
        weak.page.weak.line(TYPES).bookmark.click()

    assert wanted.args == [TYPES]


def test_a_bookmarked_topic_is_shown_as_such(room, weak):
    room.bookmark(TYPES, Reason.WEAK)

    weak.refresh(room.overview())

    button = weak.page.weak.line(TYPES).bookmark
    assert button.text().strip() == "Bookmarked"
    assert not button.isEnabled()


def test_the_focus_stays_on_the_topic_that_was_bookmarked(room, weak):
    weak.page.weak.line(TYPES).bookmark.setFocus()
    room.bookmark(TYPES, Reason.WEAK)

    weak.refresh(room.overview())

    assert QApplication.focusWidget() is weak.page.weak.line(TYPES).study


def test_without_weak_topics_there_is_no_such_part(room, today):
    today.refresh(room.overview())

    assert not today.page.weak_section.isVisible()


# what stands behind the plan


def test_the_plan_lists_topics_with_their_counts(room, today):
    today.refresh(room.overview())

    assert today.page.plan.texts() == [("Types", "2 new"), ("Functions", "1 new, 1 exercise")]


def test_a_topic_of_the_plan_unfolds_to_its_cards(qtbot, room, today):
    today.refresh(room.overview())
    plan = today.page.plan
    plan.setFocus()
    plan.setCurrentIndex(plan.model().index(0, 0))

    qtbot.keyClick(plan, Qt.Key.Key_Return)

    assert plan.isExpanded(plan.model().index(0, 0))


def test_a_card_of_the_plan_can_be_opened(qtbot, room, today):
    today.refresh(room.overview())
    plan = today.page.plan
    plan.expandAll()
    plan.setCurrentIndex(plan.model().index(0, 0, plan.model().index(0, 0)))

    with qtbot.waitSignal(today.card_wanted) as wanted:
        qtbot.keyClick(plan, Qt.Key.Key_Space)

    assert wanted.args == [LIST_OR_TUPLE]


def test_what_is_unfolded_stays_so(room, today):
    today.refresh(room.overview())
    plan = today.page.plan
    plan.expand(plan.model().index(1, 0))
    room.pass_days(1)

    today.refresh(room.overview())

    assert [plan.isExpanded(plan.model().index(row, 0)) for row in (0, 1)] == [False, True]


def test_new_questions_are_listed_in_the_order_of_the_path(room, today):
    today.refresh(room.overview())

    assert [row[0] for row in today.page.new.texts()] == [
        "How do a list and a tuple differ?",
        "Which objects may be keys of a dict?",
        "Why are mutable defaults shared?",
    ]


# mock interviews


@pytest.fixture
def interviews(qtbot, room, today, held):
    """Shows Today with these, and gives its lines."""

    def shown(*past, **found):
        held[0] = Interviews(past=past, **found)
        today.refresh(room.overview())
        lines = today.page.interviews
        qtbot.waitUntil(lambda: bool(lines.words))
        return [label.text() for label in lines.words]

    return shown


def test_before_the_first_interview_nothing_is_said_of_any(qtbot, room, today, held):
    held[0] = Interviews(to_review=1)
    today.refresh(room.overview())
    qtbot.waitUntil(today.page.interview_section.isVisible)

    held[0] = Interviews()
    today.refresh(room.overview())

    qtbot.waitUntil(today.page.interview_section.isHidden)


def test_an_interview_under_way_says_where_it_stands(interviews):
    assert interviews(under_way=UnderWay(3, 8)) == ["Under way: question 3 of 8."]


def test_an_interview_that_can_not_be_read_is_not_passed_over(interviews):
    (said,) = interviews(under_way=UnderWay())

    assert "cannot be read" in said


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "1 interview waits for your review."), (2, "2 interviews wait for your review.")],
)
def test_interviews_wait_for_their_review(interviews, number, said):
    assert interviews(to_review=number) == [said]


def test_the_last_interview_is_told_with_its_verdict_and_what_was_weakest(interviews, noon):
    dimensions = {"Coding: Correctness": 3.0, "Cases: Trade-offs": 1.5}
    newest = past_mock(noon - timedelta(days=1), dimensions=dimensions)
    before = past_mock(noon - timedelta(days=5), band=Band.NO_HIRE)

    assert interviews(newest, before) == ["Last one: Hire, yesterday – weakest: trade-offs."]


def test_an_interview_without_verdict_or_weakness_says_no_more(interviews, noon):
    alike = {"Coding: Correctness": 3.0, "Coding: SQL": 3.0}
    newest = past_mock(noon, band=None, dimensions=alike)

    assert interviews(newest) == ["Last one: no verdict, today."]


def test_the_last_interview_is_named_by_its_study_day(interviews, noon):
    late = noon.replace(hour=1)  # before four: the evening of the day before

    assert "yesterday" in interviews(past_mock(late))[0]


def test_every_line_leads_to_the_interviews(qtbot, today, interviews, noon):
    interviews(past_mock(noon), under_way=UnderWay(1, 2), to_review=1)

    for button in today.page.interviews.buttons:
        with qtbot.waitSignal(today.mock_wanted):
            button.click()

    buttons = [button.text() for button in today.page.interviews.buttons]
    assert buttons == ["Go on", "Review", "History"]


def test_coming_back_to_today_tells_of_the_interview_left_meanwhile(qtbot, room, today, held):
    held[0] = Interviews()
    today.refresh(room.overview())
    today.view.hide()
    held[0] = Interviews(under_way=UnderWay(2, 5))

    today.view.show()

    qtbot.waitUntil(lambda: bool(today.page.interviews.words))
    assert today.page.interview_section.isVisible()


# exercises


def test_an_exercise_that_is_due_counts_as_one_with_all_its_minutes(room, today):
    for card in (LIST_OR_TUPLE, UNHASHABLE, DEFAULTS, TOTAL):
        room.answer(card, SOLID)
    room.pass_days(2)

    today.refresh(room.overview())

    assert today.page.headline.text() == "8 min planned: 3 to recall, 1 exercise"


def test_exercises_of_today_are_listed_with_their_minutes(room, today):
    today.refresh(room.overview())

    assert today.page.exercises.texts() == [("Add up a list", "3 min", "new on your path")]


def test_an_exercise_of_today_is_called_by_its_task(room, today):
    seen = room.overview()
    titles = [title._replace(task=f"Solve {title.id}", solving=12) for title in seen.titles]

    today.refresh(replace(seen, titles=titles))

    assert today.page.exercises.texts() == [("Solve total", "12 min", "new on your path")]


def test_an_exercise_of_today_leads_to_its_screen(qtbot, room, today):
    today.refresh(room.overview())
    opened = []
    today.card_wanted.connect(opened.append)
    today.page.exercises.setCurrentIndex(today.page.exercises.model().index(0, 0))

    with qtbot.waitSignal(today.exercise_wanted) as wanted:
        qtbot.keyClick(today.page.exercises, Qt.Key.Key_Return)

    assert wanted.args == [TOTAL]
    assert opened == []


def test_on_a_day_without_exercises_there_is_no_such_part(room, today):
    room.answer(TOTAL, EFFORTLESS)

    today.refresh(room.overview())

    assert not today.page.exercise_section.isVisible()
    assert "exercise" not in today.page.headline.text()


def test_a_drill_is_one_click_away(qtbot, room, today):
    today.refresh(room.overview())

    with qtbot.waitSignal(today.drill_wanted):
        today.page.drill.click()


def test_without_drills_none_is_offered(qtbot, look, room, background):
    today = today_screen(look, DAYS, lambda: False, lambda: None, background)
    qtbot.addWidget(today.view)
    today.view.show()

    today.refresh(room.overview())

    assert not today.page.drill.isVisible()


def test_bookmarks_are_listed_with_their_reason(room, today):
    room.bookmark(DEFAULTS, Reason.ASK)
    room.now += timedelta(minutes=1)
    room.bookmark(TYPES, Reason.REREAD)

    today.refresh(room.overview())

    assert today.page.marked.texts() == [
        ("Types", "Topic · Read again"),
        ("Why are mutable defaults shared?", "Ask someone"),
    ]


def test_a_bookmarked_topic_opens(qtbot, room, today):
    room.bookmark(TYPES, Reason.REREAD)
    today.refresh(room.overview())
    today.page.marked.setCurrentIndex(today.page.marked.model().index(0, 0))

    with qtbot.waitSignal(today.topic_wanted) as wanted:
        qtbot.keyClick(today.page.marked, Qt.Key.Key_Return)

    assert wanted.args == [TYPES]


def test_a_bookmark_on_a_card_that_left_the_bank_is_left_out(room, today):
    room.bookmark("gone", Reason.ASK)

    today.refresh(room.overview())

    assert today.page.marked.texts() == []


def test_the_next_seven_days_begin_today(room, today):
    room.answer(LIST_OR_TUPLE, SOLID)
    room.answer(LIST_OR_TUPLE, SOLID)
    room.pass_days(1)

    today.refresh(room.overview())

    points = today.page.ahead.points
    assert [point.tick for point in points] == ["Today", "Thu", "Fri", "Sat", "Sun", "Mon", "Tue"]
    assert sum(point.value for point in points) == 1


# keys, focus, names


def test_enter_starts_the_session(qtbot, room, today):
    today.refresh(room.overview())
    today.view.setFocus()

    with qtbot.waitSignal(today.session_wanted):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_enter_on_another_button_presses_that(qtbot, weak):
    weak.page.weak.line(TYPES).study.setFocus()
    started = []
    weak.session_wanted.connect(lambda: started.append(True))

    with qtbot.waitSignal(weak.topic_study_wanted):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert started == []


def test_enter_on_a_row_is_the_row_s(qtbot, room, today):
    today.refresh(room.overview())
    today.page.new.setFocus()
    today.page.new.setCurrentIndex(today.page.new.model().index(0, 0))
    started = []
    today.session_wanted.connect(lambda: started.append(True))

    with qtbot.waitSignal(today.card_wanted):
        qtbot.keyClick(today.page.new, Qt.Key.Key_Return)

    assert started == []


def test_the_large_button_has_the_focus_from_the_start(room, today):
    today.refresh(room.overview())

    assert QApplication.focusWidget() is today.page.start


def test_the_goal_can_be_changed_from_here(qtbot, room, today):
    today.refresh(room.overview())

    with qtbot.waitSignal(today.goal_wanted):
        today.page.goal.click()


def test_every_control_has_a_name(room, weak):
    room.bookmark(DEFAULTS, Reason.ASK)
    weak.refresh(room.overview())
    controls = [
        widget
        for widget in weak.view.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]

    unnamed = [
        widget
        for widget in controls
        if not widget.accessibleName() and not (isinstance(widget, QPushButton) and widget.text())
    ]
    assert len(controls) > 5
    assert unnamed == []


def test_hidden_it_waits_with_the_newest_look(room, today):
    today.refresh(room.overview())
    today.view.hide()
    room.answer(LIST_OR_TUPLE, EFFORTLESS)
    today.refresh(room.overview())
    before = today.page.headline.text()

    today.view.show()

    assert before == "12 min planned: 3 new, 1 exercise"
    assert today.page.headline.text() == "9 min left: 2 new, 1 exercise"


@pytest.mark.parametrize(("width", "direction"), [(1100, "Horizontal"), (640, "Vertical")])
def test_columns_stand_below_one_another_where_there_is_little_room(
    qtbot, room, today, width, direction
):
    today.refresh(room.overview())

    today.view.resize(width, 750)

    qtbot.waitUntil(lambda: today.page.columns.orientation is getattr(Qt.Orientation, direction))


def test_at_double_size_nothing_is_wider_than_the_window(qtbot, room, weak, look):
    for _ in range(5):
        look.zoom_by(1)
    weak.view.resize(1280, 754)

    QApplication.processEvents()

    bar = weak.page.area.horizontalScrollBar()
    assert bar.maximum() == 0
