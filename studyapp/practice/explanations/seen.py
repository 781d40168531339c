"""What there is to be seen in the learner's code about an error."""

import ast
import builtins
import re
import warnings
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property
from typing import NamedTuple

from studyapp.practice.verdict import Failure

Function = ast.FunctionDef | ast.AsyncFunctionDef
_ALIKE = 0.7
_LONGEST = 40
_IN_PLACE = {
    "append", "extend", "insert", "remove", "reverse", "sort", "clear", "update", "add", "discard",
    "shuffle", "appendleft", "heapify", "heappush", "print",
}  # fmt: skip
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


class Place(NamedTuple):
    """A name in the learner's code, and where it gets its meaning."""

    name: str
    line: int


class Seen:
    """The failure, and the code it came from; asked for what a sentence names."""

    def __init__(self, failure: Failure, code: str, known: Collection[str] = ()) -> None:
        self.failure = failure
        self.code = code
        self.known = tuple(known)  # of a database: its tables and columns

    @property
    def line(self) -> str:
        """The source of the line that failed; empty where it is not known."""
        lines, number = self.code.splitlines(), self.failure.line or 0
        return lines[number - 1].strip() if 0 < number <= len(lines) else ""

    @cached_property
    def tree(self) -> ast.Module:
        """Empty where the code cannot be parsed."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return ast.parse(self.code)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return ast.Module([], [])

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """All of them, outermost first."""
        return tuple(ast.walk(self.tree))

    @cached_property
    def bound(self) -> dict[str, int]:
        """Every name that the code gives a meaning, and the first line where it does."""
        found: dict[str, int] = {}
        for name, line in _bindings(self.nodes):
            found[name] = min(line, found.get(name, line))
        return found

    @cached_property
    def functions(self) -> dict[str, Function]:
        """By name; methods, too."""
        functions = (node for node in self.nodes if isinstance(node, Function))
        return {node.name: node for node in functions}

    @cached_property
    def classes(self) -> dict[str, ast.ClassDef]:
        """By name."""
        return {node.name: node for node in self.nodes if isinstance(node, ast.ClassDef)}

    @property
    def function(self) -> Function | None:
        """The innermost one that holds the line."""
        number = self.failure.line or 0
        around = [
            node
            for node in self.nodes
            if isinstance(node, Function) and node.lineno <= number <= (node.end_lineno or 0)
        ]
        return max(around, key=lambda node: node.lineno, default=None)

    @cached_property
    def statement(self) -> tuple[ast.AST, ...]:
        """What the line that failed is made of."""
        number = self.failure.line or 0
        return tuple(node for node in self.nodes if getattr(node, "lineno", None) == number)

    def of_kind(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        """The parts of the line that failed."""
        return (node for node in self.statement if isinstance(node, kinds))

    def near(self, name: str, among: Iterable[str] | None = None) -> str | None:
        """The name most like a mistyped one: by default of the code's own and Python's."""
        names = {*self.bound, *dir(builtins)} if among is None else set(among)
        return nearest(name, names - {name})

    def attributes(self, kind: str) -> set[str]:
        """What an object of the learner's class has, as far as the code tells."""
        node = self.classes.get(kind)
        if node is None:
            return set()
        methods = {it.name for it in node.body if isinstance(it, Function)}
        own = (it for it in ast.walk(node) if isinstance(it, ast.Attribute))
        written = {it.attr for it in own if isinstance(it.ctx, ast.Store)}
        fields = {it for statement in node.body for it, _ in _bindings([statement])}
        return methods | written | fields

    def none_from(self) -> str:
        """Which call on the line gave None, as a clause; empty where none is to be seen."""
        number = self.failure.line or 0
        calls = [node for node in self.of_kind(ast.Call) if isinstance(node, ast.Call)]
        for name in (node for node in self.of_kind(ast.Name) if isinstance(node, ast.Name)):
            calls += self._assigned(name.id, number)
        return next(filter(None, map(self._gives_none, calls)), "")

    def last_assigned(self, name: str) -> ast.expr | None:
        """What the name was last set to above the line that failed."""
        number = self.failure.line or 0
        values = [
            node.value
            for node in self.nodes
            if isinstance(node, ast.Assign)
            and node.lineno < number
            and any(isinstance(it, ast.Name) and it.id == name for it in node.targets)
        ]
        return max(values, key=lambda value: value.lineno, default=None)

    def _assigned(self, name: str, number: int) -> list[ast.Call]:
        value = self.last_assigned(name) if number else None
        return [value] if isinstance(value, ast.Call) else []

    def _gives_none(self, call: ast.Call) -> str:
        name = called(call)
        function = self.functions.get(name)
        if function and returns_nothing(function):
            return f"`{name}` (line {function.lineno}) returns nothing"
        if function and may_fall_through(function):
            return f"`{name}` (line {function.lineno}) has a path without a `return`"
        if name in _IN_PLACE and not function:
            what = "only prints" if name == "print" else "changes its object in place"
            return f"`{name}` {what} and gives None"
        return ""


def nearest(name: str, names: Iterable[str]) -> str | None:
    """None where nothing is alike; upper and lower case alone make no difference."""
    if len(name) > _LONGEST:
        return None
    ordered = sorted(names)
    same = next((each for each in ordered if each.lower() == name.lower()), None)
    return same or next(iter(get_close_matches(name, ordered, 1, _ALIKE)), None)


def called(call: ast.Call) -> str:
    """The name of the function or method."""
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def returns_nothing(function: Function) -> bool:
    """Whether it ends without a value on every path."""
    own = list(_own_nodes(function))
    if any(isinstance(node, (ast.Yield, ast.YieldFrom)) for node in own):
        return False
    returns = (node for node in own if isinstance(node, ast.Return))
    gives = any(node.value is not None for node in returns)
    return not gives and not isinstance(function.body[-1], ast.Raise)


def may_fall_through(function: Function) -> bool:
    """Whether its last statement can be passed without a `return`, as in an if without else."""
    if any(isinstance(node, (ast.Yield, ast.YieldFrom)) for node in _own_nodes(function)):
        return False
    return not _ends(function.body)


def _ends(body: list[ast.stmt]) -> bool:
    """Whether nothing after the block is reached, as far as can be seen."""
    last = body[-1]
    if isinstance(last, ast.If):
        return bool(last.orelse) and _ends(last.body) and _ends(last.orelse)
    if isinstance(last, ast.With):
        return _ends(last.body)
    if isinstance(last, ast.While):
        return isinstance(last.test, ast.Constant) and bool(last.test.value)
    return isinstance(last, (ast.Return, ast.Raise, ast.Try, ast.Match))


def _own_nodes(function: Function) -> Iterator[ast.AST]:
    """Without those of functions within it."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, _SCOPES):
            waiting.extend(ast.iter_child_nodes(node))


def _bindings(nodes: Iterable[ast.AST]) -> Iterator[Place]:
    for node in nodes:
        match node:
            case ast.Name(id=name, ctx=ast.Store()):
                yield Place(name, node.lineno)
            case ast.arg(arg=name):
                yield Place(name, node.lineno)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield Place(name, node.lineno)
            case ast.ClassDef(name=name):
                yield Place(name, node.lineno)
            case ast.Import() | ast.ImportFrom():
                for alias in node.names:
                    yield Place((alias.asname or alias.name).partition(".")[0], node.lineno)
            case ast.Assign(targets=targets):
                yield from _bindings(targets)
            case ast.AnnAssign(target=target):
                yield from _bindings([target])


def words_of(code: str) -> set[str]:
    """The names in code that need not be Python."""
    return set(re.findall(r"[A-Za-z_]\w*", code))
