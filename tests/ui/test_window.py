import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.widgets.first_focus import FirstFocus
from studyapp.ui.window import MainWindow, Screen

SCREENS = (Screen("today", "Today", "calendar-check"), Screen("recall", "Recall", "repeat"))


@pytest.fixture
def window(qtbot, look):
    window = MainWindow(look, SCREENS)
    qtbot.addWidget(window)
    window.resize(760, 560)
    return window


@pytest.fixture
def open_window(qtbot, window):
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def tab(window, title):
    found = [b for b in window.findChildren(QToolButton) if b.accessibleName().startswith(title)]
    assert len(found) == 1
    return found[0]


# focus


class Page(QWidget):
    """A screen with two buttons and a single key."""

    def __init__(self, name):
        super().__init__()
        self.setObjectName(name)
        self.first, self.last = QPushButton("First"), QPushButton("Last")
        self.pressed = []
        column = QVBoxLayout(self)
        for button in (self.first, self.last):
            column.addWidget(button)
        key = QAction(self, shortcut="B")
        key.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.triggered.connect(lambda: self.pressed.append("B"))
        self.addAction(key)
        FirstFocus(self, self.first)


def vanish(how, widget):
    match how:
        case "hidden":
            widget.hide()
        case "disabled":
            widget.setEnabled(False)
        case _:
            widget.deleteLater()


@pytest.mark.parametrize("how", ["hidden", "disabled", "deleted"])
def test_the_focus_stays_on_the_screen_when_what_had_it_goes_away(qtbot, open_window, how):
    open_window.provide(Page)
    page = open_window.current_screen()
    page.last.setFocus()

    vanish(how, page.last)

    qtbot.waitUntil(page.first.hasFocus)


def test_where_no_button_is_left_the_screen_itself_has_the_keys(qtbot, open_window):
    open_window.provide(Page)
    page = open_window.current_screen()
    page.last.setFocus()

    for button in (page.first, page.last):
        button.hide()

    qtbot.waitUntil(lambda: QApplication.focusWidget() is page)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_B)
    assert page.pressed == ["B"]


def test_who_sets_the_focus_after_hiding_what_had_it_is_not_overruled(qtbot, open_window):
    open_window.provide(Page)
    page = open_window.current_screen()
    page.last.setFocus()
    bar = tab(open_window, "Recall")

    page.last.hide()
    bar.setFocus()
    QTest.qWait(20)

    assert bar.hasFocus()


def test_tab_still_leads_into_the_bar(qtbot, open_window):
    open_window.provide(Page)
    page = open_window.current_screen()
    page.last.setFocus()

    qtbot.keyClick(page.last, Qt.Key.Key_Tab)
    QTest.qWait(20)

    assert not page.isAncestorOf(QApplication.focusWidget())


def test_a_single_key_acts_on_the_screen_in_front_alone(qtbot, open_window):
    open_window.provide(Page)
    today = open_window.current_screen()
    open_window.show_screen("recall")
    recall = open_window.current_screen()
    recall.last.setFocus()

    recall.last.hide()
    qtbot.waitUntil(recall.first.hasFocus)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_B)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert (today.pressed, recall.pressed) == ([], ["B"])
    assert open_window.current == "recall"


# zoom


def test_a_zoom_is_told_at_once(open_window, look):
    look.zoom_by(1)
    look.zoom_by(1)

    note = open_window.findChild(QLabel, "zoom")
    assert note.isVisible()
    assert note.text() == "125\u00a0%"
    look.settle()
    assert note.width() >= note.sizeHint().width()


# screens


def test_nothing_is_made_before_it_can_be(window):
    window.show_screen("recall")

    assert window.current == ""
    assert window.current_screen() is None


def test_the_wanted_screen_is_made_as_soon_as_it_can_be(window):
    window.show_screen("recall")

    window.provide(QLabel)

    assert window.current == "recall"
    assert window.current_screen().text() == "recall"


def test_a_screen_is_made_once_when_it_is_first_wanted(window):
    made = []

    def make(name):
        made.append(name)
        return QLabel(name)

    window.provide(make)
    for name in ("recall", "today", "recall"):
        window.show_screen(name)

    assert made == ["today", "recall"]


def test_a_screen_that_there_is_not_leads_to_the_first(window):
    window.provide(QLabel)

    window.show_screen("nowhere")

    assert window.current == "today"


def test_a_click_on_a_tab_shows_its_screen(qtbot, open_window):
    open_window.provide(QLabel)

    with qtbot.waitSignal(open_window.screen_shown) as shown:
        QTest.mouseClick(tab(open_window, "Recall"), Qt.MouseButton.LeftButton)

    assert shown.args == ["recall"]
    assert tab(open_window, "Recall").isChecked()
    assert not tab(open_window, "Today").isChecked()


def test_keys_lead_to_the_screens(open_window):
    open_window.provide(QLabel)

    QTest.keyClick(open_window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)

    assert open_window.current == "recall"


def test_while_the_packs_are_prepared_no_screen_is_in_front(open_window):
    open_window.show_preparing()

    assert open_window.preparing.isVisible()
    assert open_window.current == ""


def test_the_first_paint_is_told_once(qtbot, window):
    told = []
    window.first_painted.connect(lambda: told.append(True))

    with qtbot.waitSignal(window.first_painted):
        window.show()
    window.resize(800, 600)
    window.repaint()

    assert told == [True]


# the bar


def test_a_badge_is_shown_and_spoken_and_goes_at_nothing(window):
    window.set_badge("recall", 7)
    with_badge = tab(window, "Recall")
    shown = (with_badge.defaultAction().iconText(), with_badge.accessibleName())

    window.set_badge("recall", 0)

    assert shown == (" Recall  7", "Recall, 7 due")
    assert tab(window, "Recall").defaultAction().iconText() == " Recall"
    assert tab(window, "Recall").accessibleName() == "Recall"


def test_a_tool_does_its_command(window):
    done = []
    action = QAction("Undo", window)
    action.setObjectName("undo")
    action.triggered.connect(lambda: done.append(True))

    button = window.add_tool(action, icon_name="undo-2", name="Undo the last answer")
    button.click()

    assert done == [True]
    assert button.accessibleName() == "Undo the last answer"


def test_icons_grow_with_the_zoom(window, look):
    before = window._bar.iconSize()

    look.zoom_by(5)

    assert window._bar.iconSize() == before * 2


# where it lies


def test_a_place_that_is_not_known_gives_a_useful_size(window):
    for unknown in (None, "text", QByteArray(b"abc")):
        window.resize(640, 480)
        window.restore(unknown)

        assert (window.width(), window.height()) == (1180, 760)


def test_the_place_is_restored(qtbot, look, open_window):
    other = MainWindow(look, SCREENS)
    qtbot.addWidget(other)

    other.restore(open_window.saveGeometry())

    assert other.size() == open_window.size()


def test_another_start_brings_a_minimized_window_back(open_window):
    open_window.showMinimized()

    open_window.come_to_front()

    assert not open_window.isMinimized()
    assert open_window.isVisible()


def test_everybody_may_save_before_the_window_closes(qtbot, open_window):
    with qtbot.waitSignal(open_window.closing):
        open_window.close()

    assert not open_window.isVisible()


# the banner


def test_the_banner_is_hidden_until_there_is_something_to_say(open_window):
    assert open_window.banner.isHidden()


def test_a_banner_stays_until_it_is_closed(open_window):
    open_window.banner.say("Something happened.")

    open_window.banner.close_button.click()

    assert open_window.banner.isHidden()


def test_a_banner_may_offer_something_to_do(open_window):
    done = []
    open_window.banner.say("Undone.", button="Redo", do=lambda: done.append(True))

    open_window.banner.button.click()

    assert done == [True]
    assert open_window.banner.isHidden()


def test_a_later_banner_offers_nothing_of_the_one_before(open_window):
    open_window.banner.say("Undone.", button="Redo", do=list)

    open_window.banner.say("Saved.")

    assert not open_window.banner.button.isVisible()


def test_a_banner_for_a_while_goes_by_itself(qtbot, open_window):
    open_window.banner.say("Saved.", seconds=0.01)

    qtbot.waitUntil(open_window.banner.isHidden)


def test_a_banner_that_stays_is_not_taken_away_by_an_earlier_one(open_window):
    open_window.banner.say("Saved.", seconds=5)

    open_window.banner.say("The disk is full.", tone="bad")

    assert not open_window.banner._fade.isActive()


# preparing


def test_a_failure_offers_another_try(qtbot, open_window):
    open_window.show_preparing()
    open_window.preparing.show_failure("bank.sqlite cannot be written")

    with qtbot.waitSignal(open_window.preparing.retry_wanted):
        open_window.preparing.retry.click()

    assert open_window.preparing.text.text() == "bank.sqlite cannot be written"
    assert not open_window.preparing.bar.isVisible()


def test_another_try_begins_anew(open_window):
    open_window.show_preparing()
    open_window.preparing.show_failure("bank.sqlite cannot be written")

    open_window.preparing.start()

    assert open_window.preparing.bar.isVisible()
    assert not open_window.preparing.retry.isVisible()


def test_space_does_not_quit_while_it_prepares(open_window, qtbot):
    open_window.show_preparing()
    open_window.activateWindow()
    open_window.preparing.setFocus()

    with qtbot.assertNotEmitted(open_window.preparing.quit_wanted):
        qtbot.keyClick(open_window.focusWidget(), Qt.Key.Key_Space)


def test_progress_is_shown(open_window):
    open_window.preparing.show_progress(3, 30)

    assert (open_window.preparing.bar.value(), open_window.preparing.bar.maximum()) == (3, 30)
    assert open_window.preparing.text.text() == "Preparing 3 of 30 cards"


def test_in_a_small_window_only_the_screen_in_front_is_named(qtbot, look):
    window = MainWindow(
        look, [Screen("today", "Today", "calendar"), Screen("recall", "R", "repeat")]
    )
    qtbot.addWidget(window)
    window.resize(700, 480)
    window.show_screen("recall")

    words = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    styles = {
        name: window._bar.widgetForAction(tab).toolButtonStyle() == words
        for name, tab in window._tabs.items()
    }
    assert styles == {"today": False, "recall": True}
