import sys
import threading

import pytest

from studyapp import paths
from tests.app.house import House
from tests.app.thirty import ship

OFFSCREEN = "This plugin does not support "  # raise(), say


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    """What ships with the app; not to be changed."""
    return ship(tmp_path_factory.mktemp("installed"))


@pytest.fixture
def shipped(installed, monkeypatch):
    """The app finds these packs in the place of its own."""
    monkeypatch.setattr(paths, "DATA", installed / "data")
    return installed


@pytest.fixture
def house(qtbot, qapp, qtlog, tmp_path, noon, shipped, monkeypatch):
    """Fails where a bug was noted, or Qt complained."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    house = House(qtbot, qapp, tmp_path / "learner", noon, shipped, monkeypatch)
    yield house
    house.close()
    qapp.setStyleSheet("")
    log = house.folders.log
    assert house.bugs_expected or not log.exists(), log.read_text()
    said = [record.message for record in qtlog.records]
    assert [line for line in said if not line.startswith(OFFSCREEN)] == []
