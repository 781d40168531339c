"""Loads the learner's code and the cases, and tries them one after another."""

import faulthandler
import linecache
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from time import perf_counter
from types import ModuleType
from typing import Any

from studyapp.practice.child import checking
from studyapp.practice.child.capture import Capture
from studyapp.practice.child.channel import Channel
from studyapp.practice.child.ending import Ending, ending_of
from studyapp.practice.child.sql import BrokenCaseError, Tables
from studyapp.practice.child.surroundings import Surroundings

SOLUTION, CASES = "solution.py", "cases.py"
_clock = perf_counter
_later, _never = faulthandler.dump_traceback_later, faulthandler.cancel_dump_traceback_later


def run_cases(
    job: dict[str, Any], channel: Channel, capture: Capture, surroundings: Surroundings
) -> None:
    """Tell of each case when it begins and how it ended."""
    loading = _Loading(job)
    with _told_where_stuck(channel, job["loading"]):
        ending = loading.ending()
        surroundings.settle()
        surroundings.put_back()
    if ending:
        capture.end_of_case()
        return channel.say("trouble", **ending)
    channel.say("loaded")
    for name in job["names"]:
        channel.say("begun", name=name)
        loading.give_tools()
        with _told_where_stuck(channel, job["seconds"]):
            ended = _tried(loading, name, surroundings)
        capture.end_of_case()
        channel.say("ended", name=name, **ended)
        if surroundings.spoilt:
            break  # the app has another child try what is left
    return None


def _tried(loading: "_Loading", name: str, surroundings: Surroundings) -> Ending:
    started = _clock()
    error = _error_of(loading.case(name))
    seconds = _clock() - started
    surroundings.put_back()
    ending = loading.told_of(error)
    del error  # what it holds may not want to die: that, too, is the case's own time
    surroundings.put_back()  # telling of the error may have called the learner's code
    return {"seconds": seconds, **ending}


@contextmanager
def _told_where_stuck(channel: Channel, seconds: float) -> Iterator[None]:
    """The fault handler writes where the code is when the time is over; the app then ends it."""
    with suppress(RuntimeError, OSError):  # no memory left for its thread
        _later(seconds, file=channel.handle)
    yield
    _never()


class _Loading:
    """The modules `solution` and `cases`, each with its own names."""

    def __init__(self, job: dict[str, Any]) -> None:
        self._code, self._cases_source = job["code"], job["cases"]
        self._tables = Tables(job["code"], job["seconds"]) if job["sql"] else None
        self._cases: dict[str, Any] = {}
        self._tools: dict[str, object] = {
            name: getattr(checking, name) for name in ("check", "check_raises", "check_rows")
        }
        if self._tables:
            self._tools["run_sql"] = self._tables.run_sql

    def ending(self) -> Ending | None:
        """Why there is nothing to be tried; None where all is loaded."""
        first = self._load_tables if self._tables else self._load_code
        for step in (first, self._load_cases):
            error = _error_of(step)
            if error is not None:
                return self._told_of_loading(error, own=step == self._load_code)
        return None

    def _told_of_loading(self, error: BaseException, *, own: bool) -> Ending:
        """Whatever is wrong with the learner's own file is no fault of the author."""
        told = self.told_of(error)
        return {**told, "outcome": "raised"} if own and told["outcome"] == "broken" else told

    def told_of(self, error: BaseException | None) -> Ending:
        """How it ended; with the names that a wrong one in a query may have been meant for."""
        known = {"known": self._tables.names()} if self._tables and error is not None else {}
        return {**ending_of(error, self._code, CASES), **known, **_lacking(error)}

    def _load_tables(self) -> None:
        assert self._tables
        self._tables.load()

    def _load_code(self) -> None:
        load(module("solution"), self._code, SOLUTION)

    def _load_cases(self) -> None:
        self._cases = vars(module("cases"))
        self.give_tools()
        load(sys.modules["cases"], self._cases_source, CASES)

    def give_tools(self) -> None:
        """Before every case, since the learner's code may have changed them."""
        self._cases.update(self._tools)

    def case(self, name: str) -> Callable[[], object]:
        """A case that the file does not have fails as one of the author's faults."""

        def missing() -> None:
            raise BrokenCaseError(f"cases.py has no function {name}")

        found = self._cases.get(name)
        return found if callable(found) else missing


def module(name: str) -> ModuleType:
    """Where other code looks for it: a pickled class is found again by its module's name."""
    sys.modules[name] = made = ModuleType(name)
    return made


def load(into: ModuleType, source: str, file: str, first_line: int = 1) -> None:
    """Run a module's code; tracebacks find its lines although there is no such file."""
    source = "\n" * (first_line - 1) + source
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    vars(into)["__file__"] = file
    exec(compile(source, file, "exec", dont_inherit=True), vars(into))


def _error_of(deed: Callable[[], object]) -> BaseException | None:
    try:
        deed()
    except BaseException as error:
        return error
    return None


def _lacking(error: BaseException | None) -> Ending:
    """The name that the cases need and the learner's code does not have."""
    kind = type(error)
    if issubclass(kind, ImportError) and _is(error, "solution"):
        names: Iterable[str] = str(error).split("'")[1:2]
        return {"lacking": next(iter(names), "")}
    if issubclass(kind, AttributeError) and "module 'solution'" in str(error):
        return {"lacking": str(getattr(error, "name", ""))}
    return {}


def _is(error: object, name: str) -> bool:
    return getattr(error, "name", None) == name and "cannot import name" in str(error)
