from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studyapp.bank import Level, Role
from studyapp.home import make_desk
from studyapp.study import Days, StoreError
from studyapp.study.mock import Past, Setup
from studyapp.study.mock.past_record import past_to_json
from studyapp.study.mock.record import to_json
from studyapp.study.mock.verdict import Band
from studyapp.ui.mock import history_words as words
from studyapp.ui.mock.history import history_part
from tests.study.mock.made import Clock, interview

DAYS = Days(UTC)
DAY = timedelta(days=1)


@pytest.fixture
def first(noon):
    return Past(
        begun=noon - 9 * DAY,
        title="Rapid concepts",
        setup=Setup("rapid-concepts", Level.MID, Role.DATA_SCIENTIST),
        mean=2.0,
        band=Band.NO_HIRE,
        cards=(),
        dimensions={"Concepts: Precision": 3.0, "Concepts: Delivery": 1.0},
        gap=0.8,
    )


@pytest.fixture
def second(first):
    dimensions = {"Concepts: Precision": 2.0, "Concepts: Delivery": 3.0}
    later = first.begun + 7 * DAY
    changed = {"mean": 2.9, "band": Band.HIRE, "dimensions": dimensions, "gap": 0.0}
    return replace(first, begun=later, **changed)


@pytest.fixture
def desk(tmp_path, noon):
    made = make_desk(tmp_path / "p.sqlite", lambda: noon, DAYS, lambda _card: 3.0, lambda: None)
    made.open()
    yield made
    made.close()


@pytest.fixture
def keep(desk):
    """Held, reviewed, closed."""

    def kept(past):
        clock = Clock(past.begun)
        held = interview(clock=clock)
        held.leave(clock.now)
        mock = desk.mocks.begin(past.begun)
        desk.mocks.add_all(mock, [to_json(entry) for entry in held.entries], past.begun)
        desk.mocks.close(mock, past_to_json(past), past.begun)
        return mock

    return kept


@pytest.fixture
def history(qtbot, look, desk, noon):
    history = history_part(look, desk, lambda: noon, DAYS)
    qtbot.addWidget(history.view)
    history.view.resize(1000, 600)
    return history


def test_before_the_first_interview_there_is_nothing_to_see(history):
    history.refresh()

    assert history.view.isHidden()


def test_interviews_are_listed_newest_first(history, keep, first, second):
    keep(first)
    keep(second)

    history.refresh()

    assert history.view.table.texts() == [
        ("13 January", "Rapid concepts", "Data scientist · Mid-level", "Hire", "2.9"),
        ("6 January", "Rapid concepts", "Data scientist · Mid-level", "No hire", "2.0"),
    ]


def test_one_interview_is_no_trend(history, keep, first):
    keep(first)

    history.refresh()

    assert not history.view.isHidden()
    assert history.view.trend_section.isHidden()


def test_trends_tell_in_words_what_their_lines_show(history, keep, first, second):
    keep(first)
    keep(second)

    history.refresh()

    assert [(row.title.text(), row.words.text()) for row in history.view.lines] == [
        ("Rapid concepts", "2.0 → 2.9, up by 0.9"),
        ("Your own judgement", "Last time you judged yourself rightly."),
        ("Concepts: Precision", "3.0 → 2.0, down by 1.0"),
        ("Concepts: Delivery", "1.0 → 3.0, up by 2.0"),
    ]
    assert history.view.lines[0].spark.accessibleName() == (
        "Rapid concepts: 2.0, 2.9. 2.0 → 2.9, up by 0.9"
    )


def test_different_kinds_of_interview_are_never_joined(first, second):
    coding = Setup("coding", Level.MID, Role.DATA_SCIENTIST)
    others = [
        replace(each, title="Coding", setup=coding, mean=each.mean - 1, gap=each.gap + 1)
        for each in (first, second)
    ]

    lines = words.lines([first, others[0], second, others[1]])

    assert [(line.title, line.scores) for line in lines] == [
        ("Rapid concepts", (2.0, 2.9)),
        ("Coding", (1.0, 1.9)),
        ("Rapid concepts: your own judgement", (0.8, 0.0)),
        ("Coding: your own judgement", (1.8, 1.0)),
        ("Rapid concepts: Concepts: Precision", (3.0, 2.0)),
        ("Coding: Concepts: Precision", (3.0, 2.0)),
        ("Rapid concepts: Concepts: Delivery", (1.0, 3.0)),
        ("Coding: Concepts: Delivery", (1.0, 3.0)),
    ]


def test_one_of_each_kind_is_no_trend(first, second):
    other = replace(second, title="Coding", setup=Setup("coding", Level.MID))

    assert words.lines([first, other]) == []


def test_only_so_many_lines_are_seen_until_all_are_asked_for(history, keep, first, second):
    many = {f"Rubric: {number:02}": 2.0 for number in range(12)}
    for past in (first, second):
        keep(replace(past, dimensions=many))
    history.refresh()
    history.view.show()
    before = [row.isVisible() for row in history.view.lines].count(True)

    history.view.all.click()

    assert history.view.all.isHidden()
    assert (before, [row.isVisible() for row in history.view.lines].count(True)) == (8, 14)


def test_a_row_opens_its_report(qtbot, history, keep, first):
    mock = keep(first)
    history.refresh()
    table = history.view.table
    table.setCurrentIndex(table.model().index(0, 0))

    with qtbot.waitSignal(history.report_wanted) as wanted:
        QTest.keyClick(table, Qt.Key.Key_Return)

    assert wanted.args == [mock]


def test_a_history_that_cannot_be_read_is_told(history, desk, monkeypatch):
    told = []
    history.problem.connect(told.append)

    def fail(_shelf):
        raise StoreError("The file cannot be read.")

    monkeypatch.setattr(type(desk.mocks), "past", fail)
    history.refresh()

    assert told == ["The file cannot be read."]


def test_a_line_stays_within_its_edges(first, second, look, qtbot, history, keep):
    keep(first)
    keep(second)
    history.refresh()

    for row in history.view.lines:
        spark = row.spark
        spark.resize(spark.sizeHint())
        points = spark._points(spark._line)
        assert all(0 <= point.x() <= spark.width() for point in points)
        assert all(0 <= point.y() <= spark.height() for point in points)


@pytest.mark.parametrize(
    ("gap", "said"), [(0.6, "Last time you over-rated yourself by 0.6."), (-1.2, "under-rated")]
)
def test_the_learners_judgement_is_told_by_the_last_interview(first, second, gap, said):
    lines = words.lines([first, replace(second, gap=gap)])

    assert said in lines[1].words


def test_an_interview_without_a_verdict_is_listed_as_such(first, noon):
    past = replace(first, mean=None, band=None)

    (row,) = words.rows({"mock": past}, DAYS, noon)

    assert [cell.text for cell in row.cells][3:] == ["No verdict", "–"]
