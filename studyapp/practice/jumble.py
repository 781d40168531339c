"""The solution's lines in disorder: the learner puts them in order and indents them."""

import ast
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from random import Random
from textwrap import indent
from typing import NamedTuple

from studyapp.practice.independence import Surroundings
from studyapp.practice.pieces import Piece, code_of, cut_up

_SHUFFLES = 20  # until the order is another one


class Placed(NamedTuple):
    """A fragment where the learner has put it."""

    fragment: int  # its place in `Jumble.fragments`
    indent: int  # in levels


class JumbleResult(NamedTuple):
    """Which lines stand right, and where the first one does not."""

    right: bool
    lines: tuple[bool, ...]  # of the arrangement
    first_wrong: int | None = None  # a place in the arrangement; its length where lines are missing
    note: str = ""


@dataclass(frozen=True, slots=True)
class Jumble:
    """Fragments of a program; what stands above and below them is given."""

    fragments: tuple[str, ...]  # shuffled, without indentation; several lines where they belong
    before: str
    after: str
    _blanks: int
    _solution: tuple[Piece, ...]  # in order

    def code(self, arrangement: Sequence[Placed]) -> str:
        """What the learner has put together, with what is given around it."""
        own = indent(code_of(self._placed(arrangement)), " " * self._blanks)
        parts = (self.before, own, self.after)
        return "\n\n".join(part.strip("\n") for part in parts if part.strip()) + "\n"

    def graded(self, arrangement: Sequence[Placed]) -> JumbleResult:
        """Every arrangement that is the same program is right."""
        placed = self._placed(arrangement)
        target = _nearest_order(self._solution, placed)
        if _same_program(placed, self._solution) or placed == target:
            every = (True,) * len(placed)
            return JumbleResult(right=True, lines=every, note="The program is complete.")
        lines = _lines_right(placed, target)
        pairs = zip(placed, target, strict=False)
        first = next((at for at, (one, other) in enumerate(pairs) if one != other), len(placed))
        note = _note(placed, target, first)
        return JumbleResult(right=False, lines=lines, first_wrong=first, note=note)

    def _placed(self, arrangement: Sequence[Placed]) -> list[Piece]:
        return [Piece(self.fragments[it.fragment], it.indent) for it in arrangement]


def jumbled(solution: str, seed: int | str) -> Jumble | None:
    """The same seed, the same disorder; None where there are too few lines, or no Python."""
    cut = cut_up(solution)
    if cut is None:
        return None
    random, texts = Random(seed), [piece.text for piece in cut.pieces]
    shuffled = texts[:]
    for _ in range(_SHUFFLES):
        random.shuffle(shuffled)
        if shuffled != texts:
            break
    return Jumble(tuple(shuffled), cut.before, cut.after, cut.blanks, cut.pieces)


def _same_program(placed: Sequence[Piece], solution: Sequence[Piece]) -> bool:
    try:
        here, there = (ast.dump(ast.parse(code_of(pieces))) for pieces in (placed, solution))
    except (SyntaxError, ValueError, RecursionError):
        return False
    return here == there


class _Unit(NamedTuple):
    """A statement: its headers, each with the block below it."""

    headers: tuple[Piece, ...]
    blocks: tuple[tuple["_Unit", ...], ...]
    statement: ast.stmt | None  # None where it has to stay where it is


class _Order:
    """Finds the order that is right and most like the learner's."""

    def __init__(self, placed: Sequence[Piece], surroundings: Surroundings) -> None:
        self._placed = list(enumerate(placed))
        self._surroundings = surroundings

    def of(self, units: Sequence[_Unit]) -> Iterator[Piece]:
        """Whatever may come next: what the learner has placed first."""
        left = list(units)
        while left:
            free = [at for at in range(len(left)) if self._may_come_first(left, at)]
            unit = left.pop(min(free, key=lambda at: (self._place(left[at].headers[0]), at)))
            for header, block in zip(unit.headers, unit.blocks, strict=True):
                self._take(header)
                yield header
                yield from self.of(block)

    def _may_come_first(self, units: Sequence[_Unit], at: int) -> bool:
        statement = units[at].statement
        return all(
            statement is not None
            and earlier.statement is not None
            and self._surroundings.independent(earlier.statement, statement)
            for earlier in units[:at]
        )

    def _place(self, piece: Piece) -> int:
        """Where the learner has put it; at the end where nowhere."""
        alike = (at for at, other in self._placed if other == piece)
        anyhow = (at for at, other in self._placed if other.text == piece.text)
        return next(alike, next(anyhow, len(self._placed) + 1))

    def _take(self, piece: Piece) -> None:
        place = self._place(piece)
        self._placed = [each for each in self._placed if each[0] != place]


def _nearest_order(solution: Sequence[Piece], placed: Sequence[Piece]) -> list[Piece]:
    tree = ast.parse(code_of(solution))
    rows = dict(_statements(tree))
    units = _units(list(zip(solution, _starts(solution), strict=True)), rows)
    return list(_Order(placed, Surroundings(tree)).of(units))


def _starts(pieces: Sequence[Piece]) -> Iterator[int]:
    """The first row of each."""
    row = 1
    for piece in pieces:
        yield row
        row += piece.text.count("\n") + 1


def _statements(tree: ast.Module) -> Iterator[tuple[int, ast.stmt]]:
    """Those that may be moved, by their first row."""
    rows = Counter(node.lineno for node in ast.walk(tree) if isinstance(node, ast.stmt))
    for node, fixed in _with_fixed(tree, fixed=False):
        if not fixed and rows[node.lineno] == 1:
            yield node.lineno, node


def _with_fixed(node: ast.AST, *, fixed: bool) -> Iterator[tuple[ast.stmt, bool]]:
    """In a `try` or `with` it counts how far the code came; in a class the order of its fields."""
    held = fixed or isinstance(node, (ast.Try, ast.With, ast.AsyncWith))
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt):
            method = isinstance(child, ast.FunctionDef)
            yield child, held or (isinstance(node, ast.ClassDef) and not method)
        yield from _with_fixed(child, fixed=held and not isinstance(child, ast.FunctionDef))


def _units(pieces: Sequence[tuple[Piece, int]], rows: dict[int, ast.stmt]) -> tuple[_Unit, ...]:
    """The statements of one block."""
    units: list[_Unit] = []
    for headed in _split(pieces):
        (header, row), *inner = headed
        block = _units(inner, rows)
        if header.goes_on and units:
            last = units[-1]
            headers, blocks = (*last.headers, header), (*last.blocks, block)
            units[-1] = _Unit(headers, blocks, None)
        else:
            several = header.text.count("\n") and not header.text.startswith("@")
            units.append(_Unit((header,), (block,), None if several else rows.get(row)))
    return tuple(units)


def _split(pieces: Sequence[tuple[Piece, int]]) -> Iterator[list[tuple[Piece, int]]]:
    """Before each piece that is indented no further than the first."""
    part: list[tuple[Piece, int]] = []
    for piece in pieces:
        if part and piece[0].indent <= part[0][0].indent:
            yield part
            part = []
        part.append(piece)
    if part:
        yield part


def _lines_right(placed: Sequence[Piece], target: Sequence[Piece]) -> tuple[bool, ...]:
    matcher = SequenceMatcher(None, placed, target, autojunk=False)
    right = {
        at for block in matcher.get_matching_blocks() for at in range(block.a, block.a + block.size)
    }
    return tuple(at in right for at in range(len(placed)))


def _note(placed: Sequence[Piece], target: Sequence[Piece], first: int) -> str:
    missing = len(target) - len(placed)
    if first == len(placed):
        return f"Right so far; {missing} {'line is' if missing == 1 else 'lines are'} missing."
    if first < len(target) and placed[first].text == target[first].text:
        return f"Line {first + 1} is the right one, but its indentation is not."
    return f"Right up to line {first + 1}." if first else "The first line is another one."
