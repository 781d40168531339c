"""Time-ordered ids (UUID version 7) for what a learner makes."""

import os
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_CHANCE = 74  # random bits beside the 48 of the time; version and variant take the other 6


def id_after(last: str | None, at: datetime) -> str:
    """A new id with the time `at`, or just past the last one where the clock went back.

    Random even then: two copies of a progress file must not invent the same id.
    """
    number = (at - _EPOCH) // _MILLISECOND << _CHANCE | _random(_CHANCE)
    if last is not None and number <= (newest := _number(last)):
        number = newest + 1 + _random(40)
    return _text(number)


def _random(bits: int) -> int:
    return int.from_bytes(os.urandom(10), "big") >> 80 - bits


def _text(number: int) -> str:
    head, tail = number >> 62, number & (1 << 62) - 1
    value = (head >> 12) << 80 | 0x7 << 76 | (head & 0xFFF) << 64 | 0b10 << 62 | tail
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def _number(text: str) -> int:
    value = int(text.replace("-", ""), 16)
    return (value >> 80) << _CHANCE | (value >> 64 & 0xFFF) << 62 | value & (1 << 62) - 1
