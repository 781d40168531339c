"""The commands of the whole window, and the palette that finds them all."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp import __version__, paths
from studyapp.app.assembly import Assembly
from studyapp.ui.shortcuts import COMMANDS, bind, key_text
from studyapp.ui.theme import Choice

if TYPE_CHECKING:
    from studyapp.ui.palette import Entry


def add_commands(app: Assembly) -> None:
    """Give the window its actions, its buttons and its keys."""
    window, look = app.window, app.look
    palette = bind(window, "palette", partial(_open_palette, app))
    window.add_search_button(palette)
    undo = bind(window, "undo", lambda: app.studies.undo(back=True))
    bind(window, "redo", lambda: app.studies.undo(back=False))
    window.add_tool(undo, icon_name="undo-2", name="Undo the last answer")
    theme = bind(window, "theme", look.toggle)
    window.add_tool(theme, icon_name="moon", name="Light or dark")
    keys = bind(window, "keys", partial(_show_keys, app))
    window.add_tool(keys, icon_name="keyboard", name="Keys of this screen")
    bind(window, "follow system", partial(look.choose, Choice.SYSTEM))
    bind(window, "larger", partial(look.zoom_by, 1))
    bind(window, "smaller", partial(look.zoom_by, -1))
    bind(window, "normal size", partial(look.zoom_by, 0))
    bind(window, "goal", lambda: app.studies.ask_goal())
    bind(window, "drill", lambda: app.studies.open_drill())
    bind(window, "back up", partial(_back_up, app))
    bind(window, "about", partial(_show_about, app))
    bind(window, "news", partial(_show_changelog, app))
    bind(window, "quit", window.close)


def _open_palette(app: Assembly) -> None:
    from studyapp.ui.palette import Palette  # noqa: PLC0415 (when first wanted)

    Palette(_entries(app), app.window).show()


def _entries(app: Assembly) -> list["Entry"]:
    from studyapp.ui.palette import Entry  # noqa: PLC0415 (when first wanted)

    shown = app.window.current_screen()
    actions = [*app.window.actions(), *(shown.actions() if shown else ())]
    found = [
        Entry(action.text(), key_text(action.objectName()), action.trigger)
        for action in actions
        if action.objectName() in COMMANDS and action.objectName() != "palette"
    ]
    if app.bank is not None:
        topics = app.bank.topics()
        found += [Entry(t.title, "topic", partial(app.open_topic, t.id)) for t in topics]
        titles = app.bank.titles()
        found += [Entry(t.title, t.level.label, partial(app.open_card, t.id)) for t in titles]
        solve = app.studies.open_exercise
        tasks = (title for title in titles if title.exercise)
        found += [Entry(f"Solve: {t.to_solve}", "exercise", partial(solve, t.id)) for t in tasks]
    return found


def _show_keys(app: Assembly) -> None:
    from studyapp.ui.keys_dialog import KeysDialog  # noqa: PLC0415 (when first wanted)

    KeysDialog(app.window.current, app.look, app.window).open()


def _show_about(app: Assembly) -> None:
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 (when first wanted)

    from studyapp.ui.about_dialog import About, AboutDialog  # noqa: PLC0415

    about = About(__version__, app.folders.user, paths.LICENCES, paths.releases_page())
    AboutDialog(about, app.look, QDesktopServices.openUrl, app.window).open()


def _show_changelog(app: Assembly) -> None:
    show_news(paths.CHANGELOG.read_text(encoding="utf-8"), app)


def show_news(words: str, app: Assembly) -> None:
    """Markdown, in a dialog."""
    from studyapp.ui.news_dialog import NewsDialog  # noqa: PLC0415 (when first wanted)

    NewsDialog(words, app.look, app.window).open()


def tell_of_upgrade(app: Assembly, used_last: str) -> None:
    """Once, at the first start of a newer version."""
    from studyapp.app.news import news  # noqa: PLC0415 (rarely needed)

    if words := news(paths.CHANGELOG.read_text(encoding="utf-8"), used_last, __version__):
        show_news(words, app)


def _back_up(app: Assembly) -> None:
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 (rarely needed)

    name = f"studyapp-{app.studies.now():%Y-%m-%d}.sqlite"
    path, _ = QFileDialog.getSaveFileName(app.window, "Save a backup", name, "Backup (*.sqlite)")
    if path:
        app.studies.back_up_to(Path(path))
