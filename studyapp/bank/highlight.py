"""Source code with its syntax coloured, in tokens instead of colours."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from html import escape

from pygments.lexer import Lexer, RegexLexer
from pygments.lexers import get_all_lexers, get_lexer_by_name
from pygments.lexers.python import PythonLexer
from pygments.token import Token, _TokenType

from studyapp.bank.dress import token
from studyapp.bank.quick_lexing import QuickLexer, Tokens, can_quicken

_COLOURS = {
    Token.Keyword: "syntax_keyword",
    Token.Keyword.Constant: "syntax_constant",
    Token.Keyword.Type: "syntax_builtin",
    Token.Name.Function: "syntax_function",
    Token.Name.Class: "syntax_class",
    Token.Name.Builtin: "syntax_builtin",
    Token.Name.Builtin.Pseudo: "syntax_constant",
    Token.Name.Decorator: "syntax_decorator",
    Token.Name.Exception: "syntax_exception",
    Token.Name.Tag: "syntax_keyword",
    Token.Name.Attribute: "syntax_function",
    Token.Name.Variable: "syntax_builtin",
    Token.Literal.String: "syntax_string",
    Token.Literal.Number: "syntax_number",
    Token.Comment: "syntax_comment",
    Token.Operator: "syntax_operator",
    Token.Operator.Word: "syntax_keyword",
    Token.Generic.Heading: "syntax_function",
    Token.Generic.Prompt: "syntax_comment",
    Token.Generic.Deleted: "syntax_keyword",
    Token.Generic.Inserted: "syntax_string",
    Token.Generic.Traceback: "syntax_exception",
}
_PYTHON = {"python", "py", "python3"}
_ADDED_LINE_END = re.compile(r"\n((?:</\w+>)*)\Z")  # lexers work on whole lines
_UNCOLOURED = {"", "text", "txt", "plain", "output"}


def spans(code: str, language: str) -> str:
    """HTML of the code; that of an unknown language is merely escaped."""
    read = _reader(language.lower())
    if read is None:
        return escape(code, quote=False)
    html = "".join(_span(colour, "".join(texts)) for colour, texts in _runs(read(code)))
    return _ADDED_LINE_END.sub(r"\1", html)


@cache
def _reader(language: str) -> Callable[[str], Tokens] | None:
    lexer = _lexer(language)
    if isinstance(lexer, RegexLexer) and can_quicken(lexer):
        return QuickLexer(lexer).tokens
    return None if lexer is None else lexer.get_tokens


def _lexer(language: str) -> Lexer | None:
    if language in _PYTHON:
        return PythonLexer(stripnl=False)
    if language in _UNCOLOURED or language not in _names():
        return None
    return get_lexer_by_name(language, stripnl=False)


@cache
def _names() -> frozenset[str]:
    """Asked first: a name that Pygments does not know makes it search all installed packages."""
    return frozenset(alias for _, names, *_ in get_all_lexers(plugins=False) for alias in names)


@cache
def colour_of(kind: _TokenType) -> str:
    """That of the kind itself, or of the nearest that it is a sort of."""
    lineage: Iterator[_TokenType] = reversed(kind.split())
    return next((_COLOURS[each] for each in lineage if each in _COLOURS), "")


def _runs(tokens: Tokens) -> list[tuple[str, list[str]]]:
    """Neighbours of one colour as one, with the space after them: fewer spans to read for Qt."""
    runs: list[tuple[str, list[str]]] = [("", [])]
    last, texts = runs[0]
    for kind, text in tokens:
        colour = last if text.isspace() else colour_of(kind)
        if colour == last:
            texts.append(text)
        else:
            last, texts = colour, [text]
            runs.append((last, texts))
    return runs


def _span(colour: str, text: str) -> str:
    text = escape(text, quote=False)
    if not colour or text.isspace():
        return text
    text = f"<i>{text}</i>" if colour == "syntax_comment" else text
    return f'<font color="{token(colour)}">{text}</font>'
