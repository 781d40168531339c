"""Keeps what is typed, before it is two seconds old."""

from collections.abc import Callable, Mapping
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.study.mock import Interview, Moment, NotNowError
from studyapp.study.mock.deeds import ANSWER, CODE, probe_field
from studyapp.ui.mock import aloud
from studyapp.ui.mock.workspace import Workspace

KEEP_AFTER = 1_500  # milliseconds from the first key that is not kept


class Writing(QObject):
    """All fields of the open question; code counts once it differs from what was given."""

    kept = Signal(object)  # when, on the wall

    def __init__(self, work: Workspace, moment: Callable[[], Moment]) -> None:
        super().__init__(work)
        self._work, self._moment = work, moment
        self._interview: Interview | None = None
        self._given = ""  # the code to begin with
        self._unkept: set[str] = set()
        self.aloud = False
        self.texts: Mapping[str, str] = {}  # of the fields, when the question was opened
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._timer.timeout.connect(self.flush)
        work.edited.connect(self._note)

    def open(self, interview: Interview, given: str) -> None:
        """Another question; `given` is the code to begin with."""
        self._unkept.clear()
        self._interview, self._given = interview, given
        texts = dict(interview.sitting.answer.texts)
        texts[ANSWER], self.aloud = aloud.told(texts.get(ANSWER, ""))
        self.texts = texts

    def close(self) -> None:
        """No question is open."""
        self._timer.stop()
        self._unkept.clear()
        self._interview = None

    def say_aloud(self, *, on: bool) -> None:
        """The answer was said, or was not."""
        self.aloud = on
        self._unkept.add(ANSWER)
        self.flush()

    @property
    def is_empty(self) -> bool:
        """Whether nothing tells of an answer yet."""
        if self.aloud or self._interview is None:
            return self._interview is None
        texts = self._interview.sitting.answer.texts
        return not any(text.strip() for name, text in texts.items() if _is_answer(name))

    @property
    def lacks_follow_up(self) -> bool:
        """Whether what was asked last has no answer, and was not turned away from yet."""
        if self._interview is None:
            return False
        answer = self._interview.sitting.answer
        field = probe_field(answer.probes - 1)
        return bool(answer.probes) and not answer.left and not answer.texts.get(field, "").strip()

    @property
    def is_as_given(self) -> bool:
        """Whether code is wanted, and there is none but what was given."""
        wanted = any(part.is_code for part in self._work.parts)
        return wanted and self._work.text(CODE).strip() == self._given.strip()

    def flush(self) -> None:
        """Keep at once what was typed and is not kept yet."""
        self._work.flush()
        self._timer.stop()
        unkept, self._unkept = self._unkept, set()
        if (interview := self._interview) is None or not unkept:
            return
        now = self._moment()
        for field in sorted(unkept):
            self._write(interview, field, now)
        self.kept.emit(now.wall)

    def _write(self, interview: Interview, field: str, now: Moment) -> None:
        text = self._work.text(field)
        if field == ANSWER:
            text = aloud.to_keep(text, aloud=self.aloud)
        written = interview.sitting.answer.texts
        if field == CODE and text == self._given and field not in written:
            return
        with suppress(NotNowError):  # it was handed in, or the time is over
            interview.write(field, text, now, self._work.caret(field))

    def _note(self, field: str) -> None:
        self._unkept.add(field)
        if not self._timer.isActive():
            self._timer.start()


def _is_answer(field: str) -> bool:
    return field in {ANSWER, CODE} or field.startswith("stage:")
