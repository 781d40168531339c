"""An exception in the learner's terms: their lines only, and a message that is not too long."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from types import TracebackType
from typing import Any

from studyapp.practice.child.opened import type_name
from studyapp.practice.child.showing import cut, readable

SOLUTION = "solution.py"
_ENDS = 3  # frames at either end of a recursion that are shown
_LONGEST = 2000
_LONGEST_LINE = 300
_MANY = 100_000  # frames; there can hardly be more
_CAUSES = 20
_MEMBERS = 5
Frame = list[Any]
"""Line, function, source; line 0 stands for frames that are left out."""


def failure_of(error: BaseException, source: str, file: str = SOLUTION) -> dict[str, Any]:
    """What the parent makes a Failure of; never raises, whatever the error's class does."""
    lines = source.splitlines()
    nearest = next((it for it in _chain(error) if _concerns(it, file)), error)
    if isinstance(nearest, SyntaxError) and _is_of(nearest.filename, file):
        frames, column = [_syntax_frame(nearest, lines)], max(nearest.offset or 1, 1)
        return _failure(nearest, str(nearest.msg), frames, column)
    frames = _collapsed(list(_frames(nearest.__traceback__, lines, file)))
    return _failure(nearest, _whole_message(nearest), frames, None)


def _failure(
    error: BaseException, message: str, frames: list[Frame], column: int | None
) -> dict[str, Any]:
    message = cut(readable(message), _LONGEST)
    return {"error": type_name(error), "message": message, "frames": frames, "column": column}


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, the members of a group, what caused it; a few steps in each direction."""
    waiting, met = [error], set[int]()
    while waiting and len(met) < _CAUSES:
        each = waiting.pop(0)
        if id(each) in met:
            continue
        met.add(id(each))
        yield each
        if isinstance(each, BaseExceptionGroup):
            waiting += each.exceptions[:_MEMBERS]
        waiting += [it for it in (each.__cause__, each.__context__) if it is not None]


def _concerns(error: BaseException, file: str) -> bool:
    """Whether it went through the learner's lines, or is about them."""
    if isinstance(error, SyntaxError) and _is_of(error.filename, file):
        return True
    return next(_frames(error.__traceback__, (), file), None) is not None


def _is_of(filename: object, file: str) -> bool:
    return isinstance(filename, str) and re.split(r"[/\\]", filename)[-1] == file


def _syntax_frame(error: SyntaxError, lines: Sequence[str]) -> Frame:
    line = max(error.lineno or 1, 1)
    text = _line(lines, line) or str(error.text or "").strip()
    return [line, "", cut(text, _LONGEST_LINE)]


def _frames(trace: TracebackType | None, lines: Sequence[str], file: str) -> Iterator[Frame]:
    """The learner's, outermost first."""
    for line, function in islice(_steps(trace, file), _MANY):
        yield [line, function, cut(_line(lines, line), _LONGEST_LINE)]


def _steps(trace: TracebackType | None, file: str) -> Iterator[tuple[int, str]]:
    while trace is not None:
        code = trace.tb_frame.f_code
        if _is_of(code.co_filename, file):
            yield trace.tb_lineno or 1, code.co_qualname.rpartition("<locals>.")[2]
        trace = trace.tb_next


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1].strip() if 0 < number <= len(lines) else ""


def _collapsed(frames: list[Frame]) -> list[Frame]:
    """Both ends of a deep recursion, and how many calls lie between."""
    between = len(frames) - 2 * _ENDS
    if between <= 2:
        return frames
    return [*frames[:_ENDS], [0, "", f"… {between:,} more …"], *frames[-_ENDS:]]


def _whole_message(error: BaseException) -> str:
    """With a line for each member of a group, and one for what caused it."""
    lines = [_message(error)]
    if isinstance(error, BaseExceptionGroup):
        lines += [f"• {_told(member)}" for member in error.exceptions[:_MEMBERS]]
    if error.__cause__ is not None:
        lines.append(f"caused by {_told(error.__cause__)}")
    elif error.__context__ is not None and not error.__suppress_context__:
        lines.append(f"while handling {_told(error.__context__)}")
    return "\n".join(lines)


def _told(error: BaseException) -> str:
    message = cut(_message(error), _LONGEST_LINE)
    return f"{type_name(error)}: {message}" if message else type_name(error)


def _message(error: BaseException) -> str:
    try:
        return str(error)
    except BaseException:  # the learner's own exception: whatever its `__str__` does
        return "(its message cannot be shown)"
