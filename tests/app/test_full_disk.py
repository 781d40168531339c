"""A disk without room: what was saved stays, what is not saved is told, and room makes it well."""

import sys

import pytest

from studyapp.bank import CardId

if sys.platform == "win32":
    pytest.skip("a limit on the size of files is POSIX's", allow_module_level=True)

import resource

CARD = CardId("unhashable")


@pytest.fixture
def disk(house):
    """Files grow no longer until `free` is called."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    class Disk:
        def fill(self):
            wal = house.folders.progress.with_name("progress.sqlite-wal")
            resource.setrlimit(resource.RLIMIT_FSIZE, (wal.stat().st_size, hard))

        def free(self):
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    house.open_without_questions("recall")
    house.studies.study([CARD], "One card")
    house.press("Space")
    yield Disk()
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_an_answer_that_cannot_be_saved_is_told_and_can_be_given_again(house, disk):
    disk.fill()
    house.press("3")
    told, answered = house.banner(), len(house.studies.desk.log.states())
    disk.free()

    house.press("3")
    house.rest()

    assert "progress.sqlite" in told
    assert answered == 0
    assert list(house.studies.desk.log.states()) == [CARD]


def test_a_note_that_could_not_be_saved_is_saved_at_the_end(house, disk):
    house.assembly.open_card(CARD)
    house.press("N")
    house.press("A")
    disk.fill()
    house.library.save()
    told = house.banner()
    disk.free()

    house.close()
    house.open()

    assert "progress.sqlite" in told
    assert house.studies.desk.notebook.note(CARD) == "a"
