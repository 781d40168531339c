"""The menu that asks why something is bookmarked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.study import Reason

if TYPE_CHECKING:
    from collections.abc import Callable


def reason_menu(parent: QWidget, picked: Callable[[Reason | None], object]) -> QMenu:
    """None: no bookmark."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for reason in Reason:
        menu.addAction(reason.label).triggered.connect(
            lambda _checked=False, reason=reason: picked(reason)
        )
    menu.addSeparator()
    menu.addAction("No bookmark").triggered.connect(lambda: picked(None))
    return menu
