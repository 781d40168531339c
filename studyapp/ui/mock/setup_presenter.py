"""Leads the home: offers presets for the learner's job, and shows what a choice comes to."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from PySide6.QtCore import QObject, Signal

from studyapp.bank import Bank, Level
from studyapp.study import Days, StoreError
from studyapp.study.mock import Setup, SetupError, presets
from studyapp.study.mock.past_record import past_mocks
from studyapp.study.mock.shelf import MockDesk, MockId
from studyapp.study.overview import Overview
from studyapp.study.review import Clock
from studyapp.study.weakness import weak_topics
from studyapp.ui.mock import wording
from studyapp.ui.mock.materials import Materials
from studyapp.ui.mock.option_list import Option
from studyapp.ui.mock.proposal import Proposal, Proposer
from studyapp.ui.mock.setup_form import MOST_SEED
from studyapp.ui.mock.setup_view import SetupView
from studyapp.ui.mock.waiting import waiting

_READING = "Reading the kinds of interview…"
_NONE_LEFT = "Your choice leaves no question at all."
_ONE_WAITS = "An interview is under way: go on with it, or throw it away first."


class SetupPresenter(QObject):
    """Writes nothing; what is begun, it hands on."""

    begun = Signal(object)  # a Blueprint
    resumed = Signal(str)  # a MockId
    review_wanted = Signal(str)
    thrown_away = Signal(str)
    problem = Signal(str)

    def __init__(
        self,
        view: SetupView,
        desk: MockDesk,
        bank: Callable[[], Bank],
        now: Clock,
        days: Days,
        random: Random,
    ) -> None:
        super().__init__(view)
        self.view = view
        self._desk, self._bank, self._now, self._days = desk, bank, now, days
        self._random = random
        self._seed = 0  # of the next interview, unless one is given
        self._materials: Materials | None = None
        self._overview: Overview | None = None
        self._proposer: Proposer | None = None
        self._proposal: Proposal | None = None
        self._under_way: MockId | None = None
        self._setup: Setup | None = None
        self._job_known = False
        self._open_presets: dict[str, Setup] = {}  # by title
        self._connect()
        view.plan.show_problem(_READING)

    def use_materials(self, materials: Materials) -> None:
        """They were read; in the place of those before."""
        self._materials = materials
        if materials.problem:
            self.problem.emit(materials.problem)
        self._setup = None
        if self._overview is not None:
            self.show(self._overview)

    def show(self, overview: Overview) -> None:
        """Where the learner stands now."""
        self._overview = overview
        self._show_waiting()
        if self._materials is not None:
            self._show_choice(overview, self._materials)
        waiting = self.view.waiting.buttons
        self.view.lead_to(waiting[0] if waiting else self.view.plan.begin)

    def _show_choice(self, overview: Overview, materials: Materials) -> None:
        if not materials.formats:
            self.view.plan.show_problem(materials.sentence)
            return
        if not self._job_known:
            self._job_known = True
            self.view.show_job(overview.goal.role, overview.goal.level or Level.MID)
        self._proposer = self._make_proposer(overview, materials)
        self._seed = self._random.randint(1, MOST_SEED)
        self.view.form.offer(materials.formats, overview.topics)
        self._offer_presets()
        if self._setup is None:
            self._take_first()
        else:
            self._propose()

    @property
    def proposal(self) -> Proposal | None:
        """What `begin` would begin; None where the setup cannot be."""
        return self._proposal

    def begin(self) -> None:
        """Go on with what waits, or begin what is chosen."""
        if self._under_way is not None:
            self.resumed.emit(self._under_way)
        elif self._proposal and self._proposal.drawn.found and self._proposer:
            self.begun.emit(self._proposer.blueprint(self._proposal))

    def _connect(self) -> None:
        view = self.view
        view.job_changed.connect(self._change_job)
        view.preset_picked.connect(self.take)
        view.form.changed.connect(self._read_form)
        view.plan.relaxed.connect(self.take)
        view.began.connect(self.begin)
        view.waiting.picked.connect(self._pick_waiting)
        view.waiting.thrown_away.connect(self._throw_away)

    def _make_proposer(self, overview: Overview, materials: Materials) -> Proposer:
        weak = {one.topic for one in weak_topics(overview.states, overview.titles)}
        try:
            past = list(past_mocks(self._desk.mocks).values())
        except StoreError as error:
            self.problem.emit(str(error))
            past = []
        return Proposer(self._bank(), materials, weak, set(overview.suspended), past)

    def _show_waiting(self) -> None:
        try:
            self._under_way, rows = waiting(self._desk.mocks, self._now(), self._days)
        except StoreError as error:
            self.problem.emit(str(error))
            return
        self.view.waiting.show_waiting(rows)
        self.view.order_tabs()
        if self._proposal is not None:
            self._show_proposal(self._proposal)

    def _pick_waiting(self, mock: str) -> None:
        (self.resumed if mock == self._under_way else self.review_wanted).emit(mock)

    def _throw_away(self, mock: str) -> None:
        self.thrown_away.emit(mock)
        self.view.setFocus()  # the row is gone, with the button that was pressed

    # choosing

    def _offer_presets(self) -> None:
        """With what the bank can give now, by the rule of the plan."""
        assert self._materials
        assert self._proposer
        self._open_presets = {}
        options = []
        for each in presets(self._materials.formats, *self.view.job):
            proposal = self._proposer.propose(each.setup, repeats=False)
            is_open = bool(proposal.drawn.found)
            options.append(Option(each.setup, each.title, wording.preset(proposal), is_open))
            if is_open:
                self._open_presets[each.title] = each.setup
        self.view.offer_presets(options)

    def _take_first(self) -> None:
        """The first that has a clock; the home begins with something that can be begun at once."""
        assert self._materials
        found = list(self._open_presets.values())
        timed = [each for each in found if each.pressure.is_timed]
        first = next(iter(timed or found), None)
        self.take(first or Setup(self._materials.formats[0].id, self.view.job[1]))

    def take(self, setup: Setup) -> None:
        """Choose all of it at once, as a preset does."""
        self._setup = setup
        self.view.form.show_setup(setup)
        self._propose()

    def _change_job(self) -> None:
        if self._materials is None or self._setup is None:
            return
        role, level = self.view.job
        chosen = {setup: title for title, setup in self._open_presets.items()}
        title = chosen.get(replace(self._setup, seed=0))
        self._offer_presets()
        if title in self._open_presets:  # with what it means for this job
            self.take(self._open_presets[title])
        else:
            self._setup = replace(self._setup, role=role, level=level)
            self._propose()

    def _read_form(self) -> None:
        form, (role, level) = self.view.form, self.view.job
        self._setup = Setup(
            format=str(form.format.currentData()),
            level=level,
            role=role,
            minutes=form.minutes.value() or None,
            topics=form.topics.topics(),
            weak_only=form.weak.isChecked(),
            any_role=form.any_role.isChecked(),
            any_level=form.any_level.isChecked(),
            pressure=form.chosen_pressure,
        )
        self._propose()

    def _propose(self) -> None:
        if self._proposer is None or self._setup is None:
            return
        seed = self.view.form.chosen_seed
        setup = replace(self._setup, seed=self._seed if seed is None else seed)
        self.view.presets.choose(replace(self._setup, seed=0))  # as presets are
        try:
            self._proposal = self._proposer.propose(setup, repeats=seed is not None)
        except SetupError as error:
            self._proposal = None
            self.view.plan.show_problem(str(error))
            return
        self._show_proposal(self._proposal)

    def _show_proposal(self, proposal: Proposal) -> None:
        plan, drawn = self.view.plan, proposal.drawn
        pressure = proposal.setup.pressure
        plan.show_rounds(
            wording.round_cells(proposal),
            wording.total(proposal),
            f"{proposal.chosen.about}\n\n{pressure.label}: {pressure.about}",
        )
        short = drawn.sentence if drawn.found else f"{drawn.sentence} {_NONE_LEFT}"
        if proposal.setup.weak_only and self._proposer and not self._proposer.has_weak:
            short = wording.NONE_WEAK
        plan.show_shortage(short if drawn.sentence else "", drawn.relaxations)
        if self._under_way is not None:
            plan.show_shortage(_ONE_WAITS, ())
            plan.allow(on=False, why=_ONE_WAITS)
        else:
            plan.allow(on=bool(drawn.found), why="" if drawn.found else _NONE_LEFT)
        self.view.order_tabs()
