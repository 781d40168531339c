from datetime import UTC, timedelta

import pytest

from studyapp.bank import TopicId
from studyapp.bank.rubrics import Trace
from studyapp.study import Days
from studyapp.study.mock.advice import NOT_REVIEWED, UNBACKED, without_actions
from studyapp.study.mock.history import (
    asked_lately,
    calibration_trend,
    dimension_trends,
    overall_trend,
    past_of,
)
from studyapp.study.mock.report import Calibrated, make_report
from studyapp.study.mock.report_sentences import interruptions, unbacked
from studyapp.study.mock.report_text import report_text
from studyapp.study.mock.setup import Pressure
from studyapp.study.mock.verdict import Band, verdict
from tests.study.mock.made import Clock, answer, debriefed, interview, question, round_, work

DAY = timedelta(days=1)


@pytest.fixture
def clock():
    return Clock()


def all_answered(clock, *rounds, seconds=30):
    held = interview(*rounds, clock=clock)
    for number in range(len(rounds or (1,))):
        if number:
            held.begin_round(clock.now)
        while True:
            answer(held, clock, seconds=seconds)
            if (following := held.following) is None:
                break
            held.open(following, clock.now)
        held.end_round(clock.now)
    return held


def report_of(clock, *scores, rounds=(), seconds=30):
    return make_report(debriefed(all_answered(clock, *rounds, seconds=seconds), *scores).sitting)


@pytest.mark.parametrize(
    ("mean", "dimensions", "band"),
    [
        (3.5, [3.0], Band.STRONG_HIRE),
        (3.49, [3.0], Band.HIRE),
        (2.75, [2.0], Band.HIRE),
        (2.74, [2.0], Band.NO_HIRE),
        (1.99, [2.0], Band.STRONG_NO_HIRE),
        (3.6, [1.9, 4.0], Band.HIRE),
        (1.5, [1.0], Band.STRONG_NO_HIRE),
    ],
)
def test_the_band_follows_the_printed_rule(mean, dimensions, band):
    named = [("asking", score) for score in dimensions]

    assert verdict(mean, named, 2, 2).band is band


def test_too_little_makes_no_verdict():
    found = verdict(4.0, [], 1, 3)

    assert (found.band, found.why) == (
        None,
        "1 of 3 questions are scored: too few for a verdict.",
    )


def test_a_verdict_says_what_it_rests_on():
    found = verdict(3.2, [("asking", 1.5)], 3, 3)

    assert (
        found.why
        == "3.2 on average, from 3 of 3 questions; one band lower, since asking is at 1.5."
    )


def test_every_question_weighs_the_same_within_its_round_and_every_round_alike(clock):
    rounds = (round_(question("a"), question("b"), question("c")), round_(question("d")))

    assert report_of(clock, 1, 1, 1, 3, rounds=rounds).mean == 2.0


def test_dimensions_and_topics_are_profiled(clock):
    pandas = question("b", topic=TopicId("pandas/grouping"), topic_title="Grouping")

    report = report_of(clock, 4, 1, rounds=(round_(question("a"), pandas),))

    assert [(each.dimension.id, each.score) for each in report.dimensions] == [
        ("correctness", 2.5),
        ("delivery", 2.5),
    ]
    assert [(each.title, each.score) for each in report.topics] == [("Grouping", 1), ("Objects", 4)]
    assert (report.weak_cards, report.weak_topics) == (("b",), ("pandas/grouping",))


def test_time_is_held_against_the_boxes(clock):
    report = report_of(clock, 3, 3, 3, seconds=150)

    assert (report.time.spent, report.time.box, report.time.over) == (450_000, 360_000, 3)


def test_who_expects_less_than_there_is_underrates_it(clock):
    (found,) = report_of(clock, 4, 4, 3).calibration

    assert found.sentence == "You under-rate Concepts by 0.7."


@pytest.mark.parametrize(
    ("gap", "sentence"),
    [(0.2, "You judge design rightly."), (1.0, "You over-rate design by 1.0.")],
)
def test_calibration_is_told_in_a_sentence(gap, sentence):
    assert Calibrated("design", gap, 3).sentence == sentence


def test_three_actions_at_most_of_different_kinds_first(clock):
    actions = report_of(clock, 1, 2, 1, seconds=150).actions

    assert [action.title for action in actions] == [
        "Time: 3 over the time",
        "Correctness (Concepts): 1.3",
        "Objects: 1.3",
    ]
    assert actions[2].cards == ("a", "b", "c")
    assert actions[1].text == "Recall it."


def test_where_all_is_well_nothing_needs_doing(clock):
    assert report_of(clock, 4, 4, 4).actions == ()


def test_an_interview_that_was_left_is_scored_as_far_as_it_went(clock):
    held = interview(clock=clock)
    answer(held, clock)
    held.open(1, clock.now)
    answer(held, clock)
    held.leave(clock.now)

    report = make_report(debriefed(held, 3, 3).sitting)

    assert (report.mean, report.verdict.band, report.was_left) == (3.0, Band.HIRE, True)
    assert [each.is_reached for each in report.questions] == [True, True, False]


def test_a_report_can_be_made_before_anything_is_rated(clock):
    report = make_report(debriefed(all_answered(clock)).sitting)

    assert (report.mean, report.verdict.band, report.dimensions) == (None, None, ())


def test_the_text_holds_verdict_rule_actions_and_questions(clock):
    held = interview(round_(question("a", title="Copy | view?"), question("b")), clock=clock)
    answer(held, clock, seconds=30)
    held.tick(clock.run(7200))
    held.resume(clock.now)
    held.open(1, clock.now)
    held.skip(clock.now)
    held.end_round(clock.now)

    text = report_text(make_report(debriefed(held, 4).sitting), Days(UTC))

    assert text.startswith(
        "# Mock interview: Rapid concepts\n\n15 January 2030\n· Data scientist, "
    )
    assert "**No hire.** 2.5 on average, from 2 of 2 questions." in text
    assert "A dimension that is below 2 on average lowers it by one band." in text
    assert "1. **Correctness (Concepts): 2.5.** Recall it." in text
    assert "| 1 | Copy \\| view? | 4.0 | 3 | 1 of 2 | – | 0:30 of 2:00 |" in text
    assert "| 2 | What is b? | not answered | – | – | – | – |" in text
    assert "- The clock stood still 1 time, 2:00:00 away." in text
    assert text.endswith("You under-rate Concepts by 1.0.\n")


def test_the_time_of_each_stage_is_told(clock):
    held = interview(round_(question(stages=("Look", "Tell"))), clock=clock)
    work(held, clock, 60)
    held.turn_to_stage(1, clock.now)
    answer(held, clock, seconds=30)
    held.end_round(clock.now)

    text = report_text(make_report(debriefed(held, 3).sitting), Days(UTC))

    assert "- What is gil? By stage: Look 1:00, Tell 0:30." in text


def test_a_report_without_ratings_can_be_written_too(clock):
    text = report_text(make_report(debriefed(all_answered(clock)).sitting), Days(UTC))

    assert "Questions 1, 2 and 3 are still open in the review: no verdict before that." in text
    assert "## Dimensions" not in text


@pytest.fixture
def past(clock):
    """Five interviews, a day apart, each better than the one before."""

    def held_on(day, score):
        clock = Clock(Clock().wall + day * DAY)
        card = question(f"card-{day % 3}")
        return past_of(report_of(clock, score, rounds=(round_(card),)))

    return [held_on(day, score) for day, score in enumerate((1, 2, 2, 3, 4))]


def test_trends_are_in_the_order_of_time(past):
    scores = [score for _, score in overall_trend(reversed(past)).points]

    assert scores == [1, 2, 2, 3, 4]


def test_a_trend_holds_the_last_three_against_those_before(past):
    assert overall_trend(past).change == pytest.approx(1.5)
    assert overall_trend(past[:3]).change is None


def test_each_dimension_has_a_trend(past):
    titles = [trend.title for trend in dimension_trends(past)]

    assert titles == ["Concepts: Correctness", "Concepts: Delivery"]


def test_calibration_has_a_trend(past):
    assert [gap for _, gap in calibration_trend(past).points] == [2, 1, 1, 0, -1]


def test_what_was_asked_lately_is_known_by_how_long_ago(past):
    assert asked_lately(past) == {"card-1": 1, "card-0": 2, "card-2": 3}


def test_a_report_says_how_often_full_screen_was_left(clock):
    held = interview(clock=clock, pressure=Pressure.EXAM)
    held.leave_full_screen(clock.run(1))
    answer(held, clock)
    held.end_round(clock.now)

    report = make_report(debriefed(held, 3).sitting)

    assert (report.time.left_full_screen, report.time.interruptions) == (1, 0)
    assert interruptions(report.time) == ["You left full screen 1 time."]


def rated(clock, scores, points=(0,), dimensions=None):
    """Reviewed as far as `scores` go; of each rubric the first `dimensions`."""
    review = debriefed(all_answered(clock), points=points)
    for number, score in enumerate(scores):
        review.confirm(number, points, clock.wall)
        for each in review.sitting.blueprint.rubric_of(number).dimensions[:dimensions]:
            review.rate(number, each.id, score, clock.wall)
    return make_report(review.sitting)


def test_there_is_no_verdict_while_an_answer_is_open(clock):
    report = rated(clock, [3, 3])

    assert report.verdict.band is None
    assert report.verdict.why == "Question 3 is still open in the review: no verdict before that."


def test_one_dimension_of_each_answer_makes_no_verdict(clock):
    report = rated(clock, [3, 3, 3], dimensions=1)

    assert report.verdict.band is None
    assert without_actions(report) == NOT_REVIEWED


def test_a_rating_that_nothing_ticked_speaks_for_is_told(clock):
    report = rated(clock, [3, 3, 3], points=())
    text = report_text(report, Days(UTC))

    assert "You rated the answers to questions 1, 2, 3 well but ticked none" in text
    assert without_actions(report) == UNBACKED


def test_where_it_is_one_answer_its_rating_and_points_are_named(clock):
    review = debriefed(all_answered(clock), 3, 3, 3)
    review.confirm(1, (), clock.wall)

    said = unbacked(make_report(review.sitting))

    title = next(
        each.title
        for each in review.sitting.blueprint.rubric_of(1).dimensions
        if each.suggest is Trace.POINTS
    )
    assert said == f"Question 2: you rated {title} 3 but ticked none of its 2 points."


def test_a_low_rating_needs_no_points(clock):
    assert unbacked(rated(clock, [2, 2, 2], points=())) == ""
