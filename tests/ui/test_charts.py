import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from studyapp.ui.theme import Choice
from studyapp.ui.widgets.charts import Bars, ChartSection, HeatMap, Point
from studyapp.ui.widgets.charts.bars import ceiling
from studyapp.ui.widgets.charts.heat_map import level

TODAY = date(2030, 1, 15)  # a Tuesday
WEEK = [Point(f"Day {number}", number, f"{number} cards", f"D{number}") for number in range(7)]
YEAR = {TODAY - timedelta(days=ago): ago % 9 for ago in range(365, -1, -1)}
TAB = Qt.FocusReason.TabFocusReason


@pytest.fixture
def show(qapp):
    """Puts a chart into a window whose focus is elsewhere, as is the mouse."""

    windows = []

    def shown(chart, width, height):
        window = QWidget()
        windows.append(window)
        before = QLineEdit(window)
        chart.setParent(window)
        chart.setGeometry(0, 40, width, height)
        before.setFocus()
        QCursor.setPos(0, 0)
        window.setGeometry(100, 100, width, height + 40)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        return chart

    yield shown
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def bars(look, show):
    chart = Bars(look, "Cards a day")
    chart.show_points(WEEK)
    return show(chart, 400, 200)


@pytest.fixture
def heat_map(look, show):
    chart = HeatMap(look, "Answers in the last year", "answer")
    chart.show_days(YEAR)
    return show(chart, 900, 170)


@pytest.fixture
def section(qtbot, look):
    section = ChartSection(look, "Cards", Bars(look, "Cards a day"), ("Day", "Cards"))
    qtbot.addWidget(section)
    section.chart.show_points(WEEK)
    section.show()
    return section


def table_texts(section):
    table = section.table
    return [
        (table.item(row, 0).text(), table.item(row, 1).text()) for row in range(table.rowCount())
    ]


def color_in(chart, point: QPoint) -> str:
    return QColor(chart.grab().toImage().pixelColor(point)).name()


# pointing and walking


def test_the_mouse_reads_the_bar_it_is_over(qtbot, bars):
    qtbot.mouseMove(bars, bars.areas()[3].center().toPoint())

    assert bars.reading == "Day 3: 3 cards"


def test_the_mouse_that_leaves_takes_the_reading_along(qtbot, bars):
    qtbot.mousePress(bars, Qt.MouseButton.LeftButton, pos=bars.areas()[3].center().toPoint())

    qtbot.mousePress(bars, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))

    assert bars.reading == ""


def test_the_focus_reads_the_first_value(bars):
    bars.setFocus(TAB)

    assert bars.reading == "Day 0: 0 cards"


def test_where_the_newest_counts_the_focus_reads_the_last(heat_map):
    heat_map.setFocus(TAB)

    assert heat_map.reading == "Today: 0 answers"


def test_arrow_keys_read_the_neighbours(qtbot, bars):
    bars.setFocus(TAB)

    qtbot.keyClick(bars, Qt.Key.Key_Right)
    qtbot.keyClick(bars, Qt.Key.Key_Right)
    qtbot.keyClick(bars, Qt.Key.Key_Left)

    assert bars.reading == "Day 1: 1 cards"


@pytest.mark.parametrize(
    ("key", "reading"), [("Home", "Day 0: 0 cards"), ("End", "Day 6: 6 cards")]
)
def test_home_and_end_read_the_outermost(qtbot, bars, key, reading):
    qtbot.keyClick(bars, getattr(Qt.Key, f"Key_{key}"))

    assert bars.reading == reading


def test_beyond_the_end_the_keys_stay(qtbot, bars):
    qtbot.keyClick(bars, Qt.Key.Key_End)

    qtbot.keyClick(bars, Qt.Key.Key_Right)

    assert bars.reading == "Day 6: 6 cards"


@pytest.mark.parametrize(
    ("key", "reading"),
    [("Up", "Monday, 14 January: 1 answer"), ("Left", "Tuesday, 8 January: 7 answers")],
)
def test_in_the_year_up_goes_a_day_back_and_left_a_week(qtbot, heat_map, key, reading):
    heat_map.setFocus(TAB)

    qtbot.keyClick(heat_map, getattr(Qt.Key, f"Key_{key}"))

    assert heat_map.reading == reading


def test_keys_that_mean_nothing_to_a_chart_are_left_to_the_page(qtbot, bars):
    qtbot.keyClick(bars, Qt.Key.Key_PageDown)

    assert bars.reading == ""


def test_random_keys_never_leave_the_values(qtbot, heat_map):
    keys = ("Left", "Right", "Up", "Down", "Home", "End", "Tab", "Escape")
    chance = random.Random(7)

    for _ in range(300):
        qtbot.keyClick(heat_map, getattr(Qt.Key, f"Key_{chance.choice(keys)}"))

    assert heat_map.at is None or 0 <= heat_map.at < len(YEAR)


@pytest.mark.parametrize("key", ["Left", "Home", "End"])
def test_a_chart_without_values_has_nothing_to_read(qtbot, bars, key):
    bars.show_points([])

    qtbot.keyClick(bars, getattr(Qt.Key, f"Key_{key}"))

    assert bars.reading == ""


# for those who do not see it


def test_the_reading_is_spoken_as_the_name(qtbot, bars):
    qtbot.keyClick(bars, Qt.Key.Key_End)

    assert bars.accessibleName() == "Cards a day. Day 6: 6 cards"


def test_the_focus_that_leaves_gives_the_name_back(qtbot, bars):
    qtbot.keyClick(bars, Qt.Key.Key_End)
    bars.setFocus()

    bars.clearFocus()

    assert bars.accessibleName() == "Cards a day"


def test_the_description_tells_the_highest_value(bars):
    assert "Day 6: 6 cards" in bars.accessibleDescription()


def test_the_table_says_the_same_as_the_chart(section):
    section.switch.click()

    assert table_texts(section) == [(point.label, point.words) for point in WEEK]


def test_the_table_takes_the_place_of_the_chart(section):
    section.switch.click()

    assert section.table.isVisible()
    assert not section.chart.isVisible()


def test_the_switch_leads_back_to_the_chart(section):
    section.switch.click()

    section.switch.click()

    assert section.chart.isVisible()
    assert section.switch.accessibleName() == "Show as table: Cards"


def test_an_open_table_follows_the_chart(section):
    section.switch.click()

    section.chart.show_points(WEEK[:2])

    assert table_texts(section) == [("Day 0", "0 cards"), ("Day 1", "1 cards")]


# what is painted


def test_a_bar_has_the_colour_of_the_theme(bars, look):
    foot = bars.areas()[6].center().toPoint()

    assert color_in(bars, foot) == look.theme.colors["accent"]


def test_another_theme_repaints_the_bars(bars, look):
    foot = bars.areas()[6].center().toPoint()

    look.choose(Choice.DARK)

    assert color_in(bars, foot) == look.theme.colors["accent"]


def test_a_larger_zoom_asks_for_more_height(bars, look):
    before = bars.sizeHint().height()

    look.zoom_by(1)

    assert bars.sizeHint().height() > before


def test_higher_values_have_higher_bars(bars):
    tops = [bars.anchor(area, point).y() for area, point in zip(bars.areas(), WEEK, strict=True)]

    assert tops == sorted(tops, reverse=True)


def test_the_days_of_a_week_stand_below_one_another(heat_map):
    areas = heat_map.areas()
    monday = next(place for place, day in enumerate(YEAR) if day.weekday() == 0)

    assert len({area.left() for area in areas[monday : monday + 7]}) == 1


def test_the_whole_year_fits_into_a_narrow_chart(heat_map):
    heat_map.resize(320, 100)

    assert heat_map.areas()[-1].right() <= heat_map.width()
    assert heat_map.areas()[-1].bottom() <= heat_map.height()


@pytest.mark.parametrize(("value", "shade"), [(0, 0), (1, 1), (25, 2), (50, 3), (57, 4), (100, 4)])
def test_more_answers_are_darker(value, shade):
    assert level(value, 100) == shade


@given(st.integers(0, 10**9))
def test_an_axis_ends_at_or_above_the_highest_value_with_few_lines(highest):
    top, step = ceiling(highest)

    assert top >= highest
    assert 1 <= top / step <= 5
