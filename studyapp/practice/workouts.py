"""Finds the files of an exercise in the packs."""

import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from studyapp.bank import Bank, BankError, CardId, Exercise, Page, TopicId, branch_of
from studyapp.practice.exercise import ExerciseError, Workout, read_workout

NO_FILES = "The files of this exercise were not found in its pack."


@dataclass(frozen=True, slots=True)
class Found:
    """An exercise and where it comes from."""

    page: Page
    workout: Workout
    pack: Path
    place: str  # its topics, as "Algorithms › Searching"
    strange: bool  # not one of the packs that come with the app


class Workouts:
    """Knows the bank of now and the folders of its packs."""

    def __init__(
        self, bank: Bank, packs: Callable[[], Iterable[Path]], ours: Callable[[], Iterable[Path]]
    ) -> None:
        """`packs`: all whose cards are in the bank; `ours`: those that come with the app."""
        self.bank = bank
        self._packs, self._ours = packs, ours

    def exercises(self) -> Sequence[CardId]:
        """In the order of the bank, without variants."""
        return [title.id for title in self.bank.titles() if title.exercise]

    def exercise(self, card: CardId) -> Exercise | None:
        """What the card says of it."""
        return self.bank.page(card).card.exercise

    def find(self, card: CardId) -> Found:
        """Raises ExerciseError, and BankError or KeyError for a card that left the bank."""
        page = self.bank.page(card)
        exercise, path = page.card.exercise, self.bank.source(card)
        pack = next((pack for pack in self._packs() if pack.name == path.parts[0]), None)
        if exercise is None or pack is None:
            raise ExerciseError(NO_FILES)
        folder = pack.joinpath(*path.parts[1:-1])
        if not folder.is_dir():
            raise ExerciseError(NO_FILES)
        workout = read_workout(card, exercise, folder, _id_of(pack))
        strange = pack.resolve() not in {each.resolve() for each in self._ours()}
        return Found(page, workout, pack, self._place(page.card.topic), strange)

    def _place(self, leaf: TopicId) -> str:
        names = {topic.id: topic.title for topic in self.bank.topics()}
        return "  ›  ".join(dict.fromkeys((names[branch_of(leaf)], names[leaf])))

    def why_not(self, card: CardId) -> str:
        """For a card that cannot be opened, in words; empty where it can."""
        try:
            self.find(card)
        except (ExerciseError, BankError) as error:
            return str(error)
        except KeyError:
            return "This question has left the bank."
        return ""


def _id_of(pack: Path) -> str:
    try:
        return str(tomllib.loads((pack / "pack.toml").read_text("utf-8"))["id"])
    except (OSError, ValueError, KeyError):
        return pack.name
