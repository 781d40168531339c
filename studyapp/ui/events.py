"""What happens in the app, for whoever wants to redraw."""

from PySide6.QtCore import QObject, Signal


class Events(QObject):
    """The app's few announcements, made by app.py and handed to the screens."""

    progress_changed = Signal()  # an answer, a bookmark, a note, a choice
    bank_changed = Signal()  # the packs were compiled anew
