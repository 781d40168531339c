"""Spares Pygments work that changes nothing: trying rules that cannot match at a letter.

WORKAROUND Pygments 2.21: at each place it tries the rules of a state in turn, of Python's some
forty; tests/bank/test_quick_lexing.py reads the same code with and without.
"""

import re
from collections.abc import Iterator
from typing import Any

from pygments.lexer import Lexer, RegexLexer
from pygments.token import Error, Whitespace, _TokenType

from studyapp.bank.first_letters import LETTERS, first_letters

_Rule = tuple[Any, Any, Any]  # a matching function, what it gives, the states that follow
Tokens = Iterator[tuple[_TokenType, str]]


def can_quicken(lexer: Lexer) -> bool:
    """Whether it reads just by its rules, as most do."""
    reads = type(lexer).get_tokens_unprocessed
    return reads is RegexLexer.get_tokens_unprocessed and not lexer.filters


class QuickLexer:
    """A lexer's own rules, sorted by the letters at which they can match."""

    def __init__(self, lexer: RegexLexer) -> None:
        """Of one that `can_quicken`."""
        self._lexer: Any = lexer
        self._states = {name: _State(rules) for name, rules in lexer._tokens.items()}  # type: ignore[attr-defined] # noqa: SLF001

    def tokens(self, code: str) -> Tokens:
        """What its `get_tokens` gives."""
        text: str = self._lexer._preprocess_lexer_input(code)  # noqa: SLF001 (`get_tokens` begins so, too)
        stack, place = ["root"], 0
        state = self._states["root"]
        while True:
            for match, kind, follows in state[text[place : place + 1]]:
                if found := match(text, place):
                    place = found.end()
                    if type(kind) is _TokenType:
                        yield kind, found.group()
                    elif kind is not None:
                        yield from ((each, part) for _, each, part in kind(self._lexer, found))
                    if follows is not None:
                        _move(stack, follows)
                        state = self._states[stack[-1]]
                    break
            else:
                if place >= len(text):
                    return
                yield (Whitespace if text[place] == "\n" else Error), text[place]
                if text[place] == "\n":
                    stack, state = ["root"], self._states["root"]
                place += 1


class _State(dict[str, tuple[_Rule, ...]]):
    """The rules by letter; at the end of the text that is none."""

    def __init__(self, rules: list[_Rule]) -> None:
        super().__init__()
        self._rules = rules
        self._all = tuple(rules)

    def __missing__(self, letter: str) -> tuple[_Rule, ...]:
        if letter not in LETTERS:
            return self._all
        self[letter] = found = tuple(rule for rule in self._rules if _may_match(rule, letter))
        return found


def _may_match(rule: _Rule, letter: str) -> bool:
    expression = getattr(rule[0], "__self__", None)
    return not isinstance(expression, re.Pattern) or letter in first_letters(expression)


def _move(stack: list[str], follows: Any) -> None:  # noqa: ANN401
    """To the states that follow a match, as Pygments notes them."""
    if isinstance(follows, int):
        del stack[max(1, len(stack) + follows) :]  # it is below 0
        return
    for state in follows if isinstance(follows, tuple) else (follows,):
        if state == "#pop":
            if len(stack) > 1:
                stack.pop()
        else:
            stack.append(stack[-1] if state == "#push" else state)
