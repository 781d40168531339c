"""What every test of `study` may ask for."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

from studyapp.study import Days
from studyapp.study.schedule import Scheduler
from tests.study.memory_log import MemoryLog

settings.register_profile("untimed", deadline=None)  # how long a test takes is no fact
settings.load_profile("untimed")


@pytest.fixture
def noon():
    """Tuesday, 15 January 2030, 13:00 in Berlin."""
    return datetime(2030, 1, 15, 12, tzinfo=UTC)


@pytest.fixture
def days():
    return Days(ZoneInfo("Europe/Berlin"))


@pytest.fixture
def log(days):
    return MemoryLog(days.of)


@pytest.fixture
def scheduler(days):
    return Scheduler(days)
