"""The scenes of `shots.py` in which code is written."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shots_studio import Studio

from studyapp import paths
from studyapp.bank import CardId
from studyapp.ui.exercise.presenter import ExercisePresenter

SEARCH = CardId("ex-binary-search")
RUN = Qt.KeyboardModifier.ControlModifier
SUBMIT = RUN | Qt.KeyboardModifier.ShiftModifier


def exercises(studio: Studio) -> None:
    """The list, a wrong answer, a hint, a pass with its grade, other kinds."""
    presenter = _presenter(studio)
    studio.window.show_screen("exercises")
    studio.take("exercise-list", zooms=(200,))
    presenter.open(SEARCH)
    studio.take("exercise-fresh", zooms=(200, 150))
    _write(presenter, text(SEARCH, "wrong_stops_early.py"))
    _press(studio, presenter, RUN)
    studio.take("exercise-wrong", zooms=(200,))
    presenter.view.page.work.editor.setFocus()
    _write(presenter, text(SEARCH, "solution.py"))
    studio.clock.pass_time(seconds=420)
    _press(studio, presenter, SUBMIT)
    studio.take("exercise-cost", zooms=(200,))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    studio.rest()
    studio.take("exercises", zooms=(200,))
    for card in ("ex-predict-closures", "ex-state-complexity", "list-comprehension"):
        presenter.open(CardId(card))
        studio.take(f"exercise-{card}")
    presenter.open(CardId("ex-sql-gaps-and-islands"))
    _write(presenter, "SELECT user_id, login_day FROM logins ORDER BY user_id;\n")
    _press(studio, presenter, RUN)
    studio.take("exercise-sql")
    presenter.begin_drill()
    studio.take("drill", zooms=(200,))
    studio.window.show_screen("today")
    studio.rest()


def _presenter(studio: Studio) -> ExercisePresenter:
    studio.window.show_screen("exercises")
    made = studio.assembly.studies.exercises
    assert made is not None
    return made


def _write(presenter: ExercisePresenter, code: str) -> None:
    presenter.view.page.work.replace(code)
    presenter.view.page.work.flush()


def _press(studio: Studio, presenter: ExercisePresenter, held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(presenter.view.page.work.editor, Qt.Key.Key_Return, held)
    bar = presenter.view.page.run_bar
    studio.until(lambda: not bar.stop.isVisible())
    studio.rest()


def text(card: CardId, name: str) -> str:
    """One of an exercise's files; `name` may lack its ending."""
    (folder,) = (path.parent for path in (paths.DATA / "core").rglob(f"{card}/card.md"))
    (file,) = folder.glob(name if "." in name else f"{name}.*")
    return file.read_text(encoding="utf-8")
