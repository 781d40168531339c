"""The review of a mock interview, made of its parts."""

from studyapp.practice.workouts import Workouts
from studyapp.study import Clock, Days
from studyapp.study.suggest import RULES
from studyapp.ui.mock.debriefing_answers import Answers
from studyapp.ui.mock.debriefing_presenter import DebriefingPresenter
from studyapp.ui.mock.debriefing_run import ReviewDesk, ReviewRun
from studyapp.ui.mock.debriefing_settling import Settling
from studyapp.ui.mock.debriefing_view import DebriefingView
from studyapp.ui.theme import Look
from studyapp.ui.widgets.running import Running


def debriefing_part(
    look: Look, desk: ReviewDesk, workouts: Workouts, running: Running, now: Clock, days: Days
) -> DebriefingPresenter:
    """Blank until opened; its widget is `.view`. Whoever made `running` closes it."""
    view = DebriefingView(look, "\n".join(RULES))
    run = ReviewRun(running, desk, view)
    run.went_on.connect(view.trials.show_place)
    view.trials.stopped.connect(run.stop)
    settling = Settling(view.question, desk, Answers(workouts), run, now, days)
    return DebriefingPresenter(view, desk, settling, look, now)
