"""Nothing is packed without the text of its licence, and nothing under the GPL alone."""

import licences
import pytest
from dev_setup import CannotGoOnError

SOME = "A licence of its own."


@pytest.fixture
def wheels(tmp_path):
    """Installs a made-up wheel into an environment of the test's own; gives its folder."""

    def installed(name: str, *, text: str = SOME, metadata: str = "License-Expression: MIT"):
        folder = tmp_path / "site" / f"{name.replace('-', '_')}-1.2.dist-info"
        (folder / "licenses").mkdir(parents=True)
        (folder / "METADATA").write_text(f"Name: {name}\nVersion: 1.2\n{metadata}\n")
        record = f"{folder.name}/METADATA,,\n"
        if text:
            (folder / "licenses" / "LICENSE").write_text(text)
            record += f"{folder.name}/licenses/LICENSE,,\n"
        (folder / "RECORD").write_text(record)
        return tmp_path / "site"

    return installed


def test_the_text_of_each_part_lies_in_its_folder(wheels, tmp_path):
    licences.gather(wheels("some-library"), tmp_path / "out")

    assert (tmp_path / "out" / "some-library" / "LICENSE.txt").read_text() == SOME


def test_the_list_names_each_part_with_its_version_and_licence(wheels, tmp_path):
    licences.gather(wheels("some-library"), tmp_path / "out", python="3.11.9")

    told = (tmp_path / "out" / "README.txt").read_text()
    assert "some-library 1.2: MIT" in told
    assert "CPython 3.11.9: PSF-2.0" in told


@pytest.mark.parametrize("text", ["StudyApp.txt", "CPython", "qt/base.txt", "qt/since-6.8.txt"])
def test_what_is_no_wheel_has_its_text_too(wheels, tmp_path, text):
    licences.gather(wheels("some-library"), tmp_path / "out")

    assert (tmp_path / "out" / text).exists()


def test_a_part_without_a_text_stops_the_build(wheels, tmp_path):
    with pytest.raises(CannotGoOnError, match=r"silent 1\.2 has no text of its licence"):
        licences.gather(wheels("silent", text=""), tmp_path / "out")


def test_a_font_within_a_wheel_has_its_own_text(wheels, tmp_path):
    licences.gather(wheels("ziamath"), tmp_path / "out")

    told = (tmp_path / "out" / "ziamath" / "STIX-Two.txt").read_text()
    assert "STIX Fonts Project" in told
    assert "SIL OPEN FONT LICENSE" in told


@pytest.mark.parametrize("tool", ["pip", "PyInstaller-Hooks-Contrib", "setuptools"])
def test_what_only_freezes_is_not_listed(wheels, tmp_path, tool):
    wheels("some-library")
    parts = licences.gather(wheels(tool), tmp_path / "out")

    assert [part.name for part in parts] == ["some-library", "CPython"]


@pytest.mark.parametrize("name", sorted(licences.GPL_ONLY))
def test_a_part_under_the_gpl_alone_stops_the_build(wheels, tmp_path, monkeypatch, name):
    part = licences.Part(name, "1", "see its text", (licences.HERE / "GPL-3.0.txt",), "deb/debian")
    monkeypatch.setattr(licences, "_of_debian", lambda _: [part])

    with pytest.raises(CannotGoOnError, match="must stay out"):
        licences.gather(wheels("some-library"), tmp_path / "out")


@pytest.mark.parametrize(
    "metadata",
    [
        "License: MIT",
        "Classifier: License :: OSI Approved :: MIT",
        f"License: {'the whole text ' * 20}\nClassifier: License :: OSI Approved :: MIT",
    ],
    ids=["a name", "a class", "a whole text"],
)
def test_older_wheels_say_their_licence_in_other_ways(wheels, tmp_path, metadata):
    (part, _) = licences.gather(wheels("old", metadata=metadata), tmp_path / "out")

    assert part.licence == "MIT"
