"""Where Tab leads, for widgets that are made later than those beside them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget


def tab_through(first: QWidget, others: Iterable[QWidget]) -> None:
    """From one to the next; Qt itself goes by the order in which they were made.

    The first may be a mere label; it must not hold the others.
    """
    with _in_the_order(first):
        for before, after in pairwise((first, *others)):
            QWidget.setTabOrder(before, after)


def tab_as_laid_out(page: QWidget) -> None:
    """All that is on a page, as its layouts have it: from left to right, from the top down.

    Labels keep their places among the others, so that what is made later can follow them.
    """
    for before, after in pairwise(_laid_out(page)):
        with _in_the_order(before), _in_the_order(after):
            QWidget.setTabOrder(before, after)


def one_stop(buttons: Sequence[QWidget], wanted: int) -> None:
    """Of several that the arrow keys go through, Tab comes to this one."""
    for place, button in enumerate(buttons):
        policy = Qt.FocusPolicy.StrongFocus if place == wanted else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)


def tab_stops(inside: QWidget) -> Iterator[QWidget]:
    """What Tab comes to in there, in the order in which it was made."""
    for widget in inside.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            yield widget


@contextmanager
def _in_the_order(widget: QWidget) -> Iterator[None]:
    """Else Qt would leave the order as it is."""
    policy = widget.focusPolicy()
    if policy is Qt.FocusPolicy.NoFocus:
        widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    yield
    widget.setFocusPolicy(policy)


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QLabel) or widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        yield widget
    if isinstance(widget, QScrollArea):
        yield from _each([widget.widget()])
    elif isinstance(widget, QSplitter | QStackedWidget):
        yield from _each(widget.widget(place) for place in range(widget.count()))
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)


def _each(widgets: Iterable[QWidget | None]) -> Iterator[QWidget]:
    for widget in widgets:
        if widget is not None:
            yield from _laid_out(widget)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for item in (layout.itemAt(place) for place in range(layout.count())):
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _laid_out(widget)
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)
