"""Errors that Python really raises, told as the app is told of them."""

import warnings

from studyapp.practice.child.traces import failure_of
from studyapp.practice.verdict import Failure, Frame


def told_of(source: str, call: str = "f()") -> dict:
    """What is told of code that fails while it is loaded, or when it is called."""
    namespace: dict = {"__name__": "solution"}
    try:
        warnings.simplefilter("ignore")  # those of Python about the code; put back by pytest
        exec(compile(source, "/tmp/x/solution.py", "exec"), namespace)
        exec(compile(call, "/tmp/x/cases.py", "exec"), namespace)
    except BaseException as error:
        return failure_of(error, source)
    raise AssertionError("nothing failed")


def failure_in(source: str, call: str = "f()") -> Failure:
    """As the window has it."""
    told = told_of(source, call)
    frames = tuple(Frame(*frame) for frame in told["frames"])
    return Failure(told["error"], told["message"], frames, column=told["column"])
