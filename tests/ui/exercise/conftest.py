import pytest

from studyapp.bank.index import compile_index
from studyapp.folders import packs
from tests.ui.exercise.exercises import write_exercises
from tests.ui.exercise.room import Room


@pytest.fixture(scope="session")
def exercises(tmp_path_factory):
    """The pack and its index."""
    folder = tmp_path_factory.mktemp("exercises")
    pack = write_exercises(folder / "little")
    compile_index([pack], folder / "bank.sqlite")
    return pack, folder / "bank.sqlite"


@pytest.fixture(scope="session")
def shipped(tmp_path_factory):
    """What comes with the app, and its index."""
    (pack,) = packs()
    index = tmp_path_factory.mktemp("shipped") / "bank.sqlite"
    compile_index([pack], index)
    return pack, index


@pytest.fixture
def rooms(qtbot, tmp_path, look, noon):
    """Makes rooms; all are left at last."""
    made = []

    def make(pack, index, **how):
        made.append(Room(qtbot, index, pack, tmp_path / "progress.sqlite", look, noon, **how))
        return made[-1]

    yield make
    for room in made:
        room.leave()


@pytest.fixture
def room(rooms, exercises):
    return rooms(*exercises)
