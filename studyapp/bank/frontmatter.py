"""Reads the YAML at the head of a card.

Stricter than YAML: no anchors, aliases, tags or duplicate keys; and `no`, `yes` and dates stay
text. The parser's events are read one by one, since composing a document a few thousand brackets
deep crashes libyaml's loader.
"""

import re
from typing import NamedTuple

import yaml

from studyapp.bank.problem import Located, Place, Problem, Steps, spelt

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.S | re.M)
_TAB = re.compile(r"^ *\t", re.M)
_INTEGER = re.compile(r"[-+]?\d{1,18}\Z")  # int() refuses thousands of digits
_FRACTION = re.compile(r"[-+]?(?:\d{1,18}\.\d{0,18}|\.\d{1,18})\Z")
_WORDS = {"true": True, "True": True, "false": False, "False": False}
_NOTHING = {"", "~", "null"}
_DEEPEST = 12


class Parts(NamedTuple):
    """A card's file in two."""

    front: str
    body: str
    body_line: int


def split(text: str) -> Parts | None:
    """None where the file does not start with front matter between two lines `---`."""
    found = _FRONT.match(text)
    if not found:
        return None
    return Parts(found[1], text[found.end() :], 1 + found[0].count("\n"))


def parse(front: str, file: str, first_line: int = 2) -> tuple[Located | None, list[Problem]]:
    """The data with the places of its parts; None where it is no YAML that we take."""
    reader = _Reader(front, file, first_line)
    try:
        data = reader.document()
    except _RefusedError as error:
        return None, [Problem(file, *error.place, error.where, error.message)]
    except yaml.YAMLError as error:
        return None, [_syntax_problem(error, file, first_line)]
    if not isinstance(data, dict):
        message = "must be keys with values, like 'title: What is a list?'"
        return None, [Problem(file, first_line, 1, "front matter", message)]
    return Located(file, data, reader.places), reader.problems


class _RefusedError(Exception):
    def __init__(self, place: Place, where: str, message: str) -> None:
        super().__init__(message)
        self.place, self.where, self.message = place, where, message


class _Reader:
    """Builds plain data from the parser's events and keeps every part's place."""

    def __init__(self, front: str, file: str, first_line: int) -> None:
        self._front, self._file, self._first_line = front, file, first_line
        self._events = iter(_LOADER(front).get_event, None)  # `yaml.parse` asks twice for each
        self.places: dict[Steps, Place] = {}
        self.problems: list[Problem] = []

    def document(self) -> object:
        self._refuse_tabs()
        next(self._events)  # the stream's start
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return {}
        data = self._value(next(self._events), ())
        next(self._events)  # the document's end
        if not isinstance(after := next(self._events), yaml.StreamEndEvent):
            raise self._refused(after, (), "must be one YAML document")
        return data

    def _refuse_tabs(self) -> None:
        if found := _TAB.search(self._front):
            line = self._first_line + self._front.count("\n", 0, found.start())
            place = Place(line, len(found[0]))
            raise _RefusedError(place, "front matter", "indent with spaces, not with tabs")

    def _value(self, event: yaml.Event, steps: Steps) -> object:
        self._refuse_special(event, steps)
        self.places.setdefault(steps, self._place(event))
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        if len(steps) >= _DEEPEST:
            raise self._refused(event, steps[:1], "nested too deeply")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(steps)
        return self._mapping(steps)

    def _refuse_special(self, event: yaml.Event, steps: Steps) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise self._refused(event, steps, "no aliases here: quote text that starts with '*'")
        if getattr(event, "anchor", None):
            raise self._refused(event, steps, "no anchors here: quote text that starts with '&'")
        if getattr(event, "tag", None):
            raise self._refused(event, steps, "no tags here: quote text that starts with '!'")

    def _sequence(self, steps: Steps) -> list[object]:
        items: list[object] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*steps, len(items))))
        return items

    def _mapping(self, steps: Steps) -> dict[str, object]:
        data: dict[str, object] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            self._refuse_special(event, steps)
            if not isinstance(event, yaml.ScalarEvent):
                raise self._refused(event, steps, "a key must be plain text")
            key = str(event.value)
            if key in data:
                place, where = self._place(event), spelt((*steps, key))
                self.problems.append(Problem(self._file, *place, where, "key given twice"))
            self.places[*steps, key] = self._place(event)
            data[key] = self._value(next(self._events), (*steps, key))
        return data

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        assert mark  # the parser marks every event
        return Place(self._first_line + mark.line, mark.column + 1)

    def _refused(self, event: yaml.Event, steps: Steps, message: str) -> _RefusedError:
        where = spelt(steps) if steps else "front matter"
        return _RefusedError(self._place(event), where, message)


def _scalar(event: yaml.ScalarEvent) -> str | int | float | bool | None:
    text = str(event.value)
    if event.style:  # quoted or a block
        return text
    if text in _NOTHING:
        return None
    if _INTEGER.match(text):
        return int(text)
    if _FRACTION.match(text):
        return float(text)
    return _WORDS.get(text, text)


def _syntax_problem(error: yaml.YAMLError, file: str, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None)
    place = Place(first_line + mark.line, mark.column + 1) if mark else Place(first_line, 1)
    what = [getattr(error, "problem", None) or str(error), getattr(error, "context", None)]
    return Problem(file, *place, "YAML", ", ".join(part for part in what if part))
