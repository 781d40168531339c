"""Looks at Python code without running it."""

import ast
import warnings
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
