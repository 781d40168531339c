"""The scenes of `shots.py` in which a mock interview is set up, held, reviewed and reported."""

import random

import shots_exercises
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QScrollArea
from shots_studio import Studio

from studyapp.app import interviews
from studyapp.bank import CardId, Level, Role, TopicId
from studyapp.study.mock import Interview, Place, Setup
from studyapp.study.mock.deeds import ANSWER, CODE, stage_field
from studyapp.ui.mock.interview_page import InterviewPage
from studyapp.ui.mock.presenter import MockPresenter

CODING = Setup(
    "python-coding",
    Level.SENIOR,  # below, nothing is asked after the code
    Role.DATA_ANALYST,
    topics=frozenset({TopicId("algorithms/searching-and-sorting")}),
)
DESIGN = Setup("ml-design", Level.MID, Role.ML_ENGINEER)
LOOP = Setup("full-loop", Level.MID, Role.ML_ENGINEER)
MONITORING = CardId("monitoring-setup")
APPROACH = """\
The list is sorted, so I halve the part that may still hold the target: if the middle is smaller, \
drop it with all on its left, else keep it. That ends at the first of several equal values.

Invariant: everything before `low` is smaller. O(log n) reads, O(1) space.

Tests: empty, one value, below all, above all, many equal ones."""
FRAME = """\
**Question:** is it the data, the model or the world that changed, and would we notice in time?

- the score picks whom to call, so a silent failure costs calls, not money at once
- the truth comes after 30 days: quality itself is too late to alert on
- log inputs, score, model version and an id that joins to the outcome"""
WATCH = """\
1. service: p99 latency, errors, batch finished on time
2. data: row count, missing share, new categories, freshness
3. drift of inputs and of the score, by segment
4. quality, once the labels are there"""
LATER = "It depends on how often that happens; I would measure first, then choose."
SEEDS = 2000
_KEPT = 0.8  # of the key points that are made


class Stage:
    """The screen with its clock: time passes as it does for who sits before it."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        begun = studio.clock.now

        def monotonic() -> float:
            return (studio.clock.now - begun).total_seconds()

        interviews.monotonic = monotonic
        studio.window.show_screen("mock")
        studio.until(self.screen.view.home.plan.begin.isEnabled)
        studio.rest()

    @property
    def screen(self) -> MockPresenter:
        assert self.studio.assembly.studies.mock is not None
        return self.studio.assembly.studies.mock

    @property
    def page(self) -> InterviewPage:
        assert self.screen.interview is not None
        return self.screen.interview.view.page

    @property
    def interview(self) -> Interview:
        assert self.screen.interview is not None
        assert self.screen.interview.interview is not None
        return self.screen.interview.interview

    @property
    def goes_on(self) -> bool:
        return self.screen.interview is not None and self.screen.interview.is_held

    def begin(self, setup: Setup, first: CardId | None = None) -> None:
        """`first`: the question that opens it."""
        home = self.screen.view.home
        home.show_job(setup.role, setup.level)
        self.screen.setup.take(setup)
        for seed in range(1, SEEDS):
            home.form.seed.setText(str(seed))
            home.form.seed.textEdited.emit(str(seed))
            proposal = self.screen.setup.proposal
            if proposal and first in (None, *proposal.drawn.rounds[0][:1]):
                break
        else:
            raise LookupError(f"no seed below {SEEDS} asks {first} first")
        home.plan.begin.click()
        self.studio.rest()

    def pass_time(self, minutes: float) -> None:
        """Step by step: who is gone for longer stops the clock."""
        for _ in range(round(minutes * 6)):
            self.studio.clock.pass_time(seconds=10)
            if self.goes_on:
                self.screen.interview.tick()  # type: ignore[union-attr]

    def write(self, field: str, text: str) -> None:
        self.page.work.turn_to(field)
        target = self.page.work.target
        if field == CODE:
            self.page.code.editor.replace_code(text)
        else:
            assert isinstance(target, QPlainTextEdit)
            target.setPlainText(text)
            target.moveCursor(QTextCursor.MoveOperation.End)

    def ask(self, words: str) -> None:
        self.page.clarify.field.setText(words)
        self.page.clarify.ask.click()

    def lead_on(self) -> None:
        """What the large button says, without asking twice."""
        view = self.screen.interview.view  # type: ignore[union-attr]
        (self.page.deeds.lead if view.asks else view.rest.button).click()
        if view.notice.isVisible():
            view.notice.button.click()
        self.studio.rest()

    def run(self) -> None:
        self.page.code.run.click()
        self.studio.until(lambda: not self.page.code.stop.isVisible())
        self.studio.rest()

    def leave(self) -> None:
        view = self.screen.interview.view  # type: ignore[union-attr]
        view.leave_wanted.emit()
        view.notice.button.click()
        self.studio.rest()

    def throw_away(self) -> None:
        """Back to the home, where nothing waits then."""
        self.leave()
        screen, home = self.screen, self.screen.view.home
        if screen.report is not None and screen.view.shows(screen.report.view):
            screen.report.view.back.click()  # nothing was answered
        elif screen.debriefing is not None:
            screen.debriefing.view.estimates.later.click()
        self.studio.rest()
        if home.waiting.isVisible():
            *_, away = home.waiting.findChildren(QPushButton)
            for _ in range(2):  # it asks whether one is sure
                away.click()
        self.studio.rest()


# Scenes


def mock_interviews(studio: Studio) -> None:
    """Set up, with code, as a design, as a loop with its breaks, reviewed, reported."""
    stage = Stage(studio)
    studio.take("mock-setup", zooms=(200,))
    _scroll(stage.screen.view.home.area, 1.0)
    studio.take("mock-setup-end")
    coding(stage)
    design(stage)
    loop(stage)
    review(stage)
    report(stage)
    studio.window.show_screen("today")
    studio.rest()


def coding(stage: Stage) -> None:
    studio, card = stage.studio, shots_exercises.SEARCH
    stage.begin(CODING, card)
    studio.take("mock-begun", zooms=(200,))
    stage.pass_time(3)
    stage.ask("Can the list be empty?")
    stage.write(ANSWER, APPROACH)
    stage.pass_time(11)
    stage.write(CODE, shots_exercises.text(card, "wrong_stops_early.py"))
    stage.run()
    studio.take("mock-wrong", zooms=(200,))
    stage.write(CODE, shots_exercises.text(card, "solution.py"))
    stage.pass_time(6)
    stage.run()
    studio.take("interview", zooms=(200, 150))
    stage.lead_on()
    stage.lead_on()
    studio.take("mock-follow-up", zooms=(200,))
    stage.screen.interview.view.leave_wanted.emit()  # type: ignore[union-attr]
    studio.take("mock-leave", zooms=(200,))
    stage.throw_away()


def design(stage: Stage) -> None:
    stage.begin(DESIGN, MONITORING)
    stage.pass_time(4)
    stage.ask("When do we learn the true labels?")
    stage.write(stage_field(0), FRAME)
    stage.pass_time(6)
    watch = stage.interview.sitting.asked.stages.index("In operation")
    stage.write(stage_field(watch), WATCH)
    stage.pass_time(2)
    stage.studio.take("mock-design", zooms=(200,))
    stage.screen.interview.view.paused.emit()  # type: ignore[union-attr]
    stage.studio.take("mock-paused", zooms=(200,))
    stage.lead_on()
    stage.throw_away()


def loop(stage: Stage) -> None:
    """Every question of the full loop, some skipped, some beyond their time."""
    chance, seen = random.Random(3), set()
    stage.begin(LOOP)
    while stage.goes_on:
        sitting = stage.interview.sitting
        if sitting.place is Place.BREAK:
            if "break" not in seen:
                stage.studio.take("mock-break", zooms=(200,))
            seen.add("break")
            stage.lead_on()
        elif sitting.answer.handed_in is not None:
            stage.lead_on()
            _answer_probes(stage)
        else:
            _answer(stage, chance)
            if sitting.round not in seen:
                stage.studio.take(f"mock-round-{sitting.round + 1}")
            seen.add(sitting.round)
            stage.lead_on()


def _answer(stage: Stage, chance: random.Random) -> None:
    asked, minutes = stage.interview.sitting.asked, stage.interview.sitting.held_round.minutes
    stage.pass_time(minutes * chance.uniform(0.5, 1.15))
    for each in asked.clarify[:2]:
        stage.ask(each.ask)
    if not asked.is_coded or stage.page.work.parts[0].field != CODE:
        field = stage.page.work.parts[0].field
        made = [each.say for each in asked.key_points if chance.random() < _KEPT]
        stage.write(field, "\n".join(f"- {each}" for each in made) or "I am not sure.")
    if asked.is_coded and any(part.is_code for part in stage.page.work.parts):
        stage.write(CODE, shots_exercises.text(asked.card, "solution"))


def _answer_probes(stage: Stage) -> None:
    if stage.goes_on and stage.interview.sitting.place is Place.ROUND:
        for part in stage.page.work.parts:
            if part.prompt and not stage.page.work.text(part.field):
                stage.write(part.field, LATER)
                stage.pass_time(1)


def review(stage: Stage) -> None:
    """The estimates; a question before and after it is settled."""
    studio, debriefing = stage.studio, stage.screen.debriefing
    assert debriefing is not None
    view, page, chance = debriefing.view, debriefing.view.question, random.Random(8)
    studio.take("mock-estimates", zooms=(200,))
    for row in view.estimates.rows:
        row.choose(chance.choice((2, 3, 3, 4)))
    view.estimates.go_on.click()
    studio.rest()
    seen = {""}
    while not _is_reported(stage):
        name = "code" if page.run.isVisible() else "concept"
        _settle(stage, "" if name in seen else name, chance)
        seen.add(name)


def _settle(stage: Stage, shown: str, chance: random.Random) -> None:
    """`shown`: what its pictures are called; nothing where none are wanted."""
    studio, page = stage.studio, stage.screen.debriefing.view.question  # type: ignore[union-attr]
    if shown:
        studio.take(f"mock-review-{shown}", zooms=(200,))
    page.take_suggested()
    page.points.confirm.click()
    for row in page.ratings:
        suggested = row.suggested or 3
        page.marker.bring(row)
        page.marker.press(min(4, max(2, suggested + chance.choice((-1, 0, 0, 0, 1)))))
    studio.rest()
    if shown:
        studio.take(f"mock-rubric-{shown}", zooms=(200,))
        _scroll(page.page, 1.0)
        studio.take(f"mock-grade-{shown}")
    page.marker.accept()
    studio.rest()


def _is_reported(stage: Stage) -> bool:
    shown = stage.screen.report
    return shown is not None and stage.screen.view.shows(shown.view)


def report(stage: Stage) -> None:
    studio, shown = stage.studio, stage.screen.report
    assert shown is not None
    studio.take("report", zooms=(200, 150))
    for name, share in (("middle", 0.5), ("end", 1.0)):
        _scroll(shown.view.page, share)
        studio.take(f"mock-report-{name}", zooms=(200,))
    shown.view.next_steps.button.click()
    shown.view.back.click()
    studio.rest()
    _scroll(stage.screen.view.home.area, 1.0)
    studio.take("mock-history", zooms=(200,))


def _scroll(area: QScrollArea, share: float) -> None:
    bar = area.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
