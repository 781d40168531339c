"""A card as one page: its question, then its answer in layers. Undressed HTML; no Qt in here."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from studyapp.bank import Card, CardId, Formula, Fragment, Heading, Kind, Page, Prompted
from studyapp.bank.dress import escape, line_html, paragraphs_html, plain, quiet_html, size, token
from studyapp.bank.template import (
    CARD_CLOSES,
    card_opens,
    card_title,
    rule,
)

QUESTION, SHORT, ALL = "question", "short", "all"

_CALLOUTS = {
    Heading.STRONG: "tip",
    Heading.WEAK: "pitfall",
    Heading.PITFALLS: "pitfall",
    Heading.TIP: "tip",
}
_ANSWER = (
    Heading.FULL,
    Heading.EXAMPLE,
    Heading.STRONG,
    Heading.WEAK,
    Heading.PITFALLS,
    Heading.TIP,
)
_BEYOND = (Heading.SIMPLY, Heading.HIGHER)
_ANSWER_FOLD = "the-answer"
_LADDER = (Heading.NUDGE, Heading.APPROACH, Heading.SKELETON, Heading.SOLUTION_NOTES)

_CODE_LINK = re.compile(r'(<a href="copy:)(\d+)(")')
_FORMULA = re.compile(r'(<img src="math:)(\d+)(")')


@dataclass(frozen=True, slots=True)
class PageState:
    """What is to be seen of a page."""

    opened: frozenset[str] = frozenset()  # the folds, by the name in their `fold:` link
    layers: str = ALL  # question | short | all
    related_titles: Mapping[CardId, str] = field(default_factory=dict)  # in their order
    topic: str = ""  # its title; without one the line below the question leaves it out
    to_solve: bool = False  # whether the answer to a coding exercise is folded away at first
    heading: str = ""  # in the place of the question, where that stands above the page already


def card_html(page: Page, state: PageState) -> tuple[str, list[str], list[Formula]]:
    """The page for an answer pane: HTML, with the code and the formulas that it counts on."""
    writer = _PageWriter(page, state)
    html = "\n".join(writer.parts())
    return html, writer.code, writer.formulas


class _PageWriter:
    """Writes one page; its code and formulas are numbered anew as its fragments come in."""

    def __init__(self, page: Page, state: PageState) -> None:
        self._page, self._state = page, state
        self.code: list[str] = []
        self.formulas: list[Formula] = []

    def parts(self) -> Iterator[str]:
        card = self._page.card
        yield f"<h1>{line_html(self._state.heading or card.title)}</h1>"
        yield _quiet_line(self._page, self._state.topic)
        yield paragraphs_html(card.brief)
        if card.kind is Kind.CODING:
            yield from self._section(Heading.TASK)
        if self._state.to_solve and card.kind is Kind.CODING and card.exercise:
            yield from self._to_be_solved(card)
            return
        if self._state.layers != QUESTION:
            yield from self._lead()
        if self._state.layers == ALL:
            yield from self._what_to_ask(card)
            yield from self._rest(card)

    def _to_be_solved(self, card: Card) -> Iterator[str]:
        """The task, and the answer once it is asked for: it says how the task is solved."""
        yield from self._what_to_ask(card)
        asked_for = _ANSWER_FOLD in self._state.opened
        title = "Hide the answer" if asked_for else "Show the answer"
        yield from _under("Answer", [self._fold(_ANSWER_FOLD, title, "")])
        if asked_for:
            yield from self._lead()
            yield from self._rest(card)

    def _what_to_ask(self, card: Card) -> Iterator[str]:
        yield from self._prompted("What to ask first", "clarify", card.clarify)

    def _rest(self, card: Card) -> Iterator[str]:
        for heading in _ANSWER:
            yield from self._section(heading)
        yield from self._prompted("What may come next", "twist", card.twists)
        yield from self._follow_ups()
        yield from _key_points(card)
        for heading in _BEYOND:
            yield from self._section(heading)
        if card.kind is not Kind.CODING:
            yield from self._section(Heading.TASK)
        yield from self._notes_on_solution() if card.exercise else self._hints()
        yield from _related(self._state.related_titles)
        yield from _sources(card)
        yield _last_line(card)

    def _lead(self) -> Iterator[str]:
        """In short, without a heading where nothing but the question stands above it."""
        if Heading.SHORT in self._page.sections:
            if self._page.card.kind is Kind.CODING and Heading.TASK in self._page.sections:
                yield f"<h2>{Heading.SHORT.value}</h2>"
            lead = self._taken_in(self._page.sections[Heading.SHORT])
            yield f'<div style="font-size:{size(1.08)}px;">{lead}</div>'

    def _section(self, heading: Heading) -> Iterator[str]:
        if heading not in self._page.sections:
            return
        body = self._taken_in(self._page.sections[heading])
        if kind := _CALLOUTS.get(heading):
            yield card_opens(kind) + card_title(kind, heading.value) + body + CARD_CLOSES
        else:
            yield f"<h2>{heading.value}</h2>{body}"

    def _prompted(self, title: str, name: str, asked: Iterable[Prompted]) -> Iterator[str]:
        folds = [
            self._fold(f"{name}-{number}", line_html(each.ask), f"<p>{line_html(each.answer)}</p>")
            for number, each in enumerate(asked, 1)
        ]
        yield from _under(title, folds)

    def _follow_ups(self) -> Iterator[str]:
        folds = [
            self._fold(f"follow-{number}", line_html(each.question), each.answer)
            for number, each in enumerate(self._page.follow_ups, 1)
        ]
        yield from _under("Follow-ups", folds)

    def _hints(self) -> Iterator[str]:
        """The ladder: each hint tells more than the one before."""
        folds = [
            self._fold(_name(heading), heading.value, self._page.sections[heading])
            for heading in _LADDER
            if heading in self._page.sections
        ]
        yield from _under("Hints", folds)

    def _notes_on_solution(self) -> Iterator[str]:
        """To be asked for; the hints stay where they are counted, on the exercise's own screen."""
        heading = Heading.SOLUTION_NOTES
        if heading in self._page.sections:
            notes = self._page.sections[heading]
            fold = self._fold(_name(heading), "Show the notes on the solution", notes)
            yield from _under("Solution", [fold])

    def _fold(self, name: str, title_html: str, inside: Fragment | str) -> str:
        """A line to click, and below it what it hides."""
        opened = name in self._state.opened
        glyph = f'<font color="{token("accent")}">{"▾" if opened else "▸"}</font>&nbsp;'
        style = f"color:{token('text')};font-weight:600;"
        line = f'<p><a href="fold:{name}" style="{style}">{glyph}{title_html}</a></p>'
        if not opened:
            return line
        shown = inside if isinstance(inside, str) else self._taken_in(inside)
        return f'{line}<div style="margin-left:{size(0.75)}px;">{shown}</div>'

    def _taken_in(self, fragment: Fragment) -> str:
        """A fragment's HTML, its code and formulas counted on from those before."""
        html = _counted_on(_CODE_LINK, fragment.html, len(self.code))
        html = _counted_on(_FORMULA, html, len(self.formulas))
        self.code += fragment.code
        self.formulas += fragment.formulas
        return html


def _counted_on(pattern: re.Pattern[str], html: str, first: int) -> str:
    if not first:
        return html
    return pattern.sub(lambda found: f"{found[1]}{int(found[2]) + first}{found[3]}", html)


def _quiet_line(page: Page, topic: str) -> str:
    card = page.card
    parts = [card.kind.label, card.level.label, f"{card.minutes:g} min", topic]
    if page.title.is_most_asked:
        parts.append(f"Most asked ({page.title.asked} sources)")
    if page.title.variant_of is None:
        parts.append(f"no. {page.title.number}")
    return quiet_html(" · ".join(line_html(part) for part in parts if part))


def _key_points(card: Card) -> Iterator[str]:
    points = "".join(f"<li>{line_html(point.say)}</li>" for point in card.key_points)
    yield from _under("Key points", [f"<ul>{points}</ul>"] if points else [])


def _related(titles: Mapping[CardId, str]) -> Iterator[str]:
    links = [
        f'<li><a href="card:{escape(each)}">{line_html(title)}</a></li>'
        for each, title in titles.items()
    ]
    yield from _under("Related", [f"<ul>{''.join(links)}</ul>"] if links else [])


def _sources(card: Card) -> Iterator[str]:
    links = [
        f'<li><a href="{escape(plain(source.url))}">{line_html(source.title)}</a></li>'
        for source in card.sources
        if source.url.startswith(("https://", "http://"))
    ]
    yield from _under("Sources", [f"<ul>{''.join(links)}</ul>"] if links else [])


def _last_line(card: Card) -> str:
    versions = (f"{name} {version}" for name, version in card.versions.items())
    parts = [*versions, f"reviewed {card.reviewed:%Y-%m-%d}"]
    return rule() + quiet_html(" · ".join(line_html(part) for part in parts))


def _under(title: str, blocks: list[str]) -> Iterator[str]:
    if blocks:
        yield f"<h2>{title}</h2>{''.join(blocks)}"


def _name(heading: Heading) -> str:
    return heading.value.lower().replace(" ", "-")
