"""A learner's first two days, by a clock of the test."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QToolButton

from studyapp.bank import CardId, Role, TopicId
from studyapp.store.backup import backup_folder, backups
from studyapp.study import Goal, Grade, Reason
from studyapp.study.queue import FIRST_PACE
from studyapp.ui.welcome.interview_day import When

FIRST = CardId("list-or-tuple")


def answer(house, grade="3", count=1):
    for _ in range(count):
        house.pass_time(seconds=40)
        house.press("Space")
        house.press(grade)
    house.rest()


def begin_session(house):
    house.window.show_screen("today")
    house.press("Return")
    house.rest()


def choose_day(dialog, day):
    dialog.interview.when.choose(When.ON_A_DATE)
    dialog.interview.date.setDate(QDate(day.year, day.month, day.day))


@pytest.fixture
def asked(house):
    """The first start, with the three questions before the learner."""
    return house.open()


@pytest.fixture
def first_day(asked, noon):
    """A goal is set; a session is under way, two questions answered, the second missed."""
    (dialog,) = asked.dialogs()
    dialog.role.choose(Role.PYTHON_DEVELOPER)
    choose_day(dialog, noon.date() + timedelta(days=16))
    dialog.accept()
    asked.until(lambda: not asked.dialogs())
    asked.rest()
    begin_session(asked)
    answer(asked, "3")
    answer(asked, "1")
    return asked


@pytest.fixture
def second_day(first_day):
    """The window was closed, and opened again the next day at noon."""
    first_day.studies.desk.notebook.save_note(FIRST, "what to remember", first_day.now)
    first_day.assembly.open_card(FIRST)
    first_day.press("B")
    first_day.rest()
    first_day.close()
    first_day.pass_time(days=1)
    return first_day.open()


# the first day


def test_the_first_start_asks_the_three_questions(asked):
    assert [dialog.windowTitle() for dialog in asked.dialogs()] == ["Welcome to StudyApp"]
    assert asked.window.current == "today"


def test_the_answers_set_the_goal(first_day, noon):
    goal = first_day.studies.overview.goal

    assert goal.asked
    assert goal.role is Role.PYTHON_DEVELOPER
    assert goal.interview == noon.date() + timedelta(days=16)


def test_skipped_questions_are_not_asked_again(house):
    house.open_without_questions().close()

    house.open()

    assert house.dialogs() == []
    assert house.studies.overview.goal == Goal(asked=True)


def test_enter_on_today_begins_the_session(asked):
    (dialog,) = asked.dialogs()
    dialog.reject()
    asked.until(lambda: not asked.dialogs())

    begin_session(asked)

    assert asked.window.current == "recall"
    assert asked.recall.card is not None


def test_answers_are_kept_at_once(first_day):
    reviews = first_day.studies.desk.log.since(first_day.now - timedelta(days=1))

    assert [review.grade for review in reviews] == [Grade.SOLID, Grade.MISSED]


def test_the_pace_holds_for_the_whole_day(first_day):
    for _ in range(9):
        first_day.studies.desk.progress.record(
            FIRST, Grade.SOLID, first_day.now, timedelta(seconds=9)
        )
    first_day.recall.finished.emit()
    first_day.rest()
    today = first_day.studies.overview.pace
    first_day.pass_time(days=1)
    first_day.studies.refresh()

    assert today == FIRST_PACE
    assert first_day.studies.overview.pace < FIRST_PACE


def test_every_screen_shows_what_was_answered(first_day):
    for name in ("library", "progress", "today"):
        first_day.window.show_screen(name)

    seen = first_day.studies.overview

    assert seen.answered == 2
    assert first_day.library.browsing.standing == seen.standing


def test_ctrl_z_on_another_screen_says_what_it_undid(first_day):
    answered = first_day.studies.desk.log.entries(1)[0].card
    first_day.recall.view.asking.setFocus()
    first_day.close()
    first_day.open("library")

    first_day.press("Ctrl+Z")
    first_day.rest()

    assert first_day.assembly.bank.title(answered).title in first_day.banner()
    assert first_day.studies.overview.answered == 1


def test_there_is_nothing_to_undo_at_first(house):
    house.open_without_questions("library")

    house.press("Ctrl+Z")

    assert house.banner() == "There is nothing to undo."


def test_there_is_nothing_to_redo_at_first(house):
    house.open_without_questions("library")

    house.press("Ctrl+Shift+Z")

    assert house.banner() == "There is nothing to redo."


def test_closing_keeps_a_backup(first_day, noon):
    first_day.close()

    (backup,) = backups(backup_folder(first_day.folders.progress))
    assert backup.at.date() == noon.date()


# the second day


def test_the_next_day_nothing_is_asked(second_day):
    assert second_day.dialogs() == []


def test_the_schedule_is_as_it_was_left(second_day):
    states = second_day.studies.desk.log.states()
    due = {card for card, state in states.items() if state.due <= second_day.now}

    assert len(states) == 2
    assert second_day.studies.overview.standing.due == due
    assert set(second_day.studies.overview.today.recall) == due


def test_the_badge_counts_what_is_due(second_day):
    count = len(second_day.studies.overview.today.recall)
    buttons = second_day.window.findChildren(QToolButton)
    names = [button.accessibleName() for button in buttons]

    assert count > 0
    assert f"Recall, {count} due" in names


def test_the_note_is_as_it_was_left(second_day):
    assert second_day.studies.desk.notebook.note(FIRST) == "what to remember"


def test_the_bookmark_is_as_it_was_left(second_day):
    (mark,) = second_day.studies.overview.bookmarks

    assert (mark.target, mark.reason) == (FIRST, Reason.WEAK)


def test_the_card_that_was_read_is_open_again(second_day):
    assert second_day.window.current == "library"
    assert second_day.library.card == FIRST


def test_yesterdays_answer_can_be_taken_back(second_day):
    second_day.press("Ctrl+Z")
    second_day.rest()

    assert len(second_day.studies.desk.log.states()) == 1
    assert second_day.banner().startswith("Undone")


def test_and_given_again_even_after_another_restart(second_day):
    before = second_day.studies.desk.log.states()
    second_day.press("Ctrl+Z")
    second_day.close()
    second_day.open()

    second_day.press("Ctrl+Shift+Z")
    second_day.rest()

    assert second_day.studies.desk.log.states() == before


def test_another_interview_date_reschedules_what_was_learnt(second_day):
    second_day.press("Ctrl+Comma")
    (dialog,) = second_day.dialogs()
    choose_day(dialog, second_day.now.date() + timedelta(days=2))
    dialog.accept()
    second_day.rest()

    states = second_day.studies.desk.log.states().values()
    assert all(state.due.date() <= second_day.now.date() + timedelta(days=2) for state in states)


# a session on a topic


def test_a_topic_is_recalled_from_the_library(second_day):
    second_day.library.reveal_topic(TopicId("pandas"))
    second_day.press("R")

    assert second_day.window.current == "recall"
    topics = {second_day.assembly.bank.title(card).topic for card in [second_day.recall.card]}
    assert topics == {"pandas/grouping"}


def test_a_card_set_aside_is_left_out_of_its_topic(second_day):
    grouping = [title.id for title in second_day.assembly.bank.titles(TopicId("pandas"))]
    for card in grouping[1:]:
        second_day.studies.desk.notebook.suspend(card, second_day.now)
    second_day.studies.refresh()

    second_day.studies.study_topic(TopicId("pandas"))
    answer(second_day, "4")

    assert second_day.recall.card is None
    assert second_day.studies.desk.log.state(grouping[0]) is not None
