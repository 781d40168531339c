"""Cuts a solution into the lines that a learner puts in order."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator, Sequence
from typing import NamedTuple

MOST = 20  # pieces: more are tedious to move about
_FEWEST = 3
_LEVEL = 4  # blanks
_TYPES = {"TypeVar", "NewType", "ParamSpec"}
_GOES_ON = re.compile(r"(elif|else|except|finally)\b")
_IMPORT = re.compile(r"(import|from)\s")
_TRIVIA = {tokenize.COMMENT, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}


class Piece(NamedTuple):
    """A line of code, or several that belong together, without the indentation of the first."""

    text: str
    indent: int  # in levels

    @property
    def goes_on(self) -> bool:
        """Whether it belongs to a block above it, as `else:` does."""
        return bool(_GOES_ON.match(self.text))


class Cut(NamedTuple):
    """The part that is jumbled, and what stays as it is above and below."""

    pieces: tuple[Piece, ...]
    before: str = ""
    after: str = ""
    blanks: int = 0  # before its lines: a method's are indented


def cut_up(solution: str) -> Cut | None:
    """None where there is nothing to put in order, or no Python."""
    try:
        tree = ast.parse(solution)
        lines = list(_logical_lines(solution, tree))
    except (SyntaxError, ValueError, RecursionError, tokenize.TokenError):
        return None
    core = _core(tree, lines)
    inner = [line for line in lines if line.start in core]
    pieces = _as_pieces(inner)
    before = (line for line in lines if line.start < core.start)
    after = (line for line in lines if line.start >= core.stop)
    if len(pieces) < _FEWEST:
        return None
    return Cut(tuple(_shortened(pieces)), _text(before), _text(after), inner[0].blanks)


class _Line(NamedTuple):
    start: int  # the first row, from 1
    text: str
    blanks: int  # before it


def _logical_lines(solution: str, tree: ast.Module) -> Iterator[_Line]:
    """Without comments, docstrings and what only types need."""
    rows = solution.splitlines()
    left_out = _left_out(tree)
    own: list[tokenize.TokenInfo] = []
    comments: list[tokenize.TokenInfo] = []
    for token in tokenize.generate_tokens(io.StringIO(solution).readline):
        if token.type == tokenize.COMMENT:
            comments.append(token)
        elif token.type == tokenize.NEWLINE and own:
            start, end = own[0].start[0], own[-1].end[0]
            if start not in left_out:
                yield _line(rows, start, end, comments)
            own, comments = [], []
        elif token.type not in _TRIVIA:
            own.append(token)


def _line(rows: list[str], start: int, end: int, comments: list[tokenize.TokenInfo]) -> _Line:
    cut = {comment.start[0]: comment.start[1] for comment in comments}
    shown = [rows[row - 1][: cut.get(row)].rstrip() for row in range(start, end + 1)]
    blanks = len(shown[0]) - len(shown[0].lstrip())
    kept = [row for row in shown if row.strip()]
    text = "\n".join(row[blanks:] if not row[:blanks].strip() else row for row in kept)
    return _Line(start, text, blanks)


def _left_out(tree: ast.Module) -> set[int]:
    """The first rows of docstrings, of type variables, and of imports for annotations alone."""
    rows = {node.lineno for node in _docstrings(tree)}
    types = [node for node in tree.body if _is_type_variable(node)]
    kept = [node for node in tree.body if node not in types]
    used = set(_used(kept))
    mentioned = {it.id for it in ast.walk(tree) if isinstance(it, ast.Name)}
    for node in tree.body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            names = {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
            if not names & used and names & mentioned:
                rows.add(node.lineno)
    return rows | {node.lineno for node in types}


def _docstrings(tree: ast.Module) -> Iterator[ast.stmt]:
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            first = node.body[0] if node.body else None
            alone = len(node.body) == 1 and not isinstance(node, ast.Module)
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and not alone:
                yield first


def _is_type_variable(node: ast.stmt) -> bool:
    if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Call):
        return False
    return isinstance(node.value.func, ast.Name) and node.value.func.id in _TYPES


def _used(nodes: Sequence[ast.AST]) -> Iterator[str]:
    """Names that are read outside of annotations."""
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Name):
            yield node.id
        for field, value in ast.iter_fields(node):
            if field not in ("annotation", "returns"):
                parts = value if isinstance(value, list) else [value]
                waiting.extend(part for part in parts if isinstance(part, ast.AST))


def _core(tree: ast.Module, lines: list[_Line]) -> range:
    """The rows that are jumbled: all, or the longest function where that would be too much."""
    whole = range(1, max((line.start for line in lines), default=0) + 1)
    nodes: Sequence[ast.stmt] = tree.body
    while _count(lines, whole) > MOST:
        inner = [node for node in nodes if isinstance(node, (ast.FunctionDef, ast.ClassDef))]
        if not inner:
            break
        longest = max(inner, key=lambda node: _count(lines, _rows(node)))
        if _count(lines, _rows(longest)) < _FEWEST:
            break
        whole, nodes = _rows(longest), longest.body if isinstance(longest, ast.ClassDef) else ()
    return whole


def _rows(node: ast.FunctionDef | ast.ClassDef) -> range:
    first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
    return range(first, (node.end_lineno or node.lineno) + 1)


def _count(lines: list[_Line], rows: range) -> int:
    return sum(line.start in rows for line in lines)


def _as_pieces(lines: list[_Line]) -> list[Piece]:
    """Decorators stay with their function, imports with each other."""
    levels = {blanks: level for level, blanks in enumerate(sorted({it.blanks for it in lines}))}
    pieces: list[Piece] = []
    for line in lines:
        piece = Piece(line.text, levels[line.blanks])
        last = pieces[-1] if pieces else None
        if last and _stays_with(last, piece):
            pieces[-1] = Piece(f"{last.text}\n{piece.text}", last.indent)
        else:
            pieces.append(piece)
    return pieces


def _stays_with(above: Piece, piece: Piece) -> bool:
    if above.indent != piece.indent:
        return False
    decorated = above.text.rpartition("\n")[2].startswith("@")
    return decorated or bool(_IMPORT.match(above.text) and _IMPORT.match(piece.text))


def _shortened(pieces: list[Piece]) -> list[Piece]:
    """Joins neighbours, the most deeply indented first, until there are few enough."""
    while len(pieces) > MOST:
        joinable = [at for at in range(len(pieces) - 1) if _can_join(pieces, at)]
        if not joinable:
            break
        at = max(joinable, key=lambda at: (pieces[at].indent, -len(pieces[at].text)))
        both = Piece(f"{pieces[at].text}\n{pieces[at + 1].text}", pieces[at].indent)
        pieces = [*pieces[:at], both, *pieces[at + 2 :]]
    return pieces


def _can_join(pieces: list[Piece], at: int) -> bool:
    """Two simple statements one after the other."""
    one, other = pieces[at], pieces[at + 1]
    opens = at + 2 < len(pieces) and pieces[at + 2].indent > other.indent
    return one.indent == other.indent and not opens and not other.goes_on


def _text(lines: Iterator[_Line]) -> str:
    return "\n".join(
        "\n".join(" " * line.blanks + row for row in line.text.split("\n")) for line in lines
    )


def code_of(pieces: Sequence[Piece]) -> str:
    """The pieces as a program."""
    rows = (" " * _LEVEL * piece.indent + row for piece in pieces for row in piece.text.split("\n"))
    return "\n".join(rows) + "\n"
