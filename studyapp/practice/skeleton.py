"""Puts a skeleton into code: what it defines takes the place of what has the same name there."""

import ast
from collections.abc import Iterator
from typing import NamedTuple


class _Piece(NamedTuple):
    """A definition at the top level, with its lines counted from 0."""

    name: str
    first: int
    end: int


def with_skeleton(code: str, skeleton: str, start: str) -> str:
    """The code with the skeleton in it; or the start, where nothing of it is in the code.

    Imports and all else that the skeleton does not name stay. A skeleton that is not Python
    stands alone.
    """
    found = _pieces(skeleton)
    there = _pieces(code)
    if not _names(there) & _names(found):
        code, there = start, _pieces(start)
    if not found or there is None:
        return skeleton
    lines, source = code.rstrip("\n").split("\n"), skeleton.split("\n")
    places = {piece.name: piece for piece in there}
    given = {piece.name: source[piece.first : piece.end] for piece in found}
    for piece in sorted(places.values(), key=lambda piece: -piece.first):
        if piece.name in given:
            lines[piece.first : piece.end] = given[piece.name]
    for name, block in given.items():
        if name not in places:
            lines += ["", "", *block]
    return "\n".join(lines) + "\n"


def _pieces(code: str) -> list[_Piece] | None:
    """None where it is not Python; none where it holds nothing that has a name."""
    try:
        body = ast.parse(code).body
    except (SyntaxError, ValueError, RecursionError):
        return None
    return [_Piece(name, _first(node), node.end_lineno or 0) for node in body for name in _of(node)]


def _names(pieces: list[_Piece] | None) -> set[str]:
    return {piece.name for piece in pieces or ()}


def _of(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            yield name


def _first(node: ast.stmt) -> int:
    above: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(each.lineno for each in above)]) - 1
