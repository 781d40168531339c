import pytest
from PySide6.QtGui import QTextDocumentFragment

from studyapp.ui.theme import Choice
from studyapp.ui.widgets.prose import Prose


@pytest.fixture
def prose(qtbot, look):
    made = Prose(look)
    qtbot.addWidget(made)
    return made


def shown(prose):
    return QTextDocumentFragment.fromHtml(prose.text()).toPlainText()


def test_what_is_said_is_text_and_no_markup(prose):
    prose.say("`a<b>` & <b>c</b>")

    assert shown(prose) == "a<b> & <b>c</b>"


def test_code_stands_in_the_font_of_code(prose):
    prose.say("Call `close()` at the end.")

    assert prose.text().count("JetBrains Mono") == 1


def test_a_screen_reader_hears_no_backticks(prose):
    prose.say("Call `close()` at the end.")

    assert prose.accessibleName() == "Call close() at the end."


def test_its_ground_follows_the_look(prose, look):
    prose.say("`x`")
    before = prose.text()

    look.choose(Choice.DARK)

    assert prose.text() != before
