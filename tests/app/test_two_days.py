"""A learner's first two days, by a clock of the test."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studyapp.bank import CardId, Role
from studyapp.store.backup import backup_folder, backups
from studyapp.study import Grade, Reason


@pytest.fixture
def learner(house):
    """At the first start, with the questions answered."""
    return house.open()


def test_the_first_start_asks_the_three_questions(house):
    house.open()

    assert [dialog.windowTitle() for dialog in house.dialogs()] == ["Welcome to StudyApp"]
    assert house.window.current == "today"
