"""Looks, while the learner rests, whether the code compiles."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import Shiboken

from studyapp.bank.python_code import Failure, why_not
from studyapp.ui.background import Background

REST = 400  # milliseconds without a key
_LONGEST = 200_000  # characters


class SyntaxCheck(QObject):
    """Compiles, never runs, in the background; only what the newest text gave is told."""

    found = Signal(object)  # a Failure, or None where all is well

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._code = ""
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self._look)

    def look_soon(self, code: str) -> None:
        """Once nothing else is asked for a while."""
        self._code = code
        self._timer.start()

    def _look(self) -> None:
        if len(self._code) > _LONGEST:
            self.found.emit(None)
            return
        self._background.run(
            partial(why_not, self._code), done=partial(self._tell, self._code), failed=_raise
        )

    def _tell(self, code: str, failure: Failure | None) -> None:
        if Shiboken.isValid(self) and code == self._code:  # the editor may be gone by now
            self.found.emit(failure)


def _raise(error: Exception) -> None:
    raise error
