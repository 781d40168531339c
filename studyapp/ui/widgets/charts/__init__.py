"""Charts painted by hand: see a value, point at it, reach it by key, read it in a table."""

from studyapp.ui.widgets.charts.bars import Bars
from studyapp.ui.widgets.charts.chart import Chart, Point
from studyapp.ui.widgets.charts.chart_section import ChartSection
from studyapp.ui.widgets.charts.days import day_name, weekly_tick
from studyapp.ui.widgets.charts.heat_map import HeatMap

__all__ = ["Bars", "Chart", "ChartSection", "HeatMap", "Point", "day_name", "weekly_tick"]
