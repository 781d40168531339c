"""What an error means, in plain words: for those that learners meet most."""

from collections.abc import Collection

from studyapp.practice.explanations import names, science, sql, syntax, types, values
from studyapp.practice.explanations.rule import Rule
from studyapp.practice.explanations.seen import Seen
from studyapp.practice.verdict import Failure

_RULES: tuple[Rule, ...] = (
    *syntax.RULES,
    *sql.RULES,
    *science.RULES,
    *values.RULES,
    *types.RULES,
    *names.RULES,
)
_LONGEST = 2000


def explained(failure: Failure, code: str, known: Collection[str] = ()) -> str:
    """A sentence or two on what happened and where to look; empty where we know nothing.

    `known` are the names of a query's tables and columns.
    """
    message = failure.message.partition("\n")[0][:_LONGEST]
    seen = Seen(failure, code, known)
    for rule in _RULES:
        if failure.error in rule.errors and (found := rule.pattern.search(message)):
            return rule.say(found, seen)
    return ""
