"""Bookmarks, notes, own answers and set-aside cards in SQLite."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Table, delete, select, union
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.bank import CardId, TopicId
from studyapp.store import tables
from studyapp.store.database import Database
from studyapp.study import Bookmark, Notebook, Reason


class SqlNotebook(Notebook):
    """Keeps what the learner writes and marks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def bookmarks(self) -> list[Bookmark]:
        """All, newest first."""
        wanted = select(tables.bookmark).order_by(
            tables.bookmark.c.at.desc(), tables.bookmark.c.target
        )
        with self._database.reading() as connection:
            rows = connection.execute(wanted).all()
        return [_bookmark(row) for row in rows]

    def bookmark(self, bookmark: Bookmark) -> None:
        """Mark, or change the reason."""
        row = {
            "target": bookmark.target,
            "is_topic": bookmark.is_topic,
            "reason": bookmark.reason,
            "at": bookmark.at,
        }
        put = upsert(tables.bookmark).on_conflict_do_update(
            index_elements=["target", "is_topic"], set_=row
        )
        with self._database.writing() as connection:
            connection.execute(put, row)

    def remove_bookmark(self, target: CardId | TopicId) -> None:
        """Nothing happens where there is none."""
        with self._database.writing() as connection:
            connection.execute(delete(tables.bookmark).where(tables.bookmark.c.target == target))

    def note(self, card: CardId) -> str:
        """The Markdown note on a card."""
        return self._text(tables.note, card)

    def save_note(self, card: CardId, text: str, at: datetime) -> None:
        """Keep it."""
        self._save_text(tables.note, card, text, at)

    def own_answer(self, card: CardId) -> str:
        """The learner's own answer, in Markdown."""
        return self._text(tables.own_answer, card)

    def save_own_answer(self, card: CardId, text: str, at: datetime) -> None:
        """Keep it."""
        self._save_text(tables.own_answer, card, text, at)

    def suspended(self) -> Mapping[CardId, datetime]:
        """The cards set aside, and since when."""
        with self._database.reading() as connection:
            rows = connection.execute(select(tables.suspended)).all()
        return {CardId(row.card): row.at for row in rows}

    def suspend(self, card: CardId, at: datetime) -> None:
        """Set a card aside: it is neither due nor new until resumed."""
        put = upsert(tables.suspended).on_conflict_do_nothing()
        with self._database.writing() as connection:
            connection.execute(put, {"card": card, "at": at})

    def resume(self, card: CardId) -> None:
        """Bring it back."""
        with self._database.writing() as connection:
            connection.execute(delete(tables.suspended).where(tables.suspended.c.card == card))

    def noted(self) -> set[CardId]:
        """The cards with a note or an own answer."""
        wanted = union(select(tables.note.c.card), select(tables.own_answer.c.card))
        with self._database.reading() as connection:
            return {CardId(card) for card in connection.execute(wanted).scalars()}

    def _text(self, table: Table, card: CardId) -> str:
        with self._database.reading() as connection:
            found = connection.execute(select(table.c.text).where(table.c.card == card)).scalar()
        return found or ""

    def _save_text(self, table: Table, card: CardId, text: str, at: datetime) -> None:
        row = {"card": card, "text": text, "at": at}
        put = upsert(table).on_conflict_do_update(index_elements=["card"], set_=row)
        with self._database.writing() as connection:
            if text.strip():
                connection.execute(put, row)
            else:
                connection.execute(delete(table).where(table.c.card == card))


def _bookmark(row: Row[Any]) -> Bookmark:
    target = TopicId(row.target) if row.is_topic else CardId(row.target)
    return Bookmark(target, row.is_topic, Reason(row.reason), row.at)
