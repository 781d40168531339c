import pytest

from tests.packs import write_pack
from tests.ui.recall.room import CARDS, Room, compile_bank, make_look


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bank")
    return compile_bank(write_pack(folder / "pack"), folder / "bank.sqlite")


@pytest.fixture
def look(qapp):
    made = make_look(qapp)
    yield made
    made.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "progress.sqlite"


@pytest.fixture
def room(index, file, look, noon):
    room = Room(index, file, look, noon)
    yield room
    room.leave()


@pytest.fixture
def asked(room):
    room.recall.start(CARDS, title="Today")
    return room
