"""The mock interview that the self-test holds: two questions, from the first to the report."""

from dataclasses import replace
from datetime import datetime, timedelta

from studyapp.bank import Bank, CardId, Kind, Level
from studyapp.bank.formats import Format
from studyapp.bank.interview_files import InterviewFiles, read_interview_files
from studyapp.folders import packs
from studyapp.study import ReviewLog
from studyapp.study.mock import (
    Blueprint,
    Debriefing,
    Interview,
    Moment,
    Report,
    Setup,
    assess,
    candidates,
    draw,
    make_blueprint,
    make_report,
    outcomes,
    past_of,
    plan_rounds,
    suggested_points,
)
from studyapp.study.mock.deeds import ANSWER, Entry
from studyapp.study.mock.homework import file_outcome
from studyapp.study.mock.keeping import Keeping
from studyapp.study.mock.past_record import past_mocks, past_to_json
from studyapp.study.mock.salvage import salvage
from studyapp.study.mock.shelf import MockDesk, MockId

_SECOND = timedelta(seconds=1)


def hold(bank: Bank, desk: MockDesk, now: datetime) -> Report:
    """Begun, answered, asked back, handed in, reopened, reviewed, filed, reported, kept."""
    mock = desk.mocks.begin(now)
    blueprint = _two_questions(bank)
    _answer(Interview.begin(blueprint, Moment(now, 0.0), _keeping(desk, mock)), now)
    assert mock in desk.mocks.debriefing(), "the interview waits for no review"
    report = _reviewed(mock, desk, now + 60 * _SECOND)
    for question in blueprint.questions:
        assert _is_recorded(question.card, desk.log, now), f"{question.card} is not in the log"
    desk.mocks.close(mock, past_to_json(past_of(report)), now + 60 * _SECOND)
    assert past_mocks(desk.mocks)[mock] == past_of(report), "the report was not kept"
    return report


def can_be_held(bank: Bank) -> bool:
    """Whether the packs say how to interview, and have the two questions."""
    if not any((pack / "formats.toml").is_file() for pack in packs()):
        return False
    asked = {title.kind for title in bank.titles() if title.level is not Level.SENIOR}
    return {Kind.CONCEPT, Kind.SCENARIO} <= asked


def _two_questions(bank: Bank) -> Blueprint:
    """One of a kind that is answered in prose, and one to ask back about."""
    files = _interview_files()
    spoken, asked_back = _format(files, Kind.CONCEPT), _format(files, Kind.SCENARIO)
    setup = Setup(spoken.id, Level.MID)
    planned = [
        replace(plan_rounds(each, setup)[0], count=1, topics=()) for each in (spoken, asked_back)
    ]
    drawn = draw(planned, setup, candidates(bank.titles(), lambda card: bank.page(card).card))
    assert drawn.found == 2, drawn.sentence
    topics = {topic.id: topic.title for topic in bank.topics()}
    return make_blueprint(spoken, setup, planned, drawn.rounds, bank.page, files.rubrics, topics)


def _interview_files() -> InterviewFiles:
    """Of the first pack that has some."""
    return next(files for pack in packs() if (files := read_interview_files(pack)[0]).formats)


def _format(files: InterviewFiles, kind: Kind) -> Format:
    return next(each for each in files.formats if kind in each.rounds[0].kinds)


def _answer(held: Interview, now: datetime) -> None:
    """Both rounds, by a clock of its own."""
    while True:
        moment = Moment(now + held.sitting.round * _SECOND, float(held.sitting.round))
        held.tick(moment)
        if held.sitting.asked.clarify:
            foreseen = held.sitting.asked.clarify[0]
            assert held.clarify(foreseen.ask, moment) == foreseen, "it was not understood"
        said = " ".join(point.say for point in held.sitting.asked.key_points)
        held.write(ANSWER, said, moment)
        held.hand_in(moment)
        held.end_round(moment)
        if held.sitting.is_last_round:
            return
        held.begin_round(moment)


def _reviewed(mock: MockId, desk: MockDesk, now: datetime) -> Report:
    review = Debriefing(_entries(desk, mock), _keeping(desk, mock))
    for number in review.to_estimate:
        review.estimate(number, 3, now)
    for number, question in enumerate(review.sitting.blueprint.questions):
        said = suggested_points(question, review.sitting.answers[number])
        review.confirm(number, [each.point for each in said], now)
        for each in assess(review.sitting, number):
            review.rate(number, each.dimension.id, each.suggested or 3, now)
    for outcome in outcomes(review.sitting):
        file_outcome(outcome, review, desk.progress, desk.log, now)
    report = make_report(review.sitting)
    assert report.verdict.band is not None, report.verdict.why
    return report


def _entries(desk: MockDesk, mock: MockId) -> list[Entry]:
    found = salvage(desk.mocks.entries(mock))
    assert not found.problem, found.problem
    return found.entries


def _keeping(desk: MockDesk, mock: MockId) -> Keeping:
    def fail(told: str) -> None:
        raise AssertionError(told)

    return Keeping(desk.mocks, mock, fail)


def _is_recorded(card: CardId, log: ReviewLog, since: datetime) -> bool:
    return any(review.at >= since for review in log.history(card))
