"""What is asked back is matched to what the card's author foresaw.

By the rules of `points`, whose stems find the words of a foreseen question in what was typed. But a
question denies nothing, so one telling word suffices: one of the `words` that the author gave the
question, or where none are given, one that no other foreseen question has.

Measured, cards with `words`: `tests/study/mock/clarifications_with_words.jsonl`, 103 questions on
12 cards, mostly paraphrased, typed after the words and the rules stood and not tuned on since, but
by the hand that had written the words: of what is answered 0.96 is to the point, of what was
foreseen 0.32 is understood (0.78 and 0.25 without the words). By another hand, the 20 of
`clarifications_held_out.jsonl` that are about four of these cards and that were unknown when the
words were written: 1.00 and 0.73 (1.00 and 0.33 without). Cards without `words`: all 106 of that
file, by which `_CLEARLY` was chosen: 0.77 and 0.40.

It fails where the same thing is asked in words that nobody foresaw. Hence what was not understood
is answered neutrally, the learner places it in the review, and until then it never lowers a
suggested score.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from studyapp.bank import KeyPoint, Prompted
from studyapp.study.points import suggest_points

_LEAD_IN = "I would like to know for this task whether it is so that "
"""Makes a statement of a question, and prose of two words: `points` reads nothing else."""

_WORD = re.compile(r"[a-z0-9_+#]+(?:['’-][a-z]+)*")
_DENIAL = re.compile(
    r"(?:no|not|none|never|nothing|nobody|without|cannot|wrong|false|fail(?:s|ed)?|\w+n['’]t)\Z"
)
_COMMON = """
    a about all already also always am among an and any are as at be been being but by can could did
    do does each every everything exactly expect expected first for from get gets give given had
    happen happened happens has have how i if in into is it its just kind know known let like made
    make many may mean means might more most much must my need never no none not of often on one
    ones only or our out own possible question really right same shall she should so some somebody
    someone still take tell than that the their them then there these they thing things think this
    those to too up us use used user users value values want was way we were what when where whether
    which while who whom whose why will with without would yes yet you your
"""
_COMMON_WORDS = frozenset(_COMMON.split())
_ALIKE = (
    ("big", "large", "huge", "size", "rows", "volume"),
    ("repeat", "duplicate", "duplicates", "twice", "unique"),
    ("finish", "finished", "stop", "converge", "convergence"),
    ("empty", "missing", "null", "nan", "none", "blank"),
    ("quickly", "fast", "latency", "slow", "deadline"),
    ("fresh", "current", "recent", "up-to-date", "old"),
    ("allowed", "permitted", "may"),
    ("change", "swap", "replace", "add", "alter"),
    ("error", "mistake", "wrong", "bad", "fail", "failure"),
    ("truth", "label", "labels", "outcome"),
    ("reason", "occasion", "why", "purpose", "goal"),
    ("zone", "utc", "timezone"),
    ("start", "restart", "restarts", "initialisation"),
    ("ties", "tie", "equal", "same"),
    ("traffic", "requests", "load", "volume"),
)
"""Words that ask for the same thing, in whatever field."""


_HINT = 2  # what one of the author's words is worth: as much as one that only this question has
_CLEARLY = 1.0  # so far ahead of the next best


@dataclass(frozen=True, slots=True)
class _Foreseen:
    asked: frozenset[str]  # the telling words of the question
    answered: frozenset[str]  # those that only its answer has
    hints: tuple[str, ...]  # the author's, each of which tells by itself


def match(words: str, foreseen: Sequence[Prompted]) -> int | None:
    """The number of the foreseen question that was asked, None where that is not certain."""
    told = _statement(words)
    entries = [_foreseen(entry) for entry in foreseen]
    shared = Counter(term for entry in entries for term in entry.asked | entry.answered)
    scores = [_score(told, entry, shared) for entry in entries]
    *_, second, best = 0.0, 0.0, *sorted(scores)
    return scores.index(best) if best and best - second >= _CLEARLY else None


def _statement(words: str) -> str:
    said = _WORD.findall(words.lower())
    alike = [word for group in _ALIKE if not set(group).isdisjoint(said) for word in group]
    affirmed = [word for word in (*said, *alike) if not _DENIAL.match(word)]
    return _LEAD_IN + " ".join(affirmed)


def _foreseen(entry: Prompted) -> _Foreseen:
    asked = _telling(entry.ask)
    return _Foreseen(asked, _telling(entry.answer) - asked, entry.words)


def _score(told: str, entry: _Foreseen, shared: Counter[str]) -> float:
    """0 where too little was said that only this question has."""
    asked, answered = _said(told, entry.asked), _said(told, entry.answered)
    hints = _said(told, entry.hints)
    own = [term for term in asked if shared[term] == 1]
    if entry.hints:  # then a chance word of the question tells less than they do
        is_enough = bool(hints) or len(asked) > 1 or 2 * len(asked) >= len(entry.asked)
    else:
        is_enough = bool(own) or len(asked) + len(answered) > 1
    if not is_enough:
        return 0.0
    fit = len(asked) / (len(entry.asked) + 1)
    return _HINT * len(hints) + len(asked) + len(own) + len(answered) / 2 + fit


def _said(told: str, terms: Iterable[str]) -> list[str]:
    return [term for term in terms if suggest_points(told, [KeyPoint(term, (term,))])]


def _telling(text: str) -> frozenset[str]:
    words = _WORD.findall(text.lower())
    return frozenset(word for word in words if word not in _COMMON_WORDS and len(word) > 1)
