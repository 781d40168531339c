"""What comes next in a round: the one thing that the large button does. No Qt in here."""

from enum import Enum, auto

from studyapp.study.mock import Interview, Moment


class Lead(Enum):
    """A step on the straight way through."""

    HAND_IN = auto()
    PROBE = auto()
    NEXT = auto()
    END_ROUND = auto()


def lead_of(interview: Interview) -> Lead:
    """While a round goes on."""
    if interview.sitting.answer.handed_in is None and not interview.sitting.answer.skipped:
        return Lead.HAND_IN
    if interview.sitting.answer.handed_in is not None and interview.has_more:
        return Lead.PROBE
    return Lead.NEXT if interview.following is not None else Lead.END_ROUND


def hand_in(interview: Interview, now: Moment) -> None:
    """Where nothing follows up on the answer, the next question comes at once."""
    question = interview.sitting.question
    interview.hand_in(now)
    sitting, following = interview.sitting, interview.following
    is_through = sitting.is_running and sitting.question == question and not sitting.answer.probes
    if is_through and following is not None:
        interview.open(following, now)


def label(lead: Lead, *, last_round: bool) -> str:
    """What the button says."""
    if lead is Lead.END_ROUND:
        return "End the interview" if last_round else "End the round"
    return {
        Lead.HAND_IN: "Hand in",
        Lead.PROBE: "Go on with this question",
        Lead.NEXT: "Next question",
    }[lead]


def unfinished(interview: Interview) -> str:
    """What one might still come back to in this round, in words; empty where there is nothing."""
    sitting = interview.sitting
    skipped = [sitting.answers[i] for i in sitting.numbers if sitting.answers[i].skipped]
    marked = sum(each.marked for each in skipped)
    if not skipped:
        return ""
    return f"{len(skipped)} skipped" + (f", {marked} of them marked" if marked else "")


def first_left(interview: Interview) -> tuple[int, str]:
    """The first that was skipped and marked, else the first that was skipped; and which it is."""
    sitting = interview.sitting
    skipped = [number for number in sitting.numbers if sitting.answers[number].skipped]
    marked = [number for number in skipped if sitting.answers[number].marked]
    return (marked[0], "marked") if marked else (skipped[0], "skipped")
