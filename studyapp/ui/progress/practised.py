"""What the progress screen reads of exercises and drills, away from the GUI thread."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from studyapp.bank import CardId
from studyapp.study import Desk

if TYPE_CHECKING:  # nobody practises before the first paint
    from studyapp.practice import Attempt, Workbook
    from studyapp.study.mock.shelf import MockShelf

Packs = Callable[[], Iterable[Path]]
DRILL = "drill:"
"""Begins the ids under which attempts at drills are kept."""


class PractisedDesk(Desk, Protocol):
    """A desk with a workbook on it, and a shelf of interviews."""

    @property
    def workbook(self) -> "Workbook":
        """The learner's own code. Reading it may raise a `StoreError`."""

    @property
    def mocks(self) -> "MockShelf":
        """The learner's mock interviews. Reading it may raise a `StoreError`."""


@dataclass(frozen=True, slots=True)
class Practised:
    """What the workbook tells; drills are among the attempts and times, by their ids."""

    newest: Mapping[CardId, "Attempt"]
    best: Mapping[CardId, timedelta]
    drafted: Mapping[CardId, datetime]
    drills: Mapping[CardId, str]  # the titles of those that were tried


def read_practised(desk: PractisedDesk, packs: Packs) -> Practised:
    """Raises `StoreError`."""
    workbook = desk.workbook
    newest = workbook.newest()
    tried = {one for one in newest if one.startswith(DRILL)}
    return Practised(newest, workbook.best_times(), workbook.drafted(), _titles(tried, packs))


def _titles(tried: set[CardId], packs: Packs) -> dict[CardId, str]:
    """In the order of the packs; a drill that left them is left out."""
    if not tried:
        return {}
    from studyapp.bank.drills import read_drills  # noqa: PLC0415 (loads pydantic)

    drills = (drill for pack in packs() for drill in read_drills(pack)[0])
    titles = {CardId(f"{DRILL}{drill.id}"): drill.title for drill in drills}
    return {drill: title for drill, title in titles.items() if drill in tried}
