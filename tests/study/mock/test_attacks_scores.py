"""Scores that must never turn round, and reports with hostile titles in them."""

from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from studyapp.bank.rubrics import Trace
from studyapp.study import Days
from studyapp.study.mock.deeds import Clarified, Tried
from studyapp.study.mock.report import Calibrated, make_report
from studyapp.study.mock.report_text import report_text
from studyapp.study.mock.review import Debriefing
from studyapp.study.mock.scoring import mean_score, suggest_score
from studyapp.study.mock.sitting import Answering
from studyapp.study.mock.verdict import HIRE, MAYBE, STRONG, WEAK_DIMENSION, Band, verdict
from tests.study.mock.made import (
    CLARIFY,
    CODE,
    CONCEPT,
    NOON,
    Clock,
    answer,
    blueprint,
    debriefed,
    interview,
    question,
    round_,
)

scores = st.floats(1, 4)
named = st.lists(st.tuples(st.just("asking"), scores), max_size=4)
HOSTILE = [
    "a | b || c",
    "ends with a backslash \\",
    "a\\|b",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](file:///etc/passwd)",
    "[click](javascript:alert(1))",
    "[x]: https://example.org",
    "**bold** _it_ ~~no~~ `code`",
    "# heading\n## another",
    "- item\n1. item\n> quote\n---",
    "&lt;b&gt; &amp;",
    "line\u2028separator\u2029and\x0bmore\x1c",
    "<!-- never closed",
    "```",
    "https://example.org/<b>",
]


def band(mean, dimensions):
    return verdict(mean, dimensions, 1, 1).band


@given(scores, scores, named)
def test_a_better_mean_never_makes_a_worse_verdict(one, other, dimensions):
    worse, better = sorted([one, other])

    assert band(worse, dimensions) <= band(better, dimensions)


@given(scores, st.lists(st.tuples(scores, scores), max_size=4))
def test_better_dimensions_never_make_a_worse_verdict(mean, pairs):
    worse = [("asking", min(pair)) for pair in pairs]
    better = [("asking", max(pair)) for pair in pairs]

    assert band(mean, worse) <= band(mean, better)


ratings = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), min_size=1, max_size=5)


@given(ratings, st.data())
def test_no_rating_that_rises_lowers_the_verdict(ratings, data):
    which = data.draw(st.integers(0, len(ratings) - 1))
    side = data.draw(st.integers(0, 1))
    raised = [list(each) for each in ratings]
    raised[which][side] = min(raised[which][side] + 1, 4)

    assert reported(ratings).verdict.band <= reported(raised).verdict.band


def reported(ratings):
    questions = [question(f"card-{number}") for number in range(len(ratings))]
    clock = Clock()
    held = interview(round_(*questions), clock=clock)
    for number in range(len(questions)):
        held.open(number, clock.now)
        answer(held, clock)
    held.end_round(clock.now)
    review = Debriefing(held.entries, lambda entry: None)
    for number in range(len(ratings)):
        review.estimate(number, 3, NOON)
    for number, each in enumerate(ratings):
        for dimension, score in zip(CONCEPT.dimensions, each, strict=True):
            review.rate(number, dimension.id, score, NOON)
    return make_report(review.sitting)


weighted = st.lists(st.tuples(st.integers(1, 50), st.integers(1, 4)), min_size=1, max_size=6)


@given(st.lists(weighted, min_size=1, max_size=6))
def test_the_band_is_that_of_exact_arithmetic(questions):
    exact = Fraction(0)
    floats = []
    for each in questions:
        whole = sum(weight for weight, _ in each)
        made = sum(weight * score for weight, score in each)
        exact += Fraction(made, whole) / len(questions)
        floats.append(made / whole)
    mean = sum(floats) / len(floats)

    limits = ((STRONG, Band.STRONG_HIRE), (HIRE, Band.HIRE), (MAYBE, Band.NO_HIRE))
    right = next((it for least, it in limits if exact >= Fraction(least)), Band.STRONG_NO_HIRE)
    assert band(mean, []) is right


def test_a_mean_that_lost_its_last_bit_still_reaches_the_limit():
    assert band(2.7499999999999996, []) is Band.HIRE


def test_a_dimension_that_lost_its_last_bit_is_not_weak():
    assert band(3.0, [("asking", 1.9999999999999998)]) is Band.HIRE


@given(st.floats(1, 4).filter(lambda mean: mean != round(mean, 2)))
def test_the_number_that_is_printed_lies_in_the_band_that_is_printed(mean):
    found = verdict(mean, [], 1, 1)

    printed = float(found.why.split()[0])

    assert band(printed, []) is found.band


@given(st.floats(1, 4))
def test_the_dimension_that_lowers_a_verdict_is_printed_as_below_the_limit(score):
    found = verdict(3.0, [("asking", score)], 1, 1)

    if found.band is Band.NO_HIRE:
        assert float(found.why.split()[-1].rstrip(".")) < WEAK_DIMENSION


@pytest.mark.parametrize(("scored", "questions"), [(0, 0), (0, 3), (1, 3)])
def test_with_nothing_or_too_little_there_is_no_verdict(scored, questions):
    assert verdict(None if not scored else 3.0, [], scored, questions).band is None


def test_a_question_with_some_ratings_missing_weighs_those_it_has():
    clock = Clock()
    held = interview(round_(question("a")), clock=clock)
    answer(held, clock)
    held.end_round(clock.now)
    review = Debriefing(held.entries, lambda entry: None)
    review.estimate(0, 3, NOON)
    review.rate(0, "delivery", 4, NOON)

    assert mean_score(review.sitting, 0) == 4


def test_weights_count_whatever_their_scale():
    heavy = replace(CONCEPT.dimensions[0], weight=40.0)
    light = replace(CONCEPT.dimensions[1], weight=10.0)
    plan = blueprint(round_(question("a")))
    plan = replace(plan, rubrics=(replace(CONCEPT, dimensions=(heavy, light)),))
    clock = Clock()
    held = interview(round_(question("a")), clock=clock)
    answer(held, clock)
    held.end_round(clock.now)
    entries = [replace(held.entries[0], deed=replace(held.entries[0].deed, blueprint=plan))]
    review = Debriefing([*entries, *held.entries[1:]], lambda entry: None)
    review.estimate(0, 3, NOON)
    review.rate(0, "correctness", 4, NOON)
    review.rate(0, "delivery", 1, NOON)

    assert mean_score(review.sitting, 0) == pytest.approx((40 * 4 + 10 * 1) / 50)


ASKING = CODE.dimensions[0]
assert ASKING.suggest is Trace.CLARIFY


def suggested(*entries):
    asked = tuple(Clarified(0, "May it be so?", each, picked=False) for each in entries)
    spoken = Answering(texts={"answer": "Yes."}, asked=asked)
    return suggest_score(ASKING, question(clarify=(*CLARIFY, *CLARIFY)), spoken)


def test_a_question_that_was_not_understood_may_be_worth_as_much_so_no_low_score_is_suggested():
    score, why = suggested(0, None)

    assert score is None
    assert "1 question for you to place" in why


def test_where_what_was_understood_is_enough_the_rest_does_not_matter():
    assert suggested(0, 1, None)[0] == 3


def test_where_everything_was_understood_the_count_stands():
    assert suggested(0)[0] == 2
    assert suggested()[0] == 1


@given(st.lists(st.none() | st.integers(0, 3), max_size=6))
def test_asking_more_never_suggests_less(entries):
    before = suggested(*entries)[0]

    after = suggested(*entries, 2)[0]

    assert before is None or after is None or after >= before


@pytest.mark.parametrize("passed", range(5))
def test_more_cases_that_pass_never_suggest_less(passed):
    def by(number):
        tried = Tried(0, number, 5, "", submitted=True)
        return suggest_score(
            CODE.dimensions[1], question(), Answering(texts={"code": "x"}, tried=tried)
        )[0]

    assert by(passed) <= by(passed + 1)


class Seen(HTMLParser):
    """Which elements a rendered report has, and its text."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.words = set(), []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)

    def handle_comment(self, data):
        self.tags.add("comment")

    def handle_data(self, data):
        self.words.append(data)


def hostile_report(title):
    plan = (round_(question("a", title=title, topic_title=title, stages=(title,)), title=title),)
    clock = Clock()
    held = interview(*plan, clock=clock)
    entry = held.entries[0]
    evil = [
        replace(each, title=title, practise=title, levels=(title, f"{title}2", title, title))
        for each in CONCEPT.dimensions
    ]
    rubrics = (replace(CONCEPT, title=title, dimensions=tuple(evil)),)
    made = replace(entry.deed.blueprint, title=title, rubrics=rubrics)
    held = type(held).begin(made, clock.now, lambda entry: None)
    answer(held, clock, seconds=70)
    held.end_round(clock.now)
    return make_report(debriefed(held, 1).sitting)


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_nothing_but_text(title):
    seen = Seen(
        markdown(report_text(hostile_report(title), Days(UTC)), extensions=["tables", "sane_lists"])
    )

    allowed = {"h1", "h2", "p", "ul", "ol", "li", "strong", "table", "thead", "tbody", "tr"}
    assert seen.tags <= allowed | {"th", "td"}


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_read_as_it_is_written(title):
    html = markdown(
        report_text(hostile_report(title), Days(UTC)), extensions=["tables", "sane_lists"]
    )

    words = " ".join("".join(Seen(html).words).split())
    assert " ".join(title.split()) in words


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_adds_no_line_and_no_cell(title):
    plain = report_text(hostile_report("Plain"), Days(UTC)).splitlines()
    hostile = report_text(hostile_report(title), Days(UTC)).splitlines()

    assert len(hostile) == len(plain)
    html = markdown("\n".join(hostile), extensions=["tables"])
    assert html.count("<td") == markdown("\n".join(plain), extensions=["tables"]).count("<td")


@given(st.text())
def test_no_title_at_all_adds_a_line(title):
    report = hostile_report(title)

    assert len(report_text(report, Days(UTC)).split("\n")) == len(
        report_text(hostile_report("a"), Days(UTC)).split("\n")
    )


def test_ordinary_titles_stay_readable():
    text = report_text(hostile_report("What is the bias–variance trade-off (and why)?"), Days(UTC))

    assert "What is the bias–variance trade-off (and why)?" in text


@pytest.mark.parametrize(
    ("begun", "day"),
    [
        (datetime(2030, 3, 30, 22, 30, tzinfo=UTC), "30 March 2030"),
        (datetime(2030, 3, 30, 23, 30, tzinfo=UTC), "30 March 2030"),  # 00:30: the evening still
        (datetime(2030, 3, 31, 1, 59, tzinfo=UTC), "30 March 2030"),  # 03:59, the hour was skipped
        (datetime(2030, 3, 31, 2, 0, tzinfo=UTC), "31 March 2030"),
        (datetime(2030, 10, 27, 2, 59, tzinfo=UTC), "26 October 2030"),  # 03:59, an hour came twice
        (datetime(2030, 10, 27, 3, 0, tzinfo=UTC), "27 October 2030"),
    ],
)
def test_a_report_has_the_study_day_of_the_learners_zone(begun, day):
    report = replace(hostile_report("a"), begun=begun)

    assert day in report_text(report, Days(ZoneInfo("Europe/Berlin")))


@given(st.floats(-3, 3))
def test_the_words_for_calibration_agree_with_the_number_beside_them(gap):
    sentence = Calibrated("design", gap, 3).sentence

    assert ("rightly" in sentence) == (abs(gap) < 0.25)
    assert "-0" not in sentence
