"""Mock interviews: set up, drawn, held, reviewed, reported. `record` puts them into text."""

from studyapp.study.mock.blueprint import Blueprint, Question, make_blueprint
from studyapp.study.mock.clocks import Moment
from studyapp.study.mock.cues import Cue
from studyapp.study.mock.deeds import Ending, Entry, Hold
from studyapp.study.mock.diary import NotNowError
from studyapp.study.mock.drawing import Drawn, Relaxation, candidates, draw
from studyapp.study.mock.history import Past, Trend, asked_lately, past_of
from studyapp.study.mock.interview import Interview
from studyapp.study.mock.presets import Preset, presets
from studyapp.study.mock.report import Report, make_report
from studyapp.study.mock.report_text import report_text
from studyapp.study.mock.review import Debriefing, Outcome, outcomes
from studyapp.study.mock.rounds import plan_rounds
from studyapp.study.mock.scoring import Assessed, assess
from studyapp.study.mock.setup import Pressure, Setup, SetupError, format_named, setup_of
from studyapp.study.mock.sitting import Answering, Place, Sitting
from studyapp.study.mock.timekeeping import Clocks
from studyapp.study.mock.traces import Quote, suggested_points

__all__ = [
    "Answering",
    "Assessed",
    "Blueprint",
    "Clocks",
    "Cue",
    "Debriefing",
    "Drawn",
    "Ending",
    "Entry",
    "Hold",
    "Interview",
    "Moment",
    "NotNowError",
    "Outcome",
    "Past",
    "Place",
    "Preset",
    "Pressure",
    "Question",
    "Quote",
    "Relaxation",
    "Report",
    "Setup",
    "SetupError",
    "Sitting",
    "Trend",
    "asked_lately",
    "assess",
    "candidates",
    "draw",
    "format_named",
    "make_blueprint",
    "make_report",
    "outcomes",
    "past_of",
    "plan_rounds",
    "presets",
    "report_text",
    "setup_of",
    "suggested_points",
]
