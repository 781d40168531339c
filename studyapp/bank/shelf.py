"""Puts cards into the index's tables, takes them out, and gives them their numbers."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from studyapp.bank.facets import MARK
from studyapp.bank.model import Level, Role, Topic, TopicId, branch_of
from studyapp.bank.problem import Problem
from studyapp.bank.ready import Ready
from studyapp.bank.rows import Rows, rows_of

_SEARCHED = "title, points, short, body, facets"


@dataclass(frozen=True, slots=True)
class Description:
    """What a pack says of itself, as far as the index needs it."""

    topics: tuple[Topic, ...]
    steps: tuple[tuple[Role, Level, TopicId], ...]  # the study paths, in order

    def to_json(self) -> str:
        """For the `pack` table."""
        topics = [[topic.id, topic.title, topic.parent] for topic in self.topics]
        return json.dumps([topics, self.steps], ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Description":
        """The way back."""
        topics, steps = json.loads(text)
        return cls(
            tuple(Topic(*fields) for fields in topics),
            tuple((Role(role), Level(level), leaf) for role, level, leaf in steps),
        )


class Shelf:
    """The cards' tables within one transaction; `arrange` must come last."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._touched: set[int] = set()

    def put(self, ready: Ready) -> None:
        """A new card, or a new version of the one that has this path."""
        self.write(rows_of(ready))

    def write(self, rows: Rows) -> None:
        """The same, packed already."""
        row = self._row(rows.path)
        if row is not None:
            self._clear(row)
        row = self._insert_card(row, rows)
        self._touched.add(row)
        self._connection.execute("INSERT INTO page VALUES (?, ?, ?)", (row, *rows.page))
        self._connection.execute("INSERT INTO prose VALUES (?, ?, ?, ?, ?)", (row, *rows.prose))
        mentions = [(row, image) for image in rows.images]
        self._connection.executemany("INSERT INTO mention VALUES (?, ?)", mentions)
        links = [(row, place, other) for place, other in enumerate(rows.links)]
        self._connection.executemany("INSERT INTO link VALUES (?, ?, ?)", links)

    def remove(self, path: str) -> bool:
        """False where there was no card of that path."""
        row = self._row(path)
        if row is not None:
            self._clear(row)
        return row is not None

    def arrange(self, described: Sequence[tuple[str, Description]]) -> list[Problem]:
        """Number the cards in the order of packs and topics; those left out are told.

        Every pack comes with the name of its folder.
        """
        topics = _merged_topics([description for _, description in described])
        folders = [folder for folder, _ in described]
        chosen, problems = self._chosen(topics, folders)
        order = [(number, *each[:3]) for number, each in enumerate(chosen, 1)]
        placed = "SELECT number, row, id, variant_of FROM place ORDER BY number"
        same = order == self._connection.execute(placed).fetchall()
        if not same:
            self._connection.execute("DELETE FROM place")
            self._connection.executemany("INSERT INTO place VALUES (?, ?, ?, ?)", order)
        self._search_again(everything=not same)
        questions = [each.topic for each in chosen if each.variant_of is None]
        self._write_topics(topics, questions)
        self._write_steps([step for _, each in described for step in each.steps], topics)
        return problems

    def _row(self, path: str) -> int | None:
        rows = self._connection.execute("SELECT row FROM card WHERE path = ?", (path,))
        return next((int(row) for (row,) in rows), None)

    def _insert_card(self, row: int | None, rows: Rows) -> int:
        values = (row, rows.path, *rows.card)
        marks = ", ".join("?" * len(values))
        written = self._connection.execute(f"INSERT INTO card VALUES ({marks})", values)
        return row if row is not None else int(written.lastrowid or 0)

    def _clear(self, row: int) -> None:
        """Full-text search forgets a row only by being told what it was."""
        self._connection.execute(
            f"INSERT INTO search(search, rowid, {_SEARCHED}) "
            f"SELECT 'delete', number, {_SEARCHED} FROM searchable "
            "WHERE number = (SELECT number FROM place WHERE row = ?)",
            (row,),
        )
        for table in ("card", "page", "prose", "mention", "link"):
            self._connection.execute(f"DELETE FROM {table} WHERE row = ?", (row,))

    def _chosen(
        self, topics: Iterable[Topic], folders: Sequence[str]
    ) -> tuple[list["_Chosen"], list[Problem]]:
        """In the bank's order: topic, level, pack, id; after all others those that vary one."""
        leaf_order = {topic.id: place for place, topic in enumerate(topics) if topic.parent}
        pack_order = {folder: place for place, folder in enumerate(folders)}
        rows = self._connection.execute(
            "SELECT row, path, id, topic, level, exercise, variant_of FROM card"
        ).fetchall()
        rows.sort(key=lambda row: (pack_order.get(row[1].partition("/")[0], -1), row[1]))
        chosen: dict[str, tuple[tuple[int, int, int, str], _Chosen]] = {}
        path_of: dict[str, str] = {}
        mains: set[str] = set()
        problems = []
        for row, path, name, topic, level, exercise, variant_of in rows:
            if topic not in leaf_order:
                problems.append(_left_out(path, "topic", f"there is no topic '{topic}'"))
            elif name in chosen:
                problems.append(_left_out(path, "id", f"{path_of[name]} has the same id"))
            else:
                pack = pack_order.get(path.partition("/")[0], -1)
                order = (leaf_order[topic], level, pack, name)
                chosen[name] = order, _Chosen(row, name, variant_of, topic)
                path_of[name] = path
                if exercise and variant_of is None:
                    mains.add(name)
        ordered = [each for _, each in sorted(chosen.values())]
        ordered = [each.of_one_of(mains) for each in ordered]
        return sorted(ordered, key=lambda each: each.variant_of is not None), problems

    def _search_again(self, *, everything: bool) -> None:
        if everything:
            self._connection.execute("INSERT INTO search(search) VALUES ('rebuild')")
        else:
            self._search_touched()
        self._connection.execute("DELETE FROM word")
        self._connection.execute(
            "INSERT INTO word SELECT term FROM term WHERE term NOT BETWEEN ? AND ?",
            (MARK, chr(ord(MARK) + 1)),
        )

    def _search_touched(self) -> None:
        self._connection.executemany(
            f"INSERT INTO search(rowid, {_SEARCHED}) SELECT number, {_SEARCHED} FROM searchable "
            "WHERE number = (SELECT number FROM place WHERE row = ?)",
            [(row,) for row in self._touched],
        )

    def _write_topics(self, topics: Sequence[Topic], numbered: Sequence[TopicId]) -> None:
        first: dict[str, int] = {}
        last: dict[str, int] = {}
        for number, leaf in enumerate(numbered, 1):
            for topic in (leaf, branch_of(leaf)):
                first.setdefault(topic, number)
                last[topic] = number
        self._connection.execute("DELETE FROM topic")
        self._connection.executemany(
            "INSERT INTO topic VALUES (?, ?, ?, ?, ?, ?)",
            [
                (
                    place,
                    each.id,
                    each.title,
                    each.parent,
                    first.get(each.id, 1),
                    last.get(each.id, 0),
                )
                for place, each in enumerate(topics)
            ],
        )

    def _write_steps(
        self, steps: Iterable[tuple[Role, Level, TopicId]], topics: Iterable[Topic]
    ) -> None:
        """A leaf belongs to the first stage that names it; lower levels come first."""
        known = {topic.id for topic in topics}
        stage_of: dict[tuple[Role, TopicId], int] = {}
        for role, level, leaf in sorted(steps, key=lambda step: step[1].rank):
            if leaf in known:
                stage_of.setdefault((role, leaf), level.rank)
        self._connection.execute("DELETE FROM step")
        self._connection.executemany(
            "INSERT INTO step VALUES (?, ?, ?, ?)",
            [
                (role, place, level, leaf)
                for place, ((role, leaf), level) in enumerate(stage_of.items())
            ],
        )


class _Chosen(NamedTuple):
    """A card that has its place."""

    row: int
    id: str
    variant_of: str | None
    topic: TopicId

    def of_one_of(self, mains: Collection[str]) -> "_Chosen":
        """A question of its own where what it varies is not there, or no exercise."""
        return self if self.variant_of in mains else self._replace(variant_of=None)


def _left_out(path: str, where: str, why: str) -> Problem:
    return Problem(path, 1, 1, where, f"{why}; the card is left out")


def _merged_topics(described: Iterable[Description]) -> list[Topic]:
    """Branches in order, each with its leaves; a pack adds leaves to a branch of an earlier one."""
    topics = {topic.id: topic for each in reversed(list(described)) for topic in each.topics}
    ordered = {topic.id: topics[topic.id] for each in described for topic in each.topics}
    branches = [topic for topic in ordered.values() if topic.parent is None]
    return [
        topic
        for branch in branches
        for topic in (branch, *(leaf for leaf in ordered.values() if leaf.parent == branch.id))
    ]
