"""The part of a scroll area that moves, without the price of asking for it first."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def known_viewport(area: QAbstractScrollArea) -> QWidget:
    """Keep what this returns: `viewport()` is quick as long as Python knows the widget.

    WORKAROUND PySide6 6.11 to 6.12: asked for a widget that Python never saw, `viewport()` loads
    every subclass of QWidget with its enums, 7 ms once; `findChild` is told the type and does not.
    """
    found = area.findChild(QWidget, "qt_scrollarea_viewport")
    return found if found is not None else area.viewport()
