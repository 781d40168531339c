import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from studyapp.ui.widgets.flow_layout import FlowLayout

SIDE, GAP = 40, 6


@pytest.fixture
def flow(qtbot):
    """Three squares, in a box that holds two of them in a row."""
    box = QWidget()
    layout = FlowLayout(box, gap=GAP)
    for _ in range(3):
        square = QPushButton()
        square.setFixedSize(SIDE, SIDE)
        layout.addWidget(square)
    qtbot.addWidget(box)
    box.resize(2 * SIDE + GAP, 200)
    box.show()
    yield layout
    box.close()


def square(flow, place):
    return flow.itemAt(place).widget()


def test_what_does_not_fit_goes_into_the_next_row(flow):
    assert square(flow, 1).pos().toTuple() == (SIDE + GAP, 0)
    assert square(flow, 2).pos().toTuple() == (0, SIDE + GAP)


def test_a_hidden_widget_leaves_no_gap(flow):
    square(flow, 1).hide()
    flow.activate()

    assert square(flow, 2).pos().toTuple() == (SIDE + GAP, 0)


def test_hidden_widgets_need_no_height(flow):
    for place in range(3):
        square(flow, place).hide()

    assert flow.heightForWidth(100) == 0


def test_a_lower_widget_stands_in_the_middle_of_its_row(flow):
    square(flow, 0).setFixedSize(SIDE, SIDE // 2)
    flow.activate()

    assert square(flow, 0).y() == SIDE // 4
