import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from studyapp.ui.about_dialog import About, AboutDialog, versions
from studyapp.ui.news_dialog import NewsDialog
from studyapp.ui.theme import Choice, Look


@pytest.fixture
def look(qapp):
    return Look(qapp, Choice.LIGHT, 100)


@pytest.fixture
def opened():
    return []


@pytest.fixture
def show(qtbot, look, opened):
    def shown(about):
        dialog = AboutDialog(about, look, opened.append)
        qtbot.addWidget(dialog)
        return dialog

    return shown


def buttons(dialog):
    return {button.text(): button for button in dialog.findChildren(QPushButton)}


def test_it_names_the_versions_of_all_it_is_made_of(show, tmp_path):
    dialog = show(About("1.2.3", tmp_path))

    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert "StudyApp 1.2.3" in shown
    for name, version in versions("1.2.3").items():
        assert shown[shown.index(name) + 1] == version


def test_it_says_where_the_sources_of_qt_are(show, tmp_path):
    shown = " ".join(label.text() for label in show(About("1", tmp_path)).findChildren(QLabel))

    assert "GNU Lesser General Public License 3" in shown
    assert "https://download.qt.io/official_releases/QtForPython/" in shown


def test_nothing_is_opened_unless_a_button_is_pressed(show, tmp_path, opened):
    show(About("1", tmp_path, tmp_path, "https://example.org/releases"))

    assert opened == []


def test_updates_are_looked_for_by_opening_the_page_alone(show, tmp_path, opened):
    dialog = show(About("1", tmp_path, None, "https://example.org/releases"))

    buttons(dialog)["Check for updates"].click()

    assert opened == [QUrl("https://example.org/releases")]


def test_without_a_page_there_is_nothing_to_check(show, tmp_path):
    assert "Check for updates" not in buttons(show(About("1", tmp_path)))


def test_folders_open_where_they_are(show, tmp_path, opened):
    (tmp_path / "licences").mkdir()
    dialog = show(About("1", tmp_path, tmp_path / "licences"))

    buttons(dialog)["Open the licences"].click()
    buttons(dialog)["Open the folder of your progress"].click()

    assert opened == [
        QUrl.fromLocalFile(str(tmp_path / "licences")),
        QUrl.fromLocalFile(str(tmp_path)),
    ]


def test_a_folder_that_is_not_there_has_no_button(show, tmp_path):
    dialog = show(About("1", tmp_path / "progress", tmp_path / "licences"))

    assert set(buttons(dialog)) == {"Copy the versions", "Close"}


def test_the_versions_can_be_copied_for_a_report(show, tmp_path):
    dialog = show(About("1.2.3", tmp_path))

    dialog.copy.click()

    assert QGuiApplication.clipboard().text().startswith("StudyApp: 1.2.3\nPython: 3.")
    assert dialog.copy.text() == "Copied"


def test_in_a_small_window_with_large_text_no_line_is_squashed(qtbot, qapp, tmp_path):
    look = Look(qapp, Choice.LIGHT, 200)
    window = QWidget()
    window.resize(800, 500)
    qtbot.addWidget(window)
    dialog = AboutDialog(About("1.2.3", tmp_path), look, print, window)
    with qtbot.waitExposed(dialog):
        dialog.show()

    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_what_is_new_is_shown_as_it_is_written(qtbot, look):
    dialog = NewsDialog("## 2.0\n\n- A *new* screen.\n", look)
    qtbot.addWidget(dialog)

    assert dialog.text.toPlainText().splitlines() == ["2.0", "A new screen."]
