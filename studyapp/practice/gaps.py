"""Gaps in given code, written `___`: where they are, and whether all else stayed as it is."""

import re
from collections.abc import Sequence
from typing import NamedTuple

GAP = "___"
_GAP = re.compile(r"(?<![A-Za-z0-9_])___(?![A-Za-z0-9_])")


class Changed(NamedTuple):
    """Where the learner's text differs from what was given, outside the gaps."""

    line: int  # of the start, from 1
    given: str  # that line
    note: str


def gaps_in(text: str) -> list[tuple[int, int]]:
    """Where each gap begins and ends."""
    return [found.span() for found in _GAP.finditer(text)]


def filled(start: str, answers: Sequence[str]) -> str:
    """The start with its gaps filled in order; ValueError unless there is an answer for each."""
    parts = _GAP.split(start)
    if len(parts) != len(answers) + 1:
        raise ValueError(f"{len(parts) - 1} gaps, but {len(answers)} answers")
    between = [part for pair in zip(parts, answers, strict=False) for part in pair]
    return "".join((*between, parts[-1]))


def answers_in(start: str, text: str) -> list[str] | None:
    """What stands in the gaps; None where something else was changed."""
    parts, written = _GAP.split(_tidy(start)), _tidy(text)
    if len(parts) == 1:
        return [] if written == parts[0] else None
    *leading, last = parts
    if len(written) < len(last) or not written.endswith(last):
        return None
    answers = _between(leading, written[: len(written) - len(last)])
    return answers if answers is not None and all(map(_is_on_a_line, answers)) else None


def changed(start: str, text: str) -> Changed | None:
    """The first line outside the gaps that is not as it was given; None where all are."""
    if answers_in(start, text) is not None:
        return None
    given, written = _tidy(start).split("\n"), _tidy(text)
    same = max(count for count in range(len(given) + 1) if _begins(given[:count], written))
    if same == len(given):
        return Changed(same, given[-1], "Something was added outside of the gaps.")
    note = f"Line {same + 1} was changed outside of its gaps, or something was added before it."
    return Changed(same + 1, given[same], note)


def _between(parts: Sequence[str], text: str) -> list[str] | None:
    """The text begins with the first part; what lies between the parts, and after the last one."""
    if not text.startswith(parts[0]):
        return None
    answers, at = [], len(parts[0])
    for part in parts[1:]:
        if (place := text.find(part, at)) < 0:
            return None
        answers.append(text[at:place])
        at = place + len(part)
    return [*answers, text[at:]]


def _begins(given: Sequence[str], written: str) -> bool:
    """Whether the text begins with these lines, their gaps filled on a line each."""
    lines = "".join(f"{line}\n" for line in given)
    answers = _between(_GAP.split(lines), f"{written}\n")
    return answers is not None and all(map(_is_on_a_line, answers[:-1]))


def _is_on_a_line(answer: str) -> bool:
    """A gap holds one expression: its lines end only within brackets."""
    depth = 0
    for sign in answer:
        depth += (sign in "([{") - (sign in ")]}")
        if sign == "\n" and depth <= 0:
            return False
    return True


def _tidy(text: str) -> str:
    """Blanks at the ends of lines and of the text are nobody's change."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")
