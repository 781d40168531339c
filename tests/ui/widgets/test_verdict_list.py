import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from studyapp.practice import Case, CaseResult, Difference, Failure, Frame, Outcome, Verdict
from studyapp.ui.widgets.prose import Prose
from studyapp.ui.widgets.verdict_list import VerdictList

ORDER = Case("test_order", "The rows come unsorted.", hidden=False)
PAIR = Case("test_pair", "A pair out of order.", hidden=False)
EMPTY = Case("test_empty", "There are no rows.", hidden=False)
TIES = Case("test_hidden_ties", "All scores are equal.", hidden=True)
CASES = (ORDER, PAIR, EMPTY, TIES)

PASSED = CaseResult(ORDER, Outcome.PASSED, seconds=0.003, printed="hello\n")
WRONG = CaseResult(
    PAIR,
    Outcome.WRONG,
    "differs by 1",
    0.0121,
    call="check(f([2, 1]), 3)",
    difference=Difference("4", "3", note="differs by 1"),
)
RAISED = CaseResult(
    EMPTY,
    Outcome.RAISED,
    "ZeroDivisionError: division by zero",
    1.234,
    failure=Failure(
        "ZeroDivisionError",
        "division by zero",
        (Frame(12, "auc", "return a & b"), Frame(0, "", "… 994 more …"), Frame(4, "<module>", "")),
        "Something is divided by 0.",
    ),
)
HIDDEN = CaseResult(TIES, Outcome.PASSED, seconds=0.001)


@pytest.fixture
def cases(qtbot, look):
    made = VerdictList(look)
    qtbot.addWidget(made)
    made.resize(640, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def judged(cases):
    cases.begin(CASES)
    cases.finish(Verdict((PASSED, WRONG, RAISED)))
    return cases


def states(cases):
    return [row.head.words()[0] for row in cases.rows]


def opened(cases):
    return [place for place, row in enumerate(cases.rows) if row.is_open]


# Filling


def test_before_anything_ran_it_says_what_to_do(cases):
    assert cases.summary.text() == "Run your code to see how it fares."


def test_a_run_tries_the_visible_cases_only(cases):
    cases.begin(CASES)

    assert states(cases) == ["Running…", "Not run", "Not run"]
    assert cases.hidden.text() == "1 hidden case is tried when you submit."


def test_a_submission_tries_the_hidden_cases_without_telling_what_they_try(cases):
    cases.begin(CASES, submitted=True)

    assert cases.rows[3].head.words()[1] == "Hidden case 4"
    assert cases.hidden.isHidden()


def test_a_hidden_case_has_its_title_once_it_was_tried(cases):
    cases.begin(CASES, submitted=True)

    cases.add(HIDDEN)

    assert cases.rows[3].head.words() == ("Passed", "Hidden: All scores are equal.", "1 ms")


def test_results_are_shown_as_they_come(cases):
    cases.begin(CASES)

    cases.add(PASSED)

    assert states(cases) == ["Passed", "Running…", "Not run"]
    assert cases.summary.text() == "Running: 1 of 3 cases done"


def test_times_are_told(judged):
    assert [row.head.words()[2] for row in judged.rows] == ["3 ms", "12 ms", "1.2 s"]


def test_at_the_end_the_first_failure_is_open(judged):
    assert states(judged) == ["Passed", "Wrong answer", "Exception"]
    assert opened(judged) == [1]


def test_the_open_failure_takes_no_keys_away(qtbot, look):
    screen, cases, field = QWidget(), VerdictList(look), QLineEdit()
    column = QVBoxLayout(screen)
    column.addWidget(field)
    column.addWidget(cases)
    qtbot.addWidget(screen)
    with qtbot.waitExposed(screen):
        screen.show()
    field.setFocus()

    cases.begin(CASES)
    cases.finish(Verdict((PASSED, WRONG, RAISED)))

    assert field.hasFocus()


@pytest.mark.parametrize(
    ("verdict", "summary"),
    [
        (Verdict((PASSED, WRONG, RAISED)), "1 of 3 cases pass"),
        (Verdict((PASSED,)), "The case passes. Submit tries the hidden ones, too."),
        (
            Verdict((PASSED, CaseResult(EMPTY, Outcome.CANCELLED))),
            "Stopped: 1 of 2 cases were tried, 1 passed",
        ),
        (
            Verdict((), CaseResult(Case("", "", hidden=False), Outcome.RAISED, "SyntaxError: no")),
            "Exception",
        ),
    ],
)
def test_the_verdict_is_summed_up(cases, verdict, summary):
    cases.begin(CASES)

    cases.finish(verdict)

    assert cases.summary.text() == summary


def test_when_all_cases_of_a_submission_pass_that_is_all_to_say(cases):
    cases.begin((ORDER, TIES), submitted=True)

    cases.finish(Verdict((PASSED, HIDDEN), submitted=True))

    assert cases.summary.text() == "All 2 cases pass"
    assert opened(cases) == []


def test_what_was_never_tried_is_said_to_be_so(cases):
    cases.begin(CASES)

    cases.finish(Verdict((PASSED,)))

    assert states(cases) == ["Passed", "Not run", "Not run"]


def test_code_that_cannot_be_loaded_stands_above_the_cases(cases):
    failure = Failure("SyntaxError", "invalid syntax", (Frame(3, "", "if x"),))
    trouble = CaseResult(
        Case("", "", hidden=False), Outcome.RAISED, "SyntaxError: invalid syntax", failure=failure
    )
    cases.begin(CASES)

    cases.finish(Verdict((), trouble))

    assert states(cases) == ["Exception", "Not run", "Not run", "Not run"]
    assert opened(cases) == [0]
    assert cases.rows[0].head.words()[1] == "Before any case: your code does not load"
    assert cases.rows[0].detail.words()[0] == "SyntaxError: invalid syntax"


def test_what_was_stopped_names_the_case_under_way_only(cases):
    stopped = [CaseResult(case, Outcome.CANCELLED) for case in CASES[:3]]
    trouble = CaseResult(Case("", "", hidden=False), Outcome.CANCELLED, "Stopped before it ended.")
    cases.begin(CASES)

    cases.finish(Verdict(tuple(stopped), trouble))

    assert states(cases) == ["Stopped", "Not run", "Not run"]
    assert opened(cases) == []


def test_the_next_run_begins_with_an_empty_list(judged):
    judged.begin(CASES)

    assert states(judged) == ["Running…", "Not run", "Not run"]
    assert opened(judged) == []


def test_another_exercise_has_no_cases_yet(judged):
    judged.clear()

    assert judged.rows == []
    assert judged.summary.text() == "Run your code to see how it fares."


# Opening


def test_one_case_is_open_at_a_time(judged, qtbot):
    qtbot.mouseClick(judged.rows[2].head, Qt.MouseButton.LeftButton)

    assert opened(judged) == [2]


def test_a_click_on_the_open_case_closes_it(judged, qtbot):
    qtbot.mouseClick(judged.rows[1].head, Qt.MouseButton.LeftButton)

    assert opened(judged) == []


def test_a_case_that_was_not_run_does_not_open(cases, qtbot):
    cases.begin(CASES)

    qtbot.mouseClick(cases.rows[0].head, Qt.MouseButton.LeftButton)

    assert opened(cases) == []


def next_stop(widget):
    """Where Tab leads."""
    widget = widget.nextInFocusChain()
    while widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        widget = widget.nextInFocusChain()
    return widget


def test_tab_leads_from_a_case_into_what_it_unfolds(judged):
    judged.next_failure()
    failure = judged.rows[2]

    assert failure.isAncestorOf(next_stop(failure.head))


def test_tab_leads_from_what_stands_before_the_list_into_it(qtbot, look):
    window = QWidget()
    column = QVBoxLayout(window)
    first, cases, after = QPushButton("first"), VerdictList(look), QPushButton("after")
    for widget in (first, cases, after):
        column.addWidget(widget)
    qtbot.addWidget(window)
    cases.begin(CASES)

    came = [first]
    for _ in range(4):
        came.append(next_stop(came[-1]))

    assert came == [first, *(row.head for row in cases.rows), after]


def test_code_in_an_explanation_is_shown_as_code(cases):
    failure = Failure("NameError", "name 'x' is not defined", explanation="There is no `x` & y.")
    cases.begin((ORDER,))
    cases.finish(Verdict((CaseResult(ORDER, Outcome.RAISED, failure=failure),)))

    (explained,) = cases.rows[0].detail.findChildren(Prose)

    assert "`" not in explained.text()
    assert ">x</span> &amp; y." in explained.text()
    assert explained.accessibleName() == "There is no x & y."


def test_up_and_down_go_through_the_cases_and_enter_opens(judged, qtbot):
    judged.rows[0].head.setFocus()

    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert judged.rows[2].head.hasFocus()
    assert opened(judged) == [2]


def test_f8_goes_from_failure_to_failure_and_round(judged, qtbot):
    judged.rows[0].head.setFocus()

    places = []
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
        places += opened(judged)

    assert places == [2, 1]
    assert judged.rows[1].head.hasFocus()


# What an open case shows


def test_a_wrong_answer_shows_the_check_and_the_difference(judged):
    detail = judged.rows[1].detail

    assert detail.call.code() == "check(f([2, 1]), 3)"
    assert (detail.diff.left.code(), detail.diff.right.code()) == ("3", "4")
    assert detail.words() == ["The check"]  # the note stands under the difference


def test_what_was_printed_is_shown(judged):
    judged.rows[0].open()

    assert judged.rows[0].detail.printed.code() == "hello"


def test_an_exception_is_explained(judged):
    judged.next_failure()

    assert judged.rows[2].detail.words() == [
        "ZeroDivisionError: division by zero",
        "… 994 more …",
        "Something is divided by 0.",
    ]


def test_a_line_of_the_learners_code_is_asked_for(judged, qtbot):
    judged.next_failure()
    links = judged.rows[2].detail.links

    with qtbot.waitSignal(judged.line_wanted) as wanted:
        links[0].setFocus()
        qtbot.keyClick(links[0], Qt.Key.Key_Space)

    assert wanted.args == [12]
    assert [link.text() for link in links] == ["Line 12 in auc:  return a && b", "Line 4"]


def test_a_case_without_more_to_say_says_so(cases):
    cases.begin((ORDER,))
    cases.finish(Verdict((CaseResult(ORDER, Outcome.PASSED),)))

    cases.rows[0].open()

    assert cases.rows[0].detail.words() == ["Nothing was printed."]


def test_screen_readers_hear_how_a_case_ended(judged):
    assert judged.rows[1].head.accessibleName() == "Wrong answer. A pair out of order. 12 ms, open"


@pytest.mark.parametrize("steps", [-2, 7])
def test_nothing_is_cut_off_at_any_size(judged, look, qtbot, steps):
    judged.resize(420, 500)

    look.zoom_by(steps)

    qtbot.waitUntil(lambda: judged.widget().width() <= judged.viewport().width())
