"""Faults in packs, as a learner hears of them; the files are for who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studyapp.bank.problem import Problem

_CARD = ".md"


def told(faults: Sequence[Problem]) -> str:
    """A broken card hurts nothing else; any other file has to be named at once."""
    cards = {fault.file for fault in faults}
    if any(not file.endswith(_CARD) for file in cards):
        return details(faults)
    many = f"{len(cards)} cards have faults and were" if cards - {faults[0].file} else ""
    return f"{many or 'One card has a fault and was'} not taken in. Everything else works."


def details(faults: Sequence[Problem]) -> str:
    """The first with file and line, and how the others are found; causes come first."""
    first, *others = sorted(faults, key=lambda fault: fault.file.endswith(_CARD))
    return f"{first}{f' ({len(others)} more: see `studyapp check`)' if others else ''}"
