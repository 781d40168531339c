"""What a query asks of the full-text index, and what of the learner's standing."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from studyapp.bank.facets import facet
from studyapp.bank.query import AllOf, AnyOf, Filter, Flag, Is, Node, Not, Phrase, Word
from studyapp.bank.tokens import fold

EVERYTHING = AllOf(())
NOTHING = AnyOf(())

Spellings = Callable[[str], Iterable[str]]
"""Other forms of a word that the bank knows."""


@dataclass(frozen=True, slots=True)
class Case:
    """A question for the index alone, put to the cards whose flags are just one of these sets."""

    node: Node
    flags: frozenset[frozenset[Flag]]


def cases(node: Node) -> list[Case]:
    """Parts a query by what its `is:` filters may say: every card falls into one case at most."""
    asked = sorted(set(_flags(node)))
    rest: dict[Node, set[frozenset[Flag]]] = {}
    for truth in itertools.product((False, True), repeat=len(asked)):
        held = frozenset(flag for flag, holds in zip(asked, truth, strict=True) if holds)
        rest.setdefault(_supposing(node, held), set()).add(held)
    return [Case(part, frozenset(sets)) for part, sets in rest.items() if part != NOTHING]


def standing_so(case: Case, flagged: Mapping[Flag, int], everyone: int) -> int:
    """The cards whose flags are just one of a case's sets; all are given and told as masks."""
    return reduce(or_, (_having_just(held, flagged, everyone) for held in case.flags))


def flags_asked(node: Node) -> frozenset[Flag]:
    """The `is:` filters of a query."""
    return frozenset(_flags(node))


def leaves(node: Node) -> Iterator[tuple[Node, bool]]:
    """Words, phrases and filters, each with whether it is wanted (and not excluded)."""
    match node:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from ((leaf, not wanted) for leaf, wanted in leaves(part))
        case _:
            yield node, True


def expression(node: Node, spellings: Spellings) -> str:
    """The query in the language of FTS5. What was typed stands in it only as quoted words."""
    match node:
        case Word(tokens, prefix=prefix):
            return _word(tokens, spellings, prefix=prefix)
        case Phrase(tokens):
            return _quoted(tokens)
        case Filter(field, values):
            return _either(_quoted([facet(field, value)]) for value in values)
        case Not(part):
            return f"({_quoted([facet('card')])} NOT {expression(part, spellings)})"
        case AllOf(parts):
            return _both(parts, spellings)
        case AnyOf(parts):
            return _either(expression(part, spellings) for part in parts)
        case Is():
            raise ValueError("the index does not know the learner's standing")


def _flags(node: Node) -> Iterator[Flag]:
    return (leaf.flag for leaf, _ in leaves(node) if isinstance(leaf, Is))


def _having_just(held: frozenset[Flag], flagged: Mapping[Flag, int], everyone: int) -> int:
    masks = (mask if flag in held else everyone ^ mask for flag, mask in flagged.items())
    return reduce(and_, masks, everyone)


def _supposing(node: Node, held: frozenset[Flag]) -> Node:
    """The query for cards with just these flags, simplified."""
    match node:
        case Is(flag):
            return EVERYTHING if flag in held else NOTHING
        case Not(part):
            return _not(_supposing(part, held))
        case AllOf(parts):
            return _all_of([_supposing(part, held) for part in parts])
        case AnyOf(parts):
            return _any_of([_supposing(part, held) for part in parts])
        case _:
            return node


def _not(part: Node) -> Node:
    opposite: Mapping[Node, Node] = {EVERYTHING: NOTHING, NOTHING: EVERYTHING}
    return opposite.get(part, Not(part))


def _all_of(parts: list[Node]) -> Node:
    kept = tuple(part for part in parts if part != EVERYTHING)
    if NOTHING in kept:
        return NOTHING
    return kept[0] if len(kept) == 1 else AllOf(kept)


def _any_of(parts: list[Node]) -> Node:
    kept = tuple(part for part in parts if part != NOTHING)
    if EVERYTHING in kept:
        return EVERYTHING
    return kept[0] if len(kept) == 1 else AnyOf(kept)


def _both(parts: Iterable[Node], spellings: Spellings) -> str:
    wanted = [expression(part, spellings) for part in parts if not isinstance(part, Not)]
    excluded = [expression(part.part, spellings) for part in parts if isinstance(part, Not)]
    found = " AND ".join(wanted or [_quoted([facet("card")])])
    return f"(({found}) NOT {_either(excluded)})" if excluded else f"({found})"


def _either(parts: Iterable[str]) -> str:
    return f"({' OR '.join(parts)})"


def _word(tokens: tuple[str, ...], spellings: Spellings, *, prefix: bool) -> str:
    typed = _quoted(tokens) + (" *" if prefix else "")
    others = sorted(spellings(fold(tokens[0]))) if len(tokens) == 1 else []
    return _either([typed, *(_quoted([other]) for other in others)]) if others else typed


def _quoted(words: Iterable[str]) -> str:
    return f'"{" ".join(words)}"'
