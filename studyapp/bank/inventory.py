"""What a pack holds, in numbers, and what of its curriculum nobody has written about yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.bank.model import Card


@dataclass(frozen=True, slots=True)
class Inventory:
    """Of one pack or of several; variants are counted apart."""

    cards: int = 0
    exercises: int = 0
    variants: int = 0
    curriculum: frozenset[str] = frozenset()
    covered: frozenset[str] = frozenset()

    @property
    def uncovered(self) -> list[str]:
        """What the curriculum wants and no card covers, in order."""
        return sorted(self.curriculum - self.covered)

    def __add__(self, other: "Inventory") -> "Inventory":
        return Inventory(
            self.cards + other.cards,
            self.exercises + other.exercises,
            self.variants + other.variants,
            self.curriculum | other.curriculum,
            self.covered | other.covered,
        )


def inventory(cards: Iterable[Card], curriculum: frozenset[str]) -> Inventory:
    """Of all cards of a pack."""
    given = list(cards)
    variants = sum(bool(each.exercise and each.exercise.variant_of) for each in given)
    exercises = sum(each.exercise is not None for each in given)
    covered = frozenset(item for each in given for item in each.covers)
    return Inventory(
        len(given) - variants, exercises - variants, variants, curriculum, covered & curriculum
    )
