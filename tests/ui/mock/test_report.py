from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from studyapp.study import Bookmark, Days, Grade, Reason, StoreError
from studyapp.study.mock.past_record import past_mocks
from studyapp.study.mock.verdict import Band
from studyapp.ui.mock import report_words as words
from studyapp.ui.mock.report_band import BandScale
from studyapp.ui.mock.report_profile import ProfileBars
from studyapp.ui.theme import Choice
from studyapp.ui.widgets.charts import Point
from tests.study.mock.made import round_
from tests.ui.mock.review_room import CODED, RIGHT, TWO, ReviewRoom
from tests.ui.study_room import LIST_OR_TUPLE, UNHASHABLE

MINUTE = timedelta(minutes=1)
TOPIC = "python/objects"
BOTH = (0, 1)
POINTS = [
    Point("Coding: Code", 1.0, "1.0 of 4", "Coding"),
    Point("Coding: Tests", 4.0, "4.0 of 4", "Coding"),
    Point("Concepts: Delivery", 2.5, "2.5 of 4", "Concepts"),
]


@pytest.fixture
def room(qtbot, index, tmp_path, look, noon):
    room = ReviewRoom(index, index.parent / "pack", tmp_path / "progress.sqlite", look, noon)
    yield room
    room.leave()


@pytest.fixture
def weak(room):
    """One answer that is weak, and a question that was skipped."""
    mock = room.hold()
    room.reviewed(mock, 2)
    return mock


def plan(part):
    return part.view.next_steps.plan.text()


# what it tells


def test_the_verdict_stands_above_the_rule_by_which_it_is_found(room):
    mock = room.hold(answered=BOTH)
    room.reviewed(mock, 4, points=(0, 1))

    view = room.report(mock).view

    assert view.band.text() == "Strong hire"
    assert view.why.text() == "4.0 on average, from 2 of 2 questions."
    assert view.scale.accessibleName().startswith("Verdict: Strong hire, of Strong no hire,")
    assert "A 4 is yours to give" in rules(view)
    assert "every score here is one that you settled on" in view.small_print.text()


def rules(view):
    return " ".join(label.text() for label in view.rule_section.findChildren(QLabel))


def test_the_title_says_what_was_held_when_and_for_whom(room, weak):
    view = room.report(weak).view

    assert view.title.text() == "Mock interview: Rapid concepts"
    assert view.subtitle.text() == "Tuesday, 15 January 2030 · Data scientist · Mid-level · Timed"


def test_the_profile_has_a_bar_for_each_dimension_of_each_rubric(room):
    mock = room.hold(TWO, round_(CODED, rubric="coding"), answered=(0, 1, 2), code=RIGHT)
    room.reviewed(mock)

    profile = room.report(mock).view.profile

    assert [point.label for point in profile.points] == [
        "Concepts: Correctness",
        "Concepts: Delivery",
        "Coding: Asking",
        "Coding: Code",
    ]


def test_the_profile_can_be_read_as_a_table(room, weak):
    section = room.report(weak).view.profile_section

    section.switch.click()

    cells = [section.table.item(0, column).text() for column in range(2)]
    assert cells == ["Concepts: Correctness", "1.5 of 4, from 2 questions"]


def test_topics_questions_time_and_judgement_are_told(room, weak):
    view = room.report(weak).view

    assert view.topics.texts() == [("Objects", "1.5", "2")]
    assert view.questions.texts() == [
        (f"1.  What is {LIST_OR_TUPLE}?", "2.0", "3", "1 of 2", "–", "1:00 of 2:00"),
        (f"2.  What is {UNHASHABLE}?", "not answered", "–", "–", "–", "1:00 of 2:00"),
    ]
    assert view.time.text() == ("2:00 of 4:00 planned.\nNo question took longer than planned.")
    assert view.calibration.text() == "You over-rate Concepts by 1.0."


def test_the_strongest_and_the_weakest_answer_are_named(room):
    mock = room.hold(answered=BOTH)
    room.reviewed(mock, 4, 2)

    strongest, weakest = room.report(mock).view.highlights

    assert (strongest.title.text(), told_of(strongest)) == (
        "Strongest answer",
        [f"What is {LIST_OR_TUPLE}?", "4.0 of 4 · 1 of 2 key points"],
    )
    assert told_of(weakest) == [f"What is {UNHASHABLE}?", "2.0 of 4 · 1 of 2 key points"]


def told_of(section):
    return [label.text() for label in section.findChildren(QLabel) if label.text()][1:]


def test_answers_that_went_alike_are_not_set_apart(room):
    mock = room.hold(answered=BOTH)
    room.reviewed(mock, 3)

    view = room.report(mock).view

    assert all(section.isHidden() for section in view.highlights)


def test_actions_lead_to_a_question_in_the_library(qtbot, room, weak):
    part = room.report(weak)
    buttons = part.view.next_steps.findChildren(QPushButton)
    (button,) = [each for each in buttons if each.text() == "Read it in the Library"]

    with qtbot.waitSignal(part.card_wanted) as wanted:
        button.click()

    assert wanted.args == [LIST_OR_TUPLE]


# the one click


def test_one_click_schedules_and_bookmarks_what_was_weak(qtbot, room, weak):
    part = room.report(weak)
    before = plan(part)

    with qtbot.waitSignal(part.topics_bookmarked):
        part.view.next_steps.button.click()

    assert before == (
        "One click puts 1 weak answer into your recall schedule (due in 1 minute) "
        "and bookmarks 1 topic as needing work."
    )
    assert [(it.card, it.grade) for it in room.reviews()] == [
        (LIST_OR_TUPLE, Grade.SHAKY),
        (UNHASHABLE, Grade.MISSED),
    ]
    marks = room.desk.notebook.bookmarks()
    assert [(mark.target, mark.reason) for mark in marks] == [(TOPIC, Reason.WEAK)]
    assert plan(part) == "Done: 1 weak answer scheduled (due in 1 minute), 1 topic bookmarked."
    assert part.view.next_steps.button.isHidden()


def test_the_click_can_be_taken_back(room, weak):
    part = room.report(weak)
    part.view.next_steps.button.click()

    part.view.next_steps.undo.click()

    assert [it.card for it in room.reviews()] == [LIST_OR_TUPLE]
    assert room.desk.notebook.bookmarks() == []
    undone = "Undone: 1 answer taken back, the bookmarks of 1 topic removed."
    assert plan(part).startswith(f"{undone} One click puts 1 weak answer ")
    assert not part.view.next_steps.button.isHidden()
    assert part.view.next_steps.undo.isHidden()


def test_what_was_taken_back_can_be_done_again(room, weak):
    part = room.report(weak)
    for button in ("button", "undo", "button"):
        getattr(part.view.next_steps, button).click()

    assert [it.card for it in room.reviews()] == [LIST_OR_TUPLE, UNHASHABLE]
    assert len(room.desk.notebook.bookmarks()) == 1
    assert plan(part).startswith("Done: 1 weak answer scheduled")


def test_the_report_follows_what_is_undone_elsewhere(room, weak):
    part = room.report(weak)
    part.view.next_steps.button.click()

    room.desk.progress.undo(room.now)
    part.refresh()
    told = plan(part)
    part.view.next_steps.undo.click()

    assert told.startswith("Done: 1 topic bookmarked. One click puts 1 weak answer ")
    assert plan(part).startswith("Undone: the bookmarks of 1 topic removed. One click puts")
    assert "Other answers" not in plan(part)
    assert room.desk.notebook.bookmarks() == []


def test_a_closed_report_offers_again_what_was_taken_back(room, weak):
    first = room.report(weak)
    first.view.next_steps.button.click()
    first.view.next_steps.undo.click()
    first._leave()

    again = room.report(weak)
    again.view.next_steps.button.click()

    assert len(room.reviews()) == 2
    assert room.said == []


def test_what_the_click_recorded_is_the_logs_own_to_undo(room, weak):
    room.report(weak).view.next_steps.button.click()

    undone = room.desk.progress.undo(room.now)

    assert undone.card == UNHASHABLE


def test_answers_that_others_followed_are_not_taken_back(room, weak):
    part = room.report(weak)
    part.view.next_steps.button.click()
    room.desk.progress.record(LIST_OR_TUPLE, Grade.SOLID, room.now, room.now - room.now)

    part.view.next_steps.undo.click()

    assert len(room.reviews()) == 3
    assert room.desk.notebook.bookmarks() == []
    assert "those stay" in plan(part)


def test_a_bookmark_that_was_there_keeps_its_reason(room, weak):
    room.desk.notebook.bookmark(Bookmark(TOPIC, is_topic=True, reason=Reason.ASK, at=room.now))
    part = room.report(weak)

    part.view.next_steps.button.click()
    part.view.next_steps.undo.click()

    assert [mark.reason for mark in room.desk.notebook.bookmarks()] == [Reason.ASK]


def test_where_nothing_was_weak_there_is_no_button(room):
    mock = room.hold(answered=BOTH)
    room.reviewed(mock, 4, points=(0, 1))

    part = room.report(mock)

    assert part.view.next_steps.button.isHidden()
    assert plan(part) == "Nothing was weak: there is nothing to schedule or bookmark."


def test_a_click_that_cannot_be_saved_says_so_and_may_be_tried_again(room, weak, monkeypatch):
    part = room.report(weak)

    def fail(*_args):
        raise StoreError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(room.desk.notebook, "bookmark", fail)
        part.view.next_steps.button.click()
    part.view.next_steps.button.click()

    assert room.said == ["The disk is full."]
    assert len(room.reviews()) == 2
    assert [mark.target for mark in room.desk.notebook.bookmarks()] == [TOPIC]


# going on, and the end


def test_an_unfinished_review_is_told_and_can_be_gone_on_with(qtbot, room):
    mock = room.hold(answered=BOTH)
    part = room.report(mock)

    assert part.view.notice.text.text() == (
        "2 answers are not reviewed yet; the report tells what is there so far."
    )
    assert part.view.next_steps.button.isHidden()
    with qtbot.waitSignal(part.review_wanted) as wanted:
        part.view.notice.button.click()
    assert wanted.args == [mock]


def test_leaving_an_unfinished_review_leaves_it_to_be_reviewed(qtbot, room):
    mock = room.hold(answered=BOTH)
    part = room.report(mock)

    with qtbot.waitSignal(part.closed):
        part.view.back.click()

    assert room.desk.mocks.debriefing() == [mock]


def test_a_settled_interview_whose_report_was_seen_is_in_the_history(room, weak):
    room.report(weak)  # and there the app is killed

    assert past_mocks(room.desk.mocks)[weak].mean == 1.5
    assert room.desk.mocks.debriefing() == []


def test_an_interview_with_nothing_left_to_do_closes_by_itself(room):
    mock = room.hold(answered=BOTH)
    room.reviewed(mock, 4, points=(0, 1))

    room.report(mock)

    assert list(past_mocks(room.desk.mocks)) == [mock]


def test_a_past_report_can_be_read_again_and_records_nothing_twice(room, weak):
    first = room.report(weak)
    first.view.next_steps.button.click()
    first.view.close()

    again = room.report(weak)

    assert again.view.band.text() == first.view.band.text()
    assert again.view.next_steps.button.isHidden()
    assert len(room.reviews()) == 2
    assert room.said == []


def test_an_interview_that_is_not_there_is_told(room, weak):
    part = room.report(weak)

    assert not part.open("nobody")
    assert len(room.said) == 1


# saving


@pytest.mark.parametrize(
    ("button", "ending", "begins"), [("pdf", "pdf", b"%PDF"), ("markdown", "md", b"# Mock")]
)
def test_a_report_is_saved_where_the_learner_says(room, weak, tmp_path, button, ending, begins):
    part = room.report(weak)
    room.target = str(tmp_path / f"mine.{ending}")

    getattr(part.view, button).click()

    assert (tmp_path / f"mine.{ending}").read_bytes().startswith(begins)
    assert part.view.notice.text.text() == f"Saved as {room.target}."


def test_a_name_without_an_ending_gets_one(room, weak, tmp_path):
    part = room.report(weak)
    room.target = str(tmp_path / "mine")

    part.view.markdown.click()

    assert [each.name for each in tmp_path.glob("mine*")] == ["mine.md"]


def test_calling_it_off_saves_nothing_and_says_nothing(room, weak):
    part = room.report(weak)

    part.view.pdf.click()

    assert part.view.notice.isHidden()


def test_a_folder_that_takes_no_file_is_told_in_one_sentence(room, weak, tmp_path):
    part = room.report(weak)
    missing = tmp_path / "away" / "report.pdf"
    room.target = str(missing)

    part.view.pdf.click()

    told = part.view.notice.text.text()
    assert told.startswith(f"The report could not be saved as {missing}: ")
    assert told.endswith("Choose another folder.")
    assert part.view.band.text() == "Strong no hire"


# the charts


def test_the_scale_tells_that_there_is_no_verdict(look, qtbot):
    scale = BandScale(look)
    qtbot.addWidget(scale)

    scale.show_band(None)
    none = scale.accessibleName()
    scale.show_band(Band.HIRE)

    assert none == "No verdict, of Strong no hire, No hire, Hire, Strong hire"
    assert scale.accessibleName().startswith("Verdict: Hire")


@pytest.fixture
def profile(look, qtbot):
    profile = ProfileBars(look, "Profile")
    qtbot.addWidget(profile)
    profile.show_points(POINTS)
    profile.resize(400, profile.sizeHint().height())
    return profile


def test_each_dimension_can_be_pointed_at_below_the_one_before(profile):
    tops = [area.top() for area in profile.areas()]

    assert tops == sorted(set(tops))
    assert profile.areas()[-1].bottom() <= profile.height()


def test_a_higher_score_has_a_longer_bar(profile):
    areas = profile.areas()

    lengths = [profile._bar(area, point).width() for area, point in zip(areas, POINTS, strict=True)]

    assert lengths[0] < lengths[2] < lengths[1]


def test_the_arrow_keys_read_the_dimensions_out(qtbot, profile):
    qtbot.keyClick(profile, Qt.Key.Key_Down)
    qtbot.keyClick(profile, Qt.Key.Key_Down)

    assert profile.reading == "Coding: Tests: 4.0 of 4"


def test_the_report_follows_the_theme(room, weak):
    view = room.report(weak).view
    before = view.scale.grab().toImage()

    room.look.choose(Choice.DARK)

    assert view.scale.grab().toImage() != before


def test_a_short_profile_stands_at_the_top_of_its_card(room, weak):
    section = room.report(weak).view.profile_section

    assert section.title.y() < 2 * section.title.height()
    assert section.chart.y() < 4 * section.title.height()


def test_a_file_is_named_by_the_study_day_of_the_learners_zone():
    berlin = Days(ZoneInfo("Europe/Berlin"))
    begun = datetime(2030, 3, 31, 1, 59, tzinfo=UTC)  # 03:59 there: the hour before was skipped

    names = [words.file_name(begun + after, "pdf", berlin) for after in (MINUTE * 0, MINUTE)]

    assert names == ["mock-interview-2030-03-30.pdf", "mock-interview-2030-03-31.pdf"]


def test_titles_have_the_room_of_what_says_nothing(room, look):
    mock = room.hold(answered=BOTH)
    room.reviewed(mock, 3)

    view = room.report(mock).view
    roomy = [view.questions.isColumnHidden(number) for number in range(6)]
    view.resize(560, 700)

    assert roomy == [False, False, False, False, True, False]
    assert view.questions.isColumnHidden(2)
    assert view.questions.columnWidth(5) >= view.fontMetrics().horizontalAdvance(
        "12:10 of 2:00, over"
    )
