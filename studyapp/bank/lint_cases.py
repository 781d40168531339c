"""What must hold of an exercise's `cases.py`."""

import ast
from collections.abc import Iterator

from studyapp.bank.model import Exercise
from studyapp.bank.problem import Problem
from studyapp.bank.python_code import parsed

_ENOUGH = 4


def lint_cases(code: str, name: str, exercise: Exercise) -> Iterator[Problem]:
    """All findings in the cases of one exercise; the code must compile."""
    tree = parsed(code)
    tests = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]
    yield from _too_few(tests, name)
    seen: set[str] = set()
    for test in tests:
        if not (ast.get_docstring(test) or "").strip():
            yield _at(test, name, "needs a docstring that names the case")
        if test.name in seen:
            yield _at(test, name, "given twice: only the last one would run")
        seen.add(test.name)
    if not _meets_the_learner(tree, exercise):
        call = "run_sql(…)" if exercise.language == "sql" else "from solution import …"
        yield Problem(name, 1, 1, "cases", f"never reaches the learner's code: {call} is missing")


def _too_few(tests: list[ast.FunctionDef], name: str) -> Iterator[Problem]:
    hidden = sum(test.name.startswith("test_hidden_") for test in tests)
    for kind, count in (("visible", len(tests) - hidden), ("hidden", hidden)):
        if count < _ENOUGH:
            message = f"needs {_ENOUGH} or more {kind} cases, not {count}"
            yield Problem(name, 1, 1, "cases", message)


def _meets_the_learner(tree: ast.Module, exercise: Exercise) -> bool:
    if exercise.language == "sql":
        return any(isinstance(it, ast.Name) and it.id == "run_sql" for it in ast.walk(tree))
    return any("solution" in _imported(node) for node in ast.walk(tree))


def _imported(node: ast.AST) -> list[str | None]:
    if isinstance(node, ast.ImportFrom):
        return [node.module]
    return [name.name for name in node.names] if isinstance(node, ast.Import) else []


def _at(test: ast.FunctionDef, name: str, message: str) -> Problem:
    return Problem(name, test.lineno, test.col_offset + 1, test.name, message)
