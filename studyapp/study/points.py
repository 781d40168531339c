"""Words in a typed answer suggest ticks on the key points; the learner decides.

A point counts as said where one passage of prose holds most of its words, affirms what the point
affirms and does not turn its direction round. This knows no meaning: `MAY_MOVE_THE_GRADE` says
whether it was found precise enough to be trusted with a grade.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Final

from studyapp.bank import KeyPoint

MAY_MOVE_THE_GRADE: Final = False
"""Set by the precision on `tests/study/points.jsonl`, where 0.9 or more would allow it.

155 answers, written before the first run: precision 0.79 then, 0.82 since comparatives ("lower")
count as directions; recall 0.61. Lists, denials and answers beside the point fooled it nowhere.
What does is a claim turned round ("a left join keeps every row of the right table").
"""

_ENOUGH = 0.6  # of a point's words
_DENSEST = 0.6  # share of a point's words among all: above it is a list, not a sentence
_SHORTEST = 5  # words of a passage
_NEAR = 3  # words between a direction and what it is said of

_SENTENCE = re.compile(r"[^.;!?\n]+(?:\.(?=\w)[^.;!?\n]+)*[.;!?]?")
_WORD = re.compile(r"[a-z0-9_+#]+(?:['’][a-z]+)?")
_TURN = re.compile(r"\b(?:but|however|whereas|while|although|though)\b", re.I)
_SET_AGAINST = re.compile(r"\b(?:instead of|rather than|unlike|as opposed to)\b[^,]*", re.I)
_NO_DENIAL = re.compile(
    r"""\b(?: (?:not|\w+n['’]t)[ ](?:only|just|merely) | no[ ]doubt | without[ ](?:a[ ])?doubt
        | false[ -](?:positive|negative|alarm|discovery|acceptance|rejection)s? | not[ -]null
        | without[ ]replacement | (?-i:None)(?![ ]of) )\b""",
    re.I | re.X,
)
"""What only sounds like a denial: idioms, the field's terms, Python's `None`."""
_DENYING = """
    not no never none nothing neither nor without cannot hardly rarely seldom false wrong untrue
    incorrect myth misconception lacks lack fails fail unable
"""
_LINKING = """
    is are was were be been being has have had do does did will would can could should must may
    might to into of for by with from in on at as that which because since so if when then than
    until unless between through over under this it its they their there you your we i one each
    every only both how why what where whose per via
"""
_UPWARDS = """
    increase rise grow high higher more large larger great greater fast faster after wide wider up
    gain add always mutable eager
"""
_DOWNWARDS = """
    decrease fall shrink low lower less small smaller few fewer slow slower before narrow narrower
    down lose remove reduce drop never immutable lazy
"""
_DENIALS, _LINKS = frozenset(_DENYING.split()), frozenset(_LINKING.split())

_Term = tuple[str, ...]  # the stems of one of a point's words, which may be several


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A key point that an answer seems to make, and where."""

    point: int  # its place among the key points, from 0
    quote: str


def suggest_points(answer: str, key_points: Sequence[KeyPoint]) -> list[Suggestion]:
    """The key points that an answer seems to make, in their order."""
    passages = list(_passages(answer))
    return [
        Suggestion(place, said)
        for place, point in enumerate(key_points)
        if (said := _where_said(point, passages)) is not None
    ]


class _Passage:
    """A statement, or two that follow one another, taken apart."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = _words(text)
        self.stems = [_stem(word) for word in self.words]

    def place(self, term: _Term) -> int:
        """Where the words of a term stand together; -1 where they do not."""
        places = range(len(self.stems) - len(term) + 1)
        return next((at for at in places if tuple(self.stems[at : at + len(term)]) == term), -1)

    def denials(self) -> int:
        words = _words(_NO_DENIAL.sub("", self.text))
        return sum(word in _DENIALS or word.endswith("n't") for word in words)

    def directions(self, terms: Iterable[_Term]) -> dict[_Term, bool]:
        """Which of the terms go up or down, by the direction that stands nearest."""
        ways = [(place, _WAYS[stem]) for place, stem in enumerate(self.stems) if stem in _WAYS]
        found = {}
        for term in terms:
            place = self.place(term)
            near = [(abs(at - place), way) for at, way in ways if abs(at - place) <= _NEAR]
            if place >= 0 and near:
                found[term] = min(near)[1]
        return found

    def is_prose(self, terms: Iterable[_Term]) -> bool:
        """Whether the terms are joined into a sentence, not merely listed."""
        told = {stem for term in terms for stem in term}
        dense = sum(stem in told for stem in self.stems) > _DENSEST * len(self.stems)
        return len(self.words) >= _SHORTEST and not dense and not _LINKS.isdisjoint(self.words)


def _where_said(point: KeyPoint, passages: Iterable[_Passage]) -> str | None:
    terms = [tuple(_stem(word) for word in _words(term)) for term in point.words]
    least = max(2, ceil(_ENOUGH * len(terms))) if len(terms) > 1 else 1
    meant = _Passage(point.say)
    for passage in passages:
        found = [term for term in terms if term and passage.place(term) >= 0]
        if len(found) >= least and passage.is_prose(found) and _agree(passage, meant, found):
            return passage.text
    return None


def _agree(said: _Passage, meant: _Passage, terms: Sequence[_Term]) -> bool:
    """Whether both deny or both affirm, and nothing is turned round."""
    if said.denials() != min(meant.denials(), 1):  # two denials may mean anything
        return False
    ways = said.directions(terms)
    return all(ways[term] == way for term, way in meant.directions(terms).items() if term in ways)


def _passages(answer: str) -> Iterator[_Passage]:
    """Each statement of the answer, then each two that follow one another."""
    statements = [part.strip() for part in _statements(answer) if part.strip()]
    yield from map(_Passage, statements)
    yield from (_Passage(f"{one} {other}") for one, other in pairwise(statements))


def _statements(answer: str) -> Iterator[str]:
    for sentence in _SENTENCE.findall(answer):
        if not sentence.endswith("?"):
            yield from _TURN.split(_SET_AGAINST.sub("", sentence))


def _words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(text.lower())]


def _stem(word: str) -> str:
    """The word without its commonest endings: enough to join "caches", "cached" and "caching"."""
    word = word.removesuffix("'s")
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed", "es", "ly", "s", "e"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and not word.endswith(("ss", "us", "is", "as")):
            doubled = ending in ("ing", "ed") and stem[-1] == stem[-2] and stem[-1] not in "lsz"
            return stem[:-1] if doubled else stem
    return word


_WAYS = {_stem(word): True for word in _UPWARDS.split()}
_WAYS |= {_stem(word): False for word in _DOWNWARDS.split()}
