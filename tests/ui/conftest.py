"""What tests of more than one screen ask for."""

import pytest

from studyapp.ui.theme import Choice, Look
from tests.ui.study_room import StudyRoom, compile_bank


@pytest.fixture
def look(qapp):
    made = Look(qapp, Choice.LIGHT)
    yield made
    made.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture(scope="session")
def index(tmp_path_factory):
    return compile_bank(tmp_path_factory.mktemp("bank"))


@pytest.fixture
def room(index, tmp_path, noon):
    room = StudyRoom(index, tmp_path / "progress.sqlite", noon)
    yield room
    room.leave()
