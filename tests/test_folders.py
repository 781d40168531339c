from studyapp import paths
from studyapp.folders import Folders, packs


def test_everything_of_a_learner_lies_in_one_folder(tmp_path):
    folders = Folders(tmp_path)

    files = (folders.progress, folders.index, folders.window, folders.log, folders.lock)

    assert {file.parent for file in files} == {tmp_path}
    assert len(set(files)) == len(files)


def test_only_what_can_be_made_anew_goes_to_a_spare_folder(tmp_path):
    folders = Folders(tmp_path / "user", tmp_path / "spare")

    assert folders.progress.parent == folders.lock.parent == tmp_path / "user"
    assert {folders.index.parent, folders.window.parent, folders.log.parent} == {tmp_path / "spare"}


def test_naming_the_folder_makes_none(tmp_path):
    Folders(tmp_path / "new")

    assert not (tmp_path / "new").exists()


def test_a_pack_is_a_folder_with_a_description(tmp_path, monkeypatch):
    for name in ("b", "a", "no-pack"):
        (tmp_path / name).mkdir()
    for name in ("b", "a"):
        (tmp_path / name / "pack.toml").touch()
    monkeypatch.setattr(paths, "DATA", tmp_path)

    assert packs() == [tmp_path / "a", tmp_path / "b"]


def test_the_app_ships_with_a_pack():
    assert packs()
