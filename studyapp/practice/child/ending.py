"""How a case ended: what became of it, told so that it can be sent to the app."""

import errno
from typing import Any

from studyapp.practice.child.bundled import TablesError
from studyapp.practice.child.checking import CheckError
from studyapp.practice.child.refusals import ForbiddenError
from studyapp.practice.child.sql import BrokenCaseError, QueryError, QueryTimeError
from studyapp.practice.child.traces import failure_of

_AUTHORS = (NameError, ImportError, SyntaxError)  # in `cases.py` none of them is the learner's
_SPEAKING = (ForbiddenError, QueryError, QueryTimeError, BrokenCaseError, TablesError)
_WALL = {errno.EPERM, errno.EACCES}
_CHAIN = 8
_LONGEST = 500

Ending = dict[str, Any]


def ending_of(error: BaseException | None, source: str, cases_file: str = "") -> Ending:
    """The outcome and what there is to be shown of it; `source` is the learner's code."""
    if error is None:
        return {"outcome": "passed"}
    kind = type(error)  # what the object says of itself may be a lie
    if issubclass(kind, CheckError):
        return {**_wrong(error), "line": _line_in(cases_file, error)}
    failure = _failure(error, source)
    told = {"failure": failure, "line": _line_in(cases_file, error)}
    return {"outcome": _outcome(error, kind, failure), **told, **_words(error)}


def _outcome(error: BaseException, kind: type, failure: Ending) -> str:
    if _refusal(error) is not None:
        return "forbidden"
    if issubclass(kind, QueryTimeError):
        return "time"
    if issubclass(kind, MemoryError) or _number(error) == errno.ENOMEM:
        return "memory"
    if _number(error) == errno.EFBIG:
        return "output"
    if issubclass(kind, (BrokenCaseError, TablesError)):
        return "broken"
    if issubclass(kind, _AUTHORS) and not failure["frames"]:
        return "broken"
    return "wrong" if kind is AssertionError and not failure["frames"] else "raised"


def _number(error: BaseException) -> int | None:
    """What the system said."""
    return error.errno if issubclass(type(error), OSError) else None  # type: ignore[attr-defined]


def _wrong(error: BaseException) -> Ending:
    difference = getattr(error, "difference", None)
    return {"outcome": "wrong", "difference": difference, "words": _text(error)}


def _words(error: BaseException) -> Ending:
    refusal = _refusal(error)
    speaks = refusal if isinstance(refusal, ForbiddenError) else error
    return {"words": _text(speaks)} if issubclass(type(speaks), _SPEAKING) else {}


def _refusal(error: BaseException | None) -> BaseException | None:
    """What a wall refused, be it wrapped in other errors: `urllib` and the like do so."""
    for _ in range(_CHAIN):
        if error is None or _is_refusal(error):
            return error
        error = error.__cause__ or error.__context__
    return None


def _is_refusal(error: BaseException) -> bool:
    """The system's own number tells it from a PermissionError that the learner raised."""
    if issubclass(type(error), ForbiddenError):
        return True
    return issubclass(type(error), PermissionError) and error.errno in _WALL  # type: ignore[attr-defined]


def _failure(error: BaseException, source: str) -> Ending:
    try:
        return failure_of(error, source)
    except BaseException:
        return {"error": type(error).__name__, "message": "", "frames": [], "column": None}


def _text(error: BaseException | None) -> str:
    try:
        return str(error)[:_LONGEST]
    except BaseException:
        return ""


def _line_in(file: str, error: BaseException) -> int | None:
    """The last line of that file which the error went through."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == file:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
