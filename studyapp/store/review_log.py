"""The review log in SQLite."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, exists, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.bank import CardId
from studyapp.store import day_counts, tables
from studyapp.store.database import Database
from studyapp.study import (
    CardState,
    Confidence,
    DayCount,
    Evidence,
    Grade,
    Phase,
    Retraction,
    Review,
    ReviewId,
    ReviewLog,
    Sign,
)


class SqlReviewLog(ReviewLog):
    """Keeps reviews, retractions and where cards stand; takes and gives study values, never rows.

    Ids are time-ordered and tell which entry is newer, even where the clock was set back.
    """

    def __init__(
        self, database: Database, day_of: Callable[[datetime], date], scheduler: str
    ) -> None:
        """`scheduler`: name and version of what makes the states that are handed in."""
        self._database = database
        self._day_of = day_of
        self._scheduler = scheduler

    def add(self, review: Review, state: CardState) -> None:
        """Keep a review and the state it leaves behind, both or neither."""
        with (
            self._database.writing() as connection,
            day_counts.following(connection, review.card),
        ):
            connection.execute(insert(tables.review), _review_row(review, self._day_of(review.at)))
            self._put_state(connection, state)

    def retract(self, retraction: Retraction, state: CardState | None) -> None:
        """Keep a retraction and the card's state as it is then (None: never answered)."""
        with self._database.writing() as connection:
            wanted = select(tables.review.c.card).where(tables.review.c.id == retraction.review)
            card = connection.execute(wanted).scalar_one()
            with day_counts.following(connection, card):
                connection.execute(insert(tables.retraction), _retraction_row(retraction))
            if state is None:
                connection.execute(
                    delete(tables.card_state).where(tables.card_state.c.card == card)
                )
            else:
                self._put_state(connection, state)

    def state(self, card: CardId) -> CardState | None:
        """Where a card stands, None where it was never answered."""
        with self._database.reading() as connection:
            row = connection.execute(
                select(tables.card_state).where(tables.card_state.c.card == card)
            ).first()
        return None if row is None else _state(row)

    def states(self) -> Mapping[CardId, CardState]:
        """Where every answered card stands."""
        with self._database.reading() as connection:
            rows = connection.execute(select(tables.card_state)).all()
        return {CardId(row.card): _state(row) for row in rows}

    def replace_states(self, states: Mapping[CardId, CardState]) -> None:
        """Put derived states in the place of all that were, in one transaction."""
        rows = [_state_row(state, self._scheduler) for state in states.values()]
        with self._database.writing() as connection:
            connection.execute(delete(tables.card_state))
            if rows:
                connection.execute(insert(tables.card_state), rows)

    def outdated(self) -> bool:
        """Whether another scheduler made some of the states, so that they need a replay."""
        other = exists().where(tables.card_state.c.scheduler != self._scheduler)
        with self._database.reading() as connection:
            return bool(connection.execute(select(other)).scalar_one())

    def history(self, card: CardId) -> list[Review]:
        """A card's reviews that count, oldest first."""
        return self._reviews(tables.review.c.card == card)

    def since(self, moment: datetime) -> list[Review]:
        """The reviews from a moment on that count, oldest first."""
        return self._reviews(tables.review.c.at >= moment)

    def entries(self, limit: int) -> list[Review | Retraction]:
        """The newest entries of the log, retracted reviews too, newest first (for undo)."""
        answers = select(tables.review).order_by(tables.review.c.id.desc()).limit(limit)
        changes = select(tables.retraction).order_by(tables.retraction.c.id.desc()).limit(limit)
        with self._database.reading() as connection:
            found: list[Review | Retraction] = [
                *map(_review_of, connection.execute(answers)),
                *map(_retraction_of, connection.execute(changes)),
            ]
        return sorted(found, key=lambda entry: entry.id, reverse=True)[:limit]

    def review(self, review: str) -> Review:
        """One review by its id, retracted or not. Raises KeyError."""
        with self._database.reading() as connection:
            row = connection.execute(
                select(tables.review).where(tables.review.c.id == review)
            ).first()
        if row is None:
            raise KeyError(review)
        return _review_of(row)

    def days(self, since: date) -> list[DayCount]:
        """The study days with answers, oldest first."""
        wanted = (
            select(tables.day_count)
            .where(tables.day_count.c.day >= since)
            .order_by(tables.day_count.c.day)
        )
        with self._database.reading() as connection:
            return [DayCount(*row) for row in connection.execute(wanted)]

    def _reviews(self, which: ColumnElement[bool]) -> list[Review]:
        wanted = (
            select(tables.review)
            .where(which, day_counts.COUNTS)
            .order_by(tables.review.c.at, tables.review.c.id)
        )
        with self._database.reading() as connection:
            return [_review_of(row) for row in connection.execute(wanted)]

    def _put_state(self, connection: Connection, state: CardState) -> None:
        row = _state_row(state, self._scheduler)
        connection.execute(
            upsert(tables.card_state).on_conflict_do_update(index_elements=["card"], set_=row), row
        )


_NO_EVIDENCE = Evidence()  # shared: a replay reads reviews by the ten thousand


def _review_row(review: Review, day: date) -> dict[str, Any]:
    evidence = review.evidence
    return {
        "id": review.id,
        "card": review.card,
        "grade": int(review.grade),
        "at": review.at,
        "day": day,
        "took": review.took,
        "confidence": evidence.confidence,
        "points_hit": evidence.points_hit,
        "points": evidence.points,
        "tests_passed": evidence.tests_passed,
        "tests": evidence.tests,
        "hints": evidence.hints,
    }


def _review_of(row: Row[Any]) -> Review:
    id_, card, grade, at, _, took, *seen = tuple(row)
    evidence = _evidence(*seen) if any(item is not None for item in seen) else _NO_EVIDENCE
    return Review(ReviewId(id_), CardId(card), Grade(grade), at, took, evidence)


def _evidence(confidence: str | None, *counts: int | None) -> Evidence:
    return Evidence(None if confidence is None else Confidence(confidence), *counts)


def _retraction_row(retraction: Retraction) -> dict[str, Any]:
    return {
        "id": retraction.id,
        "review": retraction.review,
        "at": retraction.at,
        "restores": retraction.restores,
    }


def _retraction_of(row: Row[Any]) -> Retraction:
    return Retraction(ReviewId(row.id), ReviewId(row.review), row.at, row.restores)


def _state_row(state: CardState, scheduler: str) -> dict[str, Any]:
    return {
        "card": state.card,
        "phase": int(state.phase),
        "step": state.step,
        "stability": state.stability,
        "difficulty": state.difficulty,
        "due": state.due,
        "last_review": state.last_review,
        "reviews": state.reviews,
        "lapses": state.lapses,
        "signs": int(state.signs),
        "scheduler": scheduler,
    }


def _state(row: Row[Any]) -> CardState:
    return CardState(
        CardId(row.card),
        Phase(row.phase),
        row.step,
        row.stability,
        row.difficulty,
        row.due,
        row.last_review,
        row.reviews,
        row.lapses,
        Sign(row.signs),
    )
