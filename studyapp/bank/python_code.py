"""Looks at Python code without running it."""

import ast
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """Why code does not compile, and where in it."""

    reason: str
    line: int
    column: int


def why_not(code: str) -> Failure | None:
    """None where the code compiles."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a card may show what Python warns of
            compile(code, "<card>", "exec", dont_inherit=True)
    except SyntaxError as error:
        return Failure(error.msg, max(error.lineno or 1, 1), max(error.offset or 1, 1))
    except (ValueError, OverflowError, RecursionError, MemoryError) as error:
        return Failure(str(error) or "too deeply nested", 1, 1)
    return None


def parsed(code: str) -> ast.Module:
    """The syntax tree of code that compiles."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(code)


def taken_from(tree: ast.Module, module: str) -> set[str]:
    """The names that code imports from a module, or uses as its attributes."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == module:
            found.update(name.name for name in node.names)
        elif isinstance(node, ast.Attribute) and _is_named(node.value, module):
            found.add(node.attr)
    return found - {"*"}


def _is_named(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def defined(tree: ast.Module) -> set[str] | None:
    """The names that a module has once it is imported; None where that cannot be told."""
    found: set[str] = set()
    for node in _at_the_top(tree.body):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            found.update(name.asname or name.name.partition(".")[0] for name in node.names)
        else:
            stored = (it for it in ast.walk(node) if isinstance(it, ast.Name))
            found.update(it.id for it in stored if isinstance(it.ctx, ast.Store))
    return None if "*" in found else found


def _at_the_top(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements outside functions and classes, also those within `if`, `try` and `with`."""
    for node in body:
        yield node
        for name in ("body", "orelse", "handlers", "finalbody"):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                inner = getattr(node, name, [])
                yield from _at_the_top(inner if isinstance(inner, list) else [])
