from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from studyapp.bank import CardId
from studyapp.study import Confidence, Days, Evidence, Grade, Progress, Sign
from studyapp.study.schedule import Scheduler
from tests.study.memory_log import MemoryLog
from tests.study.samples import NOON

GIL, MRO = CardId("gil"), CardId("mro")
UNSEEN = Evidence()
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.fixture
def announced():
    return []


@pytest.fixture
def progress(log, scheduler, announced):
    return Progress(log, scheduler, lambda _card: 1.0, lambda: announced.append("changed"))


def answer(progress, card=GIL, grade=Grade.SOLID, at=NOON, took=MINUTE, evidence=UNSEEN):
    return progress.record(card, grade, at, took, evidence)


def test_an_answer_is_logged_rescheduled_and_announced(progress, log, announced):
    seen = Evidence(confidence=Confidence.SURE, points_hit=2, points=3)

    state = answer(progress, evidence=seen)

    (review,) = log.since(NOON)
    assert (review.card, review.grade, review.took, review.evidence) == (
        GIL,
        Grade.SOLID,
        MINUTE,
        seen,
    )
    assert log.state(GIL) == state
    assert state.due == NOON + 10 * MINUTE
    assert announced == ["changed"]


def test_an_answer_that_could_not_be_kept_is_not_announced(progress, log, announced, monkeypatch):
    def full(*_):
        raise OSError("disk full")

    monkeypatch.setattr(log, "add", full)

    with pytest.raises(OSError, match="disk full"):
        answer(progress)

    assert announced == []


@pytest.fixture
def varied(log, scheduler):
    """Where `gil-2` is a variant of `gil`."""
    main_of = {CardId("gil-2"): GIL}
    return Progress(
        log, scheduler, lambda _card: 1.0, lambda: None, lambda card: main_of.get(card, card)
    )


def test_an_answer_to_a_variant_is_a_review_of_its_exercise(varied, log):
    state = answer(varied, CardId("gil-2"))

    assert state.card == GIL
    assert [review.card for review in log.history(GIL)] == [GIL]
    assert log.states() == {GIL: state}


def test_an_exercise_and_its_variants_share_one_schedule(varied, log):
    answer(varied, GIL)

    both = answer(varied, CardId("gil-2"), at=NOON + 10 * MINUTE)

    assert both.reviews == 2
    assert log.state(GIL) == both


def test_an_answer_to_a_variant_is_taken_back_as_any_other(varied, log):
    first = answer(varied, GIL)
    answer(varied, CardId("gil-2"), at=NOON + 10 * MINUTE)

    varied.undo(NOON + 11 * MINUTE)

    assert log.states() == {GIL: first}


def test_a_variant_promises_what_will_be_recorded(varied):
    answer(varied, GIL)
    later = NOON + 10 * MINUTE

    promised = varied.previews(CardId("gil-2"), later)

    assert answer(varied, CardId("gil-2"), at=later).due == promised[Grade.SOLID]


def test_the_buttons_promise_what_will_be_recorded(progress):
    answer(progress)
    later = NOON + 10 * MINUTE

    promised = progress.previews(GIL, later)

    assert answer(progress, at=later).due == promised[Grade.SOLID]


def test_the_state_carries_the_signs(progress):
    answer(progress, grade=Grade.EFFORTLESS)

    state = answer(progress, grade=Grade.MISSED, at=NOON + DAY, took=3 * MINUTE)

    assert state.signs == Sign.LAPSE | Sign.SLOW


def test_undo_takes_the_newest_answer_back(progress, log):
    before = answer(progress)
    answer(progress, at=NOON + MINUTE, grade=Grade.MISSED)

    review = progress.undo(NOON + 2 * MINUTE)

    assert review.grade is Grade.MISSED
    assert log.state(GIL) == before


def test_undoing_the_first_answer_makes_the_card_new(progress, log):
    answer(progress)

    progress.undo(NOON)

    assert log.state(GIL) is None
    assert log.history(GIL) == []


def test_redo_puts_back_what_was_undone(progress, log):
    state = answer(progress)
    review = progress.undo(NOON)

    assert progress.redo(NOON) == review
    assert log.state(GIL) == state


def test_undo_and_redo_are_announced(progress, announced):
    answer(progress)
    progress.undo(NOON)
    progress.redo(NOON)

    assert len(announced) == 3


def test_with_nothing_to_undo_nothing_happens(progress, announced):
    assert progress.undo(NOON) is None
    assert progress.redo(NOON) is None
    assert announced == []


def test_a_new_answer_ends_redo(progress):
    answer(progress)
    progress.undo(NOON)

    answer(progress, MRO)

    assert not progress.can_redo()


def test_undo_works_after_a_restart(log, scheduler, progress):
    answer(progress)

    reopened = Progress(log, scheduler, lambda _card: 1.0, lambda: None)

    assert reopened.undo(NOON).card == GIL
    assert reopened.can_redo()


def test_undo_and_redo_go_as_deep_as_there_are_answers(progress, log):
    for count in range(200):
        answer(progress, CardId(f"card-{count}"), at=NOON + count * MINUTE)

    undone = [progress.undo(NOON + DAY).card for _ in range(200)]
    redone = [progress.redo(NOON + DAY).card for _ in range(200)]

    assert undone == redone[::-1] == [f"card-{count}" for count in reversed(range(200))]
    assert not progress.can_redo()
    assert len(log.states()) == 200


def test_an_answer_dated_before_the_last_one_counts_in_the_order_of_time(progress, log, scheduler):
    answer(progress, at=NOON, grade=Grade.EFFORTLESS)

    state = answer(progress, at=NOON - 9 * DAY)

    history = log.history(GIL)
    assert [review.at for review in history] == [NOON - 9 * DAY, NOON]
    assert state.stability == scheduler.replay(history).stability


def test_another_interview_date_moves_what_was_put_off_beyond_it(progress, log, days):
    answer(progress, grade=Grade.EFFORTLESS)
    interview = days.of(NOON) + 3 * DAY

    progress.reschedule(interview)

    assert days.of(log.state(GIL).due) == interview - DAY


def test_without_the_date_the_old_schedule_is_back(progress, log):
    answer(progress, grade=Grade.EFFORTLESS)
    before = log.states()
    progress.reschedule(NOON.date() + 3 * DAY)

    progress.reschedule(None)

    assert log.states() == before


def test_later_answers_keep_to_the_new_date(progress, days):
    progress.reschedule(days.of(NOON) + 3 * DAY)

    state = answer(progress, grade=Grade.EFFORTLESS)

    assert days.of(state.due) == days.of(NOON) + 2 * DAY


def test_states_that_were_lost_are_rebuilt(progress, log):
    answer(progress)
    before = log.states()
    log.replace_states({})

    progress.reschedule(None)

    assert log.states() == before


class AnswersTakenBack(RuleBasedStateMachine):
    """Against the simplest model: a list of answers and a list of undone ones."""

    def __init__(self):
        super().__init__()
        self.log = MemoryLog()
        self.scheduler = Scheduler(Days())
        self.now = NOON
        self.answers, self.undone = [], []
        self.reopen()

    @rule()
    def reopen(self):
        self.progress = Progress(self.log, self.scheduler, lambda _card: 1.0, lambda: None)

    @rule(card=st.sampled_from([GIL, MRO]), grade=st.sampled_from(Grade))
    def answer(self, card, grade):
        self.progress.record(card, grade, self.now, MINUTE)
        self.answers.append((card, grade, self.now))
        self.undone.clear()

    @rule(pause=st.timedeltas(-timedelta(minutes=5), 9 * DAY))
    def wait(self, pause):
        self.now += pause

    @rule()
    def undo(self):
        review = self.progress.undo(self.now)
        if self.answers:
            self.undone.append(self.answers.pop())
            assert (review.card, review.grade, review.at) == self.undone[-1]
        else:
            assert review is None

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self):
        review = self.progress.redo(self.now)
        self.answers.append(self.undone.pop())
        assert (review.card, review.grade, review.at) == self.answers[-1]

    @invariant()
    def what_can_be_done_is_known(self):
        assert self.progress.can_undo() == bool(self.answers)
        assert self.progress.can_redo() == bool(self.undone)

    @invariant()
    def the_log_holds_the_answers_that_count(self):
        logged = [
            (review.card, review.grade, review.at) for review in self.log.since(NOON - 999 * DAY)
        ]
        assert sorted(logged) == sorted(self.answers)

    @invariant()
    def every_state_is_what_replay_makes_of_the_answers(self):
        kept = self.log.states()
        assert set(kept) == {card for card, _, _ in self.answers}
        for card, state in kept.items():
            replayed = self.scheduler.replay(self.log.history(card))
            assert (state.due, state.stability) == (replayed.due, replayed.stability)


AnswersTakenBack.TestCase.settings = settings(
    max_examples=60, stateful_step_count=30, deadline=None
)
TestAnswersTakenBack = AnswersTakenBack.TestCase
