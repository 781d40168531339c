"""Lays a value out over several lines: a part a line, around what differs."""

from collections.abc import Sequence

from studyapp.practice.child import tables
from studyapp.practice.child.opened import Opened, Value, opened
from studyapp.practice.child.showing import in_order, short

_WIDTH = 72
_LINE = 200
_ALL = 40  # parts, or lines of a text, that are all shown
_AROUND = 10  # before and after what differs where not all are
_INDENT = "    "


def lay_out(
    value: Value, keys: Sequence[Value], marks: Sequence[Value], *, opening: bool = False
) -> list[str]:
    """The keys lead to the part that differs, the marks are keys or places in that part."""
    if type(value) is str:
        return _text_lines(value, marks if not keys else ())
    if not keys and (lines := tables.alone(value)):
        return lines
    line = short(value, _LINE)
    if "…" not in line and len(line) <= _WIDTH and not opening:
        return [line]
    found = _opened(value)
    return [line] if found is None or not found.size else _parts(found, keys, marks)


def _opened(value: Value) -> Opened | None:
    try:
        return opened(value)
    except Exception:  # a class of the learner's
        return None


def _parts(found: Opened, keys: Sequence[Value], marks: Sequence[Value]) -> list[str]:
    sorted_first = found.unordered or found.entries
    ordered: Sequence[Value] = in_order(found.keys) if sorted_first else _as_sequence(found.keys)
    lines, next_place = [found.begin], 0
    for place in _places(ordered, keys[:1] or marks):
        lines += _gap(place - next_place)
        lines += _part(found, ordered[place], keys, marks)
        next_place = place + 1
    return [*lines, *_gap(found.size - next_place), found.end]


def _as_sequence(keys: Value) -> Sequence[Value]:
    """A range stays one: it may be long."""
    return keys if isinstance(keys, range) else list(keys)


def _part(found: Opened, key: Value, keys: Sequence[Value], marks: Sequence[Value]) -> list[str]:
    before = f"{short(key, 80)}: " if found.entries else found.name(key)
    part = found.part(key)
    if keys and _is_key(key, keys[0]):
        lines = lay_out(part, keys[1:], marks)
    else:
        lines = [short(part, _LINE)]
    lines[0] = f"{before}{lines[0]}"
    lines[-1] = f"{lines[-1]},"
    return [f"{_INDENT}{line}" for line in lines]


def _places(ordered: Sequence[Value], wanted: Sequence[Value]) -> list[int]:
    """Which parts are shown: all where they are few, else those about the wanted ones."""
    if len(ordered) <= _ALL:
        return list(range(len(ordered)))
    if isinstance(ordered, range):
        centres = [min(max(int(place), 0), len(ordered) - 1) for place in wanted]
    else:
        centres = [place for place, key in enumerate(ordered) if any(key is it for it in wanted)]
    if centres and not isinstance(ordered, range):  # what stands next to them tells nothing
        return sorted(centres)
    around = range(-_AROUND, _AROUND)
    near = {centre + step for centre in centres or [0] for step in around}
    return [place for place in sorted(near) if 0 <= place < len(ordered)]


def _is_key(key: Value, wanted: Value) -> bool:
    return key is wanted or (type(key) is type(wanted) and bool(key == wanted))


def _gap(count: int) -> list[str]:
    return [f"{_INDENT}… {count:,} more …"] if count > 0 else []


def _text_lines(text: str, marks: Sequence[Value]) -> list[str]:
    """The lines of a text, each as Python writes it."""
    place = next((mark for mark in marks if isinstance(mark, int)), 0)
    lines = text.splitlines(keepends=True) or [""]
    at, column = _line_of(lines, place)
    first = max(0, at - _AROUND) if len(lines) > _ALL else 0
    shown = lines[first : first + (2 * _AROUND if len(lines) > _ALL else _ALL)]
    start = max(0, column - _LINE // 2) if len(lines[at]) > _LINE else 0
    texts = [_cut_line(line, start) for line in shown]
    above = [f"… {first:,} lines …"] if first else []
    left = len(lines) - first - len(shown)
    return [*above, *texts, *([f"… {left:,} lines …"] if left else [])]


def _line_of(lines: Sequence[str], place: int) -> tuple[int, int]:
    for at, line in enumerate(lines):
        if place < len(line) or at == len(lines) - 1:
            return at, place
        place -= len(line)
    return 0, 0


def _cut_line(line: str, start: int) -> str:
    """What lies about the place where long lines differ."""
    part = line[start : start + _LINE]
    before, after = "…" * bool(start), "…" * (start + _LINE < len(line))
    return f"{before}{part!r}{after}"
