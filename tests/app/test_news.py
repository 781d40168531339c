"""What is new is told once after an upgrade, and at no other time."""

import sqlite3
from contextlib import closing

import pytest

from studyapp import __version__, paths
from studyapp.app.news import news, number
from studyapp.bank import CardId
from studyapp.bank.compiler import Compiler
from studyapp.ui.news_dialog import NewsDialog

LOG = """\
# Changelog

What you notice.

## 2.0 – large

- Two.

## 1.10.1

- A mend.

## 1.2.0 – small

- One.
"""


def test_all_versions_since_the_last_one_are_told_newest_first():
    assert news(LOG, "1.2.0", "2.0") == "## 2.0 – large\n\n- Two.\n\n## 1.10.1\n\n- A mend.\n"


def test_versions_are_compared_as_numbers():
    assert news(LOG, "1.9.0", "1.10.1") == "## 1.10.1\n\n- A mend.\n"


@pytest.mark.parametrize("used_last", ["", "2.0", "3.0", "nonsense"])
def test_a_first_start_the_same_version_and_a_newer_one_tell_nothing(used_last):
    assert news(LOG, used_last, "2.0") == ""


def test_this_version_is_in_the_changelog():
    told = news(paths.CHANGELOG.read_text("utf-8"), "0.0", __version__)

    assert told.startswith(f"## {__version__}")


def test_what_is_no_version_has_no_number():
    assert (number("1.2"), number("1.2b"), number("")) == ((1, 2), (), ())


def dialogs(house):
    return [each.text.toPlainText() for each in house.window.findChildren(NewsDialog)]


@pytest.fixture
def upgraded(house):
    """Somebody who used an older version the last time."""
    house.open_without_questions()
    house.start._kept.setValue("version", "0.0.1")
    house.close()
    return house


def test_the_first_window_of_all_tells_no_news(house):
    house.open_without_questions()

    assert dialogs(house) == []


def test_after_an_upgrade_the_news_are_told(upgraded):
    upgraded.open()

    (told,) = dialogs(upgraded)
    assert __version__ in told


def test_they_are_told_once(upgraded):
    upgraded.open()
    for dialog in upgraded.window.findChildren(NewsDialog):
        dialog.close()
    upgraded.close()

    upgraded.open()

    assert dialogs(upgraded) == []


def test_an_upgrade_takes_the_bank_that_came_with_it_and_compiles_nothing(house):
    house.open_without_questions()
    house.close()
    with closing(sqlite3.connect(house.folders.index)) as connection, connection:
        connection.execute("UPDATE meta SET value = '0.0.1+00000000' WHERE name = 'compiler'")
        connection.execute("UPDATE card SET title = 'As it was asked before.'")

    def not_needed(_compiler):
        raise AssertionError("the bank was compiled")

    house.monkeypatch.setattr(Compiler, "compile", not_needed)
    house.open()

    title = house.assembly.ready_bank.title(CardId("unhashable")).title
    assert title == "Which objects may be keys of a dict?"
    assert house.banner() == ""
