"""What is asked, as a page: undressed HTML. No Qt in here."""

from collections.abc import Sequence, Set

from studyapp.bank import Formula, Heading, Page, Prompted
from studyapp.bank.dress import line_html, quiet_html, size, token

Html = tuple[str, Sequence[str], Sequence[Formula]]
"""A page with the code and the formulas that it counts on."""

EMPTY: Html = ("", (), ())


def task_html(page: Page, quiet: Sequence[str], opened: Set[str]) -> Html:
    """The title, a quiet line, the task, and what a good candidate asks first."""
    parts = [f"<h1>{line_html(page.title.to_solve)}</h1>", _quiet(" · ".join(filter(None, quiet)))]
    code: Sequence[str] = ()
    formulas: Sequence[Formula] = ()
    if (task := page.sections.get(Heading.TASK)) is not None:
        parts.append(task.html)
        code, formulas = task.code, task.formulas
    if page.card.clarify:
        parts.append("<h2>What to ask first</h2>")
        parts += (
            _fold(f"clarify-{number}", each, opened)
            for number, each in enumerate(page.card.clarify, 1)
        )
    return "\n".join(parts), code, formulas


def section_html(page: Page, heading: Heading, *, titled: bool = False) -> Html:
    """One section by itself; an empty page where the card has none."""
    if (section := page.sections.get(heading)) is None:
        return EMPTY
    title = f"<h2>{heading.value}</h2>" if titled else ""
    return title + section.html, section.code, section.formulas


def _fold(name: str, asked: Prompted, opened: Set[str]) -> str:
    is_open = name in opened
    glyph = f'<font color="{token("accent")}">{"▾" if is_open else "▸"}</font>&nbsp;'
    style = f"color:{token('text')};font-weight:600;"
    line = f'<p><a href="fold:{name}" style="{style}">{glyph}{line_html(asked.ask)}</a></p>'
    inside = f'<div style="margin-left:{size(0.75)}px;"><p>{line_html(asked.answer)}</p></div>'
    return line + inside * is_open


def _quiet(text: str) -> str:
    return quiet_html(line_html(text))
