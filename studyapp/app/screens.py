"""Makes the screens of the studies, each when it is first shown, and joins them to the deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from studyapp.folders import has_drills, packs

if TYPE_CHECKING:  # each screen is loaded when it is made
    from collections.abc import Iterable

    from studyapp.app.frame import Frame
    from studyapp.bank import CardId, TopicId
    from studyapp.store import SqlDesk
    from studyapp.study import Clock, Days
    from studyapp.study.interviews import Interviews
    from studyapp.ui.exercise.presenter import ExercisePresenter
    from studyapp.ui.progress.presenter import ProgressPresenter
    from studyapp.ui.recall.presenter import RecallPresenter
    from studyapp.ui.today.presenter import TodayPresenter


class Deeds(Protocol):
    """What a screen may cause elsewhere; the studies do it."""

    desk: SqlDesk
    now: Clock

    def changed(self) -> None:
        """Something was answered, marked or written."""

    def start_session(self) -> None:
        """Today's plan."""

    def study(self, cards: Iterable[CardId], title: str) -> None:
        """A session on these cards."""

    def study_topic(self, topic: TopicId) -> None:
        """A session on one topic."""

    def go_on_with_session(self, card: CardId) -> None:
        """The exercise of its card was graded."""

    def bookmark_topic(self, topic: TopicId) -> None:
        """As weak."""

    def open_exercise(self, card: CardId, *, from_session: bool = False) -> None:
        """To be solved."""

    def main_of(self, card: CardId) -> CardId:
        """The card in whose schedule it counts."""

    def in_turn(self, card: CardId) -> CardId:
        """Which of an exercise and its variants is to be shown."""

    def open_in_turn(self, card: CardId) -> None:
        """A planned exercise, or a variant in its stead."""

    def open_drill(self) -> None:
        """A round of one-minute drills."""

    def read_interviews(self) -> Interviews | None:
        """None while the desk is not open."""

    def ask_goal(self) -> None:
        """Role, level, interview date, minutes a day."""


def make_today(frame: Frame, deeds: Deeds, days: Days) -> TodayPresenter:
    """The first screen."""
    from studyapp.ui.today import today_screen  # noqa: PLC0415 (when first shown)

    today = today_screen(
        frame.look, days, lambda: has_drills(packs()), deeds.read_interviews, frame.background
    )
    today.session_wanted.connect(deeds.start_session)
    today.more_wanted.connect(lambda cards: deeds.study(cards, "A little more"))
    today.topic_study_wanted.connect(deeds.study_topic)
    today.topic_bookmark_wanted.connect(deeds.bookmark_topic)
    today.topic_wanted.connect(frame.open_topic)
    today.card_wanted.connect(frame.open_card)
    today.exercise_wanted.connect(deeds.open_in_turn)
    today.drill_wanted.connect(deeds.open_drill)
    today.goal_wanted.connect(deeds.ask_goal)
    today.mock_wanted.connect(lambda: frame.window.show_screen("mock"))
    return today


def make_recall(frame: Frame, deeds: Deeds, days: Days) -> RecallPresenter:
    """Sessions."""
    from studyapp.ui.recall import recall_screen  # noqa: PLC0415 (when first shown)

    recall = recall_screen(frame.ready_bank, deeds.desk, frame.look, deeds.now, days, deeds.in_turn)
    recall.finished.connect(lambda: frame.window.show_screen("today"))
    recall.library_wanted.connect(frame.open_card)
    recall.exercise_wanted.connect(lambda card: deeds.open_exercise(card, from_session=True))
    recall.changed.connect(deeds.changed)
    recall.problem.connect(frame.say_problem)
    return recall


def make_exercises(frame: Frame, deeds: Deeds, days: Days) -> ExercisePresenter:
    """The list of exercises, one of them, drills."""
    from studyapp.ui.exercise import exercise_screen  # noqa: PLC0415 (when first shown)

    bank, background = frame.ready_bank, frame.background
    exercises = exercise_screen(
        bank, deeds.desk, frame.look, deeds.now, days, background, packs, packs
    )
    exercises.view.restore_sizes(str(frame.kept("exercises") or ""))
    exercises.graded.connect(deeds.go_on_with_session)
    exercises.back_wanted.connect(lambda: frame.window.show_screen("recall"))
    exercises.library_wanted.connect(lambda card: frame.open_card(deeds.main_of(card)))
    exercises.problem.connect(frame.say_problem)
    return exercises


def make_progress(frame: Frame, deeds: Deeds, days: Days) -> ProgressPresenter:
    """How far, how well, how much."""
    from studyapp.ui.progress import progress_screen  # noqa: PLC0415 (when first shown)

    progress = progress_screen(frame.look, days, deeds.desk, frame.background, packs)
    progress.topic_wanted.connect(frame.open_topic)
    progress.card_wanted.connect(frame.open_card)
    progress.exercise_wanted.connect(deeds.open_exercise)
    progress.mock_wanted.connect(lambda: frame.window.show_screen("mock"))
    progress.problem.connect(frame.say_problem)
    return progress
