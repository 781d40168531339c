"""How large a dialog opens."""

from PySide6.QtWidgets import QDialog, QWidget


def fit(dialog: QDialog, parent: QWidget | None, width: int, height: int) -> None:
    """So many pixels, but no larger than nearly all of the window it belongs to."""
    dialog.resize(width, height)
    if parent is not None:
        dialog.resize(dialog.size().boundedTo(parent.size() * 0.95))
