"""Photographs every screen and dialog as a learner of two weeks sees them.

    python docs/shots.py [--only WORD]

The pictures of the README go to docs/images, the others to build/shots: dialogs, more scenes,
other sizes of text. --only takes the scenes whose names hold the word. With QT_SCALE_FACTOR=2
all go to build/shots, with twice the pixels.

The same code gives the same pictures: clock and learner are made up, no cursor blinks.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import shots_exercises
import shots_learner as learner
import shots_mock
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from shots_studio import SIZE, Studio

from studyapp.app.startup import make_application
from studyapp.bank import CardId
from studyapp.folders import Folders
from studyapp.study import Grade
from studyapp.ui.library.browsing import PATHS
from studyapp.ui.library.presenter import LibraryPresenter
from studyapp.ui.widgets.notes_panel import NotesPanel

TYPED = """\
The expected squared error is bias² plus variance plus irreducible noise. Bias is what the average \
fit misses systematically, variance is the spread of the fits over many training samples. A more \
flexible model lowers bias and raises variance. I tell them apart by the training error and \
the gap to the validation error."""
"""The answer typed in the recall scene."""

BIAS, MUTABLE = CardId("bias-variance"), CardId("mutable-default")


# Scenes


def first_start(studio: Studio) -> None:
    """Nothing is known yet."""
    dialog = _dialog(studio)
    studio.take("welcome", dialog, zooms=(200,))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    studio.rest()
    studio.take("first-today", zooms=(200,))
    studio.window.show_screen("recall")
    studio.take("first-recall")
    studio.window.show_screen("progress")
    studio.take("first-progress")


def today(studio: Studio) -> None:
    studio.window.show_screen("today")
    studio.take("today", zooms=(200, 80))


def library(studio: Studio) -> None:
    presenter = studio.library
    view = presenter.view
    presenter.open_card(MUTABLE)
    studio.take("library-code")
    presenter.open_card(CardId("list-vs-tuple"))
    _scroll(presenter, 0.45)
    studio.take("library-table")
    presenter.open_card(BIAS)
    view.tree.setFocus()
    studio.take("library", zooms=(200, 150, 80))
    for name, share in (("figure", 0.25), ("middle", 0.6), ("end", 1.0)):
        _scroll(presenter, share)
        studio.take(f"library-{name}")
    presenter.reading.toggle_follow_ups()
    _scroll(presenter, 0.7)
    studio.take("library-follow-ups")
    presenter.reading.toggle_follow_ups()


def library_tools(studio: Studio) -> None:
    presenter = studio.library
    view = presenter.view
    presenter.open_card(BIAS)
    _scroll(presenter, 0.0)
    view.reader.open_find_bar()
    assert view.find_bar is not None
    QTest.keyClicks(view.find_bar.field, "variance")
    studio.take("find-bar", zooms=(200,))
    view.find_bar.dismiss()
    presenter.write(own_answer=False)
    studio.take("notes", zooms=(200,))
    panel = view.findChild(NotesPanel)
    assert panel is not None
    panel.closed.emit()
    view.search.setText("learning curve")
    studio.until(lambda: "found" in view.side.summary.text())
    studio.take("search", zooms=(200,))
    view.search.setText("variance level:")
    studio.until(view.box.error.isVisible)
    studio.take("search-error")
    view.search.setText("generatr")
    studio.until(view.box.suggestion.isVisible)
    studio.take("search-suggestion")
    view.search.clear()
    studio.until(lambda: "questions" in view.side.summary.text())
    view.side.views.setCurrentIndex(PATHS)
    studio.take("paths", zooms=(200,))
    view.side.views.setCurrentIndex(0)


def progress(studio: Studio) -> None:
    studio.window.show_screen("progress")
    studio.rest()
    studio.take("progress", zooms=(200, 80))
    bar = studio.window.current_screen().page.verticalScrollBar()  # type: ignore[union-attr]
    for name, share in (("middle", 0.5), ("end", 1.0)):
        bar.setValue(round(bar.maximum() * share))
        studio.take(f"progress-{name}", zooms=(200,))


def dialogs(studio: Studio) -> None:
    studio.window.show_screen("today")
    studio.assembly.studies.ask_goal()
    dialog = _dialog(studio)
    studio.take("goal", dialog)
    dialog.reject()
    _trigger(studio, "keys")
    dialog = _dialog(studio)
    studio.take("keys", dialog, zooms=(200,))
    dialog.reject()
    _trigger(studio, "palette")
    dialog = _dialog(studio)
    QTest.keyClicks(dialog.findChild(QLineEdit), "var")
    studio.take("palette", dialog, zooms=(200,))
    dialog.reject()
    studio.assembly.say_problem(
        "The progress file cannot be written: the disk is full. Your last answer is not saved."
    )
    studio.take("banner", zooms=(200,))
    studio.window.banner.hide()


def recall(studio: Studio) -> None:
    studio.come_back()
    studies = studio.assembly.studies
    studies.overview and studies.study([BIAS, *studies.overview.today.cards], "Today")
    view = studio.recall.view
    studio.clock.pass_time(seconds=48)
    studio.take("recall-question", zooms=(200,))
    QTest.keyClick(view, Qt.Key.Key_T)
    field = view.asking.thinking.field
    field.setPlainText(TYPED)
    field.moveCursor(QTextCursor.MoveOperation.End)
    studio.clock.pass_time(seconds=70)
    studio.take("recall-typing")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    studio.take("recall-suggested")
    view.asking.comparing.checklist.take_suggestions()
    view.asking.comparing.checklist.toggle(2)
    studio.take("recall", zooms=(200, 150, 80))
    QTest.keyClick(view, Qt.Key.Key_M)
    studio.take("recall-whole")
    _finish(studio, view)
    studio.take("recall-summary", zooms=(200,))
    studio.window.show_screen("today")
    studio.rest()
    studio.take("today-done")


def _finish(studio: Studio, view: QWidget) -> None:
    """Grade what is left; the second one was thought to be known."""
    grades = [Grade.SOLID, Grade.MISSED, Grade.SHAKY]
    for _ in range(40):
        if studio.recall.card is None:
            break
        if not studio.recall.view.asking.answered:
            studio.clock.pass_time(seconds=64)
            QTest.keyClick(view, Qt.Key.Key_Return)
        key = grades.pop(0) if grades else Grade.SOLID
        QTest.keyClick(view, Qt.Key(Qt.Key.Key_0.value + key))
        studio.rest()
    if studio.recall.under_way:
        studio.take("recall-waiting")
        QTest.keyClick(view, Qt.Key.Key_Escape)
        studio.rest()


def _dialog(studio: Studio) -> QDialog:
    def shown() -> list[QDialog]:
        return [each for each in studio.window.findChildren(QDialog) if each.isVisible()]

    studio.until(shown)
    return shown()[0]


def _trigger(studio: Studio, name: str) -> None:
    next(each for each in studio.window.actions() if each.objectName() == name).trigger()


def _scroll(presenter: LibraryPresenter, share: float) -> None:
    bar = presenter.view.pane.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))


# Running


@contextmanager
def _folders() -> Iterator[tuple[Path, Path, Path]]:
    """A new learner's, and two of two weeks."""
    with tempfile.TemporaryDirectory(prefix="studyapp-") as spare:
        new, old, other = (Path(spare) / name for name in ("new", "old", "other"))
        learner.make_index(Folders(new).index)
        shutil.copytree(new, old)
        learner.make_learner(Folders(old))
        shutil.copytree(old, other)
        yield new, old, other


def main(words: list[str]) -> int:
    """Take the pictures that are asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--only", metavar="WORD", default="", help="scenes with this in the name")
    asked = parser.parse_args(words)

    def wanted(name: str) -> bool:
        return asked.only in name

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application()
    QCursor.setPos(*SIZE)  # nothing is hovered
    app.setCursorFlashTime(0)
    with _folders() as (new, old, other):
        _visit(app, new, wanted, (first_start,))
        _visit(app, old, wanted, (today, library, library_tools, progress, dialogs))
        _visit(app, old, wanted, (shots_exercises.exercises, recall))
        _visit(app, other, wanted, (shots_mock.mock_interviews,))
    return 0


def _visit(
    app: QApplication,
    user: Path,
    wanted: Callable[[str], bool],
    scenes: tuple[Callable[[Studio], None], ...],
) -> None:
    studio = Studio(app, user, wanted)
    for scene in scenes:
        scene(studio)
    studio.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
