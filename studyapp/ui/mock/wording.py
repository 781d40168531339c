"""What the set-up and the interview say. No Qt in here."""

from collections.abc import Iterable
from datetime import datetime

from studyapp.bank.formats import Format
from studyapp.practice import Verdict
from studyapp.study import Days
from studyapp.study.mock import (
    Clocks,
    Hold,
    Preset,
    Sitting,
    format_named,
    plan_rounds,
)
from studyapp.study.mock.deeds import Ending
from studyapp.study.mock.sitting import MINUTE, Answering
from studyapp.study.words import count, date_in_words, minutes_in_words, weekday
from studyapp.ui.mock.proposal import Proposal

UNFORESEEN = "I leave that to you: say what you assume, and go on."
LEFT_FULL_SCREEN = "You left full screen. That is noted, and nothing else comes of it."
EXAM_ASKS = (
    "An exam is under way. If you go elsewhere, its clock stops, and the report says so. "
    "Nothing is lost."
)
NO_RUNNING = "The code is run in the review, not here."
LEAVING = "Leave the interview here? What you answered is scored; it cannot be gone on with."
EMPTY = "Nothing is written and “I said it aloud” is not ticked. Hand it in like this?"
GONE = (
    "This question has left the bank since the interview began. Its title stands here, and what "
    "you answer counts; its task and its test cases are no longer there."
)


def clock(spent: int, box: int) -> str:
    """As "1:12 of 2:00"; what is over is told in words, too."""
    over = spent - box
    beyond = f", over by {short(over)}" if over >= 1000 else ""
    return f"{short(spent)} of {short(box)}{beyond}"


def short(spent: int) -> str:
    """Milliseconds as "1:40"."""
    minutes, seconds = divmod(max(spent, 0) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def spoken_time(clocks: Clocks) -> str:
    """For who does not look at the clocks."""
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
    """As "today", "yesterday", "Tuesday" or "14 March"."""
    day, today = days.of(moment), days.of(now)
    ago = (today - day).days
    if ago <= 0:
        return "today"
    if ago == 1:
        return "yesterday"
    return weekday(day) if ago < 7 else date_in_words(day, today)


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


def preset(found: Preset, formats: Iterable[Format]) -> str:
    """Rounds and time, in a line."""
    chosen = format_named(found.setup.format, formats)
    planned = plan_rounds(chosen, found.setup)
    whole = sum(each.count * each.minutes for each in planned) + (len(planned) - 1) * chosen.rest
    told = f"{minutes_in_words(round(whole, 1))}, {found.setup.pressure.label.lower()}"
    if len(planned) == 1:
        return told
    rounds = ", ".join(each.title for each in planned)
    return f"{count(len(planned), 'round')}, {told}: {rounds}"


def round_cells(proposal: Proposal) -> list[tuple[str, str, str, str]]:
    """Round, questions, minutes for each, together; the breaks between them, too."""
    rows: list[tuple[str, str, str, str]] = []
    for each, cards in zip(proposal.planned, proposal.drawn.rounds, strict=True):
        if cards and any(questions for _, questions, _, _ in rows) and proposal.chosen.rest:
            rows.append(("Break", "", "", minutes(proposal.chosen.rest)))
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
    if sitting.hold is Hold.RESTARTED:
        return "Welcome back", (
            "StudyApp was closed while the interview went on. Everything you wrote is here; "
            f"the clock stands still at {where}."
        )
    if sitting.hold is Hold.AWAY:
        return "The clock stands still", _away(sitting, where)
    return "Paused", f"The clock stands still at {where}. Take the time you need."


def _away(sitting: Sitting, where: str) -> str:
    away = sitting.interruptions[-1].away if sitting.interruptions else 0
    if not away:
        return f"You went elsewhere. Nothing of that time counts; you are at {where}."
    spent = minutes_in_words(away / MINUTE)
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
    return f"Break: {short(left)} left" if left > 0 else f"The break is over by {short(-left)}"


def tried(verdict: Verdict, cases: int) -> str:
    """After a run, in one sentence."""
    if verdict.cancelled:
        return "Stopped."
    if verdict.trouble is not None:
        return verdict.trouble.summary or verdict.trouble.outcome.label
    return f"{verdict.passed} of {count(cases, 'visible case')} pass."


def question_icon(answer: Answering) -> str:
    """How a question stands, beside its number; the words are `question_state`."""
    if answer.marked:
        return "flag"
    if answer.handed_in is not None:
        return "check"
    if answer.skipped:
        return "skip-forward"
    return "pencil" if answer.opened else "circle"
