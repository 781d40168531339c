"""Exercises from everywhere else: the library, Today, Progress and the palette lead to them."""

import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QLineEdit

from studyapp.bank import CardId
from studyapp.ui.widgets.rows import Rows
from tests.drills import drill
from tests.packs import write_file

TOTAL = CardId("total")

BEFORE_PRACTICE = """
import sys
from pathlib import Path
from studyapp import paths
from studyapp.app import _load_qt
paths.DATA = Path(sys.argv[1])
_load_qt()
from studyapp.app.startup import Start, make_application
from studyapp.folders import Folders
app = make_application()
start = Start(app, Folders(Path(sys.argv[2])), sys.argv[3])
def tell():
    print(*sys.modules)
    app.exit()
start.browsable.connect(tell)
start.window.show()
app.exec()
start.close()
"""


def is_solved_here(house):
    return house.window.current == "exercises" and house.studies.exercises.card == TOTAL


def test_the_library_leads_to_the_exercise_of_a_card(house):
    house.open_without_questions("library")
    house.assembly.open_card(TOTAL)

    house.press("E", on=house.library.view.pane)

    assert is_solved_here(house)


def test_today_leads_to_an_exercise_of_its_plan(house):
    house.open_without_questions("today")
    rows = exercises_of_today(house)
    rows.setCurrentIndex(rows.model().index(0, 0))

    house.press("Return", on=rows)

    assert is_solved_here(house)


def exercises_of_today(house):
    found = house.window.current_screen().findChildren(Rows)
    (rows,) = [each for each in found if each.accessibleName() == "Exercises today"]
    return rows


def test_progress_leads_to_an_exercise(house):
    house.open_without_questions("progress")
    view = house.window.current_screen()
    house.until(view.exercise_section.isVisible)
    view.exercises.expandAll()
    model = view.exercises.model()
    view.exercises.setCurrentIndex(model.index(0, 0, model.index(0, 0)))

    house.press("Return", on=view.exercises)

    assert is_solved_here(house)


def choose(house, words):
    """In the palette."""
    house.press("Ctrl+K")
    (palette,) = house.dialogs()
    field = palette.findChild(QLineEdit)
    field.setText(words)
    house.press("Return", on=field)


def test_the_palette_leads_to_an_exercise(house):
    house.open_without_questions("today")

    choose(house, "Solve: Add up")

    assert is_solved_here(house)


def test_the_palette_lists_every_exercise_once_and_other_questions_not(house):
    house.open_without_questions("today")
    house.press("Ctrl+K")
    (palette,) = house.dialogs()

    solving = [entry.text for entry in palette._entries if entry.text.startswith("Solve: ")]

    assert solving == ["Solve: Add up a list"]
    palette.close()


@pytest.fixture
def drilled(house):
    """The pack that ships brings a drill."""
    write_file(house.without_shipped_index() / "drills.toml", drill())
    return house.open_without_questions("today")


def drills(house):
    return house.window.current == "exercises" and house.studies.exercises.drills


def test_a_drill_is_a_click_away_from_today(drilled):
    drilled.click(drilled.window.current_screen(), "One-minute drill")

    assert drills(drilled)


def test_a_drill_is_in_the_palette(drilled):
    choose(drilled, "Start a one-minute drill")

    assert drills(drilled)


def test_an_exercise_that_was_open_waits_while_one_drills(drilled):
    drilled.studies.open_exercise(TOTAL)
    page = drilled.studies.exercises.view.page
    page.work.replace("def total(numbers):\n    return 1\n")

    choose(drilled, "Start a one-minute drill")
    drilled.studies.open_exercise(TOTAL)

    assert "return 1" in page.work.editor.code()


@pytest.mark.parametrize("screen", ["today", "library", "progress"])
def test_nothing_of_practice_is_loaded_before_the_first_card_is_shown(shipped, tmp_path, screen):
    command = [sys.executable, "-c", BEFORE_PRACTICE, str(shipped / "data"), str(tmp_path), screen]

    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env=os.environ, timeout=60
    )

    loaded = done.stdout.split()
    assert "studyapp.bank.bank" in loaded
    assert [name for name in loaded if name.startswith("studyapp.practice")] == []
