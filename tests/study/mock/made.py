"""Short ways to make interviews in tests."""

from datetime import UTC, datetime, timedelta

from studyapp.bank import CardId, KeyPoint, Kind, Level, Prompted, Role, TopicId
from studyapp.bank.rubrics import Dimension, Rubric, Trace
from studyapp.study.mock.blueprint import Blueprint, Probe, ProbeKind, Question, Round
from studyapp.study.mock.clocks import Moment
from studyapp.study.mock.deeds import ANSWER
from studyapp.study.mock.diary import Diary
from studyapp.study.mock.drawing import Candidate
from studyapp.study.mock.interview import Interview
from studyapp.study.mock.review import Debriefing
from studyapp.study.mock.rounds import PhaseBox, PlannedRound
from studyapp.study.mock.setup import Pressure, Setup

NOON = datetime(2030, 1, 15, 12, tzinfo=UTC)
ANCHORS = ("nothing", "a little", "enough", "all of it")
CORRECTNESS = Dimension(
    "correctness", "Correctness", ANCHORS, "Recall it.", (Trace.POINTS, Trace.ANSWER), Trace.POINTS
)
DELIVERY = Dimension("delivery", "Delivery", ANCHORS, "Be brief.", (Trace.TIME,))
CONCEPT = Rubric("concept", "Concepts", (CORRECTNESS, DELIVERY))
CODE = Rubric(
    "coding",
    "Coding",
    (
        Dimension("asking", "Asking", ANCHORS, "Ask.", (Trace.CLARIFY,), Trace.CLARIFY),
        Dimension("code", "Code", ANCHORS, "Write.", (Trace.TESTS, Trace.CODE), Trace.TESTS),
    ),
)
POINTS = (
    KeyPoint("error splits into bias and variance", ("bias", "variance")),
    KeyPoint("only one thread runs bytecode", ("one thread", "bytecode")),
)
CLARIFY = (
    Prompted("May the list be empty?", "Yes."),
    Prompted("Is the input sorted?", "No."),
)
FOLLOW_UP = Probe(ProbeKind.FOLLOW_UP, "And at scale?")
TWIST = Probe(ProbeKind.TWIST, "Now it streams.", "Keep a heap.")


class Clock:
    """Both clocks of a computer, moved by hand."""

    def __init__(self, wall=NOON, monotonic=1000.0):
        self.wall, self.monotonic = wall, monotonic

    @property
    def now(self):
        return Moment(self.wall, self.monotonic)

    def run(self, seconds):
        """Both clocks go."""
        self.wall += timedelta(seconds=seconds)
        self.monotonic += seconds
        return self.now


def question(card="gil", **changes):
    values = {
        "card": CardId(card),
        "title": f"What is {card}?",
        "topic": TopicId("python/objects"),
        "topic_title": "Objects",
        "level": Level.MID,
        "kind": Kind.CONCEPT,
        "minutes": 3.0,
        "key_points": POINTS,
    }
    return Question(**(values | changes))


def round_(*questions, title="Concepts", rubric="concept", minutes=2.0, phases=()):
    asked = questions or (question("a"), question("b"), question("c"))
    return Round(title, rubric, minutes, tuple(PhaseBox(*each) for each in phases), asked)


def blueprint(*rounds, pressure=Pressure.TIMED, rest=5.0):
    setup = Setup("rapid-concepts", Level.MID, Role.DATA_SCIENTIST, pressure=pressure, seed=7)
    return Blueprint("Rapid concepts", setup, rest, rounds or (round_(),), (CONCEPT, CODE))


def interview(*rounds, clock, kept=None, pressure=Pressure.TIMED, rest=5.0):
    keep = (kept if kept is not None else []).append
    return Interview.begin(blueprint(*rounds, pressure=pressure, rest=rest), clock.now, keep)


def work(held, clock, seconds):
    """Ticks once a second, as a screen does; all cues that came."""
    cues = []
    for _ in range(seconds):
        cues += held.tick(clock.run(1))
    return [cue.text for cue in cues]


def answer(held, clock, text="The error splits into bias and variance.", seconds=0):
    work(held, clock, seconds)
    held.write(ANSWER, text, clock.now)
    held.hand_in(clock.now)


def debriefed(held, *scores, points=(0,), when=NOON):
    """A review in which each answered question is estimated 3, confirmed and rated alike."""
    kept = list(held.entries)
    review = Debriefing(held.entries, kept.append)
    for number in review.to_estimate:
        review.estimate(number, 3, when)
    for number, score in enumerate(scores):
        if review.sitting.answers[number].is_answered:
            review.confirm(number, points, when)
            for dimension in review.sitting.blueprint.rubric_of(number).dimensions:
                review.rate(number, dimension.id, score, when)
    return review


def replayed(entries):
    return Diary(entries, lambda entry: None).sitting


def planned(count=2, *, kinds=(Kind.CONCEPT,), graded=(), topics=(), minutes=3.0, harder=False):
    return PlannedRound(
        title="Concepts",
        rubric="concept",
        kinds=frozenset(kinds),
        topics=tuple(map(TopicId, topics)),
        graded=frozenset(graded),
        count=count,
        minutes=minutes,
        phases=(),
        follow_ups=1,
        twists=1,
        second=False,
        stages=(),
        harder=harder,
    )


def candidate(card, topic="python/objects", level=Level.MID, **changes):
    values = {
        "card": CardId(card),
        "topic": TopicId(topic),
        "level": level,
        "kind": Kind.CONCEPT,
        "roles": frozenset(Role),
        "minutes": 3.0,
        "family": CardId(card),
    }
    return Candidate(**(values | changes))
