from PySide6.QtCore import QObject

from studyapp.ui.exercise.catalogue_model import CatalogueModel


def test_it_is_a_model_as_qt_wants_one(room, qtmodeltester):
    room.go_elsewhere()
    room.come_back()
    shown = room.view.catalogue.tree.model()
    owner = QObject()
    model = CatalogueModel(owner)
    model.show([group for _, group in shown.branches()])

    qtmodeltester.check(model)

    assert model.cards() == shown.cards() != []
