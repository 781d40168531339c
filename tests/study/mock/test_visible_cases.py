"""As long as the hidden cases were not run, that is said wherever the cases count."""

from studyapp.bank import Kind
from studyapp.study import Days
from studyapp.study.mock import assess, make_report, report_text
from studyapp.study.mock.deeds import CODE
from studyapp.study.mock.report_sentences import cases, unproven
from tests.study.mock.made import NOON, Clock, debriefed, interview, question, round_

CODED = question("total", kind=Kind.CODING, is_coded=True)


def handed_in(code="sum()", *, runs=True):
    clock = Clock()
    held = interview(round_(CODED, rubric="coding"), clock=clock)
    held.write(CODE, code, clock.now)
    if runs:
        held.tried(5, 5, "", clock.run(1), submitted=False)
    held.hand_in(clock.now)
    held.end_round(clock.now)
    return held


def test_the_suggested_score_is_provisional():
    review = debriefed(handed_in())

    code = assess(review.sitting, 0)[1]

    assert (code.suggested, code.why) == (
        3,
        "provisional: 5 of 5 visible cases pass, the hidden ones were not run",
    )


def test_it_is_provisional_no_more_once_every_case_was_run():
    review = debriefed(handed_in())

    review.tried(0, 6, 8, "The empty list.", NOON)

    code = assess(review.sitting, 0)[1]
    assert (code.suggested, code.why) == (2, "6 of 8 cases pass")


def test_the_report_says_so():
    review = debriefed(handed_in(), 3)
    report = make_report(review.sitting)

    assert cases(report.questions[0]) == "5 of 5 visible"
    assert unproven(report) == (
        "The hidden cases were not run on the code of question 1, so its score is provisional."
    )
    assert unproven(report) in report_text(report, Days(NOON.tzinfo))


def test_code_that_was_never_run_is_told_as_well():
    review = debriefed(handed_in(runs=False), 3)

    report = make_report(review.sitting)

    assert unproven(report) == (
        "The code of question 1 was never run, so its score is provisional."
    )


def test_nothing_is_said_once_every_case_was_run():
    review = debriefed(handed_in())
    review.tried(0, 8, 8, "", NOON)

    report = make_report(review.sitting)

    assert cases(report.questions[0]) == "8 of 8"
    assert unproven(report) == ""


def test_without_code_there_is_nothing_to_run():
    review = debriefed(handed_in(code="", runs=False))

    assert unproven(make_report(review.sitting)) == ""
