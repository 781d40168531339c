"""A grade saved for good, against an append of 4 kB to a file that is then flushed."""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from studyapp.bank import CardId
from studyapp.home import make_desk
from studyapp.study import Days, Grade

ANSWERS = 300
CARDS = 40
SAVED_MS = 3.0
BEGAN = datetime(2030, 1, 15, 12, tzinfo=UTC)

pytestmark = pytest.mark.benchmark


@pytest.fixture
def desk(tmp_path):
    file = tmp_path / "progress.sqlite"
    made = make_desk(file, lambda: BEGAN, Days(UTC), lambda _: 3.0, lambda: None)
    made.open()
    yield made
    made.close()


@pytest.fixture
def appended(tmp_path):
    with (tmp_path / "floor").open("ab", buffering=0) as file:

        def append() -> None:
            file.write(bytes(4096))
            flush(file.fileno())

        yield append


flush = getattr(os, "fdatasync", os.fsync)


def test_a_grade_is_saved_within_its_budget(desk, appended, budgets):
    floor, found = [], []
    for n in range(ANSWERS):
        card, grade = CardId(f"card-{n % CARDS}"), list(Grade)[n % 4]
        at = BEGAN + timedelta(hours=n)
        found.append(milliseconds(lambda: desk.progress.record(card, grade, at, timedelta())))  # noqa: B023
        floor.append(milliseconds(appended))

    budgets.keep("a grade saved", found[10:], SAVED_MS, floor=floor[10:], worst=True)


def milliseconds(deed: Callable[[], object]) -> float:
    started = time.perf_counter()
    deed()
    return (time.perf_counter() - started) * 1e3
