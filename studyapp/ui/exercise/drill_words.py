"""What the drill says."""

from datetime import timedelta

from studyapp.practice.times import clock
from studyapp.ui.exercise.drill_round import Result, Round


def left(passed: timedelta) -> str:
    """Of the minute: as "42 s left"."""
    seconds = 60 - int(passed.total_seconds())
    return f"{seconds} s left" if seconds > 0 else "The minute is over; finish calmly"


def told(result: Result, round_: Round) -> str:
    """How a try went."""
    again = " It comes again later in this round." if round_.comes_again(result.task) else ""
    if not result.right:
        return f"Not right yet.{again}"
    if not result.well:
        return f"Right, in {clock(result.took)}: more than a minute.{again}"
    return f"Right, in {clock(result.took)}{_against(result.took, round_.best(result.task))}."


def summed_up(round_: Round) -> str:
    """The heading of the summary."""
    first = sum(round_.went_well_at_once(task) for task in round_.tasks)
    last = [round_.last_of(task) for task in round_.tasks]
    later = sum(result is not None and result.well for result in last) - first
    again = f", {later} more at the second try" if later else ""
    return f"{first} of {len(last)} from memory, within a minute{again}"


def row(result: Result | None, best: timedelta | None) -> str:
    """A drill in the summary."""
    if result is None:
        return "not tried"
    if not result.right:
        return "not right yet"
    return f"{clock(result.took)}{_against(result.took, best)}"


def _against(took: timedelta, best: timedelta | None) -> str:
    if best is None:
        return ", your first time"
    ahead = best - took
    if ahead >= timedelta(seconds=1):
        return f", your best by {clock(ahead)}"
    return f"; your best is {clock(best)}"
