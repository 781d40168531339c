"""What is meant by a filter: its name, and each of its values, typed whole or begun."""

import difflib
from collections.abc import Collection, Iterable, Mapping

from studyapp.bank.model import Kind, Level, Role
from studyapp.bank.query_parts import Field, Flag, Part, QueryError, shortened

NAMES = (*Field, "is")
FIXED: Mapping[str, tuple[str, ...]] = {
    "level": tuple(Level),
    "role": tuple(Role),
    "kind": tuple(Kind),
    "has": tuple(Part),
    "is": tuple(Flag),
}
"""The values of all filters but `topic:`, whose values are the bank's."""

_NOUNS = {**{field.value: field.value for field in Field}, "has": "part", "is": "state"}


def filter_name(given: str, position: int) -> str:
    """As it is listed. Raises QueryError where there is none of that name."""
    name = given.lower()
    if name not in NAMES:
        advice = _did_you_mean(name, NAMES, ":") or "; to search for it, put it in quotes"
        raise QueryError(f"unknown filter '{given}:'{advice}", position)
    return name


def meant(name: str, given: str, known: Iterable[str], position: int) -> tuple[str, ...]:
    """The values that begin so, unless one is just this; a topic also goes by its leaf's name."""
    known = list(known)
    if not given:
        raise QueryError(f"'{name}:' needs a value{_such_as(name, known)}", position)
    if given in known:
        return (given,)
    begin_so = [value for value in known if value.startswith(given)]
    begin_so = begin_so or [it for it in known if it.partition("/")[2].startswith(given)]
    if not begin_so:
        advice = _did_you_mean(given, known) or _such_as(name, known)
        raise QueryError(f"unknown {_NOUNS[name]} '{shortened(given)}'{advice}", position)
    return tuple(value for value in begin_so if not _is_within(value, begin_so))


def _is_within(leaf: str, topics: Collection[str]) -> bool:
    branch, slash, _ = leaf.partition("/")
    return bool(slash) and branch in topics


def _did_you_mean(word: str, known: Iterable[str], after: str = "") -> str:
    near = difflib.get_close_matches(word[:40], list(known), 1)
    return f"; did you mean '{near[0]}{after}'?" if near else ""


def _such_as(name: str, known: Collection[str]) -> str:
    return f", such as '{name}:{next(iter(known))}'" if known else ""
