"""Which statements may be swapped without changing what a program does, as far as is certain."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import singledispatch


class _Calm(IntEnum):
    """How little a statement can do beside setting its names."""

    INERT = 0  # sets names to constants and other names
    DEFINES = 1  # functions and imports
    STORES = 2  # the same for attributes
    COUNTS = 3  # adds a constant to a name
    READS = 4  # calculates and calls nothing
    ACTS = 5  # may call, and so change anything but names that are this function's alone


@dataclass(frozen=True, slots=True)
class _Deed:
    calm: _Calm
    writes: frozenset[str]
    reads: frozenset[str]

    @property
    def touches(self) -> frozenset[str]:
        return self.writes | self.reads


_TOGETHER = {
    _Calm.INERT: {*_Calm},
    _Calm.DEFINES: {_Calm.INERT, _Calm.DEFINES},
    _Calm.STORES: {_Calm.INERT, _Calm.STORES},
    _Calm.COUNTS: {_Calm.INERT, _Calm.COUNTS},
    _Calm.READS: {_Calm.INERT, _Calm.READS},
    _Calm.ACTS: {_Calm.INERT},
}


class Surroundings:
    """What the rest of a program says of the names in it."""

    def __init__(self, tree: ast.Module) -> None:
        self._shared = frozenset(_shared(tree))
        names = {it.attr for it in ast.walk(tree) if isinstance(it, ast.Attribute)}
        names |= {it.name for it in ast.walk(tree) if isinstance(it, ast.FunctionDef)}
        self._setters = bool(names & {"setter", "__setattr__"})

    def independent(self, one: ast.stmt, other: ast.stmt) -> bool:
        """Whether two statements in a row may be swapped; in doubt they may not."""
        here, there = _deed(one), _deed(other)
        if here is None or there is None or there.calm not in _TOGETHER[here.calm]:
            return False
        if _meet(here.writes, there.touches) or _meet(there.writes, here.reads):
            return False
        return not self._may_meddle(here, there) and not self._may_meddle(there, here)

    def _may_meddle(self, acting: _Deed, other: _Deed) -> bool:
        """Whether a call may change or read what the other one names."""
        if acting.calm is _Calm.STORES:
            return self._setters
        return acting.calm is _Calm.ACTS and bool(self._shared & other.touches)


def _shared(tree: ast.Module) -> Iterator[str]:
    """Names that one function knows of another, or of the module."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            yield from node.names
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            inner = list(ast.walk(node))
            names = {it.id for it in inner if isinstance(it, ast.Name)}
            own = {it.arg for it in inner if isinstance(it, ast.arg)}
            stored = {
                it.id for it in inner if isinstance(it, ast.Name) and isinstance(it.ctx, ast.Store)
            }
            yield from names - own - stored


def _meet(written: frozenset[str], touched: frozenset[str]) -> bool:
    """`a` and `a.b` meet; `a.b` and `a.c` do not."""
    return any(
        one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")
        for one in written
        for other in touched
    )


@singledispatch
def _deed(_: ast.stmt) -> _Deed | None:
    """None for what may do anything, as loops, calls and leaving a function."""
    return None


@_deed.register
def _assign(node: ast.Assign) -> _Deed | None:
    return _setting(node.targets, node.value)


@_deed.register
def _annotated(node: ast.AnnAssign) -> _Deed | None:
    return _setting([node.target], node.value) if node.value else None


@_deed.register
def _augmented(node: ast.AugAssign) -> _Deed | None:
    if not isinstance(node.target, ast.Name):
        return None
    name = frozenset({node.target.id})
    if _calm(node.value) is None:
        return None
    adds = isinstance(node.op, (ast.Add, ast.Sub)) and isinstance(node.value, ast.Constant)
    calm = _Calm.COUNTS if adds else _Calm.ACTS  # a list or an array is changed in place
    return _Deed(calm, name, name | _reads(node.value))


@_deed.register
def _import(node: ast.Import) -> _Deed:
    return _Deed(_Calm.DEFINES, frozenset(_bound(node)), frozenset())


@_deed.register
def _import_from(node: ast.ImportFrom) -> _Deed | None:
    if node.module == "__future__" or any(alias.name == "*" for alias in node.names):
        return None
    return _Deed(_Calm.DEFINES, frozenset(_bound(node)), frozenset())


@_deed.register
def _function(node: ast.FunctionDef) -> _Deed | None:
    arguments = node.args
    now = [*arguments.defaults, *(it for it in arguments.kw_defaults if it)]
    annotations = [it for it in _annotations(node) if it]
    if node.decorator_list or any(_calm(it) is not _Calm.INERT for it in now):
        return None
    names = frozenset[str]().union(*(_reads(it) for it in (*now, *annotations)))
    return _Deed(_Calm.DEFINES, frozenset({node.name}), names)


def _annotations(node: ast.FunctionDef) -> Iterator[ast.expr | None]:
    yield node.returns
    for argument in ast.walk(node.args):
        if isinstance(argument, ast.arg):
            yield argument.annotation


def _bound(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    return ((alias.asname or alias.name).partition(".")[0] for alias in node.names)


def _setting(targets: list[ast.expr], value: ast.expr) -> _Deed | None:
    names = [name for target in targets for name in _targets(target)]
    calm = _calm(value)
    if calm is None or None in names:
        return None
    unpacks = any(isinstance(target, (ast.Tuple, ast.List)) for target in targets)
    if unpacks and not isinstance(value, ast.Tuple):
        calm = _Calm.ACTS  # it goes through the value
    written = frozenset(name for name in names if name)
    if any("." in name for name in written):
        calm = _Calm.STORES if calm is _Calm.INERT else None
    return _Deed(calm, written, _reads(value)) if calm is not None else None


def _targets(target: ast.expr) -> Iterator[str | None]:
    """Names and attributes of names; None for anything else."""
    match target:
        case ast.Name(id=name):
            yield name
        case ast.Attribute(value=ast.Name(id=base), attr=attribute):
            yield f"{base}.{attribute}"
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            for part in parts:
                yield from _targets(part)
        case _:
            yield None


_INERT = (ast.Constant, ast.Name, ast.Tuple, ast.List, ast.Dict, ast.Set, ast.expr_context)
_READING = (
    ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.operator, ast.unaryop,
    ast.boolop, ast.cmpop,
)  # fmt: skip
_ANYTHING = (ast.NamedExpr, ast.Await, ast.Yield, ast.YieldFrom)


def _calm(value: ast.expr) -> _Calm | None:
    """A part of something may be made when it is asked for, as by a defaultdict: it acts."""
    if isinstance(value, ast.UnaryOp) and isinstance(value.operand, ast.Constant):
        return _Calm.INERT  # a negative number
    nodes = list(ast.walk(value))
    if any(isinstance(node, _ANYTHING) for node in nodes):
        return None
    if all(isinstance(node, _INERT) for node in nodes):
        return _Calm.INERT
    reads = all(isinstance(node, (*_INERT, *_READING)) for node in nodes)
    return _Calm.READS if reads else _Calm.ACTS


def _reads(value: ast.expr) -> frozenset[str]:
    """Names, and attributes of names by both; within a lambda or comprehension, too."""
    return frozenset(_read_names(value))


def _read_names(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        yield f"{node.value.id}.{node.attr}"
        return
    if isinstance(node, ast.Name):
        yield node.id
    for part in ast.iter_child_nodes(node):
        yield from _read_names(part)
