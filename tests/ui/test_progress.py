from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from studyapp.bank import TopicId
from studyapp.practice import Attempt, Draft, Outcome
from studyapp.study import Grade, Reason
from studyapp.study.mock.past_record import past_to_json
from studyapp.study.mock.record import to_json
from studyapp.study.mock.verdict import Band
from studyapp.ui.background import Background
from studyapp.ui.progress import progress_screen
from tests.drills import drill
from tests.packs import write_file
from tests.study.mock.made import Clock, interview
from tests.study.samples import past_mock
from tests.ui.study_room import (
    DAYS,
    DEFAULTS,
    LIST_OR_TUPLE,
    TOTAL,
    UNHASHABLE,
)

TYPES = TopicId("python/types")
MISSED, SHAKY, SOLID, EFFORTLESS = Grade


@pytest.fixture
def background(qapp):
    background = Background()
    yield background
    background.close()


@pytest.fixture
def progress(qtbot, room, look, background, drilled):
    progress = progress_screen(look, DAYS, room.desk, background, lambda: [drilled])
    qtbot.addWidget(progress.view)
    progress.view.resize(1200, 750)
    progress.view.show()
    progress.view.activateWindow()
    assert QTest.qWaitForWindowActive(progress.view)
    return progress


@pytest.fixture
def refresh(qtbot, room, progress):
    """Looks around, and waits for what is read from the log."""

    def refreshed():
        with qtbot.waitSignal(progress.view.year.changed):
            progress.refresh(room.overview())

    return refreshed


@pytest.fixture
def studied(room):
    """Three days: one card known, one lapsed though sure, one new to the third day."""
    room.answer(LIST_OR_TUPLE, EFFORTLESS, sure=True)
    room.answer(UNHASHABLE, EFFORTLESS, sure=True)
    room.pass_days(1)
    room.answer(UNHASHABLE, MISSED, sure=True)
    room.answer(LIST_OR_TUPLE, SOLID)
    room.pass_days(1)
    room.answer(DEFAULTS, MISSED)
    return room


# how far


def test_nothing_is_shown_before_the_first_look(progress):
    assert not progress.view.page.isVisible()


def test_the_figures_tell_how_far_the_bank_is_learnt(studied, progress, refresh):
    refresh()

    assert progress.view.figures.texts == [
        "3 of 4 questions seen",
        "25\u00a0% of the bank known today, by the forgetting curve",
        "2 done: neither due nor weak",
        "1 weak at present",
    ]


def test_topics_tell_what_is_seen_weak_and_due(studied, progress, refresh):
    studied.now += timedelta(minutes=2)

    refresh()

    assert progress.view.topics.texts() == [
        ("Python", "4", "75\u00a0%", "25\u00a0%", "1 of 3", "2")
    ]


def test_a_branch_unfolds_to_its_leaves(qtbot, studied, progress, refresh):
    refresh()
    topics = progress.view.topics
    python = topics.model().index(0, 0)
    topics.setFocus()
    topics.setCurrentIndex(python)

    qtbot.keyClick(topics, Qt.Key.Key_Return)

    leaves = [topics.model().index(row, 0, python).data() for row in range(2)]
    assert topics.isExpanded(python)
    assert leaves == ["Types", "Functions"]


def test_a_leaf_opens_in_the_library(qtbot, studied, progress, refresh):
    refresh()
    topics = progress.view.topics
    topics.expandAll()
    topics.setCurrentIndex(topics.model().index(0, 0, topics.model().index(0, 0)))

    with qtbot.waitSignal(progress.topic_wanted) as wanted:
        qtbot.keyClick(topics, Qt.Key.Key_Return)

    assert wanted.args == [TYPES]


def test_leaves_can_be_sorted_by_weakness(room, progress, refresh):
    room.answer(DEFAULTS, SHAKY)
    room.answer(DEFAULTS, SHAKY)
    refresh()
    topics = progress.view.topics

    progress.view.weakest.click()

    assert topics.model().index(0, 0, topics.model().index(0, 0)).data() == "Functions"


def test_sorting_can_be_taken_back(room, progress, refresh):
    room.answer(DEFAULTS, SHAKY)
    room.answer(DEFAULTS, SHAKY)
    refresh()
    topics = progress.view.topics
    progress.view.weakest.click()

    progress.view.weakest.click()

    assert topics.model().index(0, 0, topics.model().index(0, 0)).data() == "Types"


def test_shares_are_sorted_as_numbers(room, progress, refresh):
    for card in (LIST_OR_TUPLE, UNHASHABLE):
        room.answer(card, SOLID)  # Types: 100 %, Functions: 0 %
    refresh()
    topics = progress.view.topics

    topics.sort_by(2, Qt.SortOrder.AscendingOrder)

    assert topics.model().index(0, 0, topics.model().index(0, 0)).data() == "Functions"


def test_sorting_survives_the_next_look(room, progress, refresh):
    room.answer(DEFAULTS, SHAKY)
    room.answer(DEFAULTS, SHAKY)
    refresh()
    progress.view.weakest.click()

    refresh()

    topics = progress.view.topics
    assert topics.model().index(0, 0, topics.model().index(0, 0)).data() == "Functions"


@pytest.mark.parametrize(
    ("grade", "known"), [(MISSED, "0\u00a0%"), (SOLID, "25\u00a0%"), (EFFORTLESS, "25\u00a0%")]
)
def test_only_what_was_right_counts_as_known_that_same_day(room, progress, refresh, grade, known):
    room.answer(LIST_OR_TUPLE, grade)

    refresh()

    assert progress.view.topics.texts()[0][2:4] == ("25\u00a0%", known)


def test_the_screen_says_what_counts_as_known(progress, refresh):
    refresh()

    assert "counts as not known until" in progress.view.topic_section.note.text()


# mock interviews


@pytest.fixture
def reviewed(room):
    """Held, reviewed, closed."""

    def kept(past):
        held = interview(clock=Clock(past.begun))
        shelf = room.desk.mocks
        mock = shelf.begin(past.begun)
        shelf.add_all(mock, [to_json(entry) for entry in held.entries], past.begun)
        shelf.close(mock, past_to_json(past), past.begun)

    return kept


def mocks_of(qtbot, progress, room):
    progress.refresh(room.overview())
    qtbot.waitUntil(progress.view.mock_section.isVisible)
    return progress.view.mock_section


def test_before_the_first_interview_it_is_said_in_words(qtbot, room, progress):
    section = mocks_of(qtbot, progress, room)

    assert "None is held yet." in section.note.text()
    assert section.charts == []


def test_each_kind_of_interview_has_a_line_of_its_own(qtbot, room, progress, reviewed, noon):
    for ago, kind, band in ((5, "rapid", 2), (4, "coding", 1), (2, "rapid", 3), (1, "rapid", None)):
        reviewed(past_mock(noon - timedelta(days=ago), kind, band=band and Band(band)))

    section = mocks_of(qtbot, progress, room)

    assert [[point.reading for point in chart.points] for chart in section.charts] == [
        ["10 January: No hire", "13 January: Hire"],
        ["11 January: Strong no hire"],
    ]
    assert section.note.text().startswith("4 interviews reviewed, 1 of them without a verdict.")
    assert section.charts[0].accessibleName() == "Verdicts: Rapid"


def test_verdicts_are_read_out_by_key(qtbot, room, progress, reviewed, noon):
    reviewed(past_mock(noon, band=Band.HIRE))
    (chart,) = mocks_of(qtbot, progress, room).charts

    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)

    assert chart.reading == "15 January: Hire"


def test_the_section_leads_to_the_interviews(qtbot, room, progress):
    section = mocks_of(qtbot, progress, room)

    with qtbot.waitSignal(progress.mock_wanted):
        section.button.click()


# exercises and drills


@pytest.fixture
def drilled(tmp_path):
    """A pack with two drills."""
    folder = tmp_path / "drilled"
    text = drill().replace("Root mean squared error", "RMSE") + drill("other")
    write_file(folder / "drills.toml", text)
    return folder


@pytest.fixture
def practised(qtbot, progress):
    """Refreshes and waits for what is read of exercises."""

    def refreshed(overview):
        progress.refresh(overview)
        qtbot.waitUntil(progress.view.exercise_section.isVisible)
        return progress.view

    return refreshed


def try_out(room, exercise, *, passed=8, minutes=4.0, **rest):
    book, took = room.desk.workbook, timedelta(minutes=minutes)
    outcome = Outcome.PASSED if passed == 8 else Outcome.WRONG
    tried = Attempt(book.new_id(room.now), exercise, room.now, "", took, passed, 8, outcome, **rest)
    book.add(tried)


def exercise_cells(view):
    """Of the only exercise, after its topic."""
    model = view.exercises.model()
    row = model.index(0, 0, model.index(0, 0))
    return [row.siblingAtColumn(column).data() for column in range(4)]


def test_before_the_first_try_no_exercise_is_solved(room, practised):
    view = practised(room.overview())

    assert view.exercises.texts() == [("Python", "0 of 1", "–", "–")]
    assert exercise_cells(view) == ["Add up a list", "Not yet", "–", "–"]
    assert view.exercise_section.note.text() == "0 of 1 exercise solved."


def test_a_passed_exercise_is_solved_and_has_its_best_time(room, practised):
    try_out(room, TOTAL)
    try_out(room, TOTAL, minutes=2.5)
    try_out(room, TOTAL, minutes=1, hints=2)

    view = practised(room.overview())

    assert view.exercises.texts() == [("Python", "1 of 1", "–", "–")]
    assert exercise_cells(view) == ["Add up a list", "Yes", "–", "2:30"]


@pytest.mark.parametrize("rest", [{"passed": 7}, {"gave_up": True}])
def test_what_was_not_solved_by_oneself_is_not_solved(room, practised, rest):
    try_out(room, TOTAL, **rest)

    assert exercise_cells(practised(room.overview()))[1] == "Not last time"


def test_a_draft_is_under_way(room, practised):
    room.desk.workbook.save_draft(
        Draft(TOTAL, "def", 0, gave_up=False, spent=timedelta(), at=room.now)
    )

    view = practised(room.overview())

    assert view.exercises.texts() == [("Python", "0 of 1", "1", "–")]
    assert exercise_cells(view)[2] == "Yes"
    assert view.exercise_section.note.text() == "0 of 1 exercise solved, 1 under way."


def test_an_exercise_leads_to_its_screen(qtbot, room, progress, practised):
    view = practised(room.overview())
    view.exercises.expandAll()
    model = view.exercises.model()
    view.exercises.setCurrentIndex(model.index(0, 0, model.index(0, 0)))

    with qtbot.waitSignal(progress.exercise_wanted) as wanted:
        qtbot.keyClick(view.exercises, Qt.Key.Key_Return)

    assert wanted.args == [TOTAL]


def test_drills_that_were_tried_show_their_best_times(room, practised):
    try_out(room, "drill:rmse", minutes=0.5)
    try_out(room, "drill:other", passed=3)
    try_out(room, "drill:gone")

    view = practised(room.overview())

    assert view.drills.texts() == [("RMSE", "30 s"), ("Root mean squared error", "–")]


def test_without_a_drill_there_is_no_such_part(room, practised):
    assert not practised(room.overview()).drill_section.isVisible()


def test_coming_back_it_shows_what_was_practised_meanwhile(qtbot, room, progress, practised):
    view = practised(room.overview())
    view.hide()
    try_out(room, TOTAL)

    view.show()

    qtbot.waitUntil(lambda: exercise_cells(view)[1] == "Yes")


# how well


def test_retention_counts_only_questions_of_an_earlier_day(studied, progress, refresh):
    refresh()

    assert progress.view.retention.texts() == [
        ("Last 30 days", "50\u00a0%", "2 answers"),
        ("Last 90 days", "50\u00a0%", "2 answers"),
        ("Since the first answer", "50\u00a0%", "2 answers"),
    ]


def test_old_answers_count_only_in_the_long_run(studied, progress, refresh):
    studied.pass_days(60)

    refresh()

    assert progress.view.retention.texts()[0] == ("Last 30 days", "–", "0 answers")
    assert progress.view.retention.texts()[2] == (
        "Since the first answer",
        "50\u00a0%",
        "2 answers",
    )


def test_calibration_says_how_often_the_learner_is_right(studied, progress, refresh):
    refresh()

    note = progress.view.calibration_section.note
    assert note.text() == "When sure you are right 67\u00a0%, when not sure 50\u00a0%."


def test_who_never_was_unsure_is_told_so(room, progress, refresh):
    room.answer(LIST_OR_TUPLE, SOLID, sure=True)

    refresh()

    note = progress.view.calibration_section.note
    assert note.text() == "When sure you are right 100\u00a0%; you were never unsure."


# how much


def test_answers_a_day_end_today(studied, progress, refresh):
    refresh()

    points = progress.view.answers.points
    assert len(points) == 30
    assert [point.words for point in points[-4:]] == [
        "0 answers",
        "2 answers",
        "2 answers",
        "1 answer",
    ]


def test_the_year_begins_on_a_monday(studied, progress, refresh):
    refresh()

    points = progress.view.year.points
    assert points[0].label.startswith("Monday, ")
    assert points[-1].reading == "Today: 1 answer"
    assert len(points) > 52 * 7


def test_the_forecast_covers_thirty_days(studied, progress, refresh):
    refresh()

    points = progress.view.forecast.points
    assert len(points) == 30
    assert 0 < sum(point.value for point in points) <= 3


def test_every_answer_counts_in_the_year(studied, progress, refresh):
    refresh()

    assert sum(point.value for point in progress.view.year.points) == 5


# what is weak, what is marked


def test_weak_topics_unfold_to_their_weak_cards(studied, progress, refresh):
    refresh()

    weak = progress.view.weak
    types = weak.model().index(0, 0)
    card = weak.model().index(0, 0, types)
    assert weak.texts() == [("Types", "1 sure but wrong, 1 lapse")]
    assert card.data() == "Which objects may be keys of a dict?"
    assert card.siblingAtColumn(1).data() == "sure but wrong, lapse"


def test_a_weak_card_opens_in_the_library(qtbot, studied, progress, refresh):
    refresh()
    weak = progress.view.weak
    weak.expandAll()
    weak.setCurrentIndex(weak.model().index(0, 0, weak.model().index(0, 0)))

    with qtbot.waitSignal(progress.card_wanted) as wanted:
        qtbot.keyClick(weak, Qt.Key.Key_Space)

    assert wanted.args == [UNHASHABLE]


def test_a_bookmark_opens_with_a_click(qtbot, studied, progress, refresh):
    studied.bookmark(TOTAL, Reason.REREAD)
    refresh()
    marks = progress.view.bookmarks
    place = marks.visualRect(marks.model().index(0, 0)).center()

    with qtbot.waitSignal(progress.card_wanted) as wanted:
        qtbot.mouseClick(marks.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert wanted.args == [TOTAL]


# first day, hidden, failing


def test_before_the_first_answer_there_are_topics_but_no_charts(progress, refresh):
    refresh()

    assert progress.view.empty.isVisible()
    assert progress.view.topics.isVisible()
    assert not progress.view.year.isVisible()


def test_hidden_it_reads_nothing(room, progress):
    progress.view.hide()

    progress.refresh(room.overview())

    assert progress.view.figures.texts == []


def test_coming_to_the_front_it_shows_the_newest_look(qtbot, studied, progress):
    progress.view.hide()
    progress.refresh(studied.overview())

    with qtbot.waitSignal(progress.view.year.changed):
        progress.view.show()

    assert progress.view.figures.texts[0] == "3 of 4 questions seen"


def test_a_file_that_cannot_be_read_is_told(qtbot, room, progress):
    overview = room.overview()
    room.desk.close()
    room.file.write_bytes(b"not a database at all, but long enough to be taken for one" * 20)

    with qtbot.waitSignal(progress.problem) as told:
        progress.refresh(overview)

    assert str(room.file) in told.args[0]


# for everybody


def test_every_control_has_a_name(studied, progress, refresh):
    refresh()
    controls = [
        widget
        for widget in progress.view.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]

    unnamed = [
        widget
        for widget in controls
        if not widget.accessibleName() and not (isinstance(widget, QPushButton) and widget.text())
    ]
    assert len(controls) > 8
    assert unnamed == []


def test_tab_leaves_a_table_for_the_next_part(qtbot, studied, progress, refresh):
    refresh()
    progress.view.topics.setFocus()

    qtbot.keyClick(progress.view.topics, Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is not progress.view.topics


@pytest.mark.parametrize("steps", [-2, 0, 5])
def test_at_any_size_nothing_is_wider_than_the_window(look, studied, progress, refresh, steps):
    for _ in range(abs(steps)):
        look.zoom_by(1 if steps > 0 else -1)
    refresh()
    progress.view.resize(1280, 754)

    QApplication.processEvents()

    assert progress.view.page.horizontalScrollBar().maximum() == 0


def test_the_table_is_as_tall_as_its_rows(studied, progress, refresh):
    refresh()
    topics = progress.view.topics
    folded = topics.height()

    topics.expandAll()
    QApplication.processEvents()

    assert topics.height() - folded == 2 * topics.rowHeight(topics.model().index(0, 0))
