"""Drafts, attempts and trusted packs in SQLite."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, exists, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.bank import CardId
from studyapp.practice.workbook import Attempt, AttemptId, Draft, Workbook
from studyapp.store.database import Database
from studyapp.store.tables import attempt as attempts
from studyapp.store.tables import draft as drafts
from studyapp.store.tables import trusted_pack
from studyapp.study.ids import id_after

# Made once: a draft is saved while its writer types on.
_NEW = upsert(drafts)
_PUT_DRAFT = _NEW.on_conflict_do_update(
    index_elements=["exercise"],
    set_={column.name: _NEW.excluded[column.name] for column in drafts.c if not column.primary_key},
)
_COUNTS = (  # as `Attempt.counts`
    attempts.c.cases > 0,
    attempts.c.passed == attempts.c.cases,
    attempts.c.hints == 0,
    ~attempts.c.gave_up,
)


class SqlWorkbook(Workbook):
    """Keeps the learner's own code; attempts stay for good."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def draft(self, exercise: CardId) -> Draft | None:
        """What is being written."""
        with self._database.reading() as connection:
            row = connection.execute(select(drafts).where(drafts.c.exercise == exercise)).first()
        return None if row is None else _draft(row)

    def save_draft(self, draft: Draft) -> None:
        """Durably."""
        row = {
            "exercise": draft.exercise,
            "hints": draft.hints,
            "gave_up": draft.gave_up,
            "spent": draft.spent,
            "at": draft.at,
            "cursor": draft.cursor,
            "code": draft.code,
        }
        with self._database.writing() as connection:
            connection.execute(_PUT_DRAFT, row)

    def remove_draft(self, exercise: CardId) -> None:
        """Begin anew next time; nothing happens where there is none."""
        with self._database.writing() as connection:
            connection.execute(delete(drafts).where(drafts.c.exercise == exercise))

    def drafted(self) -> Mapping[CardId, datetime]:
        """The exercises that are under way, and since when untouched; newest first."""
        wanted = select(drafts.c.exercise, drafts.c.at).order_by(drafts.c.at.desc())
        with self._database.reading() as connection:
            return {CardId(row.exercise): row.at for row in connection.execute(wanted)}

    def add(self, attempt: Attempt) -> None:
        """Keep an attempt."""
        row = {
            "id": attempt.id,
            "exercise": attempt.exercise,
            "at": attempt.at,
            "took": attempt.took,
            "passed": attempt.passed,
            "cases": attempt.cases,
            "outcome": attempt.outcome,
            "hints": attempt.hints,
            "gave_up": attempt.gave_up,
            "code": attempt.code,
        }
        with self._database.writing() as connection:
            connection.execute(attempts.insert(), row)

    def new_id(self, at: datetime) -> AttemptId:
        """For the next attempt: later than all there are."""
        with self._database.reading() as connection:
            newest = connection.execute(select(func.max(attempts.c.id))).scalar()
        return AttemptId(id_after(newest, at))

    def attempts(self, exercise: CardId) -> list[Attempt]:
        """Newest first."""
        wanted = (
            select(attempts).where(attempts.c.exercise == exercise).order_by(attempts.c.id.desc())
        )
        with self._database.reading() as connection:
            return [_attempt(row) for row in connection.execute(wanted)]

    def newest(self) -> Mapping[CardId, Attempt]:
        """The last attempt at every exercise that was tried."""
        last = select(func.max(attempts.c.id)).group_by(attempts.c.exercise)
        wanted = select(attempts).where(attempts.c.id.in_(last))
        with self._database.reading() as connection:
            found = [_attempt(row) for row in connection.execute(wanted)]
        return {attempt.exercise: attempt for attempt in found}

    def best_times(self) -> Mapping[CardId, timedelta]:
        """The quickest attempts that count."""
        quickest = func.min(attempts.c.took, type_=attempts.c.took.type)
        wanted = select(attempts.c.exercise, quickest).where(*_COUNTS).group_by(attempts.c.exercise)
        with self._database.reading() as connection:
            return {CardId(exercise): took for exercise, took in connection.execute(wanted)}

    def trusts(self, pack: str, digest: str) -> bool:
        """Whether the learner allowed this very content of a pack to run."""
        allowed = exists().where(trusted_pack.c.pack == pack, trusted_pack.c.digest == digest)
        with self._database.reading() as connection:
            return bool(connection.execute(select(allowed)).scalar_one())

    def trust(self, pack: str, digest: str, at: datetime) -> None:
        """Allow it, until it changes."""
        put = upsert(trusted_pack).on_conflict_do_nothing()
        with self._database.writing() as connection:
            connection.execute(put, {"pack": pack, "digest": digest, "at": at})


def _draft(row: Row[Any]) -> Draft:
    exercise = CardId(row.exercise)
    return Draft(exercise, row.code, row.hints, row.gave_up, row.spent, row.at, row.cursor)


def _attempt(row: Row[Any]) -> Attempt:
    return Attempt(
        id=AttemptId(row.id),
        exercise=CardId(row.exercise),
        at=row.at,
        code=row.code,
        took=row.took,
        passed=row.passed,
        cases=row.cases,
        outcome=row.outcome,
        hints=row.hints,
        gave_up=row.gave_up,
    )
