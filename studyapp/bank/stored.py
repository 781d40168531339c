"""How values of the bank lie in the index: JSON, for pages compressed."""

import json
import zlib
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from studyapp.bank.model import (
    Card,
    CardId,
    Exercise,
    FollowUp,
    Formula,
    Fragment,
    Heading,
    KeyPoint,
    Kind,
    Level,
    Prompted,
    Role,
    Source,
    TopicId,
)

if TYPE_CHECKING:
    from studyapp.bank.problem import Problem

ROLES = tuple(Role)
LEVELS = tuple(Level)

_EFFORT = 1  # takes a third of the time of the usual 6, and a sixth more room

Compiled = tuple[Mapping[Heading, Fragment], tuple[FollowUp, ...]]
"""The compiled sections of a card, and its follow-ups."""


def role_bits(roles: Iterable[Role]) -> int:
    """A set of roles as a number: one bit a role."""
    return sum(1 << ROLES.index(role) for role in set(roles))


def roles_of(bits: int) -> frozenset[Role]:
    """The way back from `role_bits`."""
    return frozenset(role for place, role in enumerate(ROLES) if bits >> place & 1)


def card_json(card: Card) -> str:
    """All but the sections, which are stored compiled."""
    fields = {field: getattr(card, field) for field in card.__slots__ if field != "sections"}
    for several in ("key_points", "clarify", "twists", "sources"):
        fields[several] = [each._asdict() for each in fields[several]]
    fields["exercise"] = card.exercise._asdict() if card.exercise else None
    fields["reviewed"] = card.reviewed.isoformat()
    return json.dumps(fields, ensure_ascii=False)


def card_from(text: str) -> Card:
    """The way back from `card_json`."""
    fields: dict[str, Any] = json.loads(text)
    return Card(
        id=CardId(fields["id"]),
        topic=TopicId(fields["topic"]),
        title=fields["title"],
        level=Level(fields["level"]),
        kind=Kind(fields["kind"]),
        roles=tuple(map(Role, fields["roles"])),
        minutes=fields["minutes"],
        key_points=tuple(KeyPoint(p["say"], tuple(p["words"])) for p in fields["key_points"]),
        reviewed=date.fromisoformat(fields["reviewed"]),
        brief=fields["brief"],
        clarify=tuple(map(_prompted, fields["clarify"])),
        twists=tuple(map(_prompted, fields["twists"])),
        related=tuple(fields["related"]),
        covers=tuple(fields["covers"]),
        sources=tuple(Source(**source) for source in fields["sources"]),
        versions=fields["versions"],
        exercise=_exercise(fields["exercise"]),
    )


PROBLEMS = "SELECT file, line, col, place, message, warning FROM problem"
"""Its rows are for `problems_from`."""


def problems_from(rows: Iterable[tuple[str, int, int, str, str, int]]) -> "tuple[Problem, ...]":
    """In the order of files and lines."""
    from studyapp.bank.problem import Problem  # noqa: PLC0415 (loads difflib: not before paint)

    return tuple(sorted(Problem(*row[:5], bool(row[5])) for row in rows))


def _prompted(fields: dict[str, Any]) -> Prompted:
    return Prompted(fields["ask"], fields["answer"], tuple(fields.get("words", ())))


def _exercise(fields: dict[str, Any] | None) -> Exercise | None:
    if fields is None:
        return None
    return Exercise(**{**fields, "needs": tuple(fields["needs"])})


def body_blob(body: Compiled) -> bytes:
    """The compiled sections and follow-ups, packed."""
    sections, follow_ups = body
    packed = {
        "sections": [[heading, _packed(fragment)] for heading, fragment in sections.items()],
        "follow_ups": [[each.question, _packed(each.answer)] for each in follow_ups],
    }
    return zlib.compress(json.dumps(packed, ensure_ascii=False).encode(), _EFFORT)


def body_from(blob: bytes) -> Compiled:
    """The way back from `body_blob`."""
    packed = json.loads(zlib.decompress(blob))
    sections = {Heading(heading): _fragment(*parts) for heading, parts in packed["sections"]}
    follow_ups = (FollowUp(question, _fragment(*parts)) for question, parts in packed["follow_ups"])
    return sections, tuple(follow_ups)


def _packed(fragment: Fragment) -> list[object]:
    formulas = [
        [each.tex, each.display, each.outline, each.width, each.ascent, each.depth]
        for each in fragment.formulas
    ]
    return [fragment.html, fragment.code, formulas]


def _fragment(html: str, code: list[str], formulas: list[list[Any]]) -> Fragment:
    return Fragment(html, tuple(code), tuple(Formula(*parts) for parts in formulas))
