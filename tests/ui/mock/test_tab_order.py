"""Tab goes through every screen of the mock interview in the order in which it is read."""

import pytest
from PySide6.QtWidgets import QApplication

from studyapp.bank import TopicId
from studyapp.study.mock import Pressure
from studyapp.study.mock.deeds import CODE

FORM = [
    "Kind of interview",
    "Minutes for all questions together",
    "Only from my weak topics",
    "Topics: all",
    "Timed",
    "More",
]
BEGIN = "Begin the interview"
CLOCKS = ["Pause", "Leave the interview"]
ASKING = ["Question", "Pick a question…", "Ask the interviewer", "Ask"]
DEEDS = ["Hand in", "Skip this question", "Mark, to come back to", "I said it aloud"]


def walked(room, screen, first):
    """What Tab comes to, once round, beginning with `first`."""
    found = []
    while (here := QApplication.focusWidget()) not in found:
        found.append(here)
        room.press("Tab")
    names = [each.accessibleName() or each.text().strip() for each in found]
    assert all(screen.isAncestorOf(each) for each in found), names
    start = names.index(first)
    return [*names[start:], *names[:start]]


@pytest.fixture
def home(mock_room):
    return mock_room.home


def test_the_home_is_gone_through_as_it_is_read(mock_room, home):
    assert walked(mock_room, home, "Job") == [
        *("Job", "Level", "Rapid concepts"),
        *FORM,
        "Rounds of the interview",
        BEGIN,
    ]


def test_what_waits_comes_first(mock_room, home):
    mock_room.hold("rapid")
    mock_room.screen.interview.put_away()
    mock_room.screen._go_home()

    resume, away, *others = walked(mock_room, home, home.waiting.buttons[0].accessibleName())

    assert resume.startswith("Resume: ")
    assert away.startswith("Throw away: ")
    assert others[:3] == ["Job", "Level", "Rapid concepts"]


def test_a_chip_stands_between_the_rounds_and_begin(mock_room, home):
    mock_room.choose("rapid", topics=frozenset({TopicId("python/functions")}))
    home.role.setFocus()

    names = walked(mock_room, home, "Job")

    assert names[-2:] == ["Rounds of the interview", "From every topic: 2 of 2 questions."]


def test_the_chosen_of_several_is_where_tab_comes_in(mock_room, home):
    mock_room.choose("rapid", Pressure.EXAM)
    home.presets.rows[3].button.setFocus()
    home.presets.rows[3].button.click()
    mock_room.choose("code", Pressure.NO_RUN)
    home.role.setFocus()

    names = walked(mock_room, home, "Job")

    assert "Without running code" in names
    assert "Untimed" not in names
    assert "Case" not in names


def test_where_none_is_chosen_tab_comes_to_the_first(mock_room, home):
    home.form.minutes.setValue(6)

    names = walked(mock_room, home, "Job")

    assert names[2] == "Rapid concepts, first try"


def test_a_question_is_gone_through_as_it_is_read(mock_room):
    mock_room.hold("rapid")
    page = mock_room.page

    assert walked(mock_room, page, "Pause") == [
        *CLOCKS,
        *("Question 1: begun, open now", "Question 2: not yet opened", "Question"),
        *("Part: Answer", "Part: Scratch notes", "Answer"),
        *DEEDS,
    ]


def test_a_question_to_be_asked_back_about_is(mock_room):
    mock_room.hold("case")
    mock_room.page.clarify.pick.click()

    names = walked(mock_room, mock_room.page, "Pause")

    parts = [name for name in names if name.startswith("Part: ")]
    assert names == [
        *CLOCKS,
        *ASKING,
        *("What was asked, and the answers", "Ask: How large is the table?"),
        *parts,
        mock_room.page.work.target.accessibleName(),
        *DEEDS,
    ]


def test_a_follow_up_takes_its_place(mock_room):
    mock_room.hold("rapid")
    mock_room.type("It is a lock.")
    mock_room.press("Ctrl+Return")

    names = walked(mock_room, mock_room.page, "Pause")

    assert names[names.index("Question") + 1 :][:4] == [
        *("Part: Answer", "Part: Follow-up", "Part: Scratch notes", "Follow-up"),
    ]


def test_results_come_after_run(mock_room):
    mock_room.hold("code")
    mock_room.page.work.turn_to(CODE)
    mock_room.run_code()
    mock_room.page.code.run.setFocus()

    found = []
    for _ in range(3):
        mock_room.press("Tab")
        found.append(QApplication.focusWidget())

    assert found[0] is mock_room.page.code.fold
    assert all(mock_room.page.code.verdicts.isAncestorOf(each) for each in found[1:])


def test_a_rest_has_its_two_buttons(mock_room):
    mock_room.hold("case")
    mock_room.press("Ctrl+Shift+P")

    view = mock_room.screen.interview.view
    assert walked(mock_room, view, "Go on") == ["Go on", "Leave the interview"]


def to_review(room):
    """Two questions, the second of them left empty."""
    room.hold("rapid")
    room.type("It is a lock.")
    while room.screen.interview.is_held:
        room.press("Ctrl+Return")
        if room.notice():
            room.screen.interview.view.notice.button.click()


def to_question(room):
    to_review(room)
    for _ in room.screen.debriefing.view.estimates.rows:
        room.press("3")
    room.press("Ctrl+Return")


def test_each_estimate_is_one_stop(mock_room):
    to_review(mock_room)
    rows = mock_room.screen.debriefing.view.estimates.rows
    wanted = [row.buttons[0].accessibleName() for row in rows]

    names = walked(mock_room, mock_room.screen.debriefing.view, wanted[0])

    assert names == [*wanted, "Review it later"]


def test_a_review_is_gone_through_as_it_is_read(mock_room):
    to_question(mock_room)
    view = mock_room.screen.debriefing.view

    names = walked(mock_room, view, "Go on later")

    grades = [each.accessibleName() for each in view.question.grade.grades.buttons.values()]
    assert names == [
        *("Go on later", "To the report", "Next"),
        *("Your answer", "The model answer", "Show the whole answer", "Read it in the Library"),
        *("1. one can be changed", "2. the other cannot", "3. only the other may be a key"),
        *("I said none of them", "Correctness, 1: False."),
        *grades,
    ]


def test_the_report_is_gone_through_as_it_is_read(mock_room):
    to_question(mock_room)
    mock_room.screen.debriefing.view.question.head.report.click()
    view = mock_room.screen.report.view

    names = walked(mock_room, view, "Done: back to the interviews")

    assert names[0] == "Done: back to the interviews"
    assert names.index("Save as Markdown") < names.index("Go on with the review")
    assert names[-1] == "Questions of this interview"
