from PySide6.QtWidgets import QApplication, QScrollBar

from studyapp.bank import CardId
from studyapp.practice.workbench import Stage
from studyapp.study import Evidence, Grade
from tests.ui.exercise.exercises import TOTAL, solution

BINARY_SEARCH = CardId("ex-binary-search")
LINES = (  # as a learner types it: the editor indents
    "def search(values, target):",
    "low, high = 0, len(values)",
    "while low < high:",
    "middle = (low + high) // 2",
    "if values[middle] < target:",
    "low = middle + 1",
)


def focused():
    return QApplication.focusWidget()


def test_an_exercise_is_solved_by_keyboard_alone_from_the_list_to_the_grade(rooms, shipped):
    room = rooms(*shipped)
    room.type("binary")  # into the filter, to which typing leads
    room.until(lambda: room.view.catalogue.said() == "binary")
    room.press("Return")
    assert room.screen.card == BINARY_SEARCH
    assert focused() is room.page.work.editor
    room.press("Ctrl+A")
    for line in LINES:
        room.type(line)
        room.press("Return")
    room.press("Backspace")
    for line in ("else:", "high = middle"):
        room.type(line)
        room.press("Return")
    for _ in range(2):
        room.press("Backspace")
    room.type("if low < len(values) and values[low] == target:")
    room.press("Return")
    room.type("return low")
    room.press("Return")
    room.type("return -1")
    room.press("Return")
    room.type("leftmost = search")
    room.pass_time(minutes=1)

    room.run()
    assert room.status().startswith("All 5 visible cases pass"), room.page.work.written()
    room.submit()
    assert room.screen._page.sitting.bench.stage is Stage.STATING
    room.press("2")  # O(log n)
    assert "right" in room.page.finish.answer.text()
    room.press("3")

    (review,) = room.reviews()
    assert (review.card, review.grade) == (BINARY_SEARCH, Grade.SOLID)
    assert review.evidence == Evidence(tests_passed=13, tests=13, hints=0)
    assert [attempt.holds for attempt in room.attempts(BINARY_SEARCH)] == [True]
    assert room.said == []


def test_a_wrong_answer_shows_what_was_wanted_beside_what_came(room):
    room.open(TOTAL)
    room.write("def total(numbers):\n    return 7\n")

    room.run()

    row = next(row for row in room.page.verdicts.rows if row.is_open)
    assert {"3", "7"} <= set(row.detail.diff.as_text())
    assert room.status() == "0 of 2 pass"
    assert room.attempts(TOTAL) == []


def test_run_tries_the_visible_cases_only(room):
    room.open(TOTAL)
    room.write(solution(TOTAL))

    room.run()

    assert len(room.page.verdicts.rows) == 2
    assert room.status() == "All 2 visible cases pass. Submit tries the hidden ones, too."


def test_an_exception_marks_its_line_and_its_frame_leads_there(room):
    room.open(TOTAL)
    room.write("def total(numbers):\n    numbers = list(numbers)\n    return numbers[5]\n")

    room.run()
    (link, *_) = next(row for row in room.page.verdicts.rows if row.is_open).detail.links
    link.click()

    editor = room.page.work.editor
    assert focused() is editor
    assert editor.textCursor().blockNumber() == 2
    assert "IndexError" in editor.line_notes()[3]


def test_the_first_failure_is_in_view(room):
    row, _bar = submitted_with_a_failure_far_down(room)

    assert row is room.page.verdicts.rows[-1]


def test_the_first_failure_stays_in_view_when_the_rows_get_their_size_late(room):
    row, bar = submitted_with_a_failure_far_down(room)

    row.setMinimumHeight(row.height() + 300)

    room.until(lambda: bar.maximum() > row.y() and bar.value() == row.y())


def test_rows_that_grow_leave_alone_who_has_scrolled(room):
    row, bar = submitted_with_a_failure_far_down(room)
    bar.triggerAction(QScrollBar.SliderAction.SliderToMinimum)

    row.setMinimumHeight(row.height() + 300)
    room.until(lambda: bar.maximum() > row.y())
    QApplication.processEvents()

    assert bar.value() == 0


def submitted_with_a_failure_far_down(room):
    room.window.resize(1280, 620)
    QApplication.processEvents()
    room.open(TOTAL)
    room.write("def total(numbers):\n    return sum(numbers) % 100\n")
    room.submit()
    row = next(row for row in room.page.verdicts.rows if row.is_open)
    bar = room.page.verdicts.verticalScrollBar()
    room.until(lambda: bar.maximum() and bar.value() == min(row.y(), bar.maximum()))
    return row, bar


def test_f8_goes_to_the_next_failure(room):
    room.open(TOTAL)
    room.write("def total(numbers):\n    return 7\n")
    room.run()

    room.press("F8")

    (_first, second) = room.page.verdicts.rows
    assert second.is_open
    assert focused() is second.head


def test_an_endless_loop_is_stopped_at_once(room):
    room.open(TOTAL)
    room.write("def total(numbers):\n    while True: pass\n")
    room.press("Ctrl+Enter")
    room.until(room.page.run_bar.stop.isVisible)

    room.press("Escape")
    room.until(lambda: not room.running)

    assert room.status() == "Stopped."
    assert room.page.run_bar.run.isVisible()


def test_it_is_stopped_by_its_limit_otherwise(room):
    room.open(TOTAL)
    room.write("def total(numbers):\n    while True: pass\n")

    room.run()

    assert room.status() == "0 of 2 pass"


def test_escape_is_the_editors_while_nothing_runs(room):
    room.open(TOTAL)

    room.press("Escape")

    assert room.status() == "Tab leaves the editor"


def test_results_come_in_one_by_one(room, qtbot):
    room.open(TOTAL)
    room.write(solution(TOTAL))
    seen = []
    room.screen._page._running.told.connect(lambda _result: seen.append(room.status()))

    room.submit()

    assert seen == ["1 of 3", "2 of 3", "3 of 3"]


def test_an_emptied_editor_gets_a_sentence(room):
    room.open(TOTAL)
    room.write("")

    room.run()

    assert room.status() == "There is no code yet."


def test_a_draft_that_was_emptied_says_how_to_begin_again(room):
    room.open(TOTAL)
    room.write("")
    room.press("Alt+Left")

    room.open(TOTAL)

    assert room.page.work.written() == ""
    assert "Reset brings back" in room.status()


def test_reset_brings_back_the_start_and_can_be_undone(room):
    room.open(TOTAL)
    room.write("nonsense")

    room.press("Ctrl+Shift+R")
    start = room.page.work.written()
    room.press("Ctrl+Z")

    assert "NotImplementedError" in start
    assert room.page.work.written() == "nonsense"


def test_leaving_ends_what_runs(room):
    room.open(TOTAL)
    room.write("def total(numbers):\n    while True: pass\n")
    room.press("Ctrl+Enter")

    room.press("Alt+Left")

    assert not room.running
    assert room.view.shows(room.view.catalogue)


def test_what_a_run_says_after_it_was_left_is_not_heard(room):
    room.open(TOTAL)
    room.write("def total(numbers):\n    while True: pass\n")
    room.press("Ctrl+Enter")
    room.press("Alt+Left")
    room.open("ex-least")

    room.run()

    assert len(room.page.verdicts.rows) == 1
    assert room.status() == "0 of 1 pass"


def test_what_is_typed_first_takes_the_place_of_the_placeholder(room):
    room.open(TOTAL)

    room.type("return sum(numbers)")
    room.page.work.flush()

    assert room.page.work.written() == "def total(numbers):\n    return sum(numbers)\n"


def test_the_next_exercise_is_a_key_away(room):
    room.open(TOTAL)
    exercises = room.screen._workouts.exercises()
    place = exercises.index(TOTAL)

    room.press("Ctrl+PageUp")

    assert room.screen.card == exercises[place - 1]


def test_f6_goes_round_the_parts(room):
    room.open(TOTAL)
    came = []

    for _ in range(3):
        room.press("F6")
        came.append(room.page._pane_with_focus().name)

    assert came == ["RESULTS", "TASK", "CODE"] or came == ["CODE", "TASK", "CODE"]


def test_a_session_that_leads_to_an_open_exercise_is_what_back_leads_to(room):
    room.open(TOTAL)
    room.press("Alt+Left")
    left = []
    room.screen.back_wanted.connect(lambda: left.append("session"))

    room.open(TOTAL, from_session=True)
    name = room.page.head.back.accessibleName()
    room.press("Alt+Left")

    assert name == "Back to the session"
    assert left == ["session"]


def test_questions_to_ask_first_unfold(room):
    room.open(TOTAL)

    room.page.task.task.toggled.emit("clarify-1")

    assert "It may." in room.page.task.task.page_text()


def test_a_text_leads_to_another_card_in_the_library(room):
    room.open(TOTAL)
    wanted = []
    room.screen.library_wanted.connect(wanted.append)

    room.page.task.task.card_picked.emit("another")
    room.press("L", on=room.page.task.tabs)

    assert wanted == ["another", TOTAL]


def test_the_walls_are_told_honestly(room):
    room.open(TOTAL)

    told = room.page.head.walls.toolTip()

    for way in ("Files", "Network", "Other programs", "Memory", "Time"):
        assert way in told
