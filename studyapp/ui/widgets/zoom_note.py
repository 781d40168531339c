"""Says how large the text is to be, before all of it is laid out anew."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from studyapp.ui.theme import Look

_SECONDS = 1.5


class ZoomNote(QLabel):
    """Lies over the top of the window for a moment."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("zoom")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._over = QTimer(self, singleShot=True, interval=int(_SECONDS * 1000))
        self._over.timeout.connect(self.hide)
        look.zoomed.connect(self.say)
        look.changed.connect(self._fit)
        self.hide()

    def say(self, zoom: int) -> None:
        """In per cent; painted at once."""
        self.setText(f"{zoom}\u00a0%")
        self.setAccessibleName(f"Text size {zoom} %")
        self._fit()
        self.show()
        self.raise_()
        self.repaint()
        self._over.start()

    def _fit(self) -> None:
        self.ensurePolished()
        self.adjustSize()
        window = self.window()
        self.move((window.width() - self.width()) // 2, window.height() // 8)
