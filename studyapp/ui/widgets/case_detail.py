"""All that is known of one case: the call, what differed, the exception, what was printed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.practice import CaseResult, Failure, Frame
from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor import CodeText
from studyapp.ui.widgets.diff_view import DiffView
from studyapp.ui.widgets.prose import Prose

_MOST_CALL, _MOST_PRINTED = 12, 10  # lines
_LONGEST_LINE = 80  # of a frame's source


class CaseDetail(QFrame):
    """Holds only the parts that there is something to say in."""

    line_wanted = Signal(int)  # a line of the learner's code

    def __init__(self, look: Look, result: CaseResult, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._result = result
        self.call: CodeText | None = None
        self.diff: DiffView | None = None
        self.printed: CodeText | None = None
        self.links: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._fill(result)
        look.changed.connect(self._restyle)
        self._restyle()

    def words(self) -> list[str]:
        """What its labels say."""
        labels = [label for label in self.findChildren(QLabel) if label.parent() is self]
        said = (each.said if isinstance(each, Prose) else each.text() for each in labels)
        return [words for words in said if words]

    def _fill(self, result: CaseResult) -> None:
        if result.summary and not (result.failure or result.difference):
            self._explain(result.summary)
        if result.call:
            self.call = self._code("The check", result.call, "python", _MOST_CALL)
        if result.difference:
            self.diff = DiffView(self._look)
            self.diff.show_difference(result.difference)
            self._column.addWidget(self.diff)
        if result.failure:
            self._tell_failure(result.failure)
        if result.printed:
            self.printed = self._code("Printed by your code", result.printed, "", _MOST_PRINTED)
        if not self._column.count():
            self._say("Nothing was printed.", role="muted")

    def _tell_failure(self, failure: Failure) -> None:
        message = f"{failure.error}: {failure.message}" if failure.message else failure.error
        self._say(message, role="bad")
        for frame in failure.frames:
            if frame.line:
                self._link(frame)
            else:
                self._say(frame.source or "…", role="muted")
        if failure.explanation:
            self._explain(failure.explanation)

    def _link(self, frame: Frame) -> None:
        place = f"Line {frame.line}" + (f" in {frame.function}" if _is_named(frame) else "")
        source = _shortened(frame.source.strip())
        button = QPushButton(f"{place}:  {source}".replace("&", "&&") if source else place)
        button.setMinimumWidth(1)
        button.setProperty("flat", True)
        button.setAccessibleName(f"Go to line {frame.line}: {source}" if source else place)
        button.setToolTip("Show this line in the editor")
        button.clicked.connect(lambda _on=False: self.line_wanted.emit(frame.line))
        self.links.append(button)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _explain(self, text: str) -> None:
        label = Prose(self._look)
        label.say(text)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(label)

    def _say(self, text: str, role: str = "") -> None:
        label = QLabel(text, wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setMinimumWidth(1)
        label.setProperty("role", role)
        self._column.addWidget(label)

    def _code(self, title: str, text: str, language: str, most: int) -> CodeText:
        heading = QLabel(title)
        heading.setProperty("role", "small")
        code = CodeText(self._look, title, language, numbered=False)
        code.setPlainText(text.rstrip("\n"))
        code.fit_lines(most)
        self._column.addWidget(heading)
        self._column.addWidget(code)
        return code

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(38), px(4), px(14), px(14))
        self._column.setSpacing(px(7))


def _is_named(frame: Frame) -> bool:
    return bool(frame.function) and frame.function != "<module>"


def _shortened(source: str) -> str:
    return source if len(source) <= _LONGEST_LINE else f"{source[:_LONGEST_LINE]}…"
