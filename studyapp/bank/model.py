"""What a content pack is made of, as plain values.

The small ones are named tuples: the class of one is made in a sixth of the time of a frozen
dataclass's, and all of them are made before the first card can be shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple, NewType

TopicId = NewType("TopicId", str)
"""`pandas`, or for a leaf `pandas/grouping`."""
CardId = NewType("CardId", str)

MOST_ASKED = 3
"""From so many different sources on, a question counts as most asked."""
LEAST_TO_SOLVE = 10.0
"""Minutes for an exercise whose card only says how long the spoken answer takes."""


def branch_of(topic: TopicId) -> TopicId:
    """The branch that a leaf belongs to; a branch's own."""
    return TopicId(topic.partition("/")[0])


class Level(StrEnum):
    """How far into a career a question is asked, lowest first."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"

    @property
    def rank(self) -> int:
        """0 for junior; for comparing."""
        return list(Level).index(self)

    @property
    def label(self) -> str:
        """As the learner reads it."""
        return {"junior": "Junior", "mid": "Mid-level", "senior": "Senior"}[self.value]


class Role(StrEnum):
    """The six jobs that the bank prepares for."""

    DATA_ANALYST = "data-analyst"
    DATA_ENGINEER = "data-engineer"
    DATA_SCIENTIST = "data-scientist"
    ML_ENGINEER = "ml-engineer"
    MLOPS = "mlops"
    PYTHON_DEVELOPER = "python-developer"

    @property
    def label(self) -> str:
        """As the learner reads it."""
        return _ROLE_LABELS[self]


_ROLE_LABELS = {
    Role.DATA_ANALYST: "Data analyst",
    Role.DATA_ENGINEER: "Data engineer",
    Role.DATA_SCIENTIST: "Data scientist",
    Role.ML_ENGINEER: "Machine-learning engineer",
    Role.MLOPS: "MLOps engineer",
    Role.PYTHON_DEVELOPER: "Python developer",
}


class Kind(StrEnum):
    """What sort of answer a question asks for."""

    CONCEPT = "concept"
    COMPARE = "compare"
    HOWTO = "howto"
    CODING = "coding"
    SCENARIO = "scenario"
    CHECKLIST = "checklist"
    TABLE = "table"
    TIP = "tip"
    BEHAVIOURAL = "behavioural"

    @property
    def label(self) -> str:
        """As the learner reads it."""
        return "How-to" if self is Kind.HOWTO else self.value.capitalize()


class Heading(StrEnum):
    """The headings a card's body may have, in their order."""

    SHORT = "In short"
    FULL = "In full"
    EXAMPLE = "Example"
    STRONG = "A strong answer"
    WEAK = "A weak answer"
    PITFALLS = "Pitfalls"
    TIP = "Tip"
    SIMPLY = "Say it simply"
    HIGHER = "At a higher level"
    FOLLOW_UPS = "Follow-ups"
    TASK = "Task"
    NUDGE = "Nudge"
    APPROACH = "Approach"
    SKELETON = "Skeleton"
    SOLUTION_NOTES = "Solution notes"


class Topic(NamedTuple):
    """A branch of the topic tree, or one of its leaves; cards stand under leaves."""

    id: TopicId
    title: str
    parent: TopicId | None = None


class KeyPoint(NamedTuple):
    """Something that a strong answer contains; `words` suggest a tick on a typed answer."""

    say: str
    words: tuple[str, ...] = ()


class Prompted(NamedTuple):
    """A question that a candidate asks first (`clarify`), or a twist, with what is answered."""

    ask: str
    answer: str
    words: tuple[str, ...] = ()  # of `clarify`: each tells by itself that this is being asked


class Source(NamedTuple):
    """A reference, opened only when clicked."""

    title: str
    url: str


class Exercise(NamedTuple):
    """What makes a card runnable; its files lie in the card's folder."""

    language: str  # python | sql
    graded: str  # write | predict-output | find-bug | fill-gap | complexity
    needs: tuple[str, ...] = ()
    complexity: str | None = None
    seconds: float = 2.0
    variant_of: CardId | None = None
    minutes: float | None = None  # to write and test it; see `Card.solving`
    title: str = ""  # what it asks, where the card's title is another question


READ: Final = frozenset({"predict-output", "complexity"})
"""The exercises whose program is read and talked about; in the others code is written."""


class Section(NamedTuple):
    """A `##` part of a card's body: Markdown, and the line of its heading in the file."""

    heading: Heading
    body: str
    line: int


@dataclass(frozen=True, slots=True)
class Card:
    """A question with everything that its file says."""

    id: CardId
    topic: TopicId
    title: str
    level: Level
    kind: Kind
    roles: tuple[Role, ...]
    minutes: float
    key_points: tuple[KeyPoint, ...]
    reviewed: date
    brief: str = ""  # the case as an interviewer puts it, plain text; only then is it asked as one
    clarify: tuple[Prompted, ...] = ()
    twists: tuple[Prompted, ...] = ()
    related: tuple[CardId, ...] = ()
    covers: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict)
    exercise: Exercise | None = None
    sections: tuple[Section, ...] = ()

    @property
    def solving(self) -> float:
        """Minutes for its exercise. A spoken answer's are too few to write one in."""
        own = self.exercise.minutes if self.exercise else None
        if own is not None or self.kind is Kind.CODING:
            return own or self.minutes
        return max(self.minutes, LEAST_TO_SOLVE)

    @property
    def family(self) -> CardId:
        """Shared by an exercise and its variants; of any other card its own id."""
        return (self.exercise and self.exercise.variant_of) or self.id


class Title(NamedTuple):
    """What a list shows of a card: light, read by the hundred."""

    id: CardId
    number: int  # 1, 2, 3 … in the order of the bank
    topic: TopicId  # the leaf
    title: str
    level: Level
    kind: Kind
    roles: frozenset[Role]
    minutes: float
    asked: int  # how many different sources ask it
    exercise: bool
    variant_of: CardId | None = None  # the exercise in whose stead it is shown
    solving: float = 0.0  # minutes for its exercise, where these are not `minutes`
    task: str = ""  # what its exercise asks, where that is not `title`

    @property
    def is_most_asked(self) -> bool:
        """Whether so many sources ask it that nobody should go without it."""
        return self.asked >= MOST_ASKED

    @property
    def to_solve(self) -> str:
        """What a list of exercises calls it."""
        return (self.task or self.title).removesuffix(".")

    @property
    def minutes_to_solve(self) -> float:
        """For its exercise."""
        return self.solving or self.minutes

    @property
    def main(self) -> CardId:
        """The card in whose schedule it counts: its own, unless it is a variant."""
        return self.variant_of or self.id


class Formula(NamedTuple):
    """A drawn formula: an outline of absolute M, L, Q, Z; 1 em = 100 units, y down."""

    tex: str
    display: bool
    outline: str
    width: float
    ascent: float
    depth: float


class Fragment(NamedTuple):
    """Markdown made ready for the answer pane, free of any theme (see `dress.dress`)."""

    html: str
    code: tuple[str, ...] = ()  # raw sources; a link `copy:N` stands for the N-th
    formulas: tuple[Formula, ...] = ()  # `<img src="math:N">` stands for the N-th


class FollowUp(NamedTuple):
    """A harder question that comes after the main one; its answer stays hidden until asked."""

    question: str
    answer: Fragment


@dataclass(frozen=True, slots=True)
class Page:
    """A card ready to be shown: its metadata and its sections, compiled."""

    card: Card  # with `sections` left empty
    title: Title
    sections: Mapping[Heading, Fragment]  # in order, without the follow-ups
    follow_ups: tuple[FollowUp, ...] = ()


class Stage(NamedTuple):
    """A step of a study path: a role's cards for one level, without those of the steps before."""

    role: Role
    level: Level
    topics: tuple[TopicId, ...]
    cards: tuple[CardId, ...]
