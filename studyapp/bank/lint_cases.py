"""What must hold of cases: those of an exercise in `cases.py`, and those of a drill."""

import ast
from collections.abc import Iterator

from studyapp.bank.exercise_files import is_hidden
from studyapp.bank.model import Exercise
from studyapp.bank.problem import Problem
from studyapp.bank.python_code import parsed

_ENOUGH = 4
ENOUGH_FOR_A_DRILL = 3


def lint_cases(code: str, name: str, exercise: Exercise) -> Iterator[Problem]:
    """All findings in the cases of one exercise; the code must compile."""
    tree = parsed(code)
    tests = _tests(tree)
    yield from _too_few(tests, name)
    for test, message in _flaws(tests):
        yield Problem(name, test.lineno, test.col_offset + 1, test.name, message)
    if message := _why_idle(tree, exercise.language):
        yield Problem(name, 1, 1, "cases", message)


def drill_cases(code: str) -> Iterator[tuple[int, str]]:
    """All findings in the cases of a drill, with their lines; the code must compile."""
    tree = parsed(code)
    tests = _tests(tree)
    if len(tests) < ENOUGH_FOR_A_DRILL:
        yield 1, f"needs {ENOUGH_FOR_A_DRILL} or more cases, not {len(tests)}"
    for test, message in _flaws(tests):
        yield test.lineno, f"{test.name} {message}"
    if message := _why_idle(tree, "python"):
        yield 1, message


def _tests(tree: ast.Module) -> list[ast.FunctionDef]:
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef))
    return [function for function in functions if function.name.startswith("test_")]


def _flaws(tests: list[ast.FunctionDef]) -> Iterator[tuple[ast.FunctionDef, str]]:
    seen: set[str] = set()
    for test in tests:
        if not (ast.get_docstring(test) or "").strip():
            yield test, "needs a docstring that names the case"
        if test.name in seen:
            yield test, "given twice: only the last one would run"
        seen.add(test.name)


def _too_few(tests: list[ast.FunctionDef], name: str) -> Iterator[Problem]:
    hidden = sum(is_hidden(test.name) for test in tests)
    for kind, count in (("visible", len(tests) - hidden), ("hidden", hidden)):
        if count < _ENOUGH:
            message = f"needs {_ENOUGH} or more {kind} cases, not {count}"
            yield Problem(name, 1, 1, "cases", message)


def _why_idle(tree: ast.Module, language: str) -> str:
    if language == "sql":
        meets = any(isinstance(it, ast.Name) and it.id == "run_sql" for it in ast.walk(tree))
    else:
        meets = any("solution" in _imported(node) for node in ast.walk(tree))
    call = "run_sql(…)" if language == "sql" else "from solution import …"
    return "" if meets else f"never reaches the learner's code: {call} is missing"


def _imported(node: ast.AST) -> list[str | None]:
    if isinstance(node, ast.ImportFrom):
        return [node.module]
    return [name.name for name in node.names] if isinstance(node, ast.Import) else []
