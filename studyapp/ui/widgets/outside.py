"""Links that lead out of the app."""

from PySide6.QtCore import QUrl


def open_outside(address: str) -> None:
    """In the system's browser."""
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 (when first clicked)

    QDesktopServices.openUrl(QUrl(address))
