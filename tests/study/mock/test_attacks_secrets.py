"""While an interview goes on, nothing that it says or refuses depends on the answers."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank import KeyPoint, Prompted
from studyapp.study.mock.blueprint import Probe, ProbeKind
from studyapp.study.mock.deeds import ANSWER, CODE, NOTES
from studyapp.study.mock.diary import NotNowError
from studyapp.study.mock.review import Debriefing
from studyapp.study.mock.setup import Pressure
from tests.study.mock.made import CLARIFY, NOON, Clock, answer, interview, question, round_

SECRET = "the invariant is lo <= target < hi"


def case(card, secret):
    """Two that differ in nothing but what the learner must not know yet."""
    twist = Probe(ProbeKind.TWIST, "Now streamed.", secret)
    return question(
        card,
        clarify=(Prompted("May it be empty?", secret), Prompted("Is it sorted?", secret)),
        key_points=(KeyPoint(secret, tuple(secret.split())),),
        probes=(
            Probe(ProbeKind.FOLLOW_UP, "Why?"),
            twist,
        ),
        stages=("First", "Then"),
    )


deeds = st.lists(
    st.one_of(
        st.tuples(st.just("tick"), st.integers(1, 14)),
        st.tuples(st.just("open"), st.integers(0, 3)),
        st.tuples(st.just("write"), st.sampled_from([ANSWER, CODE, NOTES, "stage:0", "probe:0"])),
        st.tuples(st.just("stage"), st.integers(0, 2)),
        st.tuples(st.just("skip"), st.just(0)),
        st.tuples(st.just("hand_in"), st.just(0)),
        st.tuples(st.just("probe"), st.just(0)),
        st.tuples(st.just("end_round"), st.just(0)),
    ),
    max_size=25,
)


def done(held, clock, name, value):
    """What an onlooker hears of a deed."""
    now = clock.run(1)
    match name:
        case "tick":
            return held.tick(clock.run(value))
        case "open":
            return held.open(value, now)
        case "write":
            return held.write(value, "The list is halved.", now)
        case "stage":
            return held.turn_to_stage(value, now)
        case _:
            return getattr(held, name)(now)


def heard(secret, plan, pressure):
    clock = Clock()
    questions = (case("a", secret), case("b", secret), case("c", secret))
    held = interview(round_(*questions, minutes=1.0), clock=clock, pressure=pressure)
    said = []
    for name, value in plan:
        try:
            told = done(held, clock, name, value)
        except NotNowError as refused:
            told = str(refused)
        said.append((told, held.following, held.clocks, held.has_more, held.sitting.place))
    return said


@given(deeds, st.sampled_from(Pressure))
def test_nothing_that_is_heard_depends_on_what_the_answers_are(plan, pressure):
    assert heard(SECRET, plan, pressure) == heard("nothing", plan, pressure)


@given(deeds)
def test_nothing_that_is_heard_holds_an_answer(plan):
    assert SECRET not in str(heard(SECRET, plan, Pressure.TIMED))


def test_the_next_question_is_a_number_and_nothing_more():
    clock = Clock()
    held = interview(round_(case("a", SECRET), case("b", SECRET)), clock=clock)

    assert held.following == 1
    assert type(held.following) is int


def test_the_next_question_is_the_same_for_a_good_answer_and_a_bad_one():
    def following(text):
        clock = Clock()
        held = interview(
            round_(case("a", SECRET), case("b", SECRET), case("c", SECRET)), clock=clock
        )
        held.write(ANSWER, text, clock.now)
        held.hand_in(clock.now)
        return held.following

    assert following(SECRET) == following("I do not know.") == 1


def test_what_was_not_foreseen_is_met_with_silence_about_what_was():
    clock = Clock()
    held = interview(round_(question(clarify=CLARIFY)), clock=clock)

    assert held.clarify("Which colour has the sky?", clock.now) is None
    assert held.sitting.answer.asked[0].entry is None


def test_once_the_answer_is_in_nothing_more_can_be_asked_back():
    clock = Clock()
    held = interview(round_(case("a", SECRET)), clock=clock)
    answer(held, clock)

    for deed in (
        lambda: held.clarify("May it be empty?", clock.now),
        lambda: held.pick(0, clock.now),
    ):
        with pytest.raises(NotNowError):
            deed()


@pytest.mark.parametrize("entry", [-1, 2, 99])
def test_only_what_is_on_the_list_can_be_picked(entry):
    clock = Clock()
    held = interview(round_(question(clarify=CLARIFY)), clock=clock)

    with pytest.raises(NotNowError, match="no such question"):
        held.pick(entry, clock.now)


def test_no_evidence_is_given_before_the_estimate():
    clock = Clock()
    held = interview(round_(case("a", SECRET)), clock=clock)
    answer(held, clock)
    held.end_round(clock.now)
    review = Debriefing(held.entries, lambda entry: None)

    for look in (
        lambda: review.confirm(0, (0,), NOON),
        lambda: review.rate(0, "correctness", 3, NOON),
        lambda: review.tried(0, 1, 1, "", NOON),
    ):
        with pytest.raises(NotNowError):
            look()


def test_unread_twists_keep_their_answers_to_themselves():
    """The log holds them, so it must never be what is shown."""
    clock = Clock()
    held = interview(round_(case("a", SECRET)), clock=clock)

    assert SECRET not in str(replace(held.clocks))
    assert SECRET not in str(held.tick(clock.run(14)))
