"""What must hold of a card's Markdown."""

import re
from collections.abc import Iterator

from studyapp.bank.body import Body, Fence
from studyapp.bank.card_file import CardFile
from studyapp.bank.figures import figure_problem
from studyapp.bank.lint_front import Known
from studyapp.bank.lint_sections import lint_sections
from studyapp.bank.maths import MathsError, outline
from studyapp.bank.problem import Problem, did_you_mean
from studyapp.bank.prose import Found, Link, Prose
from studyapp.bank.python_code import why_not
from studyapp.bank.unfinished import UNFINISHED

PYTHON = {"python", "py", "python3"}
_NO_RUN = re.compile(r'\bno-run\b(?:="([^"]*)")?')
_CALLOUT = re.compile(r"[ >]*!!!(.*)")
_CALLOUT_FORM = re.compile(r' ([a-z]+)(?: "[^"]*")?\s*\Z')
_CALLOUTS = ("note", "tip", "warning", "pitfall")
_UNDER_A_HEADER = re.compile(r"\|[\s:|-]+\Z")
_TITLE = re.compile(r"#(?!#)\s*\S")


def lint_body(file: CardFile, known: Known) -> Iterator[Problem]:
    """All findings below one card's front matter."""
    body = file.body
    if body is None:
        return
    prose = Prose(body)
    yield from _fences(body)
    yield from _formulas(body, prose)
    for link in prose.links:
        yield from _image(file, body, link, known) if link.image else _link(body, link, known)
    yield from _lines(body)
    yield from _rows_cut_off(body)
    for tag in prose.tags():
        yield _at(body, tag, f"raw HTML is shown as text: {tag.text[:40]}", warning=True)
    for found in prose.matches(UNFINISHED):
        yield _at(body, found, f"unfinished: '{found.text}'")
    if file.card:
        yield from lint_sections(body, file.card)


def _at(body: Body, found: Found, message: str, *, warning: bool = False) -> Problem:
    line, column = found.place
    return body.problem(column, message, line, warning=warning)


def _fences(body: Body) -> Iterator[Problem]:
    previous = None
    for fence in body.fences:
        if not fence.closed:
            yield body.problem(1, "code block is never closed", fence.line)
        elif fence.language in PYTHON:
            yield from _python(body, fence)
        elif fence.language == "output" and not _printed(body, previous, fence):
            yield body.problem(
                1, "output must stand right after a python block that runs", fence.line
            )
        previous = fence


def _python(body: Body, fence: Fence) -> Iterator[Problem]:
    kept_back = _NO_RUN.search(fence.info)
    if kept_back and not (kept_back[1] or "").strip():
        yield body.problem(1, 'say why it does not run: no-run="needs a GPU"', fence.line)
    if wrong := why_not(fence.code):
        message = f"does not compile: {wrong.reason}"
        line = fence.line + wrong.line
        yield body.problem(wrong.column, message, line, warning=kept_back is not None)


def _printed(body: Body, previous: Fence | None, fence: Fence) -> bool:
    if previous is None or previous.language not in PYTHON or _NO_RUN.search(previous.info):
        return False
    between = body.lines[previous.last + 1 - body.first_line : fence.line - body.first_line]
    return not any(line.strip() for line in between)


def _formulas(body: Body, prose: Prose) -> Iterator[Problem]:
    for other in prose.other_maths:
        yield _at(body, other, "write maths as $…$ or $$…$$")
    for maths in prose.maths:
        if maths.flaw:
            yield _at(body, maths, maths.flaw)
        try:
            outline(maths.text, maths.display)
        except MathsError as error:
            yield _at(body, maths, f"cannot be drawn: {error}")


def _link(body: Body, link: Link, known: Known) -> Iterator[Problem]:
    scheme, colon, rest = link.text.partition(":")
    if scheme == "card" and colon:
        if message := known.missing(rest):
            yield _at(body, link, message, warning=known.is_growing)
    elif not link.text.startswith(("https://", "mailto:")):
        message = f"must be card:<id>, https://… or mailto:…, not '{link.text[:40]}'"
        yield _at(body, link, message)


def _image(file: CardFile, body: Body, link: Link, known: Known) -> Iterator[Problem]:
    if message := figure_problem(link.text, file.path.parent, known.pack.folder):
        yield _at(body, link, message)
    elif not link.alt:
        message = "an image needs words for those who cannot see it: ![what it shows](…)"
        yield _at(body, link, message, warning=True)


def _lines(body: Body) -> Iterator[Problem]:
    for line, text in body.prose_lines():
        if _TITLE.match(text):
            yield body.problem(1, "no '# title' here: the front matter has it", line)
        elif found := _CALLOUT.match(text):
            form = _CALLOUT_FORM.match(found[1])
            if not form or form[1] not in _CALLOUTS:
                guess = did_you_mean(form[1], _CALLOUTS) if form else ""
                message = f"a callout is {', '.join(_CALLOUTS)}, like '!!! note \"Title\"'{guess}"
                yield body.problem(1, message, line)


def _rows_cut_off(body: Body) -> Iterator[Problem]:
    """Rows that Markdown would show as text, as those behind a blank line."""
    lines = dict(body.prose_lines())
    for line, text in lines.items():
        begins = text.startswith("|") and not lines.get(line - 1, "").startswith("|")
        if begins and not _UNDER_A_HEADER.match(lines.get(line + 1, "")):
            message = "a row without a table: is there a blank line before it, or no |---| below?"
            yield body.problem(1, message, line)
