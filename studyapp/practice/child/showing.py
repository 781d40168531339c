"""Value value as a short text: bounded, the same every time, whatever the learner's classes do."""

import re
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from types import AsyncGeneratorType, CoroutineType, GeneratorType

from studyapp.practice.child.opened import FEW, Opened, Value, opened, type_name

SHORT = 300
_DEEP = 6
_HUGE = 10_000  # bits; Python itself refuses to write larger numbers out
_ADDRESS = re.compile(r" at 0x[0-9A-Fa-f]+")
_LAZY: dict[type, str] = {
    GeneratorType: "generator",
    AsyncGeneratorType: "asynchronous generator",
    CoroutineType: "coroutine",
    map: "map object",
    filter: "filter object",
    zip: "zip object",
    enumerate: "enumerate object",
    reversed: "reversed object",
}
_COMPARABLE: tuple[set[type], ...] = ({bool, int, float}, {str}, {bytes})
_SORTED = 10_000  # keys that are put in order


def short(value: object, longest: int = SHORT) -> str:
    """One line."""
    return cut(" ".join(_Text(longest).of(value, ()).split("\n")), longest)


def cut(text: str, longest: int) -> str:
    """Ends in an ellipsis where it would be longer."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def readable(text: str) -> str:
    """Without halves of characters, which no file and no pipe would take."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def is_a(value: object, kind: type) -> bool:
    """By the true type: an object may claim to be of another class."""
    return issubclass(type(value), kind)


def kind_of(value: object) -> str:
    """As `a list`, `an int`, `None`."""
    if value is None:
        return "None"
    return a(_LAZY.get(type(value)) or type_name(value).replace("ndarray", "NumPy array"))


def a(noun: str) -> str:
    """With its article."""
    return f"{'an' if noun[:1].lower() in {*'aeio'} else 'a'} {noun}"


def is_lazy(value: object) -> bool:
    """Whether it gives its values one by one, and only once."""
    return type(value) in _LAZY or type(value).__module__ == "itertools"


def is_scientific(value: object) -> bool:
    """Whether it is an array or a table."""
    homes = (("numpy", "ndarray"), *(("pandas", name) for name in ("DataFrame", "Series", "Index")))
    found = (getattr(sys.modules.get(home), name, None) for home, name in homes)
    return any(is_a(value, kind) for kind in found if isinstance(kind, type))


def in_order(keys: Iterable[Value]) -> list[Value]:
    """As far as there are not too many; the same order every time, be there one or not."""
    few = list(islice(keys, _SORTED))
    kinds = set(map(type, few))
    if any(kinds <= alike for alike in _COMPARABLE):
        return sorted(few)
    return sorted(few, key=lambda key: (type_name(key), short(key, 80)))


class _Text:
    """Makes one text; opens no more values once it has become long enough."""

    def __init__(self, longest: int) -> None:
        self._left = longest

    def of(self, value: Value, around: tuple[int, ...]) -> str:
        if id(value) in around or len(around) > _DEEP or self._left <= 0:
            return "…"
        try:
            return self._opened(value, (*around, id(value))) or self._closed(value)
        except BaseException:  # a class of the learner's: whatever its `__repr__` does
            return f"<{a(type_name(value))} without a repr>"

    def _opened(self, value: Value, around: tuple[int, ...]) -> str:
        if (found := opened(value)) is None:
            return ""
        self._left -= len(found.begin) + len(found.end)
        keys = in_order(found.keys) if found.unordered else found.keys
        texts = (self._part(found, key, around) for key in islice(keys, FEW))
        return f"{found.begin}{self._joined(texts, found.size)}{found.end}"

    def _part(self, found: Opened, key: Value, around: tuple[int, ...]) -> str:
        before = f"{self.of(key, around)}: " if found.entries else found.name(key)
        return f"{before}{self.of(found.part(key), around)}"

    def _joined(self, texts: Iterator[str], count: int) -> str:
        shown: list[str] = []
        for text in texts:
            shown.append(text)
            if self._left <= 0:
                break
        return ", ".join([*shown, "…"] if len(shown) < count else shown)

    def _closed(self, value: Value) -> str:
        text = _own_text(value)
        self._left -= len(text)
        return text


def _own_text(value: Value) -> str:
    if type(value) in (str, bytes) and len(value) > SHORT:
        return f"{value[:SHORT]!r}…"
    if type(value) is int and (bits := value.bit_length()) > _HUGE:
        return f"<an int of about {round(bits * 0.30103):,} digits, {value % 10**6:06} at the end>"
    if is_lazy(value):
        return f"<{_LAZY.get(type(value)) or type_name(value)}>"
    if is_scientific(value):
        return _measured(value)
    return _ADDRESS.sub("", readable(repr(value)[: 20 * SHORT]))


def _measured(value: Value) -> str:
    """A table, or an array, by its measures: its own text may have many lines."""
    name = type_name(value).replace("ndarray", "array")
    if value.ndim == 1 and value.size <= 10:
        return f"{name}([{', '.join(short(it, 40) for it in value.tolist())}])"
    return f"<{name} of shape {tuple(value.shape)}>"
