"""What a value is made of, asked of Python itself: the learner's classes may tell otherwise."""

from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Collection, Sequence
from functools import partial
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

Value: TypeAlias = Any
"""What the learner's code gives, or an author wants: nothing is known of it."""
FEW = 60  # parts of a value that a text is made of at most
_NAME = vars(type)["__name__"]
_LONGEST_NAME = 80
_MAPPINGS = (Counter, OrderedDict, defaultdict)
_VIEWS: tuple[type, ...] = (type({}.keys()), type({}.values()), type({}.items()), deque)


class Opened(NamedTuple):
    """A value of several parts."""

    begin: str  # as `[`
    end: str
    keys: Collection[Value]  # positions, keys, elements or names of attributes
    part: Callable[[Value], Value]  # by key
    size: int
    name: Callable[[Value], str] = lambda _: ""  # by key: what stands before the part
    entries: bool = False  # the key itself stands before the part
    unordered: bool = False


def type_name(value: object) -> str:
    """By the type's own means: a metaclass may have others."""
    return str(_NAME.__get__(type(value)))[:_LONGEST_NAME]


def opened(value: Value) -> Opened | None:
    """None where the value has no parts, or a text of its own for them."""
    kind = type(value)
    for base, open_one in _BASES:
        if issubclass(kind, base):
            as_ever = _own_text(kind) is _own_text(base) or kind in _MAPPINGS or _is_named(kind)
            return open_one(value) if as_ever or base.__len__(value) > FEW else None
    if kind in _VIEWS and len(value) > FEW:
        begin, end = f"{type_name(value)}([", "])"
        some = list(islice(value, FEW))
        return Opened(begin, end, range(FEW), some.__getitem__, len(value))
    return _object(value) if _lacks_text(kind) else None


def _list(value: Value) -> Opened:
    count = list.__len__(value)
    begin, end = _brackets(value, list, "[", "]")
    return Opened(begin, end, range(count), lambda at: list.__getitem__(value, at), count)


def _tuple(value: Value) -> Opened:
    count = tuple.__len__(value)
    begin, end = _brackets(value, tuple, "(", ",)" if count == 1 else ")")
    row = Opened(begin, end, range(count), lambda at: tuple.__getitem__(value, at), count)
    if not _is_named(type(value)):
        return row
    fields = vars(type(value))["_fields"]
    name = type_name(value)
    return row._replace(begin=f"{name}(", end=")", name=lambda at: f"{fields[at]}=")


def _dict(value: Value) -> Opened:
    begin, end = _brackets(value, dict, "{", "}")
    keys = dict.keys(value)
    part = partial(dict.__getitem__, value)
    return Opened(begin, end, keys, part, dict.__len__(value), entries=True)


def _set(value: Value) -> Opened:
    return _elements(value, set) if value else Opened("set()", "", (), str, 0)


def _frozenset(value: Value) -> Opened:
    if not value:
        return Opened("frozenset()", "", (), str, 0)
    found = _elements(value, frozenset)
    named = type(value) is frozenset
    return found._replace(begin="frozenset({", end="})") if named else found


def _elements(value: Value, base: Value) -> Opened:
    begin, end = _brackets(value, base, "{", "}")
    elements = tuple(base.__iter__(value))
    return Opened(begin, end, elements, lambda it: it, len(elements), unordered=True)


def _brackets(value: Value, base: type, begin: str, end: str) -> tuple[str, str]:
    if type(value) is base:
        return begin, end
    return f"{type_name(value)}({begin}", f"{end})"


def _is_named(kind: type) -> bool:
    return issubclass(kind, tuple) and "_fields" in vars(kind)


def _lacks_text(kind: type) -> bool:
    """Whether its text would only be an address, or is the one that dataclasses make."""
    if _own_text(kind) is _own_text(object):
        return not issubclass(kind, type)
    made = "__dataclass_fields__" in vars(kind)
    return made and hasattr(_own_text(kind), "__wrapped__")


def _own_text(kind: type) -> object:
    return kind.__repr__


def _object(value: Value) -> Opened | None:
    kind = type(value)
    names = vars(kind).get("__dataclass_fields__") or getattr(value, "__dict__", None)
    if not names:
        return None
    few = list(islice(names, FEW))
    begin = f"{type_name(value)}("
    return Opened(begin, ")", few, partial(getattr, value), len(names), "{}=".format)


_BASES: Sequence[tuple[Value, Callable[[Value], Opened]]] = (
    (list, _list),
    (tuple, _tuple),
    (dict, _dict),
    (set, _set),
    (frozenset, _frozenset),
)
