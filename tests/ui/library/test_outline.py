"""What the library's list shows: topics, paths, most asked, the numbered list; marks and counts."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from studyapp.bank import CardId, Role
from studyapp.study import Grade
from studyapp.ui.library.outline import flat
from studyapp.ui.library.outline_model import MOST_ASKED, STATUS, Counts, OutlineModel
from tests.study.samples import title as made_title
from tests.ui.study_room import DEFAULTS, LIST_OR_TUPLE, TOTAL, UNHASHABLE

TREE = [
    "Python",
    "  Types",
    "    1. How do a list and a tuple differ?",
    "    2. Which objects may be keys of a dict?",
    "  Functions",
    "    3. Add up a list",
    "    4. Why are mutable defaults shared?",
    "Pandas",
    "  Grouping",
    "    5. What does groupby do?",
]


def test_topics_hold_their_leaves_and_numbered_questions(room):
    assert room.rows() == TREE


def test_the_list_is_numbered_without_topics(room):
    room.show_view("List")

    assert room.rows() == [row.strip() for row in TREE if "." in row]


def test_paths_are_those_of_the_goals_role(room):
    room.study.choose(role=Role.PYTHON_DEVELOPER)
    room.look_around()

    room.show_view("Paths")

    assert room.rows() == [
        "Junior stage",
        "  Types",
        "    1. How do a list and a tuple differ?",
        "Mid-level stage",
        "  Types",
        "    2. Which objects may be keys of a dict?",
        "  Functions",
        "    3. Add up a list",
        "    4. Why are mutable defaults shared?",
    ]


def test_another_role_changes_the_path_that_is_shown(room):
    room.show_view("Paths")
    before = room.rows()

    room.study.choose(role=Role.PYTHON_DEVELOPER)
    room.look_around()

    assert before != room.rows()
    assert "Grouping" not in {row.strip() for row in room.rows()}
    assert room.view.side.views.tabToolTip(1) == f"Study path: {Role.PYTHON_DEVELOPER.label}"


def test_most_asked_is_empty_where_no_question_has_enough_sources(room):
    room.show_view("Most asked")

    assert room.rows() == []
    assert room.view.side.summary.text() == "0 questions · 0 done"


def test_a_question_that_many_sources_ask_is_told_as_most_asked(qtbot):
    model = OutlineModel()
    model.show(flat([made_title("gil")._replace(asked=3), made_title("mro")._replace(asked=2)]))

    rows = [model.index(row, 0) for row in range(2)]

    assert [row.data(MOST_ASKED) for row in rows] == [True, False]
    assert rows[0].data(Qt.ItemDataRole.AccessibleTextRole).endswith(", most asked")
    assert "most asked" not in rows[1].data(Qt.ItemDataRole.AccessibleTextRole)
    assert "3 sources" in rows[0].data(Qt.ItemDataRole.ToolTipRole)


def test_the_shown_card_stays_chosen_in_another_view(room):
    room.library.open_card(UNHASHABLE)

    room.show_view("List")

    assert room.current() == "Which objects may be keys of a dict?"


def test_the_model_keeps_to_the_rules_of_qt(room):
    tester = QAbstractItemModelTester(
        room.view.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )

    for view in ("Paths", "List", "Topics"):
        room.show_view(view)
    room.look_around()

    assert tester.model() is room.view.model


# marks and counts


@pytest.fixture
def studied(room):
    """One card done, one due, one weak and due, one set aside."""
    room.study.answer(LIST_OR_TUPLE, Grade.EFFORTLESS)
    room.study.answer(UNHASHABLE, Grade.SHAKY)
    room.study.answer(DEFAULTS, Grade.SOLID, sure=True)
    room.study.pass_days(1)
    room.study.desk.notebook.suspend(TOTAL, room.study.now)
    room.look_around()
    return room


def status(room, text):
    return room.index_of(text).data(STATUS)


def test_each_question_shows_where_it_stands(studied):
    assert status(studied, "How do a list and a tuple differ?") == "done"
    assert status(studied, "Which objects may be keys of a dict?") == "due"
    assert status(studied, "Add up a list") == "suspended"
    assert status(studied, "What does groupby do?") == "new"


def test_a_branch_counts_what_is_below_it(studied):
    counts = studied.view.model.counts(studied.node("Python"))

    assert counts == Counts(due=2, weak=0, new=0, done=1, total=4)


def test_counts_are_told_in_words(studied):
    told = studied.index_of("Python").data(Qt.ItemDataRole.ToolTipRole)

    assert told == "Python\n4 questions: 2 due, 1 done"


def test_a_screen_reader_hears_the_counts_of_a_branch_and_the_state_of_a_question(studied):
    spoken = Qt.ItemDataRole.AccessibleTextRole

    assert studied.index_of("Types").data(spoken) == "Types, 2 questions: 1 due, 1 done"
    assert studied.index_of("Add up a list").data(spoken) == "Add up a list, suspended"


def test_the_summary_counts_what_is_done(studied):
    assert studied.view.side.summary.text() == "5 questions · 1 done"


def test_nothing_is_marked_before_the_first_look(room):
    room.view.model.mark(None)

    assert room.view.model.status(CardId("total")) == ""
    assert room.view.model.counts(room.view.model.root()) == Counts(total=5)


def test_a_row_out_of_range_is_none(room):
    assert not room.view.model.index(99, 0, QModelIndex()).isValid()
