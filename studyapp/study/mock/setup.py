"""What the learner chooses before a mock interview."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from studyapp.bank import Level, Role, TopicId
from studyapp.bank.formats import Format
from studyapp.bank.problem import did_you_mean

LONGEST = 480
"""Minutes."""

_Choice = TypeVar("_Choice", bound=StrEnum)


class SetupError(Exception):
    """An interview that cannot be held; the text is a sentence for the learner."""


class Pressure(StrEnum):
    """How much an interview is like the real one; each step keeps what the one before it took."""

    UNTIMED = "untimed"
    TIMED = "timed"
    NO_RUN = "no-run"
    EXAM = "exam"

    @property
    def label(self) -> str:
        """As the learner reads it."""
        return ("Untimed", "Timed", "Without running code", "Exam")[self.rank]

    @property
    def about(self) -> str:
        """What the step means, in a sentence."""
        return _ABOUT[self.rank]

    @property
    def rank(self) -> int:
        """0 for the gentlest."""
        return list(Pressure).index(self)

    @property
    def is_timed(self) -> bool:
        """Whether clocks are shown and cues given."""
        return self.rank >= Pressure.TIMED.rank

    @property
    def runs_code(self) -> bool:
        """Whether code may be run before the review."""
        return self.rank < Pressure.NO_RUN.rank

    @property
    def is_strict(self) -> bool:
        """Full screen, no notes, no pause, and a round ends with its time."""
        return self is Pressure.EXAM


_ABOUT = (
    "No clock is shown; the time is noted for the report all the same.",
    "Each question and each round has its time. You may go on beyond it, and see by how much.",
    "Timed, and code is tried only in the review, as at a whiteboard.",
    "Full screen, no notes, no pause, no running of code; a round ends when its time is over.",
)


@dataclass(frozen=True, slots=True)
class Setup:
    """An interview to be held. The same setup, bank and past draw the same questions."""

    format: str
    level: Level
    role: Role | None = None  # None: nobody's in particular
    minutes: int | None = None  # for all questions together, without breaks; None: the format's
    topics: frozenset[TopicId] = frozenset()  # branches and leaves; empty for any
    weak_only: bool = False
    any_role: bool = False  # also questions that are asked in other jobs
    any_level: bool = False  # also questions above the level
    pressure: Pressure = Pressure.TIMED
    seed: int = 0

    def __post_init__(self) -> None:
        if self.minutes is not None and self.minutes < 1:
            raise SetupError(f"An interview needs at least one minute, not {self.minutes}.")
        if self.minutes is not None and self.minutes > LONGEST:
            raise SetupError(f"An interview takes {LONGEST} minutes at most, not {self.minutes}.")


def format_named(name: str, formats: Iterable[Format]) -> Format:
    """Raises SetupError."""
    by_id = {each.id: each for each in formats}
    if name not in by_id:
        raise SetupError(_unknown("format", name, by_id))
    return by_id[name]


def setup_of(
    words: Mapping[str, str], formats: Collection[Format], topics: Collection[str]
) -> Setup:
    """From plain words, by the names of `Setup`; topics joined by commas. Raises SetupError."""
    for name in words:
        if name not in _WORDS:
            raise SetupError(_unknown("setting", name, _WORDS))
    chosen = format_named(words.get("format", ""), formats)
    return Setup(
        format=chosen.id,
        level=_one_of(Level, "level", words.get("level", Level.MID)),
        role=_one_of(Role, "role", words["role"]) if words.get("role") else None,
        minutes=_number("minutes", words["minutes"]) if words.get("minutes") else None,
        topics=_topics(words.get("topics", ""), topics),
        weak_only=_switch("weak_only", words),
        any_role=_switch("any_role", words),
        any_level=_switch("any_level", words),
        pressure=_one_of(Pressure, "pressure", words.get("pressure", Pressure.TIMED)),
        seed=_number("seed", words.get("seed", "0")),
    )


_SHOWN = 20  # characters of what cannot be understood
_WORDS = tuple(Setup.__dataclass_fields__)


def _one_of(choices: type[_Choice], what: str, name: str) -> _Choice:
    try:
        return choices(name)
    except ValueError:
        known = [choice.value for choice in choices]
        raise SetupError(f"{_unknown(what, name, known)} Known: {', '.join(known)}.") from None


def _switch(name: str, words: Mapping[str, str]) -> bool:
    word = words.get(name, "")
    if word not in ("yes", "no", ""):
        raise SetupError(f"The {name} must be yes or no, not {word[:_SHOWN]!r}.")
    return word == "yes"


def _number(what: str, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        wrong = f"The {what} must be a whole number, not {text[:_SHOWN]!r}."
        raise SetupError(wrong) from None


def _topics(text: str, known: Collection[str]) -> frozenset[TopicId]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise SetupError(_unknown("topic", name, known))
    return frozenset(map(TopicId, names))


def _unknown(what: str, name: str, known: Iterable[str]) -> str:
    guess = did_you_mean(name, known).removeprefix("; did you mean ").rstrip("?")
    return f"There is no {what} {name!r}.{f' Did you mean {guess}?' if guess else ''}"
