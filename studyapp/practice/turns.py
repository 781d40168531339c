"""Which of an exercise and its variants is shown when the exercise comes back."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from studyapp.bank import CardId
from studyapp.practice.standing import Stand, stand_of
from studyapp.practice.workbook import Attempt

_NEVER = datetime.min.replace(tzinfo=UTC)


def in_turn(
    family: Sequence[CardId],
    newest: Mapping[CardId, Attempt],
    drafted: Mapping[CardId, datetime],
) -> CardId:
    """What is under way; else what was never tried, the exercise first; else the longest ago.

    `family` begins with the exercise itself; `newest` and `drafted` are the workbook's.
    """

    def rank(card: CardId) -> tuple[bool, datetime]:
        attempt = newest.get(card)
        idle = stand_of(attempt, drafted.get(card)) is not Stand.UNDER_WAY
        return idle, attempt.at if attempt and idle else _NEVER

    return min(family, key=rank)
