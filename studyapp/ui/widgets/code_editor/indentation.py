"""How far lines are indented: rules on plain text."""

import re

STEP = 4

_BLANK = re.compile(r"[ \t]*")
_FIRST_WORD = re.compile(r"\s*(\w+)")
_LEAVING = {"return", "pass", "break", "continue", "raise"}


def indent_of(line: str) -> int:
    """Columns of space that a line begins with."""
    blank = _BLANK.match(line)
    return len(blank[0].expandtabs(STEP)) if blank else 0


def to_next_stop(column: int) -> int:
    """How many spaces lead to the next multiple of a step."""
    return STEP - column % STEP


def to_last_stop(indent: int) -> int:
    """How many spaces to take away to get to the multiple of a step before."""
    return (indent - 1) % STEP + 1 if indent else 0


def inside_bracket(base: str, *, opened_here: bool) -> int:
    """The indent of the next line while a bracket is open; `base` begins the expression."""
    return indent_of(base) + (STEP if opened_here else 0)


def after_statement(base: str, code: str) -> int:
    """The indent of the line after a statement; `base` is its first line, `code` its last."""
    indent = indent_of(base)
    if code.rstrip().endswith(":"):
        return indent + STEP
    word = _FIRST_WORD.match(base)
    return max(indent - STEP, 0) if word and word[1] in _LEAVING else indent
