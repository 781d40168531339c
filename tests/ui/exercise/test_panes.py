import pytest
from PySide6.QtWidgets import QApplication, QLabel

from studyapp.ui.exercise.page import ExercisePage
from studyapp.ui.exercise.panes import Pane, Panes


@pytest.fixture
def panes(qtbot, look):
    made = Panes(look, QLabel("task"), QLabel("code"), QLabel("bar"), QLabel("results"))
    qtbot.addWidget(made)
    made.show()
    return made


def seen(panes, width, height):
    panes.resize(width, height)
    QApplication.processEvents()
    return {pane for pane in Pane if panes.is_seen(pane)}


def tabs(panes):
    if panes.tabs.isHidden():
        return []
    return [panes.tabs.tabText(n) for n in range(panes.tabs.count()) if panes.tabs.isTabVisible(n)]


@pytest.mark.parametrize(
    ("size", "expected", "named"),
    [
        ((1200, 700), set(Pane), []),
        ((700, 700), {Pane.CODE, Pane.RESULTS}, ["Task", "Code"]),
        ((1200, 400), {Pane.TASK, Pane.CODE}, ["Code", "Results"]),
        ((600, 400), {Pane.CODE}, ["Task", "Code", "Results"]),
    ],
)
def test_what_does_not_fit_is_a_tab_away(panes, size, expected, named):
    assert seen(panes, *size) == expected
    assert tabs(panes) == named


@pytest.mark.parametrize("pane", list(Pane))
@pytest.mark.parametrize("size", [(1200, 700), (700, 700), (1200, 400), (600, 400)])
def test_what_is_brought_to_the_front_is_seen(panes, size, pane):
    panes.resize(*size)
    QApplication.processEvents()

    panes.bring(pane)

    assert panes.is_seen(pane)


def test_a_tab_brings_its_part(panes):
    panes.resize(600, 400)
    QApplication.processEvents()

    panes.tabs.setCurrentIndex(Pane.RESULTS)

    assert panes.is_seen(Pane.RESULTS)


def test_where_there_are_no_results_the_code_has_their_room(panes):
    panes.have_results(on=False)

    assert seen(panes, 1200, 700) == {Pane.TASK, Pane.CODE}
    panes.bring(Pane.RESULTS)
    assert panes.front is Pane.CODE


def test_at_large_zoom_less_fits(panes, look):
    look.zoom_by(5)

    assert seen(panes, 1200, 700) == {Pane.CODE}


def test_what_was_hidden_comes_back_with_the_share_it_had(panes):
    panes.restore_sizes("[[300, 900], [200, 400]]")
    seen(panes, 600, 400)

    seen(panes, 1201, 700)

    across, down = panes._across.sizes(), panes._down.sizes()
    assert across == [300, 900]
    assert down[1] > 1.8 * down[0]


def test_sizes_are_kept_and_restored(panes, qtbot, look):
    seen(panes, 1200, 700)
    panes.restore_sizes("[[300, 899], [200, 400]]")
    kept = panes.sizes()

    other = Panes(look, QLabel(), QLabel(), QLabel(), QLabel())
    qtbot.addWidget(other)
    other.show()
    seen(other, 1200, 700)
    other.restore_sizes(kept)

    assert other.sizes() == kept


@pytest.mark.parametrize("kept", ["", "nonsense", "[]", "[[1], [2]]", "[[0, 5], [-1, 3]]", "{}"])
def test_sizes_that_make_no_sense_change_nothing(panes, kept):
    seen(panes, 1200, 700)
    before = panes.sizes()

    panes.restore_sizes(kept)

    assert panes.sizes() == before


def test_a_hidden_part_keeps_its_size(panes):
    seen(panes, 1200, 700)
    panes.restore_sizes("[[300, 899], [200, 400]]")

    seen(panes, 600, 400)

    assert panes.sizes().startswith("[[300, 899]")


def test_the_list_does_not_wait_for_the_page_of_an_exercise(room):
    assert room.view.catalogue.isVisible()
    assert room.view.findChild(ExercisePage) is None


def test_sizes_are_kept_though_no_exercise_was_opened(room):
    room.view.restore_sizes("[[1, 2], [3, 4]]")

    assert room.view.sizes() == "[[1, 2], [3, 4]]"
