"""A rule of explaining: which errors it is about, and what it says of one."""

import re
from collections.abc import Callable
from typing import NamedTuple

from studyapp.practice.explanations.seen import Seen

Say = Callable[[re.Match[str], Seen], str]


class Rule(NamedTuple):
    """The first rule that fits speaks, unless it has nothing to say."""

    errors: frozenset[str]  # names of exceptions; none: any
    pattern: re.Pattern[str]
    say: Say


def rule(errors: str, pattern: str, say: Say | str) -> Rule:
    """The names parted by blanks; a text that is not a function is said as it stands."""
    spoken = say if callable(say) else _as_it_stands(say)
    return Rule(frozenset(errors.split()), re.compile(pattern), spoken)


def _as_it_stands(text: str) -> Say:
    def say(found: re.Match[str], _: Seen) -> str:
        return text.format(*found.groups())

    return say


def sentences(*parts: str) -> str:
    """Those that are not empty, one after the other."""
    return " ".join(part for part in parts if part)
