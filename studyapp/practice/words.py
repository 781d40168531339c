"""The sentence that says how a case ended."""

import signal
from collections.abc import Mapping
from typing import Any

from studyapp.practice.child.channel import CUT_OFF
from studyapp.practice.messages import text_of
from studyapp.practice.verdict import Difference, Failure, Outcome

CANCELLED = "Stopped before it ended."
NOTHING_WRITTEN = "There is no code yet."

_LONGEST = 300
_OVER = {
    Outcome.MEMORY: "Needed more than 1 GiB of memory.",
    Outcome.OUTPUT: "Wrote a file larger than 8 MiB.",
}
_SIGNALS = {
    "SIGSEGV": "it used memory that is not its own",
    "SIGBUS": "it used memory that is not there",
    "SIGABRT": "it gave itself up",
    "SIGFPE": "a calculation that the processor refuses",
    "SIGILL": "an instruction that the processor does not know",
    "SIGALRM": "an alarm that nobody waited for",
    "SIGKILL": "it was killed",
    "SIGTERM": "it was told to end",
}

_CRASHES_OF_WINDOWS = {
    0xC0000005: "it used memory that is not its own",
    0xC0000094: "a calculation that the processor refuses",
    0xC00000FD: "its calls went too deep",
    0xC0000409: "it gave itself up",
}
_FIRST_OF_WINDOWS = 0x80000000  # what is as large was not chosen by the program


def of_long_code(most: int) -> str:
    """Code that is not even tried."""
    return f"The code is longer than {most:,} characters."


def of_missing(needs: tuple[str, ...]) -> str:
    """An exercise that cannot be done here."""
    return f"Not installed here, but needed: {', '.join(needs)}."


def of_a_stranger(pack: str) -> str:
    """A pack that nobody vouches for, on a machine that cannot contain it."""
    return (
        f"This machine cannot contain code that nobody here has looked at, so the pack {pack!r} "
        "is not run until you say that you trust it."
    )


def of_time(seconds: float) -> str:
    """A case that was stopped."""
    return f"Took longer than {seconds:g} s."


def of_loading(seconds: float) -> str:
    """Code that was stopped before any case began."""
    return f"Loading your code took longer than {seconds:g} s. Is there a loop outside a function?"


def of_the_whole(seconds: float) -> str:
    """A case that was not begun."""
    return f"Not tried: all cases together took longer than {seconds:g} s."


def of_flood(size: int) -> str:
    """A case that printed without end."""
    return f"Printed more than {_size(size)}, so it was stopped."


def of_full_folder(size: int) -> str:
    """A case that filled the disk."""
    return f"Wrote more than {_size(size)} of files, so it was stopped."


def of_start(seconds: float) -> str:
    """A child that never waited for its job."""
    return f"The process for your code was not ready after {seconds:g} s."


def of_death(code: int | None, why: str, *, cut: bool) -> tuple[Outcome, str]:
    """A case whose process ended."""
    if code is None:
        return Outcome.BROKEN, f"The process for your code could not be started: {why}"
    if cut or code == CUT_OFF:
        return Outcome.CRASHED, "The program closed its connection to the app, so it was stopped."
    if code >= _FIRST_OF_WINDOWS:
        return Outcome.CRASHED, _of_crash(_CRASHES_OF_WINDOWS.get(code), f"0x{code:X}")
    if code >= 0:
        return Outcome.CRASHED, f"The program ended itself with exit code {code}."
    return _of_signal(-code)


def _of_signal(number: int) -> tuple[Outcome, str]:
    try:
        name = signal.Signals(number).name
    except ValueError:
        name = f"signal {number}"
    if name == "SIGXCPU":
        return Outcome.TIME, "Used the processor for longer than all its cases may."
    return Outcome.CRASHED, _of_crash(_SIGNALS.get(name), name)


def _of_crash(why: str | None, name: str) -> str:
    return f"The program crashed{f': {why}' if why else ''} ({name})."


def of_lack(name: str) -> str:
    """The cases import what the learner's code does not have."""
    return f"Your code has no `{name}`, which the cases call."


def of_ending(
    outcome: Outcome,
    body: Mapping[str, Any],
    failure: Failure | None,
    difference: Difference | None,
) -> str:
    """A case that ended in good order; what the child says for itself is a sentence."""
    said = _first_line(text_of(body, "words"))
    match outcome:
        case Outcome.PASSED:
            return ""
        case Outcome.WRONG:
            return (difference and difference.note) or said or "The answer is not what is wanted."
        case Outcome.BROKEN:
            return f"The exercise is at fault, not your code: {said or _of_failure(failure)}"
        case Outcome.FORBIDDEN:
            return said or _of_refusal(failure)
        case _:
            return said or _OVER.get(outcome) or _of_failure(failure)


def _of_failure(failure: Failure | None) -> str:
    if failure is None:
        return "It does not say why."
    if failure.error == "NotImplementedError" and failure.frames:
        return f"`{failure.frames[-1].function}` is not written yet."
    if failure.error == "SystemExit":
        return "Your code ended the program by `sys.exit` or `SystemExit`."
    message = _first_line(failure.message)
    return f"{failure.error}: {message}" if message else failure.error


def _of_refusal(failure: Failure | None) -> str:
    what = _first_line(failure.message) if failure else ""
    why = "code of an exercise has no network, no other programs and no files but its own"
    return f"Not allowed here ({what}): {why}."


def _first_line(text: str) -> str:
    line = text.strip().partition("\n")[0]
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _size(size: int) -> str:
    for unit, name in ((1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")):
        if size >= unit:
            return f"{size / unit:g} {name}"
    return f"{size} bytes"
