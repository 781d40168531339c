"""Which interviews wait, in words: from the shelf, and without Qt."""

from datetime import datetime

from studyapp.study import Days
from studyapp.study.mock import Sitting
from studyapp.study.mock.record import RecordError
from studyapp.study.mock.replaying import replay
from studyapp.study.mock.salvage import salvage
from studyapp.study.mock.shelf import MockId, MockShelf
from studyapp.ui.mock import wording
from studyapp.ui.mock.waiting_list import Waiting

_UNREADABLE = "An interview is under way, but it cannot be read any more: {} It can be thrown away."


def waiting(shelf: MockShelf, now: datetime, days: Days) -> tuple[MockId | None, list[Waiting]]:
    """The one under way, and rows for all that wait, that one first. Raises StoreError."""
    under_way = shelf.under_way()
    rows = [] if under_way is None else [_under_way(shelf, under_way, now, days)]
    rows += [_to_review(shelf, mock, now, days) for mock in shelf.debriefing()]
    return under_way, rows


def _under_way(shelf: MockShelf, mock: MockId, now: datetime, days: Days) -> Waiting:
    try:
        sitting = _sitting(shelf, mock)
    except RecordError as error:
        return Waiting(mock, _UNREADABLE.format(error), "")
    return Waiting(mock, wording.stands_at(sitting, now, days), "Resume")


def _to_review(shelf: MockShelf, mock: MockId, now: datetime, days: Days) -> Waiting:
    try:
        sitting = _sitting(shelf, mock)
    except RecordError as error:
        return Waiting(mock, str(error), "")
    said = wording.to_review(sitting.blueprint.title, sitting.begun, now, days)
    return Waiting(mock, said, "Review")


def _sitting(shelf: MockShelf, mock: MockId) -> Sitting:
    return replay(salvage(shelf.entries(mock)).entries)
