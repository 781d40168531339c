from datetime import UTC, datetime, timedelta

import pytest

from studyapp.store import SqlDesk
from studyapp.study import Bookmark, Days, Grade, Progress, Reason, StoreError
from studyapp.study.mock.homework import (
    dues_after,
    dues_in_words,
    dues_now,
    file_outcome,
    homework,
)
from studyapp.study.mock.keeping import Keeping
from studyapp.study.mock.report import make_report
from studyapp.study.mock.review import Debriefing, outcomes
from studyapp.study.mock.salvage import salvage
from studyapp.study.schedule import Scheduler
from tests.study.mock.made import (
    NOON,
    Clock,
    answer,
    debriefed,
    interview,
    question,
    round_,
)

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def desk(file):
    def make_progress(log, settings):
        return Progress(log, Scheduler(Days(), None), lambda _: 3, lambda: None)

    desk = SqlDesk(file, lambda: LATER, datetime.date, "test 1", make_progress)
    yield desk
    desk.close()


@pytest.fixture
def review(desk):
    """Of four questions: strong, weak with every point made, weak with none made, skipped."""
    clock = Clock()
    held = interview(
        round_(
            question("strong", topic="python/objects"),
            question("clumsy", topic="ml/trees"),
            question("poor", topic="ml/metrics"),
            question("skipped", topic="sql/joins"),
        ),
        clock=clock,
    )
    for number in range(3):
        held.open(number, clock.now)
        answer(held, clock, seconds=10 + number)
    held.open(3, clock.now)
    held.skip(clock.now)
    held.end_round(clock.now)
    judged = debriefed(held, 4, 2, 1)
    judged.confirm(1, (0, 1), LATER)
    judged.confirm(2, (), LATER)
    mock = desk.mocks.begin(NOON)
    keeping = Keeping(desk.mocks, mock, pytest.fail)
    for entry in judged.entries:
        keeping(entry)
    return Debriefing(salvage(desk.mocks.entries(mock)).entries, keeping)


def file_all(desk, review, found):
    for outcome in found:
        file_outcome(outcome, review, desk.progress, desk.log, LATER)


def targets(desk):
    return {mark.target for mark in desk.notebook.bookmarks()}


def test_weak_cards_are_to_be_scheduled_the_weakest_first(review):
    work = homework(review.sitting, set(), LATER)

    assert [outcome.card for outcome in work.outcomes] == ["poor", "skipped", "clumsy"]


def test_a_weak_answer_is_shaky_at_best(review):
    grades = {each.card: each.grade for each in homework(review.sitting, set(), LATER).outcomes}

    assert {each.card: each.grade for each in outcomes(review.sitting)}["clumsy"] > Grade.SHAKY
    assert grades == {"clumsy": Grade.SHAKY, "poor": Grade.MISSED, "skipped": Grade.MISSED}


def test_the_learners_own_grade_stands(review):
    review.grade(1, Grade.SOLID, LATER)

    work = homework(review.sitting, set(), LATER)

    assert {each.card: each.grade for each in work.outcomes}["clumsy"] == Grade.SOLID
    assert Bookmark("clumsy", is_topic=False, reason=Reason.WEAK, at=LATER) in work.bookmarks


def test_weak_topics_are_to_be_bookmarked(review):
    assert set(homework(review.sitting, set(), LATER).bookmarks) == {
        Bookmark(topic, is_topic=True, reason=Reason.WEAK, at=LATER)
        for topic in ("ml/metrics", "ml/trees", "sql/joins")
    }


def test_what_is_bookmarked_keeps_its_reason(review):
    work = homework(review.sitting, {"ml/trees"}, LATER)

    assert {mark.target for mark in work.bookmarks} == {"ml/metrics", "sql/joins"}


def test_one_click_brings_every_weak_card_back_by_tomorrow(desk, review):
    work = homework(review.sitting, targets(desk), LATER)

    file_all(desk, review, work.outcomes)
    for mark in work.bookmarks:
        desk.notebook.bookmark(mark)

    states = desk.log.states()
    assert set(states) == {"poor", "skipped", "clumsy"}
    assert max(state.due for state in states.values()) <= LATER + timedelta(days=1)
    assert targets(desk) == {"ml/metrics", "ml/trees", "sql/joins"}


def test_a_second_click_has_nothing_to_do(desk, review):
    work = homework(review.sitting, targets(desk), LATER)
    file_all(desk, review, work.outcomes)
    for mark in work.bookmarks:
        desk.notebook.bookmark(mark)

    assert not homework(review.sitting, targets(desk), LATER)


def test_a_weak_card_that_is_filed_with_a_good_grade_is_bookmarked_instead(desk, review):
    file_all(desk, review, outcomes(review.sitting))

    work = homework(review.sitting, set(), LATER)

    assert work.outcomes == ()
    assert [mark.target for mark in work.bookmarks if not mark.is_topic] == ["clumsy"]


def test_an_interview_without_weakness_leaves_nothing_to_do(desk):
    clock = Clock()
    held = interview(round_(question("strong")), clock=clock)
    answer(held, clock)
    held.end_round(clock.now)

    review = debriefed(held, 4)

    assert make_report(review.sitting).weak_cards == ()
    assert not homework(review.sitting, set(), LATER)


def test_a_filed_answer_is_in_the_review_log_with_its_evidence(desk, review):
    [strong, *_] = outcomes(review.sitting)

    file_outcome(strong, review, desk.progress, desk.log, LATER)

    [kept] = desk.log.history("strong")
    assert (kept.grade, kept.at, kept.took) == (strong.grade, strong.at, strong.took)
    assert kept.evidence == strong.evidence
    assert review.sitting.answers[0].filed


@pytest.mark.parametrize("number", [0, 3])
def test_an_answer_recorded_before_a_crash_is_not_recorded_again(desk, review, number):
    outcome = outcomes(review.sitting)[number]
    desk.progress.record(
        outcome.card, outcome.grade, outcome.at, outcome.took, outcome.evidence
    )  # the app was killed here
    review.confirm(0, (1,), LATER)
    [again] = [each for each in outcomes(review.sitting) if each.card == outcome.card]

    file_outcome(again, review, desk.progress, desk.log, LATER)

    assert len(desk.log.history(outcome.card)) == 1
    assert review.sitting.answers[number].filed


def test_an_answer_of_another_day_does_not_stand_for_it(desk, review):
    outcome = outcomes(review.sitting)[0]
    yesterday = NOON - timedelta(days=1)
    desk.progress.record(outcome.card, outcome.grade, yesterday, outcome.took, outcome.evidence)

    file_outcome(outcome, review, desk.progress, desk.log, LATER)

    assert len(desk.log.history(outcome.card)) == 2


def test_an_answer_that_cannot_be_recorded_is_not_filed(desk, review, monkeypatch):
    def refuse(*_):
        raise StoreError("The disk is full.")

    monkeypatch.setattr(desk.log, "add", refuse)

    with pytest.raises(StoreError):
        file_outcome(outcomes(review.sitting)[0], review, desk.progress, desk.log, LATER)

    assert not review.sitting.answers[0].filed


def test_it_is_said_exactly_when_the_cards_come_back(desk, review):
    work = homework(review.sitting, set(), LATER)
    before = sorted(dues_after(work, desk.progress))

    file_all(desk, review, work.outcomes)

    after = sorted(dues_now(work, desk.progress, desk.log))
    assert before == after == sorted(state.due for state in desk.log.states().values())


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        ([], ""),
        ([-1], "due now"),
        ([24, 25], "due tomorrow"),
        ([24, -1, 72], "1 due now; 1 due tomorrow; 1 due Friday, in 3 days"),
    ],
)
def test_when_cards_come_back_is_told_the_soonest_first(hours, words):
    dues = [LATER + timedelta(hours=each) for each in hours]

    assert dues_in_words(dues, LATER, Days(UTC)) == words
