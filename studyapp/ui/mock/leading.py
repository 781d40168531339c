"""What comes next in a round: the one thing that the large button does. No Qt in here."""

from enum import Enum, auto

from studyapp.study.mock import Interview


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
    answers = [sitting.answers[number] for number in sitting.numbers]
    skipped = sum(each.skipped for each in answers)
    marked = sum(each.marked for each in answers)
    found = [f"{skipped} skipped" if skipped else "", f"{marked} marked to come back to"]
    return " and ".join(filter(None, found if marked else found[:1]))
