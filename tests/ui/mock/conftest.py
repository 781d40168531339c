import pytest

from studyapp.bank.index import compile_index
from tests.ui.mock.interviews import write_interviews
from tests.ui.mock.mock_room import MockRoom
from tests.ui.mock.review_room import ReviewRoom


@pytest.fixture(scope="session")
def interviews(tmp_path_factory):
    """A pack for interviews and its index; not to be changed."""
    folder = tmp_path_factory.mktemp("interviews")
    pack = write_interviews(folder / "little")
    compile_index([pack], folder / "bank.sqlite")
    return pack, folder / "bank.sqlite"


@pytest.fixture
def mock_rooms(qtbot, tmp_path, look, noon):
    """Makes rooms on one progress file; all are left at last."""
    made = []

    def make(pack, index, **how):
        now = how.pop("now", noon)
        file = tmp_path / "progress.sqlite"
        made.append(MockRoom(qtbot, pack, index, file, look, now, **how))
        return made[-1]

    yield make
    for room in made:
        room.leave()


@pytest.fixture
def mock_room(mock_rooms, interviews):
    return mock_rooms(*interviews)


@pytest.fixture
def review_room(qtbot, index, tmp_path, look, noon):
    """Where interviews are reviewed and reported, without the screen around it."""
    room = ReviewRoom(index, index.parent / "pack", tmp_path / "progress.sqlite", look, noon)
    yield room
    room.leave()
