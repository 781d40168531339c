"""Follow-up questions that two cards ask: who meets both has heard the answer already."""

import re
from collections.abc import Iterable, Iterator

from studyapp.bank.card_file import CardFile
from studyapp.bank.lint_sections import follow_ups
from studyapp.bank.problem import Problem

_NO_WORD = re.compile(r"[\W_]+")


def lint_repeats(files: Iterable[CardFile]) -> Iterator[Problem]:
    """All findings, each at the later card; variants of one exercise may ask the same."""
    first: dict[str, CardFile] = {}
    for file in files:
        if not (file.body and file.card):
            continue
        for line, question in follow_ups(file.body, file.card):
            other = first.setdefault(_NO_WORD.sub(" ", question).strip().lower(), file)
            if other.card and other.card.family != file.card.family:
                message = f"{other.id} has the same follow-up question"
                yield file.body.problem(1, message, line, warning=True)
