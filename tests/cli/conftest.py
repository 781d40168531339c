import signal

import pytest

from studyapp import paths
from tests.app.thirty import ship


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    """What ships with the app; not to be changed."""
    return ship(tmp_path_factory.mktemp("installed"))


@pytest.fixture(autouse=True)
def shipped(installed, monkeypatch):
    """The commands find these packs in the place of the app's own."""
    monkeypatch.setattr(paths, "DATA", installed / "data")
    return installed


@pytest.fixture
def user(tmp_path, installed):
    """A learner's folder in which the bank is compiled already."""
    folder = tmp_path / "learner"
    folder.mkdir()
    (folder / "bank.sqlite").write_bytes((installed / "bank.sqlite").read_bytes())
    return folder


@pytest.fixture
def ctrl_c_is_heard():
    """Also where the tests run in the background of a shell, which ignores it for them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
