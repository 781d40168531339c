"""What is typed is never lost."""

import os
import signal
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.bank import CardId
from studyapp.home import make_desk
from tests.ui.exercise.exercises import LEAST, TOTAL, solution
from tests.ui.exercise.room import DAYS

ROOT = Path(__file__).parents[3]
LEARNER = """\
import sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from studyapp.bank import Bank, CardId
from studyapp.home import make_desk
from studyapp.study import Days
from studyapp.ui.background import Background
from studyapp.ui.exercise import exercise_screen
from studyapp.ui.theme import Look

pack, index, file = map(Path, sys.argv[1:])
app = QApplication([])
now = lambda: datetime.now(UTC)
desk = make_desk(file, now, Days(UTC), lambda card: 3.0, lambda: None)
screen = exercise_screen(
    Bank(index), desk, Look(app), now, Days(UTC), Background(), lambda: [pack], lambda: [pack]
)
screen.view.show()
screen.open(CardId("ex-total"))
screen.view.page.hint_wanted.emit()
screen.view.page.work.editor.setFocus()
screen._page._keeping.saved.connect(lambda: print("saved", flush=True))
QTest.keyClicks(screen.view.page.work.editor, "# typed")
app.exec()
"""


@pytest.fixture
def written(room):
    room.open(TOTAL)
    room.pass_time(seconds=30)
    room.write("def total(numbers):\n    return 1\n")
    return room


def test_a_draft_is_saved_as_it_is_typed(written):
    draft = written.draft(TOTAL)

    assert (draft.code, draft.spent) == (
        "def total(numbers):\n    return 1\n",
        timedelta(seconds=30),
    )


def test_typing_is_saved_when_the_keys_rest(room):
    room.open(TOTAL)
    room.type("# a")

    room.until(lambda: room.draft(TOTAL) is not None)

    assert room.draft(TOTAL).code.count("# a")


def test_what_was_typed_at_last_is_saved_on_leaving(room):
    room.open(TOTAL)
    room.type("# a")  # and not a moment of rest

    room.press("Alt+Left")

    assert room.draft(TOTAL).code.count("# a")


def test_or_on_closing_the_window(rooms, exercises):
    room = rooms(*exercises)
    room.open(TOTAL)
    room.type("# a")

    room.leave()

    assert rooms(*exercises).draft(TOTAL).code.count("# a")


def test_coming_back_restores_text_cursor_hints_and_time(rooms, exercises):
    before = rooms(*exercises)
    before.open(TOTAL)
    before.pass_time(seconds=50)
    before.press("F7")
    before.write("first\nsecond\n")
    before.page.work.go_to(2)
    before.leave()

    after = rooms(*exercises)
    after.open(TOTAL)

    assert after.page.work.written() == "first\nsecond\n"
    assert after.page.work.editor.textCursor().blockNumber() == 1
    assert after.screen._page.sitting.bench.hints == 1
    assert after.page.head.time.text().strip() == "0:50 of 3 min"
    assert "Think of the empty one." in after.page.ladder.words.page_text()


def test_an_exercise_that_was_only_opened_leaves_no_draft(room):
    room.open(TOTAL)
    room.pass_time(minutes=1)

    room.press("Alt+Left")

    assert room.draft(TOTAL) is None


def test_taking_all_back_leaves_no_draft_either(written):
    written.press("Ctrl+Shift+R")

    written.press("Alt+Left")

    assert written.draft(TOTAL) is None


def test_two_exercises_have_a_draft_each(written):
    written.open(LEAST)
    written.write("other")

    assert written.draft(TOTAL).code.startswith("def total")
    assert written.draft(LEAST).code == "other"


def test_the_list_tells_what_is_under_way(written):
    written.press("Alt+Left")

    written.until(lambda: "ex-total" in written.view.catalogue.onward.text())


def test_a_solved_and_graded_exercise_leaves_none(room):
    room.open(LEAST)
    room.write(solution(LEAST))
    room.submit()
    room.press("3")

    assert room.draft(LEAST) is None


def test_a_draft_that_cannot_be_saved_is_said_once(room):
    room.open(TOTAL)
    room.desk.close()
    room.file.write_bytes(b"no database at all" * 100)

    for code in ("a", "ab", "abc"):
        room.write(code)
    room.rest()

    assert len(room.said) == 1


def test_an_attempt_keeps_the_code_for_good(room):
    room.open(TOTAL)
    room.write("def total(numbers):\n    return 7\n")
    room.submit()

    assert room.attempts(TOTAL)[0].code == "def total(numbers):\n    return 7\n"


def test_an_attempt_can_be_gone_on_with(room):
    room.open(TOTAL)
    room.write("def total(numbers):\n    return 7\n")
    room.submit()
    room.write("worse")

    room.page.attempts.restore.click()

    assert room.page.work.written() == "def total(numbers):\n    return 7\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_a_draft_survives_a_kill(exercises, tmp_path, noon):
    file = tmp_path / "progress.sqlite"
    arguments = [sys.executable, "-c", LEARNER, *map(str, exercises), str(file)]
    learner = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        while "typed" not in text_in(file):
            assert learner.stdout.readline() == "saved\n"
    finally:
        os.kill(learner.pid, signal.SIGKILL)
        learner.communicate()

    desk = make_desk(file, lambda: noon, DAYS, lambda _card: 3.0, lambda: None)
    draft = desk.workbook.draft(CardId("ex-total"))
    desk.close()

    assert draft.code.count("# typed")
    assert draft.hints == 1


def text_in(file):
    if not file.exists():
        return ""
    with sqlite3.connect(file) as connection:
        rows = connection.execute("SELECT code FROM draft").fetchall()
    connection.close()
    return "".join(code for (code,) in rows)
