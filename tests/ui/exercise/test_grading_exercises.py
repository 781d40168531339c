from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from studyapp.practice import Outcome
from studyapp.practice.workbench import Stage
from studyapp.study import Evidence, Grade
from tests.ui.exercise.exercises import EVENS, LEAST, TOTAL, solution


@pytest.fixture
def solved(room):
    """Every case of an exercise passes; what it costs is asked."""
    room.open(TOTAL)
    room.write(solution(TOTAL))
    room.submit()
    return room


@pytest.fixture
def failed(room):
    room.open(LEAST)
    room.submit()
    return room


def bench(room):
    return room.screen._page.sitting.bench


def suggested(room):
    buttons = room.page.finish.grades.buttons
    return next((grade for grade, button in buttons.items() if button.suggested), None)


def give_up(room):
    room.press("F6", on=room.page.task.tabs)  # out of the editor, where S is a letter
    room.press("S", on=room.page.task.tabs)
    solution_view = room.page.solution
    solution_view.give_up.click()
    solution_view.really.click()


def test_what_it_costs_is_asked_before_the_key_is_shown(solved):
    assert solved.shown() is solved.page.finish
    assert solved.page.cost.isVisible()
    assert not solved.page.finish.grades.isVisible()


def test_a_wrong_cost_is_put_right(solved):
    solved.press("1")

    assert "It is O(n)." in solved.page.finish.answer.text()
    assert bench(solved).stage is Stage.GRADING


def test_a_wrong_cost_is_not_suggested_effortless(solved):
    solved.press("1")

    assert suggested(solved) is Grade.SOLID
    assert "though the cost was wrong" in solved.page.finish.grades.sentence.text()


def test_a_right_cost_lowers_nothing(solved):
    solved.press(str(list(solved.page.cost.buttons).index("O(n)") + 1))

    assert "It is" not in solved.page.finish.answer.text()
    assert suggested(solved) is Grade.EFFORTLESS


def test_it_may_be_skipped(solved):
    solved.page.cost.skip.click()

    assert bench(solved).stage is Stage.GRADING
    assert solved.page.finish.answer.isHidden()


def test_numbers_are_no_grades_while_the_cost_is_asked(solved):
    solved.press("4")

    assert solved.reviews() == []


def test_a_quick_solution_suggests_effortless(solved):
    solved.page.cost.skip.click()

    assert suggested(solved) is Grade.EFFORTLESS
    assert "in half the time" in solved.page.finish.grades.sentence.text()


def test_a_key_records_the_grade_with_its_evidence(solved):
    solved.page.cost.skip.click()

    solved.press("3")

    (review,) = solved.reviews()
    assert (review.card, review.grade) == (TOTAL, Grade.SOLID)
    assert review.evidence == Evidence(tests_passed=3, tests=3, hints=0)
    assert "Recorded: Solid." in solved.page.finish.recorded.text()


def test_each_grade_says_when_the_card_comes_back(solved):
    solved.page.cost.skip.click()

    assert all(button.returns for button in solved.page.finish.grades.buttons.values())
    assert not [it for it in solved.page.finish.grades.buttons.values() if "min" in it.returns]


def test_what_the_button_says_is_what_is_recorded(solved):
    solved.page.cost.skip.click()
    said = solved.page.finish.grades.buttons[Grade.SOLID].returns

    solved.press("3")

    assert f"Back {said}." in solved.page.finish.recorded.text()


def test_after_the_grade_enter_leads_to_the_next_exercise(solved):
    solved.page.cost.skip.click()
    solved.press("3")

    solved.press("Return")

    assert solved.screen.card not in (TOTAL, None) or solved.view.shows(solved.view.catalogue)


def test_a_graded_exercise_begins_anew_next_time(solved):
    solved.page.cost.skip.click()
    solved.press("3")
    solved.press("Alt+Left")

    solved.open(TOTAL)

    assert "NotImplementedError" in solved.page.work.written()
    assert solved.draft(TOTAL) is None


def test_an_undone_grade_is_asked_for_again(solved):
    solved.page.cost.skip.click()
    solved.press("3")

    solved.desk.progress.undo(solved.now)

    assert bench(solved).stage is Stage.GRADING
    assert solved.page.finish.grades.isVisible()


def test_and_a_redone_one_is_recorded_again(solved):
    solved.page.cost.skip.click()
    solved.press("3")
    solved.desk.progress.undo(solved.now)

    solved.desk.progress.redo(solved.now)

    assert bench(solved).stage is Stage.GRADED


def test_who_closed_the_window_before_the_grade_is_asked_when_they_are_back(rooms, exercises):
    before = rooms(*exercises)
    before.open(TOTAL)
    before.pass_time(seconds=30)
    before.write(solution(TOTAL))
    before.submit()
    before.leave()

    after = rooms(*exercises)
    after.open(TOTAL)

    assert bench(after).stage is Stage.GRADING
    assert after.shown() is after.page.finish


def test_two_solutions_are_compared_with_each_other_in_time(room):
    room.open(TOTAL)
    room.pass_time(seconds=100)
    room.write(solution(TOTAL))
    room.submit()
    room.page.cost.skip.click()
    room.press("3")
    room.press("Alt+Left")
    room.open(TOTAL)
    room.pass_time(seconds=40)
    room.write(solution(TOTAL))

    room.submit()

    assert "your best by 1:00" in room.page.finish.times.text()


def test_the_librarys_way_is_compared_case_by_case(solved):
    solved.page.cost.skip.click()

    solved.page.finish.compare.click()
    solved.until(lambda: not solved.running)

    assert solved.shown() is solved.page.comparison
    assert solved.page.comparison.table.rowCount() == 3
    assert "sum(numbers)" in solved.page.comparison.code.toPlainText()


def test_it_is_not_offered_before_the_cost_was_stated(solved):
    assert not solved.page.finish.compare.isVisible()


# failing


def test_a_failed_submit_is_kept_and_the_page_goes_on(failed):
    (attempt,) = failed.attempts(LEAST)

    assert (attempt.passed, attempt.cases, attempt.outcome) == (0, 2, Outcome.WRONG)
    assert bench(failed).stage is Stage.WORKING
    assert failed.shown() is failed.page.verdicts


def test_who_stops_trying_is_suggested_missed(failed):
    failed.page.run_bar.grade.click()

    assert suggested(failed) is Grade.MISSED
    assert "0 of 2 cases pass" in failed.page.finish.grades.sentence.text()


def test_who_thinks_better_of_it_goes_on_trying(failed):
    failed.page.run_bar.grade.click()

    failed.page.finish.go_on.click()

    assert failed.shown() is failed.page.verdicts
    assert QApplication.focusWidget() is failed.page.work.editor


def test_nothing_is_graded_before_the_first_submit(room):
    room.open(LEAST)

    assert not room.page.run_bar.grade.isVisible()


# giving up


def test_the_solution_is_locked_with_words(room):
    room.open(LEAST)

    room.press("S", on=room.page.task.tabs)

    assert room.page.solution.lead.isVisible()
    assert "when you give up" in room.page.solution.lead.text()
    assert not room.page.solution.code.isVisible()


def test_giving_up_is_asked_once(room):
    room.open(LEAST)
    room.press("S", on=room.page.task.tabs)

    room.press("Return")

    assert room.page.solution.stay.hasFocus()
    assert not bench(room).gave_up


def test_giving_up_shows_the_solution_and_suggests_missed(room):
    room.open(LEAST)

    give_up(room)

    assert room.page.solution.code.isVisible()
    assert room.page.solution.code.toPlainText() == solution(LEAST)
    assert suggested(room) is Grade.MISSED


def test_giving_up_is_kept_as_an_attempt_and_over_the_end_of_the_window(room):
    room.open(LEAST)
    give_up(room)
    room.press("Alt+Left")

    room.open(LEAST)

    (attempt,) = room.attempts(LEAST)
    assert attempt.gave_up
    assert bench(room).may_see_solution


def test_copying_the_solution_afterwards_does_not_count(room):
    room.open(LEAST)
    give_up(room)
    room.write(solution(LEAST))

    room.submit()

    assert suggested(room) is Grade.MISSED
    assert not room.attempts(LEAST)[0].counts


def test_the_solution_is_compared_with_the_learners_code(room):
    room.open(LEAST)
    give_up(room)

    room.page.solution.tabs.setCurrentIndex(2)

    assert "max(numbers)" in room.page.solution.differences.as_text()


# hints


def test_a_hint_is_opened_by_a_key_in_the_editor_too(room):
    room.open(TOTAL)

    room.press("F7")

    assert "Think of the empty one." in room.page.ladder.words.page_text()
    assert bench(room).hints == 1


def test_hints_tell_what_they_cost(room):
    room.open(TOTAL)

    room.press("F7")

    assert "Shaky at best" in room.page.ladder.cost.text()


def test_one_hint_suggests_shaky(room):
    room.open(TOTAL)
    room.press("F7")
    room.write(solution(TOTAL))
    room.submit()

    room.page.cost.skip.click()

    assert suggested(room) is Grade.SHAKY


def test_three_hints_suggest_missed(room):
    room.open(TOTAL)
    for _ in range(3):
        room.press("F7")
    room.write(solution(TOTAL))
    room.submit()

    room.page.cost.skip.click()

    assert suggested(room) is Grade.MISSED


def test_the_jumbled_lines_are_a_hint_that_is_worked_on(room):
    room.open(TOTAL)

    for _ in range(3):
        room.press("F7")

    assert room.page.jumble.isVisible()


def test_the_skeleton_takes_the_place_of_its_function_and_can_be_taken_back(room):
    room.open(TOTAL)
    mine = "import math\n\n\ndef total(numbers):\n    return 1\n"
    room.write(mine)
    for _ in range(4):
        room.press("F7")

    room.page.ladder.copy.click()
    copied = room.page.work.written()
    room.press("Ctrl+Z")

    assert copied == "import math\n\n\ndef total(numbers):\n    ...\n"
    assert room.page.work.written() == mine


def test_a_skeleton_is_not_put_where_only_gaps_are_to_be_filled(room):
    room.open(EVENS)

    for _ in range(4):
        room.press("F7")

    assert not room.page.ladder.copy.isVisible()


# time


def test_time_on_another_screen_does_not_count(room):
    room.open(TOTAL)
    room.pass_time(seconds=30)
    room.go_elsewhere()
    room.pass_time(minutes=30)
    room.come_back()
    room.pass_time(seconds=10)
    room.write(solution(TOTAL))

    room.submit()

    assert room.attempts(TOTAL)[0].took == timedelta(seconds=40)


def test_the_time_can_be_hidden_and_stays_so(room):
    room.open(TOTAL)
    room.page.head.time.click()

    room.open(LEAST)

    assert room.page.head.time.text() == ""
    assert room.page.head.time.accessibleName() == "Show the time"
