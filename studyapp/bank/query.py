"""The search grammar: words, "phrases", filters, -not, or, (parentheses)."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence

from studyapp.bank.query_filters import FIXED, filter_name, meant
from studyapp.bank.query_parts import (
    AllOf,
    AnyOf,
    Field,
    Filter,
    Flag,
    Is,
    Node,
    Not,
    Part,
    Phrase,
    QueryError,
    Word,
)
from studyapp.bank.tokens import TOKEN

__all__ = [
    "AllOf",
    "AnyOf",
    "Field",
    "Filter",
    "Flag",
    "Is",
    "Node",
    "Not",
    "Part",
    "Phrase",
    "QueryError",
    "Word",
    "parse",
]

MOST_WORDS = 40
DEEPEST = 12
_ONE_EACH = frozenset({Field.TOPIC, Field.LEVEL, Field.KIND})


def parse(text: str, topics: Collection[str] = ()) -> Node:
    """Raises QueryError. Signs without letters and digits are passed over."""
    return _Parser(text, topics).query()


_SPACE = re.compile(r"\s*")
_OR = re.compile(r"or(?=[\s(\"])", re.I)
_FILTER = re.compile(r"([A-Za-z]+):(?![:/])")  # std::vector and https:// are none
_VALUE = re.compile(r"[^\s()\"]*")


class _Parser:
    def __init__(self, text: str, topics: Collection[str]) -> None:
        self._text, self._topics = text, topics
        self._at = self._words = self._depth = 0

    def query(self) -> Node:
        found = self._any()
        if self._at < len(self._text):
            raise QueryError("this ')' closes nothing", self._at)
        if found is None:
            return AnyOf(()) if self._text.strip() else AllOf(())
        return found

    def _any(self) -> Node | None:
        parts = [self._all()]
        while self._skip_or():
            parts.append(self._all())
        found = [part for part in parts if part is not None]
        return AnyOf(tuple(found)) if len(found) > 1 else next(iter(found), None)

    def _all(self) -> Node | None:
        parts: list[Node] = []
        start = self._skip_space()
        while not self._ends() and (self._at == start or not _OR.match(self._text, self._at)):
            part = self._one()
            parts += [part] if part is not None else []
            self._skip_space()
        parts = _alternatives(parts)
        return AllOf(tuple(parts)) if len(parts) > 1 else next(iter(parts), None)

    def _one(self) -> Node | None:
        self._words += 1
        if self._words > MOST_WORDS:
            raise QueryError(f"a search takes at most {MOST_WORDS} words and filters", self._at)
        sign = self._text[self._at]
        if sign == "-" and self._text[self._at + 1 : self._at + 2].strip(" -)"):
            return self._negated()
        if sign == "(":
            return self._group()
        if sign == '"':
            return self._phrase()
        named = _FILTER.match(self._text, self._at)
        return self._filter(named) if named else self._word()

    def _negated(self) -> Node | None:
        self._at += 1
        part = self._one()
        if isinstance(part, Word):  # what is to be left out must not grow while one types
            part = Word(part.tokens, part.start, part.end)
        return Not(part) if part is not None else None

    def _group(self) -> Node | None:
        opened = self._at
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryError("too many parentheses within one another", opened)
        self._at += 1
        found = self._any()
        if self._at == len(self._text):
            raise QueryError("this '(' is never closed", opened)
        self._at += 1
        self._depth -= 1
        return found

    def _phrase(self) -> Node | None:
        opened = self._at
        closing = self._text.find('"', opened + 1)
        if closing < 0:
            raise QueryError("this quotation mark is never closed", opened)
        self._at = closing + 1
        found = self._tokens(opened + 1, closing)
        return Phrase(found) if found else None

    def _filter(self, named: re.Match[str]) -> Node:
        name = filter_name(named[1], self._at)
        values = tuple(dict.fromkeys(self._values(name, named.end())))
        if name == "is":
            flags: tuple[Node, ...] = tuple(Is(Flag(flag)) for flag in values)
            return flags[0] if len(flags) == 1 else AnyOf(flags)
        return Filter(Field(name), values)

    def _values(self, name: str, start: int) -> Iterator[str]:
        """What is meant by each of the values between commas."""
        value = _VALUE.match(self._text, start)
        self._at = value.end() if value else start
        known = FIXED.get(name, self._topics)
        for given in self._text[start : self._at].split(","):
            yield from meant(name, given.lower(), known, start)
            start += len(given) + 1

    def _word(self) -> Node | None:
        start, depth = self._at, 0
        while self._at < len(self._text):
            letter = self._text[self._at]
            if letter.isspace() or (letter in '")' and not depth):
                break
            depth += (letter == "(") - (letter == ")")
            self._at += 1
        found = self._tokens(start, self._at)
        if not found:
            return None
        last = self._at == len(self._text) and len(found[-1]) >= 2
        return Word(found, start, self._at, prefix=last)

    def _tokens(self, start: int, end: int) -> tuple[str, ...]:
        found = TOKEN.findall(unicodedata.normalize("NFC", self._text[start:end]))
        if len(found) > MOST_WORDS:
            raise QueryError(f"a search takes at most {MOST_WORDS} words and filters", start)
        return tuple(found)

    def _skip_or(self) -> bool:
        """An `or` with nothing after it is a word that is being typed."""
        found = _OR.match(self._text, self._skip_space())
        if not found:
            return False
        self._at = found.end()
        return True

    def _skip_space(self) -> int:
        found = _SPACE.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._at

    def _ends(self) -> bool:
        return self._at == len(self._text) or self._text[self._at] == ")"


def _alternatives(parts: Sequence[Node]) -> list[Node]:
    """A card has one level, one kind and one topic: of several that are asked for, any will do."""
    values: dict[Field, tuple[str, ...]] = {}
    for part in parts:
        if isinstance(part, Filter) and part.field in _ONE_EACH:
            values[part.field] = (*values.get(part.field, ()), *part.values)
    kept: list[Node] = []
    for part in parts:
        if not (isinstance(part, Filter) and part.field in _ONE_EACH):
            kept.append(part)
        elif part.field in values:  # where the first of them stands
            kept.append(Filter(part.field, tuple(dict.fromkeys(values.pop(part.field)))))
    return kept
