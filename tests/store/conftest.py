"""A progress file in a folder of its own, and values to fill it with."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from studyapp.store.database import open_database
from studyapp.store.review_log import SqlReviewLog


@pytest.fixture
def file(tmp_path):
    return tmp_path / "progress.sqlite"


@pytest.fixture
def database(file, noon):
    opened = open_database(file, noon)
    yield opened
    opened.close()


@pytest.fixture
def log(database):
    return SqlReviewLog(database, day_of=datetime.date, scheduler="test 1")


@pytest.fixture
def run_python():
    """Run a script in a process of its own, with the project to import from."""

    def run(script, *arguments):
        return subprocess.run(
            [sys.executable, "-c", script, *map(str, arguments)],
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            text=True,
            check=False,
        )

    return run
