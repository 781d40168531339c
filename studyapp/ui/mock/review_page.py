"""The learner's own words as a page: answer, code, what was asked. No Qt in here."""

import re
from collections.abc import Callable, Iterator, Sequence

from studyapp.bank import Formula, Fragment
from studyapp.bank.dress import escape, line_html, plain, quiet_html
from studyapp.bank.highlight import spans
from studyapp.bank.template import code_card
from studyapp.study.mock import Answering, Question
from studyapp.study.mock.deeds import ANSWER, CODE, NOTES, probe_field, stage_field
from studyapp.study.mock.sitting import SECOND
from studyapp.study.mock.traces import tests_in_words
from studyapp.study.words import clock_face, count
from studyapp.ui.mock.own_words import as_markdown, pieces

Html = tuple[str, Sequence[str], Sequence[Formula]]
"""A page with the code and the formulas that it counts on."""

_GONE = (
    "This question has left the bank, and its answer with it. Below are the key points as they "
    "stood when it was asked."
)
_FOREIGN = "The interviewer had no answer to that."
_MOST_LINES = 60  # of a text or of code, where not all of it is wanted
_MOST = 6_000  # characters
_SPARED = 1.5  # of the most: less is not worth a cut
_COUNTED = re.compile(r'((?:href="copy|src="math):)(\d+)"')


def own_html(
    question: Question,
    answer: Answering,
    language: str,
    compiled: Callable[[str], Fragment | None],
    *,
    whole: bool = True,
) -> Html:
    """What the learner wrote; `compiled` reads Markdown, None where it is refused.

    Unless the `whole` is wanted, what is very long is cut: it takes seconds to be laid out.
    """
    writer = _OwnWords(question, answer, compiled, whole=whole)
    html = "\n".join(writer.parts(language))
    return html, writer.code, writer.formulas


def is_long(answer: Answering) -> bool:
    """Whether it would be cut unless the whole is wanted."""
    return any(_beginning(text) != text for text in answer.texts.values())


def gone_html(question: Question) -> Html:
    """In the place of a card that left the bank."""
    points = "".join(f"<li>{line_html(point.say)}</li>" for point in question.key_points)
    listed = f"<h2>Key points</h2><ul>{points}</ul>" if points else ""
    return f"<h1>{line_html(question.title)}</h1>{_quiet(_GONE)}{listed}", (), ()


def joined(page: Html, heading: str, fragment: Fragment) -> Html:
    """A page with something below it."""
    html, code, formulas = page
    more = _counted_on(fragment, len(code), len(formulas))
    return f"{html}{heading}{more}", (*code, *fragment.code), (*formulas, *fragment.formulas)


class _OwnWords:
    """Writes one page; its code and formulas are numbered anew as its texts come in."""

    def __init__(
        self,
        question: Question,
        answer: Answering,
        compiled: Callable[[str], Fragment | None],
        *,
        whole: bool,
    ) -> None:
        self._question, self._answer, self._compiled = question, answer, compiled
        self._whole = whole
        self.code: list[str] = []
        self.formulas: list[Formula] = []

    def parts(self, language: str) -> Iterator[str]:
        yield "<h1>Your answer</h1>"
        yield from self._main()
        yield from self._own_code(language)
        yield from self._asked()
        yield from self._probes()
        if (notes := self._text(NOTES)).strip():
            yield f"<h2>Your notes</h2>{self._prose(notes)}"

    def _main(self) -> Iterator[str]:
        if (written := self._text(ANSWER)).strip():
            yield self._prose(written)
        for number, stage in enumerate(self._question.stages):
            yield from self._stage(number, stage)
        if not self._answer.main_text(self._question.stages) and not self._text(CODE).strip():
            yield _quiet("You wrote nothing.")

    def _stage(self, number: int, title: str) -> Iterator[str]:
        spent = self._answer.spent_on_stages.get(number, 0)
        text = self._text(stage_field(number))
        if not spent and not text.strip():
            return
        yield f"<h2>{_line(title)}</h2>"
        if spent:
            yield _quiet(clock_face(round(spent / SECOND)))
        yield self._prose(text) if text.strip() else _quiet("Nothing written.")

    def _own_code(self, language: str) -> Iterator[str]:
        code = self._text(CODE)
        if code.strip():
            shown = plain(code if self._whole else _beginning(code))
            card = code_card("code", escape(language), spans(shown, language), len(self.code))
            self.code.append(code)
            yield f"<h2>Your code</h2>{card}{self._cut(code)}"
        if said := tests_in_words(self._answer):
            yield f"<p>{_line(said)}</p>"

    def _asked(self) -> Iterator[str]:
        if self._answer.asked:
            yield "<h2>What you asked</h2>"
        foreseen = self._question.clarify
        for each in self._answer.asked:
            known = each.entry is not None and each.entry < len(foreseen)
            told = foreseen[each.entry].answer if known and each.entry is not None else _FOREIGN
            picked = " (picked from the list)" if each.picked else ""
            yield f"<p><b>{_line(each.words)}</b>{picked}<br>{_line(told)}</p>"

    def _probes(self) -> Iterator[str]:
        came = self._question.probes[: self._answer.probes]
        if came:
            yield "<h2>What came next</h2>"
        for number, probe in enumerate(came):
            yield f"<p><b>{line_html(probe.ask)}</b></p>"
            text = self._text(probe_field(number))
            yield self._prose(text) if text.strip() else _quiet("No answer.")

    def _text(self, field: str) -> str:
        return self._answer.texts.get(field, "")

    def _prose(self, text: str) -> str:
        shown = text if self._whole else _beginning(text)
        return "\n".join(map(self._piece, pieces(shown))) + self._cut(text)

    def _cut(self, text: str) -> str:
        """What is said of the rest, where there is one."""
        if self._whole or (shown := _beginning(text)) == text:
            return ""
        rest = len(text.splitlines()) - len(shown.splitlines())
        return _quiet(f"… and {count(rest, 'line')} more." if rest else "… and more.")

    def _piece(self, text: str) -> str:
        """As Markdown; what cannot be read so is shown as it was typed."""
        fragment = self._compiled(as_markdown(text))
        if fragment is None:
            return f'<p style="white-space:pre-wrap;">{_line(text)}</p>'
        html = _counted_on(fragment, len(self.code), len(self.formulas))
        self.code += fragment.code
        self.formulas += fragment.formulas
        return html


def _beginning(text: str) -> str:
    """As much as a screen or two can hold; all of it where that is little more."""
    lines = text.splitlines(keepends=True)
    if len(lines) <= _MOST_LINES * _SPARED and len(text) <= _MOST * _SPARED:
        return text
    return "".join(lines[:_MOST_LINES])[:_MOST]


def _counted_on(fragment: Fragment, code: int, formulas: int) -> str:
    """Its HTML, its code and formulas counted on from those before."""

    def count_on(found: re.Match[str]) -> str:
        first = code if found[1].startswith("href") else formulas
        return f'{found[1]}{int(found[2]) + first}"'

    return _COUNTED.sub(count_on, fragment.html)


def _quiet(text: str) -> str:
    return quiet_html(_line(text))


def _line(text: str) -> str:
    return escape(plain(text))
