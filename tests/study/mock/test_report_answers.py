"""What was written can be added to a report: it is read by the learner, or by a mentor."""

import pytest

from studyapp.bank import Kind
from studyapp.study import Days
from studyapp.study.mock import make_report, report_text
from studyapp.study.mock.deeds import ANSWER, CODE, NOTES, probe_field
from studyapp.study.mock.report_answers import answers_text
from tests.study.mock.made import (
    CLARIFY,
    FOLLOW_UP,
    NOON,
    Clock,
    answer,
    debriefed,
    interview,
    question,
    round_,
    work,
)


@pytest.fixture
def clock():
    return Clock()


def coded(clock):
    asked = question("total", kind=Kind.CODING, is_coded=True, clarify=CLARIFY, probes=(FOLLOW_UP,))
    held = interview(round_(asked, question("b"), rubric="coding"), clock=clock)
    work(held, clock, 20)
    held.clarify("Lunch?", clock.now)
    held.pick(1, clock.now)
    held.write(ANSWER, "I **add** them up.\n\n# Cost", clock.now)
    held.write(CODE, "s = '```'\nsum(s)", clock.now)
    held.write(NOTES, "Ask about zero.", clock.now)
    held.hand_in(clock.now)
    held.write(probe_field(0), "In parts.", clock.now)
    work(held, clock, 5)
    held.end_round(clock.now)
    return debriefed(held, 3)


def test_everything_that_was_written_is_told(clock):
    text = answers_text(coded(clock).sitting)

    assert "### 1. What is total?" in text
    assert "Time: 0:20 of 2:00, follow-ups 0:05." in text
    assert "Scores: Asking 3, Code 3. You thought: 3." in text
    assert "> I **add** them up.\n>\n> **Cost**" in text
    assert "````python\ns = '```'\nsum(s)\n````" in text
    assert "- “Lunch?”" in text
    assert "- “Is the input sorted?” (picked from the list)" in text
    assert "**And at scale?**\n\n> In parts." in text
    assert "> Ask about zero." in text


def test_the_key_points_are_told_as_they_were_confirmed(clock):
    held = interview(round_(question("a")), clock=clock)
    answer(held, clock)
    held.end_round(clock.now)

    text = answers_text(debriefed(held, 3, points=(0,)).sitting)

    assert "- said: error splits into bias and variance" in text
    assert "- missing: only one thread runs bytecode" in text


def test_what_was_not_answered_says_so_and_what_was_not_reached_is_left_out(clock):
    held = interview(round_(question("a")), round_(question("b")), clock=clock)
    held.end_round(clock.now)
    held.leave(clock.now)

    text = answers_text(debriefed(held).sitting)

    assert "### 1. What is a?\n\nNot answered." in text
    assert "What is b?" not in text


def test_a_report_has_them_only_where_they_are_wanted(clock):
    review = coded(clock)
    report, days = make_report(review.sitting), Days(NOON.tzinfo)

    assert "## Answers" not in report_text(report, days)
    assert "## Answers" in report_text(report, days, review.sitting)
