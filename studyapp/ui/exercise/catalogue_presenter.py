"""Leads the list of exercises: fills it, filters it."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from studyapp.bank import CardId, Exercise, TopicId
from studyapp.practice import Attempt
from studyapp.practice.standing import Stand
from studyapp.practice.turns import in_turn
from studyapp.study.overview import Overview
from studyapp.study.words import count
from studyapp.ui.exercise.catalogue import (
    Entry,
    Records,
    chips_of,
    chosen,
    entries_of,
    groups_of,
    names_of,
    next_for,
    to_continue,
)
from studyapp.ui.exercise.catalogue_view import CatalogueView

ExerciseOf = Callable[[CardId], Exercise | None]


class CataloguePresenter(QObject):
    """Filters by what is typed and by chips."""

    exercise_wanted = Signal(str)
    drill_wanted = Signal()

    def __init__(
        self, view: CatalogueView, exercise_of: ExerciseOf, *, drills: Callable[[], bool]
    ) -> None:
        """`exercise_of` is asked once a card; `drills` tells whether there are any."""
        super().__init__(view)
        self.view, self._exercise_of, self._drills = view, exercise_of, drills
        self._exercises: dict[CardId, Exercise] = {}
        self._overview: Overview | None = None
        self._entries: list[Entry] = []
        self._names: Mapping[TopicId, str] = {}
        view.filtered.connect(self._filter)
        view.exercise_wanted.connect(self.exercise_wanted)
        view.drill_wanted.connect(self.drill_wanted)

    def forget(self) -> None:
        """The packs were compiled anew."""
        self._exercises.clear()

    def refresh(
        self,
        overview: Overview,
        newest_attempts: Mapping[CardId, Attempt],
        best_times: Mapping[CardId, timedelta],
        drafted: Mapping[CardId, datetime],
        missing: Collection[str],
    ) -> None:
        """Where the learner stands now; `missing`: libraries that are not installed."""
        self._overview = overview
        self._learn(overview)
        records = Records(newest_attempts, best_times, drafted)
        self._entries = entries_of(overview, self._exercises, records, missing)
        self._names = names_of(overview)
        onward = to_continue(self._entries, drafted)
        besides = onward.card if onward else None
        next_ = next_for(
            self._entries,
            overview,
            besides,
            lambda card: in_turn(overview.family_of(card), newest_attempts, drafted),
        )
        self.view.show_head(_counts(self._entries), onward, next_, drills=self._drills())
        self.view.show_chips(chips_of(self._entries))
        self._filter()

    def _learn(self, overview: Overview) -> None:
        titles = (*overview.titles, *overview.variants)
        known = {title.id for title in titles if title.exercise}
        for card in known - self._exercises.keys():
            if exercise := self._exercise_of(card):
                self._exercises[card] = exercise
        for card in self._exercises.keys() - known:
            del self._exercises[card]

    def _filter(self) -> None:
        if self._overview is None:
            return
        view = self.view
        found = chosen(self._entries, view.said(), view.pressed(), self._names)
        view.show_groups(groups_of(found, self._overview), of=len(self._entries))


def _counts(listed: Iterable[Entry]) -> str:
    """As "125 exercises · 12 passed · 3 due", without their variants."""
    entries = [entry for entry in listed if not entry.is_variant]
    stands = [entry.stand for entry in entries]
    parts = [count(len(entries), "exercise")]
    for number, word in (
        (stands.count(Stand.PASSED), "passed"),
        (sum(entry.due for entry in entries), "due"),
        (stands.count(Stand.UNDER_WAY), "under way"),
    ):
        if number:
            parts.append(f"{number} {word}")
    return " · ".join(parts)
