import gc

import pytest
from PySide6.QtCore import QObject, QPersistentModelIndex, Qt

from studyapp.ui.widgets.rows_model import Cell, Row, RowsModel

LEAVES = tuple(Row((Cell(name), Cell("", order=size))) for name, size in [("b", 2), ("a", 10)])
TOPICS = (
    Row((Cell("Types"), Cell("3", order=3)), children=LEAVES),
    Row((Cell("Loops"), Cell("12", order=12))),
)


@pytest.fixture
def model(qapp):
    owner = QObject()
    made = RowsModel(["Topic", "Cards"], owner)
    made.show(TOPICS)
    yield made
    owner.deleteLater()


def texts(model, *above):
    parent = model.index(*above, 0) if above else model.index(-1, -1)
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


def test_it_is_a_model_as_qt_wants_one(model, qtmodeltester):
    qtmodeltester.check(model)


def test_numbers_are_sorted_by_size_below_each_row(model):
    model.sort(1, Qt.SortOrder.DescendingOrder)

    assert texts(model) == ["Loops", "Types"]
    assert texts(model, 1) == ["a", "b"]


def test_an_index_that_is_kept_goes_with_its_row_when_it_is_sorted(model):
    kept = QPersistentModelIndex(model.index(0, 0))

    model.sort(1, Qt.SortOrder.DescendingOrder)

    assert (kept.row(), kept.data()) == (1, "Types")


def test_rows_are_replaced_again_and_again_whatever_is_collected_meanwhile(model):
    for number in range(50):
        model.show([Row((Cell(str(number)), Cell("")), children=LEAVES)])
        gc.collect()

    assert texts(model) == ["49"]
    assert texts(model, 0) == ["b", "a"]
