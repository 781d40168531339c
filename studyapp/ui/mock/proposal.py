"""An interview as it would be held: what a choice leads to before it begins."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from studyapp.bank import Bank, CardId, TopicId
from studyapp.bank.formats import Format
from studyapp.study.mock import (
    Blueprint,
    Drawn,
    Past,
    Setup,
    asked_lately,
    candidates,
    draw,
    format_named,
    make_blueprint,
    plan_rounds,
)
from studyapp.study.mock.drawing import Candidate
from studyapp.study.mock.rounds import PlannedRound
from studyapp.ui.mock.materials import Materials


@dataclass(frozen=True, slots=True)
class Proposal:
    """A setup with its rounds and its questions; the questions are not for showing."""

    chosen: Format
    setup: Setup
    planned: tuple[PlannedRound, ...]
    drawn: Drawn

    @property
    def minutes(self) -> float:
        """Of all that will be held, with the breaks between the rounds."""
        rounds = zip(self.planned, self.drawn.rounds, strict=True)
        held = [len(cards) * each.minutes for each, cards in rounds if cards]
        return sum(held) + max(len(held) - 1, 0) * self.chosen.rest

    @property
    def held(self) -> tuple[PlannedRound, ...]:
        """The rounds for which there is a question."""
        rounds = zip(self.planned, self.drawn.rounds, strict=True)
        return tuple(each for each, cards in rounds if cards)


class Proposer:
    """Knows the questions that may be asked."""

    def __init__(
        self,
        bank: Bank,
        materials: Materials,
        weak: Collection[TopicId],
        suspended: Collection[CardId],
        past: Sequence[Past],
    ) -> None:
        """`weak`: leaves; `past`: what was asked lately comes last."""
        self._bank, self._materials = bank, materials
        self._known: list[Candidate] = candidates(
            [*bank.titles(), *bank.variants()], lambda card: bank.page(card).card, weak, suspended
        )
        self.has_weak = bool(weak)
        self._lately: Mapping[CardId, int] = asked_lately(past)

    def propose(self, setup: Setup, *, repeats: bool) -> Proposal:
        """Raises SetupError. `repeats`: a seed was given, so the past must not count."""
        chosen = format_named(setup.format, self._materials.formats)
        planned = plan_rounds(chosen, setup)
        drawn = draw(planned, setup, self._known, {} if repeats else self._lately)
        return Proposal(chosen, setup, planned, drawn)

    def blueprint(self, proposal: Proposal) -> Blueprint:
        """With all texts in it."""
        bank = self._bank
        return make_blueprint(
            proposal.chosen,
            proposal.setup,
            proposal.planned,
            proposal.drawn.rounds,
            bank.page,
            self._materials.rubrics,
            {topic.id: topic.title for topic in bank.topics()},
        )
