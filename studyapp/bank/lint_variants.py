"""What must hold of exercises that are shown in the stead of another."""

from collections.abc import Iterator, Sequence

from studyapp.bank.card_file import CardFile
from studyapp.bank.model import Card, Exercise
from studyapp.bank.problem import Problem

_VARIED = ("exercise", "variant_of")


def lint_variants(files: Sequence[CardFile]) -> Iterator[Problem]:
    """All findings about what is varied; that it exists at all the links are checked for."""
    cards = {file.card.id: file.card for file in files if file.card}
    for file in files:
        if not (file.front and file.card and file.card.exercise):
            continue
        varied = cards.get(file.card.exercise.variant_of or file.card.id)
        if varied and varied is not file.card and (why := _unfit(varied, file.card.exercise)):
            yield file.front.problem(_VARIED, why)


def _unfit(varied: Card, exercise: Exercise) -> str:
    if not varied.exercise:
        return f"{varied.id} is no exercise"
    if varied.exercise.variant_of:
        return f"{varied.id} is a variant itself; name {varied.exercise.variant_of}"
    if varied.exercise.language != exercise.language:
        return f"{varied.id} is in {varied.exercise.language}, not in {exercise.language}"
    return ""
