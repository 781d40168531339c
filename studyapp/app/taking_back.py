"""Undo and redo of answers, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyapp.ui.shortcuts import key_text

if TYPE_CHECKING:
    from datetime import datetime

    from studyapp.bank import Bank
    from studyapp.study import Progress, Review


def take_back(progress: Progress, bank: Bank, now: datetime) -> str:
    """Undo the last answer; what to say. May raise a `StoreError`."""
    review = progress.undo(now)
    if review is None:
        return "There is nothing to undo."
    return f"Undone: {_named(review, bank)}.  {key_text('redo')} takes it back."


def give_again(progress: Progress, bank: Bank, now: datetime) -> str:
    """Redo what was undone last; what to say. May raise a `StoreError`."""
    review = progress.redo(now)
    if review is None:
        return "There is nothing to redo."
    return f"Answered again: {_named(review, bank)}.  {key_text('undo')} takes it back."


def _named(review: Review, bank: Bank) -> str:
    title = bank.title(review.card).title if review.card in bank else str(review.card)
    return f"“{title}” – {review.grade.label}"
