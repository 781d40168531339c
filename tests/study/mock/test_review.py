from datetime import timedelta

import pytest

from studyapp.bank import Kind
from studyapp.study import Confidence, Evidence, Grade
from studyapp.study.mock.deeds import ANSWER, CODE, NOTES, Entry, Placed, stage_field
from studyapp.study.mock.diary import NotNowError
from studyapp.study.mock.review import Debriefing, evidence_of, outcomes, took_by_the_card
from studyapp.study.mock.scoring import RULES, assess, mean_score
from studyapp.study.mock.traces import suggested_points
from tests.study.mock.made import (
    CLARIFY,
    FOLLOW_UP,
    NOON,
    Clock,
    answer,
    debriefed,
    interview,
    question,
    replayed,
    round_,
    work,
)

CODED = question("sum", kind=Kind.CODING, clarify=CLARIFY, is_coded=True, minutes=15.0)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def held(clock):
    """One answered, one skipped, one not come to; then handed in."""
    held = interview(clock=clock)
    answer(held, clock, "I see that the error splits into bias and variance.", seconds=60)
    held.open(1, clock.now)
    held.skip(clock.now)
    held.end_round(clock.now)
    return held


def reviewed(held):
    kept = list(held.entries)
    return Debriefing(held.entries, kept.append)


def assessed(review, question=0):
    return {each.dimension.id: each for each in assess(review.sitting, question)}


def test_an_interview_that_goes_on_has_no_review(clock):
    with pytest.raises(ValueError, match="goes on"):
        reviewed(interview(clock=clock))


def test_only_what_was_answered_is_estimated(held):
    assert reviewed(held).to_estimate == (0,)


def test_nothing_is_looked_at_before_the_estimates(held):
    review = reviewed(held)

    with pytest.raises(NotNowError, match="estimates come first"):
        review.confirm(0, [0], NOON)
    review.estimate(0, 2, NOON)
    review.confirm(0, [0], NOON)

    assert review.sitting.answers[0].points == (0,)


def test_an_estimate_may_be_changed_until_the_answers_are_shown(held):
    review = reviewed(held)
    review.estimate(0, 2, NOON)
    review.estimate(0, 4, NOON)

    review.look(NOON)

    assert review.sitting.answers[0].estimate == 4
    with pytest.raises(NotNowError, match="were shown"):
        review.estimate(0, 1, NOON)


def test_whoever_settled_something_has_looked_in_logs_of_older_releases_too(held):
    review = reviewed(held)
    review.estimate(0, 2, NOON)
    review.confirm(0, (), NOON)

    assert review.has_looked


@pytest.mark.parametrize("score", [0, 5])
def test_scores_are_one_to_four(held, score):
    review = debriefed(held)

    with pytest.raises(NotNowError):
        review.rate(0, "delivery", score, NOON)


def test_a_dimension_that_the_rubric_lacks_is_not_rated(held):
    with pytest.raises(KeyError):
        debriefed(held).rate(0, "charm", 3, NOON)


def test_key_points_are_suggested_from_the_text_with_the_passage(held):
    (found,) = suggested_points(held.sitting.blueprint.questions[0], held.sitting.answers[0])

    assert (found.point, found.quote) == (0, "I see that the error splits into bias and variance.")


def test_key_points_are_found_in_the_stages_of_a_case_too(clock):
    held = interview(round_(question(stages=("Look", "Tell"))), clock=clock)
    held.write(stage_field(1), "The error splits into bias and variance.", clock.now)
    asked, answered = held.sitting.asked, held.sitting.answer

    assert [found.point for found in suggested_points(asked, answered)] == [0]


@pytest.mark.parametrize(("points", "score"), [((), 1), ((0,), 2), ((0, 1), 3)])
def test_confirmed_points_suggest_a_score(held, points, score):
    review = reviewed(held)
    review.estimate(0, 3, NOON)
    review.confirm(0, points, NOON)

    found = assessed(review)["correctness"]

    assert (found.suggested, found.why) == (score, f"{len(points)} of 2 key points")


def test_words_alone_suggest_no_score(held):
    assert assessed(reviewed(held))["correctness"].suggested is None


@pytest.mark.parametrize(("passed", "score"), [(8, 3), (7, 2), (4, 2), (3, 1), (0, 1)])
def test_test_cases_suggest_a_score(clock, passed, score):
    held = interview(round_(CODED, rubric="coding"), clock=clock)
    held.write(CODE, "def total(numbers): ...", clock.now)
    held.tried(passed, 8, "the empty list", clock.now, submitted=True)
    held.end_round(clock.now)

    found = assessed(reviewed(held))["code"]

    assert (found.suggested, found.why) == (score, f"{passed} of 8 cases pass")
    assert [quote.text for quote in found.quotes] == [
        f"{passed} of 8 cases pass. First failure: the empty list",
        "def total(numbers): ...",
    ]


@pytest.mark.parametrize(
    ("asked", "score"),
    [([], 1), (["Is it sorted?"], 3), (["Is there tea?"], None), ([0], 2), ([0, 1], 3)],
)
def test_asking_back_suggests_a_score_and_picking_counts_half(clock, asked, score):
    held = interview(round_(CODED, rubric="coding"), clock=clock)
    for each in asked:
        if isinstance(each, int):
            held.pick(each, clock.now)
        else:
            held.clarify(each, clock.now)
    answer(held, clock)
    held.end_round(clock.now)

    assert assessed(reviewed(held))["asking"].suggested == score


def test_what_was_not_asked_is_evidence_too(clock):
    held = interview(round_(CODED, rubric="coding"), clock=clock)
    answer(held, clock)
    held.end_round(clock.now)

    (quote,) = assessed(reviewed(held))["asking"].quotes

    assert quote.text == "Nothing, of 2 questions worth asking."


def test_what_cannot_be_counted_is_left_to_the_learner(held):
    found = assessed(reviewed(held))["delivery"]

    assert (found.score, found.suggested) == (None, None)
    assert [quote.text for quote in found.quotes] == ["1:00 of 2:00."]


def test_no_rule_suggests_a_four():
    assert any("A 4 is yours to give" in rule for rule in RULES)


def test_what_was_not_answered_is_a_one_throughout(held):
    review = debriefed(held, 4)

    assert mean_score(review.sitting, 1) == 1.0
    assert {each.suggested for each in assess(review.sitting, 1)} == {1}


def test_a_mean_weighs_what_is_settled_so_far(held):
    review = debriefed(held)
    before = mean_score(review.sitting, 0)

    review.rate(0, "delivery", 4, NOON)

    assert (before, mean_score(review.sitting, 0)) == (None, 4.0)


def test_the_estimate_is_the_confidence_before_the_look(held):
    review = debriefed(held, 3, points=(0, 1))

    assert evidence_of(review.sitting, 0) == Evidence(
        confidence=Confidence.SURE, points_hit=2, points=2
    )


def test_outcomes_suggest_a_grade_for_each_question_that_was_reached(held):
    found = outcomes(debriefed(held, 3, points=(0, 1)).sitting)

    assert [(each.card, each.grade, each.why) for each in found] == [
        ("a", Grade.EFFORTLESS, "all 2 key points, sure and in time"),
        ("b", Grade.MISSED, "not answered"),
        ("c", Grade.MISSED, "not answered"),
    ]
    assert found[0].at == held.sitting.answers[0].handed_in


def test_sure_but_wrong_is_told_to_the_log(held):
    found = outcomes(debriefed(held, 1, points=()).sitting)[0]

    assert (found.grade, found.evidence.confidence) == (Grade.MISSED, Confidence.SURE)


def test_an_answer_that_was_not_gone_through_is_not_recorded(held):
    assert [each.card for each in outcomes(debriefed(held).sitting)] == ["b", "c"]


def test_the_learner_may_grade_otherwise(held):
    review = debriefed(held, 3)
    review.grade(0, Grade.SHAKY, NOON)

    first = outcomes(review.sitting)[0]

    assert (first.grade, first.why) == (Grade.SHAKY, "your own grade")


def test_what_is_filed_is_not_recorded_again_and_stands(held):
    review = debriefed(held, 3)
    review.filed(0, NOON)

    assert [each.card for each in outcomes(review.sitting)] == ["b", "c"]
    with pytest.raises(NotNowError, match="filed"):
        review.rate(0, "delivery", 1, NOON)


def test_code_may_be_tried_in_the_review(clock):
    held = interview(round_(CODED, rubric="coding"), clock=clock)
    held.write(CODE, "def total(): ...", clock.now)
    held.end_round(clock.now)
    review = debriefed(held)

    review.tried(0, 8, 8, "", NOON)

    assert outcomes(review.sitting)[0].evidence.tests_passed == 8


def test_the_review_is_the_replay_of_its_entries(held):
    review = debriefed(held, 3)

    assert replayed(review.entries) == review.sitting


@pytest.mark.parametrize(
    ("minutes", "box", "spent", "took"),
    [(3, 2, 1.5, 1.5), (3, 2, 2.5, 2.5), (8, 45, 5, 5), (8, 45, 40, 8), (8, 45, 90, 16)],
)
def test_the_time_taken_is_told_on_the_scale_of_the_card(clock, minutes, box, spent, took):
    held = interview(round_(question(minutes=minutes), minutes=box), clock=clock)
    answer(held, clock, seconds=int(spent * 60))

    assert took_by_the_card(held.sitting, 0) == timedelta(minutes=took)


def test_evidence_quotes_what_the_learner_wrote(clock):
    asked = question(probes=(FOLLOW_UP,), stages=("Look",))
    held = interview(round_(asked), clock=clock)
    held.write(NOTES, "think of scale", clock.now)
    held.write(stage_field(0), "I look.", clock.now)
    work(held, clock, 30)
    answer(held, clock, "It depends on the size.")
    held.end_round(clock.now)

    quotes = {quote.text for each in assess(reviewed(held).sitting, 0) for quote in each.quotes}

    assert "It depends on the size." in quotes
    assert held.sitting.answers[0].texts[ANSWER] in quotes


@pytest.fixture
def asking(clock):
    """Asked: what was not recognised, one that was picked, and what was recognised."""
    held = interview(round_(CODED, rubric="coding"), clock=clock)
    held.clarify("What about bananas?", clock.now)
    held.pick(0, clock.now)
    held.clarify("Is it sorted?", clock.now)
    answer(held, clock)
    held.end_round(clock.now)
    review = reviewed(held)
    review.estimate(0, 3, NOON)
    return review


def asked_score(review):
    found = assessed(review)["asking"]
    return found.suggested, found.why


def test_what_was_not_recognised_counts_as_asked_once_it_is_placed(clock):
    held = interview(round_(CODED, rubric="coding"), clock=clock)
    held.clarify("What about bananas?", clock.now)
    answer(held, clock)
    held.end_round(clock.now)
    review = reviewed(held)
    review.estimate(0, 3, NOON)
    before = asked_score(review)

    review.place(0, 0, 1, NOON)

    assert before == (None, "0 of 2 questions worth asking, and 1 question for you to place")
    assert asked_score(review) == (3, "1 of 2 questions worth asking")
    assert replayed(review.entries) == review.sitting


def test_what_was_none_of_those_foreseen_counts_for_nothing_and_nothing_is_left_open(clock):
    held = interview(round_(CODED, rubric="coding"), clock=clock)
    held.clarify("What about bananas?", clock.now)
    answer(held, clock)
    held.end_round(clock.now)
    review = reviewed(held)
    review.estimate(0, 3, NOON)

    review.place(0, 0, None, NOON)

    assert asked_score(review) == (1, "0 of 2 questions worth asking")


def test_a_question_may_be_placed_anew_until_the_answer_is_filed(asking):
    asking.place(0, 0, 1, NOON)
    asking.place(0, 0, 0, NOON)
    asking.place(0, 2, None, NOON)
    meant = [asking.sitting.answers[0].meant(number) for number in range(3)]

    asking.filed(0, NOON)

    assert meant == [0, 0, None]
    with pytest.raises(NotNowError, match="filed"):
        asking.place(0, 0, 1, NOON)


@pytest.mark.parametrize(("asked", "entry"), [(1, 0), (3, 0), (-1, 0), (0, 2), (0, -1)])
def test_only_what_was_typed_is_placed_among_what_was_foreseen(asking, asked, entry):
    with pytest.raises(NotNowError):
        asking.place(0, asked, entry, NOON)
    with pytest.raises(ValueError, match="no room"):
        replayed([*asking.entries, Entry(NOON, 0, Placed(0, asked, entry))])


def test_what_was_placed_is_quoted_with_the_question_that_it_was(asking):
    asking.place(0, 0, 1, NOON)

    [quote] = assessed(asking)["asking"].quotes

    assert quote.text.splitlines() == [
        "“What about bananas?” (Is the input sorted?)",
        "“May the list be empty?” (picked from the list)",
        "“Is it sorted?”",
    ]


def test_an_empty_answer_is_as_good_as_none_in_every_dimension(clock):
    held = interview(clock=clock)
    held.write(NOTES, "Think of the scheduler.", clock.now)
    held.hand_in(clock.now)
    held.end_round(clock.now)

    assessed = assess(held.sitting, 0)

    assert {(each.suggested, each.why) for each in assessed} == {(1, "not answered")}
