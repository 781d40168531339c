import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy.exc import IntegrityError, NoResultFound

from studyapp.store.database import open_database
from studyapp.store.review_log import SqlReviewLog
from studyapp.study import (
    Confidence,
    DayCount,
    Evidence,
    Grade,
    Retraction,
    Review,
    ReviewId,
    Sign,
)
from tests.store.samples import NOON, review, state
from tests.study.memory_log import MemoryLog

LONG_AGO = date(2000, 1, 1)


def _retraction(number, of, *, restores=False):
    return Retraction(ReviewId(f"{number:08d}"), of.id, NOON, restores)


def test_answers_outlive_the_app(file, noon):
    database = open_database(file, noon)
    SqlReviewLog(database, datetime.date, "test 1").add(review(), state())
    database.close()

    reopened = open_database(file, noon)
    log = SqlReviewLog(reopened, datetime.date, "test 1")

    assert log.history("gil") == [review()]
    assert log.states() == {"gil": state()}
    reopened.close()


def test_a_review_comes_back_as_it_was_given(log):
    evidence = Evidence(Confidence.SURE, 2, 5, 3, 4, 1)
    at = datetime(2030, 1, 15, 12, 0, 0, 999_999, tzinfo=NOON.tzinfo)
    given = Review(ReviewId("1"), "gil", Grade.SHAKY, at, timedelta(microseconds=1), evidence)

    log.add(given, state())

    assert log.review("1") == given


def test_a_state_comes_back_as_it_was_given(log):
    given = state(due=NOON + timedelta(microseconds=1), signs=Sign.LAPSE | Sign.SLOW)

    log.add(review(), given)

    assert log.state("gil") == given


def test_an_unseen_card_has_no_state(log):
    assert log.state("gil") is None


def test_a_card_keeps_its_newest_state(log):
    log.add(review(1), state(reviews=1))
    log.add(review(2), state(reviews=2))

    assert log.states() == {"gil": state(reviews=2)}


def test_an_id_counts_once(log):
    log.add(review(), state(reviews=1))

    with pytest.raises(IntegrityError):
        log.add(review(), state(reviews=2))

    assert log.state("gil") == state(reviews=1)
    assert log.days(LONG_AGO)[0].reviews == 1


def test_a_retracted_review_no_longer_counts(log):
    log.add(review(1), state())

    log.retract(_retraction(2, review(1)), None)

    assert log.history("gil") == log.since(NOON) == log.days(LONG_AGO) == []
    assert log.state("gil") is None


def test_a_retracted_review_can_still_be_looked_up(log):
    log.add(review(1), state())

    log.retract(_retraction(2, review(1)), None)

    assert log.review(review(1).id) == review(1)


def test_a_restored_review_counts_again(log):
    log.add(review(1), state())
    log.retract(_retraction(2, review(1)), None)

    log.retract(_retraction(3, review(1), restores=True), state())

    assert log.history("gil") == [review(1)]
    assert log.state("gil") == state()


def test_only_what_is_in_the_log_can_be_retracted(log):
    with pytest.raises(NoResultFound):
        log.retract(_retraction(2, review(1)), None)


def test_an_unknown_review_is_a_key_error(log):
    with pytest.raises(KeyError):
        log.review("nowhere")


def test_since_begins_with_the_moment_itself(log):
    log.add(review(1), state())
    log.add(review(2), state())

    assert log.since(review(2).at) == [review(2)]


def test_entries_come_newest_first(log):
    log.add(review(1), state())
    log.retract(_retraction(2, review(1)), None)
    log.add(review(3), state())

    assert log.entries(2) == [review(3), _retraction(2, review(1))]


def test_the_id_tells_what_is_newest_where_the_clock_was_set_back(log):
    log.add(review(1), state())
    log.add(review(2, at=NOON - timedelta(days=1)), state())

    assert [entry.id for entry in log.entries(1)] == [review(2).id]


def test_replaced_states_leave_none_of_the_old(log):
    log.add(review(1), state())

    log.replace_states({"mro": state("mro")})

    assert log.states() == {"mro": state("mro")}


def test_all_states_can_go(log):
    log.add(review(1), state())

    log.replace_states({})

    assert log.states() == {}


def test_states_of_another_scheduler_are_outdated(log, database):
    log.add(review(), state())

    assert not log.outdated()
    assert SqlReviewLog(database, datetime.date, "test 2").outdated()


def test_replayed_states_are_no_longer_outdated(log, database):
    log.add(review(), state())
    newer = SqlReviewLog(database, datetime.date, "test 2")

    newer.replace_states(log.states())

    assert not newer.outdated()


def test_a_day_sums_up_its_answers(log):
    morning, evening = (datetime(2030, 1, 15, hour, tzinfo=NOON.tzinfo) for hour in (8, 20))
    log.add(review(1, at=morning, grade=Grade.MISSED), state())
    log.add(review(2, at=evening), state())

    assert log.days(LONG_AGO) == [DayCount(date(2030, 1, 15), 2, 1, 0, 0, timedelta(seconds=14))]


def test_answers_to_a_card_of_an_earlier_day_are_mature(log):
    log.add(review(1, at=NOON), state())
    log.add(review(2, at=NOON + timedelta(days=1), grade=Grade.MISSED), state())
    log.add(review(3, at=NOON + timedelta(days=1)), state())

    assert log.days(date(2030, 1, 16)) == [
        DayCount(date(2030, 1, 16), 2, 1, 2, 1, timedelta(seconds=14))
    ]


def test_answers_are_no_longer_mature_when_the_first_is_retracted(log):
    log.add(review(1, at=NOON), state())
    log.add(review(2, at=NOON + timedelta(days=1)), state())

    log.retract(_retraction(3, review(1)), state())

    assert [(day.reviews, day.mature) for day in log.days(LONG_AGO)] == [(1, 0)]


def test_an_answer_stays_on_the_day_on_which_it_was_given(log, database):
    log.add(review(1, at=NOON), state())
    elsewhere = SqlReviewLog(database, lambda _: date(2031, 1, 1), "test 1")

    elsewhere.retract(_retraction(2, review(1)), None)

    assert log.days(LONG_AGO) == []


class LogMachine(RuleBasedStateMachine):
    """Whatever is added, retracted, restored and reopened: the log agrees with a simple one."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.model = MemoryLog()
        self.reviews = []
        self.last = 0
        self.open()

    def open(self):
        self.database = open_database(Path(self.folder.name) / "progress.sqlite", NOON)
        self.log = SqlReviewLog(self.database, datetime.date, "test 1")

    def next_id(self):
        self.last += 1
        return f"{self.last:08d}"

    @rule(
        card=st.sampled_from(["gil", "mro", "wal"]),
        grade=st.sampled_from(Grade),
        hours=st.integers(0, 100),
        took=st.timedeltas(timedelta(), timedelta(hours=1)),
    )
    def add(self, card, grade, hours, took):
        new = Review(self.next_id(), card, grade, NOON + timedelta(hours=hours), took)
        self.reviews.append(new)
        for log in (self.log, self.model):
            log.add(new, state(card, reviews=self.last))

    @precondition(lambda self: self.reviews)
    @rule(data=st.data(), restores=st.booleans())
    def retract(self, data, restores):
        taken = data.draw(st.sampled_from(self.reviews))
        retraction = Retraction(self.next_id(), taken.id, NOON, restores)
        others = [r for r in self.model.history(taken.card) if r.id != taken.id]
        left = state(taken.card, reviews=self.last) if others or restores else None
        if left is None and self.model.state(taken.card) is None:
            return
        for log in (self.log, self.model):
            log.retract(retraction, left)

    @rule()
    def reopen(self):
        self.database.close()
        self.open()

    @invariant()
    def same(self):
        assert self.log.states() == self.model.states()
        assert self.log.entries(5) == self.model.entries(5)
        assert self.log.history("gil") == self.model.history("gil")
        assert self.log.since(NOON) == self.model.since(NOON)
        assert self.log.days(LONG_AGO) == self.model.days(LONG_AGO)

    def teardown(self):
        self.database.close()
        self.folder.cleanup()


LogMachine.TestCase.settings = settings(max_examples=30, stateful_step_count=20)
test_any_history_agrees_with_a_simple_log = LogMachine.TestCase
