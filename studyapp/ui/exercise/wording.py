"""What the exercise page says."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from studyapp.practice import Case, Graded, Verdict, Workout, times
from studyapp.practice.walls import Hold, Walls
from studyapp.practice.workbench import Effort
from studyapp.study.suggest import SuggestedGrade
from studyapp.study.words import clock_face, count
from studyapp.ui.exercise.sitting import Sitting
from studyapp.ui.widgets.prose import quoted

_GRADED = {
    Graded.WRITE: "write it yourself",
    Graded.PREDICT: "say what it prints",
    Graded.FIND_BUG: "find the bug and mend it",
    Graded.FILL_GAP: "fill the gaps",
    Graded.COMPLEXITY: "state what it costs",
}
_HOLDS = {Hold.CONTAINED: "kept in", Hold.LIMITED: "only limited", Hold.OPEN: "not kept in"}
_TRUST = (
    "The pack “{pack}” does not come with StudyApp. Its exercises run code that its authors wrote, "
    "together with yours. On this computer: {guards}. Let it run only if you trust where the pack "
    "comes from. You are asked once, and again only when its code changes."
)


def kind(workout: Workout) -> str:
    """What the learner does, and what it is graded by."""
    hidden = sum(case.hidden for case in workout.cases)
    cases = f", {count(len(workout.cases), 'case')}, {hidden} hidden" if workout.cases else ""
    return f"{_GRADED[workout.graded]}{cases}"


def needs(libraries: Sequence[str]) -> str:
    """What must be installed."""
    return f"needs {listed(libraries)}" if libraries else ""


def lacking(libraries: Sequence[str]) -> str:
    """Said before anything else where it cannot be run here."""
    are = "is" if len(libraries) == 1 else "are"
    return (
        f"{listed(libraries)} {are} not installed here, so this exercise cannot be run. "
        'Install what it needs by  pip install "studyapp[science]"  and start StudyApp again. '
        "What you write is kept meanwhile."
    )


def trust(pack: str, walls: Walls) -> str:
    """Asks whether a strange pack may run; says honestly what holds it."""
    return _TRUST.format(pack=pack, guards=_told(walls))


def contained(walls: Walls) -> str:
    """What the badge of the walls tells."""
    lines = (f"{guard.way}: {_HOLDS[guard.hold]} – {guard.why}" for guard in walls.guards)
    return "\n".join(("Your code runs in a process of its own.", *lines))


def _told(walls: Walls) -> str:
    return "; ".join(f"{guard.way.lower()} {_HOLDS[guard.hold]}" for guard in walls.guards)


def clock(spent: timedelta, minutes: float) -> str:
    """As "3:12 of 15 min"."""
    return f"{clock_face(spent.total_seconds())} of {minutes:g} min"


def progress(done: int, cases: int) -> str:
    """While it runs."""
    return f"{done} of {cases}"


def verdict(found: Verdict, cases: Sequence[Case]) -> str:
    """After a run, in one sentence; a Submit that passes has a page of its own."""
    if found.cancelled:
        return "Stopped."
    if found.trouble is not None:
        failure, outcome = found.trouble.failure, found.trouble.outcome
        return failure.error if failure else quoted(found.trouble.summary) or outcome.label
    total = len(found.results)
    if not found.holds:
        return f"{found.passed} of {total} pass"
    which = "visible cases" if total < len(cases) else "cases"
    every = f"All {total} {which} pass" if total > 1 else "The case passes"
    return f"{every}. Submit tries the hidden ones, too." if total < len(cases) else every


def took(sitting: Sitting) -> Sequence[str]:
    """The time against the target, the best and the trend."""
    effort = sitting.bench.effort
    solved = [attempt for attempt in sitting.attempts if attempt.holds]
    if not sitting.bench.passed or not solved:
        return (clock(effort.took, sitting.minutes),)
    newest, *earlier = solved
    target = times.of_target(effort.took, sitting.minutes)
    trend = times.of_trend(times.times_of(sitting.attempts))
    return (times.of_attempt(newest, earlier), target, trend)


def outcome(effort: Effort, *, passed: bool) -> str:
    """The heading above the grades."""
    if passed:
        return "Solved"
    return "You gave up" if effort.gave_up else "Not solved yet"


def outcome_lead(effort: Effort, graded: Graded) -> str:
    """The line below it."""
    by_lines = graded is Graded.PREDICT
    if effort.gave_up:
        again = "do" if by_lines or graded is Graded.COMPLEXITY else "write"
        return f"Read the solution, then {again} it again another day without it."
    if graded is Graded.COMPLEXITY:
        return "That is right." if effort.passed else "That is not right."
    if effort.passed == effort.cases:
        return "Every line is right." if by_lines else f"All {effort.cases} cases pass."
    return f"{effort.passed} of {effort.cases} {'lines are right' if by_lines else 'cases pass'}."


def suggestion(found: SuggestedGrade | None) -> str:
    """Why a grade is suggested."""
    return f"Suggested: {found.grade.label} – {found.why}." if found else "How well did it go?"


def listed(names: Iterable[str]) -> str:
    """As "numpy, pandas and scipy"."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
