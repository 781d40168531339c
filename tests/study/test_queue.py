from collections import Counter
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank import Kind, Level, Role
from studyapp.study import Days, Goal, Sign
from studyapp.study.queue import interleave, pace_of, plan_today, used_as_planned
from tests.study.samples import NOON, review, stage, state, states, title

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


@pytest.fixture
def plan(days):
    def planned(titles, known=(), *, minutes=30, now=NOON, suspended=(), stages=(), **rest):
        goal = Goal(rest.pop("role", None), rest.pop("level", None), minutes_a_day=minutes)
        return plan_today(titles, states(*known), suspended, goal, stages, now, days, **rest)

    return planned


def test_what_is_due_is_recalled_and_the_rest_of_the_time_is_for_new_cards(plan):
    titles = [title("a"), title("b"), title("c", "pandas/grouping")]

    today = plan(titles, [state("a"), state("b", due=NOON + DAY)])

    assert (today.recall, today.new, today.later) == (("a",), ("c",), 0)


def test_nothing_is_planned_that_does_not_fit(plan):
    titles = [title(f"card-{number}", minutes=4) for number in range(10)]

    today = plan(titles, [state(each.id) for each in titles], minutes=9, pace=1.0)

    assert (len(today.recall), today.later, today.minutes) == (2, 8, 8.0)


def test_an_exercise_costs_the_minutes_for_writing_it(plan):
    written = title("a", minutes=4)._replace(exercise=True, solving=12)

    assert plan([written], [state("a")], minutes=30, pace=1.0).minutes == 12


def test_time_already_used_today_is_gone(plan):
    titles = [title("a", minutes=4)]

    today = plan(titles, [state("a")], minutes=10, pace=1.0, used=7 * MINUTE)

    assert (today.recall, today.later) == ((), 1)


def test_nothing_is_left_once_the_minutes_are_used(plan):
    assert plan([title("a")], minutes=10, used=20 * MINUTE).cards == ()


def test_at_the_end_of_the_study_day_only_the_time_left_counts(plan, days):
    ending = days.start(days.of(NOON) + DAY) - 5 * MINUTE
    titles = [title(f"card-{number}", minutes=2) for number in range(5)]

    today = plan(titles, [state(each.id) for each in titles], now=ending, pace=1.0)

    assert len(today.recall) == 2


def test_a_card_longer_than_a_whole_day_gets_a_day_of_its_own(plan):
    today = plan([title("long", minutes=45)], [state("long")], minutes=10, pace=1.0)

    assert (today.recall, today.minutes) == (("long",), 10.0)


def test_a_long_card_that_does_not_fit_leaves_room_for_shorter_ones(plan):
    titles = [title("long", minutes=12), title("short", minutes=2)]
    known = [state("long", due=NOON - 9 * DAY), state("short")]

    today = plan(titles, known, minutes=15, pace=1.0, used=5 * MINUTE)

    assert (today.recall, today.later) == (("short",), 1)


def test_where_not_all_fit_signs_go_first_then_the_most_overdue(plan):
    titles = [title("fresh"), title("overdue"), title("weak")]
    known = [
        state("fresh", due=NOON - 2 * DAY, last_review=NOON - 60 * DAY),
        state("overdue", due=NOON - DAY, last_review=NOON - 2 * DAY),
        state("weak", signs=Sign.LAPSE),
    ]

    assert plan(titles, known, minutes=2, pace=1.0).recall == ("weak",)
    assert set(plan(titles, known, minutes=4, pace=1.0).recall) == {"weak", "overdue"}


def test_cards_set_aside_are_neither_due_nor_new(plan):
    today = plan([title("a"), title("b")], [state("a")], suspended={"a", "b"})

    assert (today.cards, today.later) == ((), 0)


def test_cards_that_left_the_bank_are_not_due(plan):
    assert plan([], [state("gone")]).later == 0


def test_new_cards_follow_the_path_up_to_the_goals_level(plan):
    titles = [title(card) for card in "abcd"]
    stages = [
        stage(Level.JUNIOR, "c", "a"),
        stage(Level.MID, "b"),
        stage(Level.SENIOR, "d"),
        stage(Level.JUNIOR, "d", role=Role.MLOPS),
    ]

    today = plan(titles, role=Role.DATA_ANALYST, level=Level.MID, stages=stages)

    assert today.new == ("c", "a", "b")


def test_without_a_goal_the_whole_bank_is_the_path_junior_first(plan):
    titles = [title("a", level=Level.SENIOR), title("b"), title("c", level=Level.MID)]

    assert plan(titles).new == ("b", "c", "a")


def test_a_new_card_costs_more_than_a_recall(plan):
    recall = plan([title("a")], [state("a")])
    new = plan([title("a")])

    assert new.minutes > recall.minutes


@pytest.mark.parametrize("pace", [0.2, 0.5, 1.0])
def test_an_exercise_takes_all_its_minutes_new_or_due(plan, pace):
    exercise = title("sum", minutes=12)._replace(exercise=True)

    new = plan([exercise], pace=pace)
    due = plan([exercise], [state("sum")], pace=pace)

    assert (new.minutes, due.minutes) == (12.0, 12.0)


def test_a_slow_learner_gets_more_than_its_minutes_for_an_exercise(plan):
    exercise = title("sum", minutes=12)._replace(exercise=True)

    assert plan([exercise], [state("sum")], pace=1.5).minutes == 18.0


def test_the_plan_tells_which_of_its_cards_are_exercises(plan):
    titles = [
        title("due"),
        title("new"),
        title("due-code")._replace(exercise=True),
        title("new-code")._replace(exercise=True),
        title("known-code")._replace(exercise=True),
    ]
    known = [state("due"), state("due-code"), state("known-code", due=NOON + DAY)]

    assert plan(titles, known).exercises == {"due-code", "new-code"}


def test_every_planned_card_says_why(plan):
    titles = [title("a"), title("b"), title("c"), title("d")]
    known = [
        state("a", due=NOON - 3 * DAY),
        state("b", signs=Sign.SURE_BUT_WRONG | Sign.LAPSE),
        state("c"),
    ]

    today = plan(titles, known)

    assert today.reasons == {
        "a": "due for 3 days",
        "b": "sure but wrong lately",
        "c": "due today",
        "d": "new on your path",
    }


def test_the_order_does_not_change_within_a_day(plan):
    titles = [title(f"card-{n}", f"topic-{n % 3}/leaf-{n % 5}") for n in range(20)]
    known = [state(each.id) for each in titles]

    assert plan(titles, known).recall == plan(titles, known, now=NOON + 300 * MINUTE).recall


def test_cards_equally_due_take_turns_from_day_to_day(plan):
    titles = [title(f"card-{n}", f"topic-{n}/leaf") for n in range(20)]
    known = [state(each.id) for each in titles]

    orders = {plan(titles, known, now=NOON + ahead * DAY).recall for ahead in range(5)}

    assert len(orders) == 5


leaves = st.sampled_from(["a/1", "a/2", "b/1", "c/1"])


@given(st.lists(leaves, max_size=30))
def test_neighbours_are_of_different_leaves_where_that_is_possible(topics):
    titles = [title(f"card-{number}", topic) for number, topic in enumerate(topics)]
    topic_of = {each.id: each.topic for each in titles}

    ordered = [topic_of[card] for card in interleave(titles)]

    most = max(Counter(topics).values(), default=0)
    clashes = sum(one == other for one, other in pairwise(ordered))
    assert clashes == max(0, 2 * most - len(topics) - 1)
    assert sorted(ordered) == sorted(topics)


def test_topics_alternate():
    titles = [title("1", "a/x"), title("2", "a/y"), title("3", "b/x"), title("4", "b/y")]

    assert interleave(titles) == ("1", "3", "2", "4")


def one_minute(_review):
    return 1.0


def test_the_pace_is_the_median_of_time_taken_to_time_allowed():
    took = [30, 60, 60, 84, 6000]
    reviews = [review(card="a", took=timedelta(seconds=seconds)) for seconds in took]

    assert pace_of(reviews, lambda _review: 2.0) == pytest.approx(0.5)


@pytest.mark.parametrize(("seconds", "pace"), [(9999, 2.0), (0, 0.1)])
def test_the_pace_is_bounded(seconds, pace):
    reviews = [review(card="a", took=timedelta(seconds=seconds)) for _ in range(9)]

    assert pace_of(reviews, one_minute) == pace


def test_a_few_reviews_tell_no_pace():
    reviews = [review(card="a", took=timedelta(hours=1))] * 4

    assert pace_of(reviews, one_minute) == pace_of([], one_minute)


def test_only_the_newest_fifty_reviews_tell_the_pace():
    slow = [review(card="a", took=timedelta(minutes=2))] * 60
    quick = [review(card="a", took=timedelta(minutes=1))] * 50

    assert pace_of([*slow, *quick], one_minute) == 1.0


cards = st.lists(st.tuples(st.floats(0.1, 60), st.booleans()), max_size=30)


@given(
    cards, st.integers(0, 120), st.timedeltas(timedelta(), timedelta(hours=3)), st.floats(0.1, 2)
)
def test_the_plan_can_always_be_finished_today(found, minutes, used, pace):
    titles = [title(f"card-{n}", minutes=long) for n, (long, _) in enumerate(found)]
    known = states(*(state(f"card-{n}") for n, (_, seen) in enumerate(found) if seen))

    today = plan_today(
        titles, known, (), Goal(minutes_a_day=minutes), (), NOON, Days(), used=used, pace=pace
    )

    assert today.minutes <= max(0, minutes - used / MINUTE) + 1e-6
    assert len(today.recall) + today.later == len(known)


@pytest.mark.parametrize(
    ("card", "least"),
    [
        (title("read", minutes=4), 2),
        (title("written", minutes=4)._replace(kind=Kind.CODING), 4),
        (title("tried", minutes=4)._replace(exercise=True), 4),
    ],
)
def test_a_new_card_has_its_time_however_quick_the_learner_was(plan, card, least):
    assert plan([card], pace=0.1).minutes == least


def test_a_recall_has_a_quarter_of_its_minutes_however_quick_the_learner_was(plan):
    assert plan([title("a", minutes=4)], [state("a")], pace=0.1).minutes == 1


def answered(card, now=NOON, due=NOON + DAY):
    return state(card, due=due, last_review=now)


def used(titles, known, begun=(), pace=0.5):
    goal = Goal(minutes_a_day=30)
    return used_as_planned(titles, states(*known), begun, goal, NOON, Days(), pace=pace)


def test_an_answer_used_what_it_was_planned_for():
    titles = [title("a", minutes=4), title("b", minutes=4)]

    assert used(titles, [answered("a"), answered("b")], begun={"b"}) == 6 * MINUTE


def test_a_card_not_answered_today_used_nothing():
    assert used([title("a")], [answered("a", now=NOON - DAY)]) == timedelta()


def test_what_is_due_again_is_not_counted_twice():
    known = [answered("a", due=NOON)]

    assert used([title("a", minutes=4)], known, begun={"a"}) == 2 * MINUTE


morning = st.lists(
    st.tuples(st.floats(0.5, 20), st.booleans(), st.booleans()), min_size=1, max_size=30
)


@given(morning, st.integers(5, 120), st.floats(0.1, 2), st.data())
def test_who_is_quicker_than_planned_is_given_no_more(found, minutes, pace, data):
    goal = Goal(minutes_a_day=minutes)
    titles = [
        title(f"card-{n}", f"t{n % 3}/x", minutes=long)._replace(exercise=exercise)
        for n, (long, _, exercise) in enumerate(found)
    ]
    known = states(*(state(titles[n].id) for n, (_, seen, _) in enumerate(found) if seen))
    first = plan_today(titles, known, (), goal, (), NOON, Days(), pace=pace)

    done = first.cards[: data.draw(st.integers(0, len(first.cards)))]
    begun = set(done) & set(first.new)
    again = data.draw(st.sets(st.sampled_from(done))) if done else set()
    known |= states(*(answered(card, due=NOON if card in again else NOON + DAY) for card in done))
    spent = used_as_planned(titles, known, begun, goal, NOON, Days(), pace=pace)
    then = plan_today(titles, known, (), goal, (), NOON, Days(), used=spent, pace=pace)

    assert set(then.recall) == set(first.recall).difference(done) | again
    assert then.new == tuple(card for card in first.new if card not in done)
