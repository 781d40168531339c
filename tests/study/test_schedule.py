from datetime import UTC, date, datetime, timedelta
from importlib.metadata import version
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from studyapp.bank import CardId
from studyapp.study import Days, Grade, Phase
from studyapp.study.memory import is_to_be_learnt
from studyapp.study.review import SCHEDULER
from studyapp.study.schedule import Scheduler, _fuzzed
from tests.study.samples import NOON, moments, review

BERLIN = Days(ZoneInfo("Europe/Berlin"))
MISSED, SHAKY, SOLID, EFFORTLESS = Grade
GIL = CardId("gil")
DAY = timedelta(days=1)

grades = st.sampled_from(Grade)
pauses = st.one_of(
    st.timedeltas(timedelta(), timedelta(hours=1)), st.timedeltas(timedelta(), 200 * DAY)
)
starts = moments(2026, 2027)
interviews = st.none() | st.dates(date(2025, 12, 1), date(2028, 1, 1))


@st.composite
def histories(draw, least=0):
    at = draw(starts)
    answers = draw(st.lists(st.tuples(grades, st.booleans(), pauses), min_size=least, max_size=12))
    reviews = []
    for grade, of_exercise, pause in answers:
        reviews.append(review(grade, at, of_exercise=of_exercise))
        at += pause
    return reviews, at


def berlin(*when):
    return datetime(*when, tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)


def stable_and_due_in(grades, days=BERLIN):
    """Answers on the very due day: the stability after each, and the days until the next."""
    scheduler, at, state, found = Scheduler(days), NOON, None, []
    for grade in grades:
        state = scheduler.after(review(grade, at), state)
        wait = (days.of(state.due) - days.of(at)).days
        found.append((round(state.stability, 4), round(state.difficulty, 4), wait))
        at = max(state.due, at) + timedelta(hours=1 if wait else 0)
    return found


def test_the_schedule_is_that_of_the_pinned_release():
    assert f" {version('fsrs')}+" in SCHEDULER


# grades by their numbers, as given on the due day: stability, difficulty, days until the next
GOLDEN = {
    "3333333": [
        (2.3065, 2.1181, 0),
        (2.3065, 2.1112, 2),
        (10.971, 2.1043, 10),
        (43.966, 2.0975, 43),
        (154.4687, 2.0906, 162),
        (485.6932, 2.0837, 496),
        (1330.7745, 2.0769, 1269),
    ],
    "4333": [(8.2956, 1.0, 8), (38.9051, 1.0, 38), (150.8963, 1.0, 148), (498.4968, 1.0, 488)],
    "1333": [(0.212, 6.4133, 0), (0.2467, 6.4021, 0), (0.2842, 6.3909, 1), (2.1521, 6.3798, 2)],
    "2233": [(1.2931, 5.1122, 0), (1.2931, 6.7405, 0), (1.3359, 6.7289, 0), (1.3772, 6.7174, 1)],
    "33313333": [
        (2.3065, 2.1181, 0),
        (2.3065, 2.1112, 2),
        (10.971, 2.1043, 10),
        (1.5228, 7.39, 0),
        (1.5564, 7.3778, 2),
        (4.914, 7.3657, 6),
        (13.3979, 7.3535, 12),
        (29.1706, 7.3414, 27),
    ],
    "4444": [(8.2956, 1.0, 8), (65.6242, 1.0, 63), (385.9026, 1.0, 378), (1808.3824, 1.0, 1774)],
    "3322": [(2.3065, 2.1181, 0), (2.3065, 2.1112, 2), (7.5174, 4.7483, 7), (17.8535, 6.4989, 17)],
    "33211343": [
        (2.3065, 2.1181, 0),
        (2.3065, 2.1112, 2),
        (7.5174, 4.7483, 7),
        (1.1927, 8.259, 0),
        (0.4186, 9.413, 0),
        (0.4657, 9.3988, 1),
        (1.8696, 9.1831, 2),
        (3.5992, 9.1692, 3),
    ],
}


@pytest.mark.parametrize("answers", GOLDEN)
def test_the_schedule_stays_as_it_was_released(answers):
    assert stable_and_due_in([Grade(int(digit)) for digit in answers]) == GOLDEN[answers]


@pytest.mark.parametrize(
    ("grade", "minutes", "phase"),
    [(MISSED, 1, Phase.LEARNING), (SHAKY, 5.5, Phase.LEARNING), (SOLID, 10, Phase.LEARNING)],
)
def test_a_first_answer_brings_the_card_back_within_minutes(scheduler, grade, minutes, phase):
    state = scheduler.after(review(grade), None)

    assert (state.due - NOON, state.phase) == (timedelta(minutes=minutes), phase)


@pytest.mark.parametrize(
    ("grade", "ahead", "phase"),
    [
        (MISSED, 1, Phase.LEARNING),
        (SHAKY, 1, Phase.LEARNING),
        (SOLID, 2, Phase.REVIEW),
        (EFFORTLESS, 8, Phase.REVIEW),
    ],
)
def test_a_new_exercise_comes_back_after_a_day_or_more(scheduler, grade, ahead, phase):
    state = scheduler.after(review(grade, of_exercise=True), None)

    assert ((BERLIN.of(state.due) - BERLIN.of(NOON)).days, state.phase) == (ahead, phase)


def test_an_exercise_that_was_missed_is_still_to_be_learnt(scheduler):
    learnt = scheduler.after(review(SOLID, of_exercise=True), None)
    lapsed = scheduler.after(review(MISSED, learnt.due, of_exercise=True), learnt)

    assert (lapsed.phase, lapsed.step, lapsed.lapses) == (Phase.RELEARNING, 0, 1)
    assert is_to_be_learnt(lapsed)


def test_what_the_grades_tell_of_memory_is_the_same_for_exercises(scheduler):
    spoken = [scheduler.after(review(grade), None) for grade in Grade]
    solved = [scheduler.after(review(grade, of_exercise=True), None) for grade in Grade]

    assert [(it.stability, it.difficulty) for it in spoken] == [
        (it.stability, it.difficulty) for it in solved
    ]


def test_a_night_between_two_answers_counts_as_a_day(scheduler):
    evening, morning = berlin(2030, 1, 14, 22), berlin(2030, 1, 15, 7)
    learnt = scheduler.after(review(EFFORTLESS, evening), None)

    after_a_night = scheduler.after(review(SOLID, morning), learnt)
    same_evening = scheduler.after(review(SOLID, evening + timedelta(hours=1)), learnt)
    after_a_day = scheduler.after(review(SOLID, evening + DAY), learnt)

    assert after_a_night.stability == after_a_day.stability != same_evening.stability


def test_after_midnight_is_still_the_same_day(scheduler):
    evening = berlin(2030, 1, 14, 22)
    learnt = scheduler.after(review(EFFORTLESS, evening), None)

    before = scheduler.after(review(SOLID, evening + timedelta(hours=1)), learnt)
    after = scheduler.after(review(SOLID, evening + timedelta(hours=5)), learnt)

    assert before.stability == after.stability


def test_a_card_for_another_day_is_due_from_the_start_of_that_day(scheduler):
    state = scheduler.after(review(EFFORTLESS), None)

    assert state.due == BERLIN.start(BERLIN.of(state.due))


def test_missing_a_learnt_card_is_a_lapse(scheduler):
    learnt = scheduler.after(review(EFFORTLESS), None)

    lapsed = scheduler.after(review(MISSED, learnt.due), learnt)

    assert (lapsed.phase, lapsed.lapses) == (Phase.RELEARNING, 1)
    assert lapsed.due == learnt.due + timedelta(minutes=10)


def test_missing_a_new_card_is_no_lapse(scheduler):
    assert scheduler.replay([review(MISSED), review(MISSED)]).lapses == 0


def test_no_reviews_leave_no_state(scheduler):
    assert scheduler.replay([]) is None


@pytest.mark.parametrize(
    ("interview", "due"),
    [
        (None, None),
        (date(2030, 1, 18), date(2030, 1, 17)),  # the eve
        (date(2030, 1, 17), date(2030, 1, 16)),
        (date(2030, 1, 16), date(2030, 1, 16)),  # today is the eve: the day itself
        (date(2030, 1, 15), None),  # today
        (date(2030, 1, 14), None),  # over
    ],
)
def test_a_card_comes_back_before_the_interview(interview, due):
    uncapped = Scheduler(BERLIN).after(review(EFFORTLESS), None)

    state = Scheduler(BERLIN, interview).after(review(EFFORTLESS), None)

    assert state.due == (BERLIN.start(due) if due else uncapped.due)


def test_the_interview_changes_nothing_but_the_due_date():
    free = Scheduler(BERLIN).after(review(EFFORTLESS), None)
    capped = Scheduler(BERLIN).aiming_at(date(2030, 1, 17)).after(review(EFFORTLESS), None)

    assert (free.stability, free.difficulty) == (capped.stability, capped.difficulty)


def test_just_before_four_a_better_grade_still_comes_back_no_earlier(scheduler):
    at = berlin(2030, 1, 15, 3, 55)
    earlier = [review(MISSED, at - timedelta(minutes=20)), review(SOLID, at)]

    due = scheduler.previews(GIL, scheduler.replay(earlier), at)

    assert due[SOLID] - at == timedelta(minutes=15)  # the day after starts five minutes from now
    assert due[SHAKY] - at == timedelta(minutes=10)


@given(history=histories(), interview=interviews, of_exercise=st.booleans())
@example(
    history=([review(SOLID, datetime(2026, 3, 29, 1, 59, tzinfo=UTC))], NOON),
    interview=date(2026, 3, 30),
    of_exercise=False,
)
def test_a_better_grade_never_comes_back_earlier_nor_any_before_now(
    history, interview, of_exercise
):
    reviews, at = history
    scheduler = Scheduler(BERLIN, interview)
    state = scheduler.replay(reviews)

    due = list(scheduler.previews(GIL, state, at, of_exercise=of_exercise).values())

    assert due == sorted(due)
    assert due[0] > at


@given(histories(), grades, interviews, st.booleans())
def test_what_a_button_promises_is_what_is_recorded(history, grade, interview, of_exercise):
    reviews, at = history
    scheduler = Scheduler(BERLIN, interview)
    state = scheduler.replay(reviews)

    promised = scheduler.previews(GIL, state, at, of_exercise=of_exercise)[grade]

    assert scheduler.after(review(grade, at, of_exercise=of_exercise), state).due == promised


@given(histories(), grades)
def test_no_exercise_comes_back_on_the_day_it_was_worked_at(history, grade):
    reviews, at = history
    scheduler = Scheduler(BERLIN)

    state = scheduler.after(review(grade, at, of_exercise=True), scheduler.replay(reviews))

    assert BERLIN.of(state.due) > BERLIN.of(at)


@given(histories(least=1), st.integers(1, 400))
def test_nothing_is_put_off_beyond_the_interview(history, ahead):
    reviews, _ = history
    answered = BERLIN.of(reviews[-1].at)
    interview = answered + ahead * DAY

    state = Scheduler(BERLIN, interview).replay(reviews)

    eve = max(interview - DAY, answered + DAY)
    step = timedelta(minutes=15)
    assert state.due <= max(BERLIN.start(eve), reviews[-1].at + step)


@given(histories(least=1))
def test_the_clock_may_go_back(history):
    reviews, _ = history
    backwards = [review(r.grade, at.at) for r, at in zip(reviews, reviews[::-1], strict=True)]

    assert Scheduler(BERLIN).replay(backwards).due > backwards[-1].at


@given(st.integers(1, 3000), st.integers(0, 50), st.uuids().map(str))
def test_a_longer_interval_stays_the_longer_one(interval, reviews, card):
    assert _fuzzed(interval, CardId(card), reviews) <= _fuzzed(interval + 1, CardId(card), reviews)


@pytest.mark.parametrize(
    ("interval", "earliest", "latest"),
    [(1, 1, 1), (2, 2, 2), (3, 2, 4), (10, 9, 11), (20, 18, 22), (100, 94, 106)],
)
def test_each_day_of_the_spread_is_as_likely_as_another(interval, earliest, latest):
    cards = 4000
    drawn = [_fuzzed(interval, CardId(f"card-{number}"), 2) for number in range(cards)]

    spread = range(earliest, latest + 1)
    assert set(drawn) == set(spread)
    fair = cards / len(spread)
    assert all(0.7 * fair < drawn.count(day) < 1.3 * fair for day in spread)


def test_the_next_review_draws_anew():
    assert len({_fuzzed(100, GIL, reviews) for reviews in range(20)}) > 5
