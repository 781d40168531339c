"""The index that ships is the same whoever builds it, and fits what the installers lay down."""

import os
import shutil

import pytest
from hatch_build import compile_packs

from studyapp.bank.index import is_current
from tests.packs import write_pack

EPOCH = 1_790_000_000


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    """Compiles a checkout's packs as the wheel's build does; gives the checkout and the index."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EPOCH + 1))  # of files: rounded down to even
    monkeypatch.syspath_prepend(tmp_path)  # what compiling puts there goes after the test

    def built(name):
        root = tmp_path / name
        write_pack(root / "data" / "little")
        compile_packs(root, root / "bank.sqlite")
        return root, root / "bank.sqlite"

    return built


def age(root, seconds):
    for path in (root / "data").rglob("*"):
        os.utime(path, (seconds, seconds))


def test_two_checkouts_give_the_same_bytes(shipped):
    (_, first), (_, second) = shipped("one"), shipped("two")

    assert first.read_bytes() == second.read_bytes()


def test_files_of_the_time_of_the_release_need_no_compiling(shipped, tmp_path):
    root, index = shipped("one")
    age(root, EPOCH)

    assert is_current([root / "data" / "little"], index)


def test_files_of_another_time_are_looked_into(shipped):
    root, index = shipped("one")
    age(root, EPOCH + 60)

    assert not is_current([root / "data" / "little"], index)


def test_a_pack_with_an_error_stops_the_build(shipped, tmp_path):
    root, _ = shipped("one")
    (root / "data" / "little" / "pack.toml").write_text("not = [valid")
    shutil.rmtree(root / "data" / "little" / "cards")

    with pytest.raises(SystemExit, match="The packs do not compile"):
        compile_packs(root, tmp_path / "again.sqlite")
