"""Each kind of exercise, from its page to its grade."""

import sys

import pytest
from PySide6.QtWidgets import QApplication

from studyapp.practice.workbench import Stage
from studyapp.study import Grade
from tests.ui.exercise.exercises import COSTS, EVENS, LEAST, NAMES, PRINTS, TABLE, TOTAL, solution


def bench(room):
    return room.screen._page.sitting.bench


def grade(room, key="3"):
    assert bench(room).stage is Stage.GRADING
    room.press(key)
    (review,) = room.reviews()
    return review


# find the bug


def test_a_bug_is_found_in_code_that_is_given(room):
    room.open(LEAST)
    room.write(room.page.work.written().replace("max", "min"))

    room.submit()

    assert grade(room).evidence.tests_passed == 2


# fill the gaps


def test_the_first_gap_is_ready_to_be_filled(room):
    room.open(EVENS)

    room.type("n % 2 == 0")
    room.submit()

    assert room.page.work.written() == solution(EVENS)
    assert grade(room).evidence.tests_passed == 2


def test_only_the_gaps_may_be_filled(room):
    room.open(EVENS)
    room.write(room.page.work.written().replace("evens", "odds"))

    room.press("Ctrl+Shift+Enter")

    assert not room.running
    assert "Line 1" in room.status()
    assert room.attempts(EVENS) == []


def test_a_filled_gap_can_be_filled_again_another_day(room):
    room.open(EVENS)
    room.type("n > 1")
    room.press("Alt+Left")

    room.screen._page.sitting = None
    room.open(EVENS)

    assert room.page.work.editor.gap_texts() == ["n > 1"]


# predict the output


def test_a_predicted_output_is_judged_line_by_line(room):
    room.open(PRINTS)
    room.type("0\n1\n4")

    room.press("Ctrl+Shift+Enter")

    review = grade(room, "4")
    assert (review.evidence.tests_passed, review.evidence.tests) == (3, 3)
    assert review.grade is Grade.EFFORTLESS


def test_a_wrong_prediction_does_not_show_the_output(room):
    room.open(PRINTS)
    room.type("0\n2\n4")

    room.press("Ctrl+Shift+Enter")

    assert room.status() == "2 of 3 right"
    assert "2 of 3 lines right" in room.page.work.predicting.said.text()
    assert not room.page.work.predicting.diff.isVisible()
    assert [mark.cursor.blockNumber() for mark in marks(room)] == [1]
    assert room.attempts(PRINTS)[0].passed == 2


def marks(room):
    return room.page.work.predicting.field.extraSelections()


def test_the_mark_goes_when_the_line_is_written_anew(room):
    room.open(PRINTS)
    room.type("9")
    room.press("Ctrl+Shift+Enter")

    room.type("9")

    assert marks(room) == []


def test_the_program_is_run_only_after_it_was_predicted(room):
    room.open(PRINTS)

    room.press("Ctrl+Enter")

    assert not room.running
    assert "Check your prediction first" in room.status()


def test_then_it_is_run_to_see(room):
    room.open(PRINTS)
    room.type("0\n1\n4")
    room.press("Ctrl+Shift+Enter")

    room.press("Ctrl+Enter")
    room.until(lambda: not room.running)

    assert room.status() == "This is what it printed."
    assert room.page.work.predicting.diff.isVisible()


def test_an_empty_prediction_is_none(room):
    room.open(PRINTS)

    room.press("Ctrl+Shift+Enter")

    assert "Type what the program prints first." in room.status()
    assert room.attempts(PRINTS) == []


def test_a_prediction_is_a_draft_as_code_is(room):
    room.open(PRINTS)
    room.type("0\n1")

    room.press("Alt+Left")

    assert room.draft(PRINTS).code == "0\n1"


# state the cost


def test_the_cost_is_picked_by_its_number(room):
    room.open(COSTS)
    wanted = list(room.page.work.costing.choice.buttons).index("O(n²)") + 1

    room.press(str(wanted))

    assert grade(room).evidence.tests_passed == 1
    assert [attempt.code for attempt in room.attempts(COSTS)] == ["O(n²)"]


def test_a_wrong_cost_may_be_thought_over(room):
    room.open(COSTS)

    room.press("1")

    assert "too little" in room.status()
    assert bench(room).stage is Stage.WORKING
    assert room.attempts(COSTS)[0].passed == 0


def test_a_wrong_cost_is_marked_by_a_sign_and_keeps_the_focus(room):
    room.open(COSTS)
    wrong = next(iter(room.page.work.costing.choice.buttons.values()))

    room.press("2")
    room.press("1")

    assert wrong.hasFocus()
    assert wrong.text() == "✗ O(1)"
    assert wrong.accessibleName() == "O(1), not right"


def test_a_cost_that_was_guessed_is_not_suggested_as_known(room):
    room.open(COSTS)
    wanted = list(room.page.work.costing.choice.buttons).index("O(n²)") + 1

    for key in ("1", "2", str(wanted)):
        room.press(key)

    assert "Missed it – the answer is right, after 3 tries" in (
        room.page.finish.grades.sentence.text()
    )


def test_giving_up_tells_the_cost(room):
    room.open(COSTS)
    room.page.solution_wanted.emit()
    room.page.solution.give_up.click()

    room.page.solution.really.click()

    assert room.page.solution.code.toPlainText() == "O(n²)"


# SQL


def test_a_query_is_written_and_tried(room):
    room.open(NAMES)
    room.write(solution(NAMES))

    room.submit()

    assert grade(room).evidence.tests_passed == 2


def test_the_editor_speaks_sql(room):
    room.open(NAMES)

    assert QApplication.focusWidget().accessibleName() == "Your query"
    assert room.page.work.editor.structure.lexer.language == "sql"


def test_and_python_again_in_the_next_exercise(room):
    room.open(NAMES)

    room.open(TOTAL)

    assert room.page.work.editor.structure.lexer.language == "python"


# what is missing, and what is strange


@pytest.fixture
def without_scipy(monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy", None)  # as where it is not installed


def test_a_missing_library_is_said_before_anything_else(without_scipy, room):
    room.open(TABLE)

    said = room.page.notice.text.text()
    assert room.page.notice.isVisible()
    assert "scipy is not installed here" in said
    assert 'pip install "studyapp[science]"' in said


def test_without_it_nothing_is_run(without_scipy, room):
    room.open(TABLE)

    room.press("Ctrl+Enter")

    assert not room.running
    assert not room.page.run_bar.run.isEnabled()
    assert "scipy" in room.page.run_bar.run.toolTip()


def test_what_is_written_is_kept_all_the_same(without_scipy, room):
    room.open(TABLE)
    room.write("def table(): ...")

    assert room.draft(TABLE).code == "def table(): ..."


def test_a_strange_pack_asks_before_its_code_runs(rooms, exercises):
    room = rooms(*exercises, ours=False)

    room.open(TOTAL)
    room.press("Ctrl+Enter", on=room.page.work.editor)

    said = room.page.notice.text.text()
    assert not room.running
    assert "“little” does not come with StudyApp" in said
    for way in ("files", "network", "other programs"):
        assert f"{way} " in said


def test_it_is_asked_once(rooms, exercises):
    room = rooms(*exercises, ours=False)
    room.open(TOTAL)
    room.press("Return")  # the button has the keys

    room.open(LEAST)
    room.run()

    assert not room.page.notice.isVisible()
    assert room.page.verdicts.rows


def test_and_again_when_its_code_has_changed(rooms, exercises, tmp_path):
    from studyapp.practice.trust import digest
    from tests.ui.exercise.exercises import write_exercises

    before = digest(exercises[0])
    pack = write_exercises(tmp_path / "little")
    same = digest(pack)
    (pack / "cards/python/functions/ex-total/cases.py").write_text("# another\n")

    assert before == same
    assert digest(pack) != before


def test_a_built_in_pack_asks_nothing(room):
    room.open(TOTAL)

    assert not room.page.notice.isVisible()


def test_an_exercise_whose_files_are_gone_says_so(rooms, exercises, tmp_path):
    _pack, index = exercises
    (tmp_path / "little").mkdir()
    room = rooms(tmp_path / "little", index)

    assert not room.screen.open(TOTAL)
    assert room.said == ["The files of this exercise were not found in its pack."]
