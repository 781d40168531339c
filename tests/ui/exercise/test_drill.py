from datetime import timedelta
from random import Random

import pytest
from PySide6.QtCore import Qt

from studyapp.bank.drills import Drill
from studyapp.folders import has_drills
from studyapp.practice import Runner
from studyapp.practice.exercise import drill_workout
from studyapp.ui.background import Background
from studyapp.ui.exercise.drill_presenter import DrillPresenter
from studyapp.ui.exercise.drill_round import DrillTask, Round
from studyapp.ui.exercise.drill_tasks import drill_tasks
from studyapp.ui.exercise.drill_view import DrillView
from studyapp.ui.exercise.drill_words import left, row, told
from studyapp.ui.widgets.running import Running
from tests.ui.study_room import StudyRoom

CASES = '''
from solution import double


def test_one():
    """A number."""
    check(double(2), 4)


def test_text():
    """A text."""
    check(double("a"), "aa")


def test_zero():
    """Nothing."""
    check(double(0), 0)
'''
START = "def double(x):\n    raise NotImplementedError\n"
SOLUTION = "def double(x):\n    return x + x\n"
CTRL = Qt.KeyboardModifier.ControlModifier


def task(name="double", needs=()):
    drill = Drill(name, f"The {name}", "Write `double(x)`.", START, SOLUTION, CASES, needs)
    return DrillTask(drill.title, drill.ask, drill_workout(drill))


TASKS = [task(f"d{number}") for number in range(7)]


# The round


def seconds(number):
    return timedelta(seconds=number)


def test_a_round_has_five():
    assert len(Round(TASKS, {}).tasks) == 5


def test_what_goes_well_does_not_come_again():
    round_ = Round(TASKS[:2], {})

    round_.add(right=True, took=seconds(30))

    assert round_.current == TASKS[1]
    assert round_.place == "2 of 2"


@pytest.mark.parametrize(("right", "took"), [(False, 10), (True, 61)])
def test_what_does_not_go_well_comes_again_at_the_end(right, took):
    round_ = Round(TASKS[:2], {})

    round_.add(right=right, took=seconds(took))
    round_.add(right=True, took=seconds(10))

    assert round_.current == TASKS[0]
    assert round_.is_again
    assert round_.place == "3 of 3"


def test_it_comes_again_only_once():
    round_ = Round(TASKS[:1], {})

    round_.add(right=False, took=seconds(10))
    round_.add(right=False, took=seconds(10))

    assert round_.current is None


@pytest.mark.parametrize(
    ("right", "took", "words"),
    [
        (True, 30, "Right, in 30 s, your best by 10 s."),
        (True, 50, "Right, in 50 s; your best is 40 s."),
        (
            True,
            75,
            "Right, in 1:15: more than a minute. It comes again later in this round.",
        ),
        (False, 5, "Not right yet. It comes again later in this round."),
    ],
)
def test_a_try_is_told(right, took, words):
    round_ = Round(TASKS[:1], {TASKS[0].id: seconds(40)})

    result = round_.add(right=right, took=seconds(took))

    assert told(result, round_) == words


def test_the_first_time_is_told_as_such():
    round_ = Round(TASKS[:1], {})

    assert row(round_.add(right=True, took=seconds(30)), None) == "30 s, your first time"
    assert row(None, None) == "not tried"


@pytest.mark.parametrize(
    ("passed", "words"),
    [(0, "60 s left"), (59.5, "1 s left"), (61, "The minute is over; finish calmly")],
)
def test_what_is_left_of_the_minute_is_told(passed, words):
    assert left(seconds(passed)) == words


# Reading


def test_drills_are_read_from_packs(tmp_path):
    text = "[[drill]]\nid = 'double'\ntitle = 'Double'\nask = 'Write it.'\n"
    parts = {"start": START, "solution": SOLUTION, "cases": CASES}
    text += "".join(f"{name} = '''{code}'''\n" for name, code in parts.items())
    (tmp_path / "drills.toml").write_text(text.replace('"""', "'"), encoding="utf-8")

    assert has_drills([tmp_path])
    assert [found.id for found in drill_tasks([tmp_path])] == ["drill:double"]


def test_a_pack_may_have_none(tmp_path):
    assert not has_drills([tmp_path])
    assert drill_tasks([tmp_path]) == []


# The screen


class Watch:
    def __init__(self, now):
        self.now = now

    def __call__(self):
        return self.now

    def go_on(self, seconds):
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def watch(noon):
    return Watch(noon)


@pytest.fixture
def view(qtbot, look):
    background = Background()
    made = DrillView(look, background)
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    background.close()


@pytest.fixture
def running(view):
    made = Running(Runner(), view)
    yield made
    made.close()


@pytest.fixture
def study(index, tmp_path, noon):
    made = StudyRoom(index, tmp_path / "progress.sqlite", noon)
    yield made
    made.leave()


@pytest.fixture
def desk(study):
    study.desk.open()
    return study.desk


@pytest.fixture
def drill(view, running, desk, watch):
    tasks = TASKS[:2]
    return DrillPresenter(view, running, desk, lambda: tasks, watch, Random(0))


def write(qtbot, view, line):
    qtbot.keyClicks(view.editor, line)


def check(qtbot, view):
    qtbot.keyClick(view.editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(view.next.isVisible, timeout=20_000)


def attempts(desk, number):
    return desk.workbook.attempts(TASKS[number].id)


def test_a_round_begins_with_the_keys_where_one_writes(drill, view):
    drill.start()

    assert view.place.text() == "1 of 2"
    assert view.editor.hasFocus()
    assert view.editor.textCursor().selectedText() == "raise NotImplementedError"


def test_the_minute_passes(drill, view, watch):
    drill.start()

    watch.go_on(15)
    drill._tick()

    assert view.left.text() == "45 s left"
    assert view.bar.value() == 45_000


def test_a_right_snippet_is_told_with_its_time(drill, view, watch, desk, qtbot):
    drill.start()
    first = drill._round.current
    watch.go_on(20)
    write(qtbot, view, "return x + x")

    check(qtbot, view)

    assert view.said.text() == "Right, in 20 s, your first time."
    assert view.answer.code() == SOLUTION.strip("\n")
    (kept,) = desk.workbook.attempts(first.id)
    assert (kept.passed, kept.cases, kept.took) == (3, 3, seconds(20))
    assert kept.counts


def test_a_wrong_snippet_shows_what_differs_and_comes_again(drill, view, desk, qtbot):
    drill.start()
    write(qtbot, view, "return 4")

    check(qtbot, view)

    assert view.said.text() == "Not right yet. It comes again later in this round."
    assert [row.head.words()[0] for row in view.verdicts.rows] == [
        "Passed",
        "Wrong answer",
        "Wrong answer",
    ]
    assert view.editor.isReadOnly()


def test_enter_or_space_lead_to_the_next(drill, view, qtbot):
    drill.start()
    write(qtbot, view, "return x + x")
    check(qtbot, view)

    assert view.next.hasFocus()
    qtbot.keyClick(view.next, Qt.Key.Key_Space)

    assert view.place.text() == "2 of 2"
    assert not view.editor.isReadOnly()


def test_the_answer_may_be_looked_at(drill, view, desk, qtbot):
    drill.start()
    first = drill._round.current

    qtbot.mouseClick(view.show_answer, Qt.MouseButton.LeftButton)

    assert view.answer.code() == SOLUTION.strip("\n")
    (kept,) = desk.workbook.attempts(first.id)
    assert kept.gave_up
    assert not kept.holds


def test_the_round_is_summed_up(drill, view, watch, qtbot):
    drill.start()
    for took in (20, 70, 30):
        watch.go_on(took)
        write(qtbot, view, "return x + x")
        check(qtbot, view)
        view.next.click()

    assert view.summary.isVisible()
    assert view.summary.heading.text() == (
        "1 of 2 from memory, within a minute, 1 more at the second try"
    )
    results = [texts[1] for texts in view.summary.rows.texts()]
    assert results == ["20 s, your first time", "30 s, your first time"]


def test_another_round_knows_the_best_times(drill, view, watch, qtbot):
    drill.start()
    for _ in range(2):
        watch.go_on(20)
        write(qtbot, view, "return x + x")
        check(qtbot, view)
        view.next.click()

    qtbot.keyClick(view.summary.again, Qt.Key.Key_Space)
    watch.go_on(5)
    write(qtbot, view, "return x + x")
    check(qtbot, view)

    assert view.said.text() == "Right, in 5 s, your best by 15 s."


def test_what_needs_a_missing_library_is_left_out(view, running, desk, watch):
    tasks = [task("here"), task("away", ("no-such-library",))]
    drill = DrillPresenter(view, running, desk, lambda: tasks, watch, Random(0))

    drill.start()

    assert view.place.text() == "1 of 1"


def test_without_drills_nothing_begins(view, running, desk, watch):
    drill = DrillPresenter(view, running, desk, list, watch, Random(0))

    assert not drill.start()


def test_going_back_ends_the_round(drill, view, qtbot):
    drill.start()

    with qtbot.waitSignal(drill.back_wanted):
        qtbot.mouseClick(view.back, Qt.MouseButton.LeftButton)

    assert not drill._clock.isActive()
