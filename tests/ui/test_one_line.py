import pytest

from studyapp.ui.widgets.one_line import OneLine

LONG = "Machine learning › Bias, variance and regularisation"


@pytest.fixture
def label(qtbot):
    label = OneLine(LONG)
    qtbot.addWidget(label)
    label.show()
    return label


def test_a_text_that_is_cut_stands_whole_in_the_tool_tip(label):
    label.resize(60, 20)

    assert label.toolTip() == LONG


def test_a_text_that_fits_needs_no_tool_tip(label):
    label.resize(label.sizeHint())

    assert label.toolTip() == ""


def test_a_long_text_takes_no_room_from_its_neighbours(label):
    assert label.minimumSizeHint().width() < label.sizeHint().width() / 4
