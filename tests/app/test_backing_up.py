import pytest
from PySide6.QtWidgets import QFileDialog

from studyapp.study import Grade


@pytest.fixture
def answered(house):
    house.open_without_questions("library")
    house.studies.desk.progress.record("total", Grade.SOLID, house.now, house.now - house.now)
    house.rest()
    return house


def back_up_to(house, monkeypatch, path):
    """By way of the palette; the system's dialog is what a test cannot press."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    house.press("Ctrl+K")
    (palette,) = house.dialogs()
    palette.field.setText("save a backup")
    house.press("Return", on=palette.field)
    house.rest()


def test_a_backup_is_saved_where_the_learner_chooses(answered, monkeypatch, tmp_path):
    back_up_to(answered, monkeypatch, tmp_path / "copy.sqlite")

    assert (tmp_path / "copy.sqlite").exists()
    assert answered.banner() == f"Saved a backup to {tmp_path / 'copy.sqlite'}"


def test_a_backup_that_cannot_be_saved_is_told(answered, monkeypatch, tmp_path):
    (tmp_path / "file").touch()

    back_up_to(answered, monkeypatch, tmp_path / "file" / "copy.sqlite")

    assert "copy.sqlite" in answered.banner()
    assert answered.window.banner.property("banner") == "bad"


def test_who_names_no_file_saves_none(answered, monkeypatch):
    back_up_to(answered, monkeypatch, "")

    assert answered.banner() == ""
