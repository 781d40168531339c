"""Code that Python cannot read. Where it notices is often a little after where it begins."""

import re

from studyapp.practice.explanations.rule import Rule, rule
from studyapp.practice.explanations.seen import Seen

_OPENS = r"(if|elif|else|for|while|def|class|try|except|finally|with|match|case)\b"
_ELIF = "Python joins `else if` into one word: `elif`."
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


def _colon(_: re.Match[str], seen: Seen) -> str:
    if re.match(r"else\s+if\b", seen.line):
        return _ELIF
    word = re.match(rf"(?:async )?{_OPENS}", seen.line)
    of = f"of `{word[1]}` " if word else ""
    return f"The line {of}opens a block, and so ends with a colon `:`."


def _never_closed(found: re.Match[str], seen: Seen) -> str:
    sign = found[1]
    line = seen.failure.line
    return (
        f"The `{sign}` on line {line} has no `{_BRACKETS.get(sign, '')}`: all that comes after it "
        "still belongs to it."
    )


def _block(found: re.Match[str], _: Seen) -> str:
    after = f" after {found[1]}" if found[1] else ""
    return (
        f"An indented block has to come{after}: four more blanks, and at least one statement in it "
        "(`pass` does nothing)."
    )


def _general(_: re.Match[str], seen: Seen) -> str:
    line = seen.line
    if re.match(r"(class|def|import|from|return|lambda|is|in|pass|global)\s*=", line):
        return "That is a word of Python's own and cannot be the name of a variable."
    if word := re.match(rf"{_OPENS}[^:]*$", line):
        return f"Does the line of `{word[1]}` end with a colon `:`?"
    if re.search(r"\+\+|--\s*$|&&|\|\|", line):
        return "`++`, `--`, `&&` and `||` are of other languages: Python has `+= 1`, `and`, `or`."
    if re.search(r"(?<![\w])!(?!=)", line):
        return "`!` alone is of other languages: Python says `not`."
    if re.match(r"else\s+if\b", line):
        return _ELIF
    if re.search(r"\b(if|while)\b[^=!<>]*[^=!<>:]=[^=]", line):
        return "`=` gives a value; a comparison has two, `==`."
    if re.match(r"(\w+)\s*=\s*(def|class|for|while|return)\b", line):
        return "Only an expression can stand to the right of `=`."
    return (
        "Python cannot read this line. Look at the sign before the marked place, and at the line "
        "above: often a bracket, a quote or a comma is missing there."
    )


def _assigned(found: re.Match[str], seen: Seen) -> str:
    what = found[1].removesuffix(" here")
    what = what if what[:1].isupper() or what.endswith("s") else f"a {what}"
    if re.match(r"(if|elif|while)\b", seen.line) or "==" in found.string:
        return f"`=` gives a name a value, and {what} is no name; a comparison has two, `==`."
    return f"To the left of `=` a name has to stand (or a part of a list or dict), not {what}."


def _quote(found: re.Match[str], seen: Seen) -> str:
    if "triple" in found[0]:
        return 'The text begun with three quotes never ends: three more (`"""`) are missing.'
    apostrophe = (
        " An apostrophe within '…' ends the text: put it in \"…\"."
        if seen.line.count("'") > 2 or re.search(r"'\w*'\w", seen.line)
        else ""
    )
    return f"The text has no closing quote before the end of its line.{apostrophe}"


def _of_f_string(found: re.Match[str], _: Seen) -> str:
    said = found[1]
    if "empty expression" in said or "valid expression required" in said:
        return "Between `{` and `}` of an f-string an expression is wanted; a brace itself is `{{`."
    if "}" in said:
        return "In the f-string a `{` lacks its `}`, or the other way round; a brace is `{{`."
    return (
        "What stands between the braces of the f-string is no expression that Python can read. "
        "Before Python 3.12 it cannot hold the quotes of the f-string itself."
    )


def _character(found: re.Match[str], _: Seen) -> str:
    sign = found[1]
    if sign in "“”„«»‘’‚":
        return f"`{sign}` is a quote of printed text: Python wants straight ones, \" or '."
    if sign in "–—−":
        return f"`{sign}` is a dash: minus is the plain sign `-`."
    if sign in "×÷":
        return f"`{sign}` is not Python's: it multiplies by `*` and divides by `/`."
    return f"`{sign}` is no sign of Python's; it may have come with a text that was pasted."


RULES: tuple[Rule, ...] = (
    rule("SyntaxError", r"^expected ':'", _colon),
    rule("SyntaxError", r"^'([(\[{])' was never closed", _never_closed),
    rule("SyntaxError", r"^unmatched '([)\]}])'",
         "The `{0}` closes a bracket that was not opened, or is closed already."),
    rule("SyntaxError", r"^closing parenthesis '(.)' does not match opening parenthesis '(.)'",
         "`{1}` is closed by `{0}`: brackets close in the opposite order in which they open, each "
         "by its own kind."),
    rule("IndentationError", r"^expected an indented block(?: after (.+))?$", _block),
    rule("IndentationError", r"^unexpected indent",
         "The line is indented further than the one before, which opens no block: blanks too "
         "many, or a colon missing above."),
    rule("IndentationError", r"^unindent does not match",
         "The line is indented less than the block above, but as far as no block around it: "
         "compare it with the line it belongs to."),
    rule("TabError", r"", "Tabs and blanks are mixed in the indentation: use four blanks "
         "throughout."),
    rule("SyntaxError", r"^invalid syntax\. Maybe you meant '==' or ':=' instead of '='",
         "`=` gives a name a value; a comparison, as in a condition, has two: `==`."),
    rule("SyntaxError", r"^expression cannot contain assignment, perhaps you meant \"==\"",
         "Within a call `name=value` wants a plain name on the left; a comparison has two: `==`."),
    rule("SyntaxError", r"^cannot assign to (.+?)(?:\. Maybe you meant.*)?$", _assigned),
    rule("SyntaxError", r"^unterminated (?:triple-quoted )?(?:f-)?string literal", _quote),
    rule("SyntaxError", r"^f-string: (.+)", _of_f_string),
    rule("SyntaxError", r"^'(return|yield|await)' outside (?:async )?function",
         "`{0}` stands outside the function it belongs to: mostly its line is indented too "
         "little."),
    rule("SyntaxError", r"^'(break|continue)' (?:outside|not properly in) loop",
         "`{0}` stands outside a loop: mostly its line is indented too little, or the loop is "
         "gone."),
    rule("SyntaxError", r"^Missing parentheses in call to '(\w+)'",
         "In Python 3 `{0}` is a function: what it is given stands in round brackets."),
    rule("SyntaxError", r"Perhaps you forgot a comma",
         "Two values stand next to each other: a comma or an operator is missing between them, or "
         "a bracket or quote before."),
    rule("SyntaxError", r"^positional argument follows keyword argument",
         "In a call the values that go by place come before those that go by name (`name=…`)."),
    rule("SyntaxError", r"^(?:non-default argument follows default|parameter without a default)",
         "In a `def` the parameters without a default come before those with one."),
    rule("SyntaxError", r"^duplicate argument '(\w+)'",
         "Two parameters of the function are called `{0}`."),
    rule("SyntaxError", r"^keyword argument repeated: (\w+)", "The call gives `{0}` twice."),
    rule("SyntaxError", r"^invalid character '(.)'", _character),
    rule("SyntaxError", r"^invalid non-printable character",
         "A sign that cannot be seen, mostly a special blank, came with a text that was pasted: "
         "type the blanks of this line anew."),
    rule("SyntaxError", r"^(?:invalid decimal literal|invalid hexadecimal)",
         "A number runs into letters: names cannot begin with a digit, and `2x` is `2 * x`."),
    rule("SyntaxError", r"^leading zeros in decimal integer",
         "A whole number does not begin with 0."),
    rule("SyntaxError", r"^expected 'except' or 'finally' block",
         "A `try` wants an `except` or `finally` at the same indentation after it."),
    rule("SyntaxError", r"^expected 'else' after 'if' expression",
         "A conditional expression has both ways: `a if condition else b`."),
    rule("SyntaxError", r"^unexpected character after line continuation",
         "A backslash outside of a text goes on with the line; nothing may come after it."),
    rule("SyntaxError", r"^name '(\w+)' is (?:used|assigned to|parameter)",
         "`global` or `nonlocal` for `{0}` has to stand before the name is used in the function, "
         "and not for a parameter."),
    rule("SyntaxError", r"^no binding for nonlocal '(\w+)'",
         "`nonlocal {0}` wants a variable of a function around this one; outside of functions it "
         "is `global`."),
    rule("SyntaxError", r"^Generator expression must be parenthesized",
         "Beside other arguments a generator expression needs its own round brackets."),
    rule("SyntaxError", r"^(?:source code (?:string )?cannot contain null bytes)",
         "The text holds a null byte, which no code may: it was pasted from something else."),
    rule("SyntaxError", r"^(?:invalid syntax|unexpected EOF|expected )", _general),
)  # fmt: skip
