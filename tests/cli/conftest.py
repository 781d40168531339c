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
