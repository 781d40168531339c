"""A past interview as text for keeping, and back."""

from typing import Final

from pydantic import TypeAdapter, ValidationError

from studyapp.study.mock.history import Past
from studyapp.study.mock.record import RecordError
from studyapp.study.mock.shelf import MockId, MockShelf

_PAST: Final = TypeAdapter(Past)


def past_to_json(past: Past) -> str:
    """On one line."""
    return _PAST.dump_json(past).decode()


def past_from_json(text: str) -> Past:
    """Raises RecordError."""
    try:
        return _PAST.validate_json(text)
    except ValidationError as error:
        wrong = error.errors(include_url=False)[0]
        where = ".".join(map(str, wrong["loc"])) or "past"
        message = f"A past mock interview cannot be read: {where}: {wrong['msg']}."
        raise RecordError(message) from error


def past_mocks(shelf: MockShelf) -> dict[MockId, Past]:
    """All that can be read, newest first: one that cannot must not hide the others."""
    found: dict[MockId, Past] = {}
    for mock, _, text in shelf.past():
        try:
            found[mock] = past_from_json(text)
        except RecordError:
            continue
    return found
