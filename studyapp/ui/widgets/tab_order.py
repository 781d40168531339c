"""Where Tab leads, for widgets that are made later than those beside them."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_through(first: QWidget, others: Iterable[QWidget]) -> None:
    """From one to the next; Qt itself goes by the order in which they were made.

    The first may be a mere label; it must not hold the others.
    """
    policy = first.focusPolicy()
    first.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # else Qt would leave the order as it is
    for before, after in pairwise((first, *others)):
        QWidget.setTabOrder(before, after)
    first.setFocusPolicy(policy)


def tab_stops(inside: QWidget) -> Iterator[QWidget]:
    """What Tab comes to in there, in the order in which it was made."""
    for widget in inside.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            yield widget
