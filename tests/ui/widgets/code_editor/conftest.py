import pytest
from PySide6.QtCore import Qt

from studyapp.ui.background import Background
from studyapp.ui.widgets.code_editor import CodeEditor


@pytest.fixture
def background(qapp):
    made = Background()
    yield made
    made.close()


@pytest.fixture
def editor(qtbot, look, background):
    return shown(qtbot, CodeEditor(look, background))


@pytest.fixture
def sql(qtbot, look, background):
    return shown(qtbot, CodeEditor(look, background, language="sql"))


def shown(qtbot, made: CodeEditor) -> CodeEditor:
    qtbot.addWidget(made)
    made.resize(700, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus(Qt.FocusReason.OtherFocusReason)
    return made
