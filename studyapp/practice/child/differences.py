"""Two values as texts to be read side by side, laid out around the first difference."""

from collections.abc import Iterable, Sequence

from studyapp.practice.child import notes, tables
from studyapp.practice.child.apart import Found
from studyapp.practice.child.layout import lay_out
from studyapp.practice.child.opened import Value, type_name
from studyapp.practice.child.showing import cut, is_a, is_lazy, kind_of, short

Texts = tuple[str, str, str, str]
"""What was got, what is wanted, where they first differ, and how in a sentence."""

_AROUND = 5  # levels around the first difference that are shown
_LONGEST = 8000
_LONGEST_MESSAGE = 500


def texts(got: object, want: object, found: Found) -> Texts:
    """Never raises: what cannot be shown is said to be so."""
    pairs = [(got, want), *((pair.got, pair.want) for pair in found.way)]
    start = max(0, len(found.way) - _AROUND)
    keys = [pair.key for pair in found.way[start:]]
    try:
        mine, yours = _laid_out(*pairs[start], keys, found)
    except Exception:  # the learner's classes may do whatever they like
        mine, yours = short(got), short(want)
    mine, yours = _told_apart(mine, yours, *pairs[-1])
    return cut(mine, _LONGEST), cut(yours, _LONGEST), found.where, _note(pairs, found)


def of_exceptions(error: BaseException, wanted: str) -> Texts:
    """The call raised another exception than the wanted one."""
    return raised(error), f"raised {wanted}", "", f"{wanted} was wanted"


def of_return(got: object, wanted: str) -> Texts:
    """The call raised nothing."""
    note = f"{wanted} was wanted, nothing was raised"
    if is_lazy(got):
        note += f": {kind_of(got)} runs its code only when it is asked for values"
    return f"returned {short(got)}", f"raised {wanted}", "", note


def raised(error: BaseException) -> str:
    """As `raised ValueError: too large`."""
    try:
        message = cut(str(error), _LONGEST_MESSAGE)
    except BaseException:  # the learner's own exception
        message = "(its message cannot be shown)"
    name = type_name(error)
    return f"raised {name}: {message}" if message else f"raised {name}"


def names(wanted: type[BaseException] | tuple[type[BaseException], ...]) -> list[str]:
    """Of one exception or several."""
    kinds: Iterable[Value] = wanted if isinstance(wanted, tuple) else (wanted,)
    return [kind.__name__ for kind in kinds]


def _laid_out(got: Value, want: Value, keys: Sequence[Value], found: Found) -> tuple[str, str]:
    marks = found.apart
    both = tables.both(got, want, marks) if not keys else None
    if both is None:
        mine, yours = lay_out(got, keys, marks.extra), lay_out(want, keys, marks.lacking)
        if len(mine) > 1 or len(yours) > 1:  # then both: lines are compared with lines
            mine = lay_out(got, keys, marks.extra, opening=True)
            yours = lay_out(want, keys, marks.lacking, opening=True)
        both = mine, yours
    return "\n".join(both[0]), "\n".join(both[1])


def _told_apart(mine: str, yours: str, got: object, want: object) -> tuple[str, str]:
    """Values that look the same are told apart by their types."""
    if mine == yours and type(got) is not type(want):
        return f"{mine}  # {kind_of(got)}", f"{yours}  # {kind_of(want)}"
    return mine, yours


def _note(pairs: Sequence[tuple[Value, Value]], found: Found) -> str:
    got, want = pairs[-1]
    if got is None and len(pairs) == 1:
        return f"nothing (None) was returned, {kind_of(want)} was wanted; is a return missing?"
    for mine, yours in reversed(pairs):
        kind = next((base for base in (list, tuple) if is_a(mine, base)), None)
        if kind and is_a(yours, kind) and (note := notes.of_order(mine, yours)):
            return note
    return found.apart.note or _of_lookalikes(got, want)


def _of_lookalikes(got: object, want: object) -> str:
    if type(got) is type(want) and type(got).__eq__ is object.__eq__:
        name = type_name(got)
        return f"two objects of {name}, which are equal only where {name} has an __eq__"
    return ""
