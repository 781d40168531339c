"""The compiled bank, for reading."""

import sqlite3
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from studyapp.bank.index_file import BankError, open_reading
from studyapp.bank.model import (
    MOST_ASKED,
    CardId,
    Kind,
    Level,
    Page,
    Role,
    Stage,
    Title,
    Topic,
    TopicId,
)
from studyapp.bank.stored import (
    LEVELS,
    PROBLEMS,
    ROLES,
    body_from,
    card_from,
    problems_from,
    roles_of,
)

if TYPE_CHECKING:
    from studyapp.bank.problem import Problem

RELATED = 8
"""More links than that help nobody to choose."""

TITLE_COLUMNS = (
    "place.id, number, topic, title, level, kind, roles, minutes, asked, exercise, "
    "place.variant_of, solving, task"
)
"""These columns are for `TitleReader`."""
_TITLES = f"SELECT {TITLE_COLUMNS} FROM place JOIN card USING (row)"
_QUESTIONS = f"{_TITLES} WHERE place.variant_of IS NULL"
_RELATED = f"""
    WITH near(id, way, position) AS (
        SELECT other, 0, position FROM link JOIN place USING (row) WHERE place.id = ?1
        UNION ALL
        SELECT id, 1, number FROM link JOIN question USING (row) WHERE other = ?1
    )
    SELECT {TITLE_COLUMNS} FROM place JOIN card USING (row) JOIN near ON near.id = place.id
    WHERE place.variant_of IS NULL AND place.id <> ?1
    GROUP BY place.id ORDER BY min(way * 1000000 + position) LIMIT {RELATED}
"""
_PAGES = f"""
    SELECT page.card, body, {TITLE_COLUMNS} FROM place JOIN card USING (row) JOIN page USING (row)
"""


class Bank:
    """Topics, titles and pages by id and topic; every reading method may raise BankError.

    Questions are counted and listed without the variants of exercises, which `variants` has; a
    variant's title and page are found by its id as those of any card are.

    To be used in the thread that opened it. Opening raises BankError where there is no good index.
    """

    def __init__(self, index: Path) -> None:
        self._index = index
        self._connection = open_reading(index)
        self._titles = TitleReader()

    def __len__(self) -> int:
        ((count,),) = self._rows("SELECT count(*) FROM question")
        return int(count)

    def __contains__(self, card: object) -> bool:
        return bool(self._rows("SELECT 1 FROM place WHERE id = ?", str(card)))

    def close(self) -> None:
        """Nothing can be read afterwards."""
        self._connection.close()

    def topics(self) -> list[Topic]:
        """Each branch, followed by its leaves."""
        rows = self._rows("SELECT id, title, parent FROM topic ORDER BY position")
        return [Topic(*row) for row in rows]

    def titles(self, topic: TopicId | None = None) -> list[Title]:
        """All, or those of a leaf or a whole branch, by number. Raises KeyError."""
        if topic is None:
            return self._titles.read(self._rows(f"{_QUESTIONS} ORDER BY number"))
        found = self._rows("SELECT first, last FROM topic WHERE id = ?", topic)
        if not found:
            raise KeyError(topic)
        within = f"{_TITLES} WHERE number BETWEEN ? AND ? ORDER BY number"
        return self._titles.read(self._rows(within, *found[0]))

    def variants(self) -> list[Title]:
        """Exercises that are shown in the stead of another, in the order of the bank."""
        wanted = f"{_TITLES} WHERE place.variant_of IS NOT NULL ORDER BY number"
        return self._titles.read(self._rows(wanted))

    def related(self, card: CardId) -> list[Title]:
        """The cards that a card names, then those that name it; none twice, and not too many."""
        return self._titles.read(self._rows(_RELATED, card))

    def title(self, card: CardId) -> Title:
        """Raises KeyError."""
        found = self._titles.read(self._rows(f"{_TITLES} WHERE place.id = ?", card))
        if not found:
            raise KeyError(card)
        return found[0]

    def page(self, card: CardId) -> Page:
        """Raises KeyError."""
        found = self._rows(f"{_PAGES} WHERE place.id = ?", card)
        if not found:
            raise KeyError(card)
        text, blob, *row = found[0]
        sections, follow_ups = body_from(blob)
        return Page(card_from(text), self._titles.read([row])[0], sections, follow_ups)

    def stages(self, role: Role) -> list[Stage]:
        """A role's study path: three stages, each with the leaves and cards that it adds.

        A card comes in the first stage that has both its leaf and its level.
        """
        leaves = self._rows(
            "SELECT level, topic FROM step WHERE role = ? ORDER BY level, position", role
        )
        cards = self._rows(
            "SELECT max(step.level, card.level), place.id "
            "FROM step JOIN card USING (topic) JOIN question AS place USING (row) "
            "WHERE step.role = ? AND card.roles & ? ORDER BY step.level, step.position, number",
            role,
            1 << ROLES.index(role),
        )
        return [
            Stage(role, level, _at(level, leaves), tuple(map(CardId, _at(level, cards))))
            for level in Level
        ]

    def most_asked(self) -> list[Title]:
        """What three or more sources ask, the most asked first."""
        wanted = f"{_QUESTIONS} AND asked >= ? ORDER BY asked DESC, number"
        return self._titles.read(self._rows(wanted, MOST_ASKED))

    def image(self, card: CardId, name: str) -> bytes | None:
        """A picture beside a card; None where there is none, or the card does not show it."""
        query = "SELECT path FROM card WHERE row = (SELECT row FROM place WHERE id = ?)"
        for (path,) in self._rows(query, card):
            beside = str(PurePosixPath(path).parent / name)
            for (content,) in self._rows("SELECT content FROM image WHERE path = ?", beside):
                return bytes(content) if content is not None else None
        return None

    def source(self, card: CardId) -> PurePosixPath:
        """Where the card's file lies: the name of its pack's folder, then the path inside it.

        Raises KeyError.
        """
        query = "SELECT path FROM card WHERE row = (SELECT row FROM place WHERE id = ?)"
        for (path,) in self._rows(query, card):
            return PurePosixPath(path)
        raise KeyError(card)

    def problems(self) -> "tuple[Problem, ...]":
        """What was wrong with the packs when they were compiled, by file and line."""
        return problems_from(self._rows(PROBLEMS))

    def card_ids(self) -> frozenset[CardId]:
        """Of all questions."""
        return frozenset(CardId(name) for (name,) in self._rows("SELECT id FROM question"))

    def _rows(self, query: str, *values: object) -> list[Any]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            message = f"{self._index}: the bank index cannot be read ({error})"
            raise BankError(message) from error


class TitleReader:
    """Makes titles of rows; knows each set of roles once, since a list has hundreds."""

    def __init__(self) -> None:
        self._roles: dict[int, frozenset[Role]] = {}
        self._kinds = {kind.value: kind for kind in Kind}

    def read(self, rows: list[Any]) -> list[Title]:
        """In the order of the rows."""
        return [
            Title(
                name, number, topic, title, LEVELS[level], self._kinds[kind], self._set(roles),
                minutes, asked, bool(exercise), main, solving, task,
            )
            for name, number, topic, title, level, kind, roles, minutes, asked, exercise, main,
            solving, task in rows
        ]  # fmt: skip

    def _set(self, bits: int) -> frozenset[Role]:
        if bits not in self._roles:
            self._roles[bits] = roles_of(bits)
        return self._roles[bits]


def _at(level: Level, rows: list[tuple[int, str]]) -> tuple[Any, ...]:
    return tuple(value for rank, value in rows if rank == level.rank)
