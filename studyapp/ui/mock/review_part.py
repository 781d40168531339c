"""The part of a review that the keys are for stands out."""

from PySide6.QtWidgets import QFrame, QLabel


def keys_tag(text: str) -> QLabel:
    """For the head of a part."""
    tag = QLabel(text)
    tag.setProperty("role", "tag")
    tag.setAccessibleName(f"Keys: {text}")
    tag.hide()
    return tag


def show_current(frame: QFrame, tag: QLabel, *, on: bool) -> None:
    """By its frame and by the keys in its head."""
    if bool(frame.property("current")) != on:
        frame.setProperty("current", on)
        frame.style().unpolish(frame)
        frame.style().polish(frame)
    tag.setVisible(on)
