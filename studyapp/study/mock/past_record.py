"""A past interview as text for keeping, and back."""

from typing import Final

from pydantic import TypeAdapter, ValidationError

from studyapp.study.mock.history import Past
from studyapp.study.mock.record import RecordError, record_error
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
        raise record_error("A past mock interview", error) from error


def past_mocks(shelf: MockShelf) -> dict[MockId, Past]:
    """All that can be read, newest first: one that cannot must not hide the others."""
    found: dict[MockId, Past] = {}
    for mock, _, text in shelf.past():
        try:
            found[mock] = past_from_json(text)
        except RecordError:
            continue
    return found
