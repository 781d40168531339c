"""Steps from each version of the progress file to the next.

A step, once released, is never edited: it has SQL of its own, so that a later
change of `tables.py` cannot change what it did.
"""

import sqlite3

from studyapp.store.progress_file import APPLICATION_ID, version_of

Steps = tuple[tuple[str, ...], ...]

STEPS: Steps = (
    (  # 1: the first release
        """
        CREATE TABLE review (
            id TEXT NOT NULL PRIMARY KEY,
            card TEXT NOT NULL,
            grade INTEGER NOT NULL CONSTRAINT grade_known CHECK (grade BETWEEN 1 AND 4),
            at INTEGER NOT NULL,
            day TEXT NOT NULL,
            took INTEGER NOT NULL,
            confidence TEXT CONSTRAINT confidence_known CHECK (confidence IN ('sure', 'unsure')),
            points_hit INTEGER,
            points INTEGER,
            tests_passed INTEGER,
            tests INTEGER,
            hints INTEGER
        ) STRICT
        """,
        "CREATE INDEX review_by_card ON review (card, at)",
        "CREATE INDEX review_by_at ON review (at)",
        """
        CREATE TABLE retraction (
            id TEXT NOT NULL PRIMARY KEY,
            review TEXT NOT NULL REFERENCES review (id),
            at INTEGER NOT NULL,
            restores INTEGER NOT NULL CONSTRAINT restores_or_not CHECK (restores IN (0, 1))
        ) STRICT
        """,
        "CREATE INDEX retraction_by_review ON retraction (review, id)",
        """
        CREATE TRIGGER review_not_changed BEFORE UPDATE ON review
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
        """,
        """
        CREATE TRIGGER review_not_deleted BEFORE DELETE ON review
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
        """,
        """
        CREATE TRIGGER retraction_not_changed BEFORE UPDATE ON retraction
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
        """,
        """
        CREATE TRIGGER retraction_not_deleted BEFORE DELETE ON retraction
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
        """,
        """
        CREATE TABLE day_count (
            day TEXT NOT NULL PRIMARY KEY,
            reviews INTEGER NOT NULL,
            recalled INTEGER NOT NULL,
            mature INTEGER NOT NULL,
            mature_recalled INTEGER NOT NULL,
            took INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE card_state (
            card TEXT NOT NULL PRIMARY KEY,
            phase INTEGER NOT NULL,
            step INTEGER,
            stability REAL NOT NULL,
            difficulty REAL NOT NULL,
            due INTEGER NOT NULL,
            last_review INTEGER NOT NULL,
            reviews INTEGER NOT NULL,
            lapses INTEGER NOT NULL,
            signs INTEGER NOT NULL,
            scheduler TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX card_state_by_due ON card_state (due)",
        """
        CREATE TABLE bookmark (
            target TEXT NOT NULL,
            is_topic INTEGER NOT NULL CONSTRAINT topic_or_card CHECK (is_topic IN (0, 1)),
            reason TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (target, is_topic)
        ) STRICT
        """,
        """
        CREATE TABLE note (
            card TEXT NOT NULL PRIMARY KEY,
            text TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE own_answer (
            card TEXT NOT NULL PRIMARY KEY,
            text TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE TABLE suspended (card TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL) STRICT",
        """
        CREATE TABLE goal (
            id TEXT NOT NULL PRIMARY KEY,
            at INTEGER NOT NULL,
            role TEXT,
            level TEXT,
            interview TEXT,
            minutes_a_day INTEGER NOT NULL,
            asked INTEGER NOT NULL CONSTRAINT asked_or_not CHECK (asked IN (0, 1))
        ) STRICT
        """,
        "CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT",
    ),
    (  # 2: exercises
        """
        CREATE TABLE attempt (
            id TEXT NOT NULL PRIMARY KEY,
            exercise TEXT NOT NULL,
            at INTEGER NOT NULL,
            took INTEGER NOT NULL,
            passed INTEGER NOT NULL,
            cases INTEGER NOT NULL,
            outcome TEXT NOT NULL,
            hints INTEGER NOT NULL,
            gave_up INTEGER NOT NULL,
            code TEXT NOT NULL,
            CONSTRAINT passed_of_cases CHECK (passed BETWEEN 0 AND cases),
            CONSTRAINT attempt_gave_up_or_not CHECK (gave_up IN (0, 1))
        ) STRICT
        """,
        "CREATE INDEX attempt_by_exercise ON attempt (exercise, id)",
        """
        CREATE TRIGGER attempt_not_changed BEFORE UPDATE ON attempt
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
        """,
        """
        CREATE TRIGGER attempt_not_deleted BEFORE DELETE ON attempt
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
        """,
        """
        CREATE TABLE draft (
            exercise TEXT NOT NULL PRIMARY KEY,
            hints INTEGER NOT NULL,
            gave_up INTEGER NOT NULL,
            spent INTEGER NOT NULL,
            at INTEGER NOT NULL,
            cursor INTEGER NOT NULL,
            code TEXT NOT NULL,
            CONSTRAINT draft_gave_up_or_not CHECK (gave_up IN (0, 1))
        ) STRICT
        """,
        """
        CREATE TABLE trusted_pack (
            pack TEXT NOT NULL,
            digest TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (pack, digest)
        ) STRICT
        """,
    ),
    (  # 3: mock interviews
        """
        CREATE TABLE mock (
            id TEXT NOT NULL PRIMARY KEY,
            begun INTEGER NOT NULL,
            closed INTEGER,
            past TEXT,
            CONSTRAINT closed_with_its_past CHECK ((closed IS NULL) = (past IS NULL))
        ) STRICT
        """,
        """
        CREATE TABLE mock_entry (
            mock TEXT NOT NULL REFERENCES mock (id),
            number INTEGER NOT NULL,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            entry TEXT NOT NULL,
            PRIMARY KEY (mock, number)
        ) STRICT
        """,
        """
        CREATE TRIGGER mock_entry_not_changed BEFORE UPDATE ON mock_entry
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
        """,
        """
        CREATE TRIGGER mock_entry_not_deleted BEFORE DELETE ON mock_entry
        WHEN (SELECT closed FROM mock WHERE id = old.mock) IS NULL
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
        """,
    ),
)

VERSION = len(STEPS)


def migrate(connection: sqlite3.Connection, steps: Steps = STEPS) -> None:
    """Take the steps that the file has not seen, each wholly or not at all."""
    while version_of(connection) < len(steps):
        _take_next(connection, steps)


def _take_next(connection: sqlite3.Connection, steps: Steps) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = version_of(connection)  # again: another process may have been faster
        for statement in steps[version] if version < len(steps) else ():
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {min(version + 1, len(steps))}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
