"""Reads a pack's TOML files and finds the places of their parts."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from studyapp.bank.problem import Located, PackError, Place, Problem, Steps
from studyapp.bank.text_file import UnreadableError, place_in, read_text

_LIMIT = 1024 * 1024
_TABLE = re.compile(r"\s*(\[\[?)\s*([\w.-]+)\s*\]")
_KEY = re.compile(r"\s*([\w-]+)\s*=")
_STRING = re.compile(r""""((?:\\.|[^"\\])*)"|'([^']*)'|#.*""")
_TEXT = re.compile(r"""\s*(\"{3}|'{3})(.*)""")
_AT = re.compile(r" \(at line (\d+), column (\d+)\)| \(at end of document\)")


def read_toml(file: Path, name: str) -> Located:
    """Raises PackError for a file that is missing, no text, or no TOML."""
    try:
        text = read_text(file, _LIMIT)
    except UnreadableError as error:
        raise PackError(Problem(name, *error.place, "file", error.reason)) from error
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackError(_syntax_problem(str(error), text, name)) from error
    return Located(name, data, dict(_places(text)))


def _syntax_problem(message: str, text: str, name: str) -> Problem:
    at = _AT.search(message)
    place = place_in(text, len(text))
    if at and at[1]:
        place = Place(int(at[1]), int(at[2]))
    return Problem(name, *place, "TOML", _AT.sub("", message))


def _places(text: str) -> Iterator[tuple[Steps, Place]]:
    """Of tables, keys and the strings of a list, one key to a line as packs are written.

    The first string of a key, `(*table, key, 0)`, is where a text of several lines begins.
    """
    table: Steps = ()
    key, items = "", 0
    counts: dict[Steps, int] = {}
    closing = ""  # what ends the text of several lines that we are in
    for number, line in enumerate(text.split("\n"), 1):
        start = 0
        if closing:
            closing = "" if closing in line else closing
            continue
        if found := _TABLE.match(line):
            table = _entered(found[2], counts, repeated=found[1] == "[[")
            yield table, Place(number, found.start(1) + 1)
            continue
        if found := _KEY.match(line):
            key, items, start = found[1], 0, found.end()
            yield (*table, key), Place(number, found.start(1) + 1)
            if text_begins := _TEXT.match(line, start):
                yield (*table, key, 0), _first_of(text_begins, number)
                closing = "" if text_begins[1] in text_begins[2] else text_begins[1]
                continue
        for string in _STRING.finditer(line, start):
            if not string[0].startswith("#"):
                yield (*table, key, items), Place(number, string.start() + 1)
                items += 1


def _first_of(text_begins: re.Match[str], line: int) -> Place:
    """A line end right after the quotes is none of the text's own."""
    return Place(line, text_begins.start(2) + 1) if text_begins[2] else Place(line + 1, 1)


def _entered(header: str, counts: dict[Steps, int], *, repeated: bool) -> Steps:
    """The steps to a table; `counts` holds the number of the latest of each repeated one."""
    steps: Steps = ()
    names = header.split(".")
    for depth, name in enumerate(names, 1):
        steps = (*steps, name)
        if repeated and depth == len(names):
            counts[steps] = counts.get(steps, -1) + 1
        if steps in counts:
            steps = (*steps, counts[steps])
    return steps
