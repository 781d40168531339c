"""What the learner chose."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from studyapp.bank import Level, Role


@dataclass(frozen=True, slots=True)
class Goal:
    """The three questions of the first start; each may stay open."""

    role: Role | None = None
    level: Level | None = None
    interview: date | None = None
    minutes_a_day: int = 30
    asked: bool = False  # whether the first-start questions were put at all


class Settings(Protocol):
    """Choices kept with the progress; `store` has the one that lasts."""

    def goal(self) -> Goal:
        """The current one; the default where nothing was chosen."""

    def set_goal(self, goal: Goal) -> None:
        """Keep it."""

    def get(self, name: str, default: str = "") -> str:
        """A plain choice, such as the theme."""

    def set(self, name: str, value: str) -> None:
        """Keep it."""
