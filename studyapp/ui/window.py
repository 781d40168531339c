"""The main window: a frame round the screens, and nothing more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studyapp import paths
from studyapp.ui.icons import icon
from studyapp.ui.shortcuts import bind, key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.banner import Banner
from studyapp.ui.widgets.kept_focus import KeptFocus
from studyapp.ui.widgets.preparing import Preparing
from studyapp.ui.widgets.pressing import press_button
from studyapp.ui.widgets.zoom_note import ZoomNote

# at 100 %
_ROOMY = 1070  # the bar with all its words
_WORDY = 880  # the bar with the words of all screens; in less room only the one in front is named


@dataclass(frozen=True, slots=True)
class Screen:
    """What the window knows of a screen before it is made."""

    name: str  # its command in the table of keys
    title: str
    icon: str


class MainWindow(QMainWindow):
    """Shows one screen at a time; each is made when it is first wanted."""

    first_painted = Signal()
    screen_shown = Signal(str)
    left_full_screen = Signal()  # by the learner
    closing = Signal()

    def __init__(self, look: Look, screens: Sequence[Screen]) -> None:
        super().__init__()
        self._look = look
        self._screens = {screen.name: screen for screen in screens}
        self._make: Callable[[str], QWidget] | None = None
        self._wanted = ""
        self._made: dict[str, QWidget] = {}
        self.guard: Callable[[str], bool] | None = None  # whether the one in front may be left
        self._painted = False
        self._fills, self._before = False, Qt.WindowState.WindowNoState
        self.setWindowTitle("StudyApp")
        self.banner = Banner()
        self.preparing = Preparing()
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())  # blank, for the first paint
        self._stack.addWidget(self.preparing)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(body)
        self._bar = self._make_bar()
        self._search: QToolButton | None = None
        self._group = QActionGroup(self)
        self._tabs: dict[str, QAction] = {}
        self._stack.installEventFilter(self)
        KeptFocus(self, self.current_screen)
        ZoomNote(look, self)
        look.changed.connect(self._fit)
        self._fit()
        for screen in screens:
            self._add_tab(screen)

    def _add_tab(self, screen: Screen) -> None:
        action = bind(self, screen.name, lambda: self.show_screen(screen.name))
        action.setIcon(icon(screen.icon))
        action.setIconText(f" {screen.title}")
        action.setToolTip(f"{screen.title}  {key_text(screen.name)}")
        action.setCheckable(True)
        self._group.addAction(action)
        self._bar.insertAction(self._gap, action)
        button = self._bar.widgetForAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(screen.title)
        self._tabs[screen.name] = action
        action.toggled.connect(self._fit_bar)

    def add_tool(self, action: QAction, *, icon_name: str, name: str) -> QToolButton:
        """A button at the right end of the bar for one of the commands."""
        action.setIcon(icon(icon_name))
        self._bar.addAction(action)
        button = self._bar.widgetForAction(action)
        assert isinstance(button, QToolButton)  # what QToolBar makes for an action
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name)
        shown = key_text(action.objectName())
        action.setToolTip(f"{name}  {shown}".strip())
        return button

    def show_screen(self, name: str) -> None:
        """Bring a screen to the front and give it the focus, as soon as it can be made."""
        name = name if name in self._screens else next(iter(self._screens))
        if self.guard is not None and name != self.current and not self.guard(name):
            self._tabs[self.current].setChecked(True)
            return
        self._tabs[name].setChecked(True)
        self._wanted = name
        if self._make is None:
            return
        screen = self._made.get(name) or self._add(name, self._make(name))
        if self._stack.currentWidget() is not screen:
            self._stack.setCurrentWidget(screen)
            screen.setFocus(Qt.FocusReason.OtherFocusReason)
        self.screen_shown.emit(name)

    def fill_screen(self, on: bool) -> None:  # noqa: FBT001 (a slot)
        """All of it for the screen in front, or a window as it was."""
        if on == self._fills:
            return
        self._fills = on
        self._bar.setVisible(not on)
        if on:
            self._before = self.windowState()
            self.showFullScreen()
        else:
            self.setWindowState(self._before & ~Qt.WindowState.WindowFullScreen)

    def changeEvent(self, event: QEvent) -> None:
        """Notices when somebody else ends the full screen."""
        super().changeEvent(event)
        if (
            event.type() == QEvent.Type.WindowStateChange
            and self._fills
            and not self.isFullScreen()
        ):
            self.fill_screen(False)
            self.left_full_screen.emit()

    def show_preparing(self) -> None:
        """In the place of the screens while there is no bank yet."""
        self._stack.setCurrentWidget(self.preparing)

    def load_icon(self) -> None:
        """The window's own; nobody looks for it before the rest."""
        self.setWindowIcon(QIcon(str(paths.RESOURCES / "icons" / "app.svg")))

    def come_to_front(self) -> None:
        """Another start asked for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def current_screen(self) -> QWidget | None:
        """The screen in front."""
        return self._made.get(self.current)

    def provide(self, make: Callable[[str], QWidget]) -> None:
        """From now on screens can be made; the one that is wanted is shown."""
        self._make = make
        self.show_screen(self._wanted)

    def _add(self, name: str, screen: QWidget) -> QWidget:
        self._made[name] = screen
        self._stack.addWidget(screen)
        return screen

    @property
    def current(self) -> str:
        """The name of the screen in front."""
        shown = self._stack.currentWidget()
        return next((name for name, made in self._made.items() if made is shown), "")

    def set_badge(self, name: str, count: int) -> None:
        """A number beside a screen's title; 0 takes it away."""
        title = self._screens[name].title
        text = f" {title}  {count}" if count else f" {title}"
        self._tabs[name].setIconText(text)
        spoken = f"{title}, {count} due" if count else title
        self._bar.widgetForAction(self._tabs[name]).setAccessibleName(spoken)

    def restore(self, geometry: object) -> None:
        """Put the window where it was; a useful size where that is not known."""
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(1180, 760)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notices the first paint of a screen."""
        if not self._painted and event.type() == QEvent.Type.Paint:
            self._painted = True
            watched.removeEventFilter(self)
            self.first_painted.emit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a focused button as Space does, in the bar and on every screen."""
        if not press_button(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let everybody save before the widgets go; the next start is no full screen."""
        self.fill_screen(False)
        self.closing.emit()
        super().closeEvent(event)

    def _make_bar(self) -> QToolBar:
        bar = QToolBar("Screens", self)
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._gap = bar.addWidget(gap)
        self.addToolBar(bar)
        return bar

    def add_search_button(self, action: QAction) -> None:
        """The wide button that opens the palette."""
        button = QToolButton()
        button.setObjectName("search")
        button.setIcon(icon("search"))
        button.setText(f" Search or jump…   {key_text('palette')}")
        button.setToolTip(f"Search or jump  {key_text('palette')}")
        button.setAccessibleName("Search or jump")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        self._bar.addWidget(button)
        self._search = button
        self._fit_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()

    def _fit(self) -> None:
        """Room for what the zoom needs, and no more than a small laptop has."""
        self.setMinimumSize(min(self._look.px(640), 960), min(self._look.px(480), 600))
        self._fit_bar()

    def _fit_bar(self) -> None:
        """Where there is little room, the search button goes without its words, then most tabs."""
        side = self._look.px(18)
        self._bar.setIconSize(QSize(side, side))
        wordy = self.width() >= self._look.px(_WORDY)
        for tab in self._tabs.values():
            button = self._bar.widgetForAction(tab)
            assert isinstance(button, QToolButton)  # what QToolBar makes for an action
            button.setToolButtonStyle(_style(words=wordy or tab.isChecked()))
        if self._search is not None:
            roomy = self.width() >= self._look.px(_ROOMY)
            self._search.setToolButtonStyle(_style(words=roomy))
            self._search.setMinimumWidth(self._look.px(230) if roomy else 0)


def _style(*, words: bool) -> Qt.ToolButtonStyle:
    style = Qt.ToolButtonStyle
    return style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly
