import pytest

from tests.ui.library.library_room import LibraryRoom, compile_bank
from tests.ui.study_room import StudyRoom


@pytest.fixture(scope="session")
def index(tmp_path_factory):
    return compile_bank(tmp_path_factory.mktemp("library"))


@pytest.fixture
def study(index, tmp_path, noon):
    return StudyRoom(index, tmp_path / "progress.sqlite", noon)


@pytest.fixture
def room(qtbot, index, study, look):
    room = LibraryRoom(qtbot, index, study, look)
    yield room
    room.leave()
