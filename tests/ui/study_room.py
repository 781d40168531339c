"""A compiled bank and a progress file, as Today and Progress look at them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from studyapp.bank import Bank, CardId, TopicId
from studyapp.bank.index import compile_index
from studyapp.home import look_around, make_desk
from studyapp.study import Bookmark, Confidence, Days, Evidence, Goal, Grade, Reason
from studyapp.study.overview import Overview
from tests.packs import write_pack

DAYS = Days(UTC)
LIST_OR_TUPLE, UNHASHABLE, DEFAULTS, TOTAL = (
    CardId(name) for name in ("list-or-tuple", "unhashable", "default-arguments", "total")
)


def compile_bank(folder: Path) -> Path:
    index = folder / "bank.sqlite"
    compile_index([write_pack(folder / "pack")], index)
    return index


class StudyRoom:
    """`now` is set by the test."""

    def __init__(self, index: Path, file: Path, now: datetime) -> None:
        self.now = now
        self.file = file
        self.bank = Bank(index)
        self.desk = make_desk(file, self._clock, DAYS, lambda _card: 3.0, lambda: None)

    def choose(self, **goal: object) -> None:
        self.desk.settings.set_goal(Goal(**goal, asked=True))

    def answer(self, card: CardId, grade: Grade, *, sure: bool = False, minutes: float = 1) -> None:
        evidence = Evidence(Confidence.SURE if sure else Confidence.UNSURE)
        self.desk.progress.record(card, grade, self.now, timedelta(minutes=minutes), evidence)

    def bookmark(self, target: CardId | TopicId, reason: Reason = Reason.WEAK) -> None:
        mark = Bookmark(target, "/" in target, reason, self.now)
        self.desk.notebook.bookmark(mark)

    def pass_days(self, days: int) -> None:
        self.now += timedelta(days=days)

    def overview(self) -> Overview:
        self.desk.open()
        return look_around(self.bank, self.file, DAYS, self.now)

    def leave(self) -> None:
        self.desk.close()
        self.bank.close()

    def _clock(self) -> datetime:
        return self.now
