"""The fields of a question: what is written where, and until when. No Qt in here."""

from collections import Counter
from dataclasses import dataclass

from studyapp.bank import Kind
from studyapp.bank.model import READ
from studyapp.study.mock import Interview, Sitting
from studyapp.study.mock.blueprint import ProbeKind
from studyapp.study.mock.deeds import ANSWER, CODE, NOTES, probe_field, stage_field

_PROBES = {
    ProbeKind.SECOND: "Another approach",
    ProbeKind.FOLLOW_UP: "Follow-up",
    ProbeKind.TWIST: "Changed requirement",
}
_ANSWER_HINT = (
    "Say it aloud first, as you would in the room. Then write its key points here. Markdown works."
)
_APPROACH_HINT = "What you asked, the approach you choose, what it costs, how you would test it."
_STAGE_HINT = "What you decide at this stage, and why."
_REST_HINT = "What belongs to no stage: sum up, name what is still open."
_PROBE_HINT = "Your answer, in a few sentences."
_NOTES_HINT = "For yourself: not part of the answer. The review shows them."


@dataclass(frozen=True, slots=True)
class Part:
    """Something to write in."""

    field: str  # its name in the diary
    title: str
    hint: str = ""
    prompt: str = ""  # what is asked, where it is not the question itself
    is_open: bool = True
    stage: int | None = None

    @property
    def is_code(self) -> bool:
        """Whether code is written in it."""
        return self.field == CODE


def parts_of(interview: Interview, *, codes: bool) -> tuple[Part, ...]:
    """All that the open question has now; `codes`: code is written for it."""
    sitting = interview.sitting
    asked, answer = sitting.asked, sitting.answer
    unanswered = answer.handed_in is None
    parts = [
        Part(stage_field(number), stage, _STAGE_HINT, is_open=unanswered, stage=number)
        for number, stage in enumerate(asked.stages)
    ]
    title, hint = _main(codes=codes, staged=bool(asked.stages))
    parts.append(Part(ANSWER, title, hint, is_open=unanswered))
    if codes:
        parts.append(Part(CODE, "Code", is_open=unanswered))
    parts += _probes(interview)
    if not interview.pressure.is_strict:
        parts.append(Part(NOTES, "Scratch notes", _NOTES_HINT))
    return tuple(parts)


def follow_up(sitting: Sitting) -> str:
    """What the interviewer asks on top at the moment, as a heading; empty: nothing."""
    answer = sitting.answer
    if answer.handed_in is None or not answer.probes or answer.left:
        return ""
    return _PROBES[sitting.asked.probes[answer.probes - 1].kind]


def writes_code(kind: Kind, graded: str | None) -> bool:
    """Whether a question is answered with code; `graded`: by which exercise, if any."""
    return kind is Kind.CODING and graded not in READ


def _main(*, codes: bool, staged: bool) -> tuple[str, str]:
    if staged:
        return "Summing up", _REST_HINT
    return ("Approach and cost", _APPROACH_HINT) if codes else ("Answer", _ANSWER_HINT)


def _probes(interview: Interview) -> list[Part]:
    asked, came = interview.sitting.asked, interview.sitting.answer.probes
    several = Counter(probe.kind for probe in asked.probes[:came])
    number: Counter[ProbeKind] = Counter()
    parts = []
    for place, probe in enumerate(asked.probes[:came]):
        number[probe.kind] += 1
        which = f" {number[probe.kind]}" if several[probe.kind] > 1 else ""
        title = _PROBES[probe.kind] + which
        parts.append(Part(probe_field(place), title, _PROBE_HINT, probe.ask))
    return parts
