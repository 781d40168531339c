"""Where an interview stands, by the replay of its entries."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from studyapp.study.mock.blueprint import Question
from studyapp.study.mock.deeds import (
    Begun,
    Clarified,
    Confirmed,
    Deed,
    Ending,
    Entry,
    Estimated,
    Filed,
    Graded,
    HandedIn,
    Held,
    LeftFullScreen,
    Looked,
    Marked,
    Opened,
    Pencilled,
    Placed,
    Probed,
    Rated,
    Resumed,
    RoundBegun,
    RoundEnded,
    Skipped,
    Staged,
    TakenBack,
    Ticked,
    Tried,
    TurnedTo,
    Wrote,
)
from studyapp.study.mock.fitting import misfit
from studyapp.study.mock.sitting import Answering, Interruption, Place, Sitting, is_main


def begun(entry: Entry) -> Sitting:
    """Where an interview stands after its first entry."""
    if not isinstance(entry.deed, Begun):
        raise ValueError(f"an interview begins with 'begun', not with {entry.deed.kind!r}")
    blueprint = entry.deed.blueprint
    first = Answering(opened=True)
    others = tuple(Answering() for _ in blueprint.questions[1:])
    return Sitting(blueprint, entry.at, entry.at, (first, *others))


def replay(entries: Iterable[Entry]) -> Sitting:
    """Where an interview stands after all of them. Raises ValueError for what is no interview."""
    rest = iter(entries)
    first = next(rest, None)
    if first is None:
        raise ValueError("an interview without entries")
    sitting = begun(first)
    for entry in rest:
        sitting = after(sitting, entry)
    return sitting


def after(sitting: Sitting, entry: Entry) -> Sitting:
    """The time counts for where the learner was; then the deed takes place. Raises ValueError."""
    if why := misfit(sitting, entry):
        raise ValueError(f"an interview with {why}")
    timed = _spend(replace(sitting, at=entry.at), entry.took)
    return _do(timed, entry)


def _spend(sitting: Sitting, took: int) -> Sitting:
    if not took or not sitting.is_running:
        return sitting
    if sitting.place is Place.BREAK:
        return replace(sitting, rested=sitting.rested + took)
    if sitting.is_idle:
        idle = sitting.idle.get(sitting.round, 0) + took
        return replace(sitting, idle={**sitting.idle, sitting.round: idle})
    return _with(sitting, sitting.question, _spent(sitting.answer, took, sitting.asked))


def _spent(answer: Answering, took: int, question: Question) -> Answering:
    if answer.handed_in is not None:
        return replace(answer, spent_after=answer.spent_after + took)
    stages = answer.spent_on_stages
    if question.stages:
        stages = {**stages, answer.stage: stages.get(answer.stage, 0) + took}
    return replace(answer, spent=answer.spent + took, spent_on_stages=stages)


def _do(sitting: Sitting, entry: Entry) -> Sitting:
    match entry.deed:
        case Ticked():
            return sitting
        case Opened(question):
            return _open(_left(sitting, question), question)
        case Held(why, away):
            stop = Interruption(entry.at, why, away)
            return replace(sitting, hold=why, interruptions=(*sitting.interruptions, stop))
        case Resumed():
            return replace(sitting, hold=None)
        case LeftFullScreen():
            return replace(sitting, left_full_screen=sitting.left_full_screen + 1)
        case Looked():
            return replace(sitting, looked=True)
        case RoundEnded(how):
            return _end_round(sitting, how)
        case RoundBegun():
            following = replace(sitting, round=sitting.round + 1, place=Place.ROUND)
            return _open(following, following.numbers[0])
        case Begun():
            raise ValueError("an interview begins but once")
        case deed:
            answer = _answer_after(sitting.answers[deed.question], deed, entry.at)
            return _with(sitting, deed.question, answer)


def _answer_after(  # noqa: C901 (one case for each deed)
    answer: Answering, deed: Deed, at: datetime
) -> Answering:
    match deed:
        case Wrote():
            return _written(answer, deed)
        case Clarified():
            return replace(answer, asked=(*answer.asked, deed))
        case Tried():
            return replace(answer, tried=deed)
        case HandedIn():
            return replace(answer, handed_in=at, skipped=False, marked=False)
        case TakenBack():
            return replace(answer, handed_in=None, left=False)
        case Probed():
            return replace(answer, probes=answer.probes + 1, left=False)
        case Staged(_, stage):
            return replace(answer, stage=stage, front="")
        case TurnedTo(_, name):
            return replace(answer, front=name)
        case Skipped():
            return replace(answer, skipped=True)
        case Marked(_, on):
            return replace(answer, marked=on)
        case Estimated(_, score):
            return replace(answer, estimate=score)
        case Pencilled(_, points):
            return replace(answer, pencilled=points)
        case Confirmed(_, points):
            return replace(answer, points=points, pencilled=None)
        case Placed(_, asked, entry):
            return replace(answer, placed={**answer.placed, asked: entry})
        case Rated(_, dimension, score):
            return replace(answer, ratings={**answer.ratings, dimension: score})
        case Graded(_, grade):
            return replace(answer, grade=grade)
        case Filed():
            return replace(answer, filed=True)
        case _:
            raise ValueError(f"{deed.kind!r} is done to no question")


def _written(answer: Answering, wrote: Wrote) -> Answering:
    carets = {name: at for name, at in answer.carets.items() if name != wrote.field}
    if wrote.caret is not None:
        carets[wrote.field] = wrote.caret
    texts = {**answer.texts, wrote.field: wrote.text}
    skipped = answer.skipped and not is_main(wrote.field)
    return replace(answer, texts=texts, carets=carets, skipped=skipped)


def _left(sitting: Sitting, question: int) -> Sitting:
    """Who turns to another one is done with what was handed in, once its last follow-up came."""
    answer = sitting.answer
    all_came = answer.probes == len(sitting.asked.probes)
    if question == sitting.question or answer.handed_in is None or not all_came:
        return sitting
    return _with(sitting, sitting.question, replace(answer, left=True))


def _open(sitting: Sitting, question: int) -> Sitting:
    opened = replace(sitting.answers[question], opened=True)
    return _with(replace(sitting, question=question), question, opened)


def _end_round(sitting: Sitting, how: Ending) -> Sitting:
    is_over = sitting.is_last_round or how is Ending.LEFT
    place = Place.OVER if is_over else Place.BREAK
    endings = (*sitting.endings, how)  # who leaves in a break ends the round after it
    return replace(sitting, place=place, endings=endings, rested=0, hold=None)


def _with(sitting: Sitting, question: int, answer: Answering) -> Sitting:
    answers = list(sitting.answers)
    answers[question] = answer
    return replace(sitting, answers=tuple(answers))
