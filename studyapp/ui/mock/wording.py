"""What the set-up and the interview say. No Qt in here."""

from datetime import datetime

from studyapp.practice import Verdict
from studyapp.study import Days
from studyapp.study.mock import (
    Clocks,
    Hold,
    Sitting,
)
from studyapp.study.mock.deeds import Ending
from studyapp.study.mock.sitting import MINUTE, SECOND, Answering
from studyapp.study.words import clock_face, count, day_gone, minutes_in_words
from studyapp.ui.mock.proposal import Proposal

UNFORESEEN = "Assume what seems reasonable, and say it."
LEFT_FULL_SCREEN = "You left full screen. That is noted, and nothing else comes of it."
EXAM_ASKS = (
    "An exam is under way. If you go elsewhere, its clock stops, and the report says so. "
    "Nothing is lost."
)
GOES_ON = "The clock goes on."
WELCOME_BACK = f"Welcome back. What you wrote is here, up to the last second or two. {GOES_ON}"
NO_RUNNING = "The code is run in the review, not here."
LEAVING = "Leave the interview here? What you answered is scored; it cannot be gone on with."
EMPTY = "Nothing is written and “I said it aloud” is not ticked. Hand it in like this?"
TIME_OVER = ("Time is over", "What you wrote is kept.", "")
NONE_WEAK = "No topic is weak yet: that shows once you have answered some questions."
NO_FOLLOW_UP = "Nothing is written in answer to what was asked last. Go on like this?"
TAKEN_IN = "What could not be saved when StudyApp closed is saved now."
AS_GIVEN = "The code is still as you were given it. Hand it in?"
NOT_RUN = "You have not run it. Hand it in?"
GONE = (
    "This question has left the bank since the interview began. Its title stands here, and what "
    "you answer counts; its task and its test cases are no longer there."
)


def clock(spent: int, box: int) -> str:
    """As "1:12 of 2:00"; what is over is told in words, too."""
    over = spent - box
    beyond = f", over by {clock_face(over / SECOND)}" if over >= SECOND else ""
    return f"{clock_face(spent / SECOND)} of {clock_face(box / SECOND)}{beyond}"


def stage_time(spent: int, minutes: float | None) -> str:
    """As "0:30 of 8:00", "8:00" before it is begun; `minutes`: planned, where that is known."""
    planned = clock_face(minutes * 60) if minutes else ""
    begun = clock_face(spent / SECOND) if spent else ""
    return " of ".join(filter(None, (begun, planned)))


def follow_ups(spent: int) -> str:
    """As ", follow-ups 0:30"."""
    return f", follow-ups {clock_face(spent / SECOND)}" if spent >= SECOND else ""


def spoken_time(clocks: Clocks) -> str:
    """For who does not look at the clocks."""
    if clocks.is_in:
        return f"This question is in. The round: {_spoken_left(clocks)}."
    left = clocks.question_box - clocks.question
    if left < 0:
        return f"This question: over by {_spoken(-left)}."
    return f"This question: {_spoken(left)} left. The round: {_spoken_left(clocks)}."


def _spoken_left(clocks: Clocks) -> str:
    left = clocks.round_box - clocks.round
    return f"over by {_spoken(-left)}" if left < 0 else f"{_spoken(left)} left"


def _spoken(milliseconds: int) -> str:
    seconds = milliseconds // 1000
    if seconds < 120:
        return count(seconds, "second")
    return count(round(seconds / 60), "minute")


# before it


def day_of(moment: datetime, now: datetime, days: Days) -> str:
    """As "yesterday"."""
    return day_gone(days.of(moment), days.of(now))


def stands_at(sitting: Sitting, now: datetime, days: Days) -> str:
    """Where the interview that is under way waits."""
    when, title = day_of(sitting.begun, now, days), sitting.blueprint.title
    whose = f"Your interview of {when}" if when not in {"today", "yesterday"} else _lately(when)
    where = f"stands at question {sitting.question + 1} of {len(sitting.answers)}"
    if sitting.place.value == "break":
        where = f"stands in the break after round {sitting.round + 1}"
    return f"{whose} ({title}) {where}; its clock is paused."


def _lately(when: str) -> str:
    return "Today’s interview" if when == "today" else "Yesterday’s interview"


def to_review(title: str, begun: datetime, now: datetime, days: Days) -> str:
    """An interview that was held and is not reviewed."""
    return f"{title} of {day_of(begun, now, days)} waits for its review."


def preset(proposal: Proposal) -> str:
    """Rounds and time, as they could be held now, in a line."""
    held, drawn = proposal.held, proposal.drawn
    if not held:
        return "Not yet: the bank has no question for it."
    pressure = proposal.setup.pressure.label.lower()
    told = f"{minutes_in_words(round(proposal.minutes, 1))}, {pressure}"
    if len(proposal.planned) > 1:
        rounds = ", ".join(each.title for each in held)
        told = f"{count(len(held), 'round')}, {told}: {rounds}"
    if drawn.found >= drawn.wanted:
        return told
    return f"{told}. Of {count(drawn.wanted, 'question')} the bank has {drawn.found} so far."


def round_cells(proposal: Proposal) -> list[tuple[str, str, str, str]]:
    """Round, questions, minutes for each, together; the breaks between them, too."""
    rows: list[tuple[str, str, str, str]] = []
    held = 0
    for each, cards in zip(proposal.planned, proposal.drawn.rounds, strict=True):
        if cards and held and proposal.chosen.rest:
            rows.append(("Break", "", "", minutes(proposal.chosen.rest)))
        held += bool(cards)
        found = len(cards)
        questions = str(found) if found == each.count else f"{found} of {each.count}"
        whole = minutes(found * each.minutes) if found else "left out"
        rows.append((each.title, questions, minutes(each.minutes) if found else "", whole))
    return rows


def minutes(amount: float) -> str:
    """As "45 min", "2.5 min"."""
    return f"{round(amount, 1):g} min"


def total(proposal: Proposal) -> str:
    """As "3 rounds, 14 questions, 1 hour 47 minutes"."""
    held = sum(1 for cards in proposal.drawn.rounds if cards)
    rounds = f"{count(held, 'round')}, " if held > 1 else ""
    questions = count(proposal.drawn.found, "question")
    return f"{rounds}{questions}, {minutes_in_words(round(proposal.minutes, 1))}"


# during it


def place(sitting: Sitting) -> str:
    """As "Round 1 of 3  ·  Rapid concepts"."""
    rounds, title = len(sitting.blueprint.rounds), sitting.held_round.title
    return f"Round {sitting.round + 1} of {rounds}  ·  {title}" if rounds > 1 else title


def question_state(number: int, answer: Answering, *, is_open: bool) -> str:
    """For screen readers and tool tips."""
    state = "not yet opened"
    if answer.handed_in is not None:
        state = "handed in"
    elif answer.skipped:
        state = "skipped"
    elif answer.opened:
        state = "begun"
    here = ", open now" if is_open else ""
    marked = ", marked to come back to" if answer.marked else ""
    return f"Question {number}: {state}{marked}{here}"


def held(sitting: Sitting) -> tuple[str, str]:
    """A heading, and why the clock stands still."""
    where = f"question {sitting.question - sitting.numbers.start + 1}"
    if sitting.place.value == "break":
        where = "the break"
    if sitting.hold is Hold.AWAY:
        return "The clock stands still", _away(sitting, where)
    return "Paused", f"The clock stands still at {where}. Take the time you need."


def _away(sitting: Sitting, where: str) -> str:
    away = sitting.interruptions[-1].away if sitting.interruptions else 0
    if not away:
        return f"You went elsewhere. Nothing of that time counts; you are at {where}."
    spent = minutes_in_words(round(away / MINUTE)) if away >= MINUTE else _spoken(away)
    return (
        f"For {spent} the computer slept, or its clock was moved. "
        f"Nothing of that counts; you are at {where}."
    )


def round_over(sitting: Sitting) -> tuple[str, str, str]:
    """A heading for the break, what comes next, and how the round ended."""
    ended, following = sitting.held_round.title, sitting.blueprint.rounds[sitting.round + 1]
    questions = count(len(following.questions), "question")
    whole = minutes(len(following.questions) * following.minutes)
    why = "Its time was over. " if sitting.endings[-1] is Ending.TIME else ""
    coming = f"Next: {following.title}, {questions} in {whole}."
    return f"{ended}: done", coming, f"{why}What you handed in is kept."


def break_left(clocks: Clocks) -> str:
    """How long the break goes on."""
    left = clocks.rest_box - clocks.rest
    shown = clock_face(abs(left) / SECOND)
    return f"Break: {shown} left" if left > 0 else f"The break is over by {shown}"


def tried(verdict: Verdict, cases: int) -> str:
    """After a run, in one sentence."""
    if verdict.cancelled:
        return "Stopped."
    if verdict.trouble is not None:
        return verdict.trouble.summary or verdict.trouble.outcome.label
    if verdict.passed == cases > 1:
        return f"All {cases} visible cases pass."
    return f"{verdict.passed} of {count(cases, 'visible case')} pass."


def question_icon(answer: Answering) -> str:
    """How a question stands, beside its number; the words are `question_state`."""
    if answer.handed_in is not None:
        return "check"
    if answer.marked:
        return "flag"
    if answer.skipped:
        return "skip-forward"
    return "pencil" if answer.opened else "circle"
