"""Search through 100,000 cards: every kind of query within its budget.

Told in milliseconds of processor time: nothing here waits for a disk once it was read, and what
other programs do meanwhile is none of search's business.
"""

import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from itertools import accumulate, pairwise

import pytest

from studyapp.bank import (
    Card,
    CardId,
    Fragment,
    Heading,
    KeyPoint,
    Kind,
    Level,
    Role,
    Topic,
    TopicId,
)
from studyapp.bank.index_file import create_tables, open_reading, open_writing
from studyapp.bank.matching import MOST
from studyapp.bank.ready import Ready, Words
from studyapp.bank.search import Search
from studyapp.bank.shelf import Description, Shelf
from studyapp.bank.standing import Standing

CARDS = 100_000
WORDS = 18_000
BUDGET_MS = 5.0
KINDS = (
    "one word",
    "two words",
    "phrase",
    "prefix of 2 or 3",
    "commonest words",
    "filters",
    "or",
    "negation",
)

pytestmark = pytest.mark.benchmark


class Text:
    """Seeded text in which, as in a language, the n-th commonest word has a share of 1/n."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        syllables = [a + b for a in "bcdfghjklmnprst" for b in "aeiou"]
        words = ("".join(self.random.choices(syllables, k=n % 4 + 2)) for n in range(3 * WORDS))
        self.words = list(dict.fromkeys(words))[:WORDS]
        self._shares = list(accumulate(1 / (n + 1) for n in range(len(self.words))))

    def of(self, length: int) -> str:
        return " ".join(self.random.choices(self.words, cum_weights=self._shares, k=length))


def topics() -> list[Topic]:
    branches = [Topic(TopicId(f"branch-{n:02}"), f"Branch {n}") for n in range(20)]
    return [
        topic
        for branch in branches
        for topic in (
            branch,
            *(Topic(TopicId(f"{branch.id}/leaf-{n}"), f"Leaf {n}", branch.id) for n in range(10)),
        )
    ]


def cards(text: Text) -> Iterator[Ready]:
    leaves = [topic.id for topic in topics() if topic.parent]
    body = ({Heading.SHORT: Fragment("<p>In short.</p>")}, ())
    for n in range(CARDS):
        points = (KeyPoint(text.of(8)), KeyPoint(text.of(8)))
        card = Card(
            id=CardId(f"card-{n:06}"),
            topic=leaves[n * len(leaves) // CARDS],
            title=text.of(9),
            level=text.random.choice(list(Level)),
            kind=text.random.choice(list(Kind)),
            roles=tuple(text.random.sample(list(Role), 2)),
            minutes=3,
            key_points=points,
            reviewed=date(2026, 1, 1),
        )
        words = Words("; ".join(point.say for point in points), text.of(40), text.of(135))
        yield Ready(f"big/cards/{card.topic}/{card.id}.md", card, body, words, frozenset())


@pytest.fixture(scope="module")
def text():
    return Text(seed=7)


@pytest.fixture(scope="module")
def index(tmp_path_factory, text):
    file = tmp_path_factory.mktemp("bench") / "bank.sqlite"
    with closing(open_writing(file)) as connection:
        connection.execute("BEGIN")
        create_tables(connection)
        shelf = Shelf(connection)
        for ready in cards(text):
            shelf.put(ready)
        shelf.arrange([("big", Description(tuple(topics()), ()))])
        connection.execute("COMMIT")
    return file


@pytest.fixture(scope="module")
def queries(text) -> dict[str, list[str]]:
    commonest = text.words[:20]
    usual = text.words[20:4020:40]  # from every other card to one card in a hundred
    pairs = list(pairwise(usual))
    return {
        "one word": usual,
        "two words": [f"{a} {b} " for a, b in pairs],
        "phrase": [f'"{a} {b}"' for a, b in pairs],
        "prefix of 2 or 3": [word[: 2 + n % 2] for n, word in enumerate(usual)],
        "commonest words": [f"{word} " for word in commonest],
        "filters": filters(usual[::2]),
        "or": [f"{a} or {b} " for a, b in pairs],
        "negation": [f"{a} -{b} " for a, b in pairs] + [f"-{word}" for word in usual],
    }


def filters(words: list[str]) -> list[str]:
    levels, kinds, roles = ("junior", "mid", "senior"), list(Kind), list(Role)
    found = []
    for n, word in enumerate(words):
        found += [
            f"topic:branch-{n % 20:02} {word} ",
            f"topic:branch-{n % 20:02}/leaf-{n % 10} level:{levels[n % 3]}",
            f"level:{levels[n % 3]} role:{roles[n % 6]} kind:{kinds[n % 9]}",
            f"is:due {word} ",
            f"is:new level:{levels[n % 3]} {word} ",
        ]
    return found


@pytest.fixture(scope="module")
def standing(text):
    """A hundred cards are due, a thousand done, all others new."""
    names = [CardId(f"card-{n:06}") for n in range(CARDS)]
    chosen = text.random.sample(names, 1100)
    due, done = frozenset(chosen[:100]), frozenset(chosen[100:])
    return Standing(due=due, done=done, new=frozenset(names) - due - done)


@pytest.fixture
def search(index, standing):
    with closing(Search(index)) as search:
        search.find("is:due is:new is:done", standing)  # reads the ids once
        search.find("nosuchword")  # and the vocabulary
        yield search


@pytest.fixture
def plain(index):
    with closing(open_reading(index)) as connection:
        yield connection


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_query_keeps_to_the_budget(search, plain, queries, standing, budgets, kind):
    texts = queries[kind]
    found = timed(lambda text: search.find(text, standing), texts)

    least = floor(plain, texts)
    budgets.keep(f"search: {kind}", found, BUDGET_MS, floor=least, worst=True)


def test_a_typo_costs_little(search, text, budgets):
    typos = [f"{word[:3]}x{word[3:]}" for word in text.words[50:4050:100] if len(word) > 5]
    found = timed(search.find, typos)

    budgets.keep("search: a typo", found, 5 * BUDGET_MS, worst=True)


def test_a_phrase_of_the_commonest_words_keeps_to_the_budget(search, plain, text, budgets):
    """FTS5 compares the places of both words in every card: its own share is most of it."""
    phrases = [f'"{a} {b}"' for a, b in pairwise(text.words[:8])]
    found = timed(search.find, phrases)

    least = floor(plain, phrases)
    budgets.keep("search: commonest phrases", found, BUDGET_MS, floor=least, worst=True)


@pytest.mark.parametrize("flag", ["is:due", "is:done", "is:new", "-is:new"])
def test_a_filter_beside_a_word_in_nearly_every_card_keeps_to_the_budget(
    search, text, standing, budgets, flag
):
    texts = [f"{flag} {word} " for word in text.words[:20]]
    found = timed(lambda it: search.find(it, standing), texts)

    budgets.keep(f"search: {flag} common word", found, BUDGET_MS, worst=True)


def floor(plain: sqlite3.Connection, texts: list[str]) -> list[float]:
    """The same words asked of FTS5 alone, unranked; nothing for kinds that it cannot answer."""
    if any(":" in text or text.startswith("-") for text in texts):
        return []
    asked = [" OR ".join(fts(part) for part in text.split(" or ")) for text in texts]
    query = f"SELECT rowid FROM search WHERE search MATCH ? LIMIT {MOST + 1}"
    return timed(lambda it: plain.execute(query, (it,)).fetchall(), asked)


def fts(text: str) -> str:
    return text if text.endswith((" ", '"')) else f"{text}*"


def timed(deed: Callable[[str], object], texts: list[str]) -> list[float]:
    """For each the best of five: the first reads from the disk, and neighbours share the caches."""
    return [min(milliseconds(deed, text) for _ in range(5)) for text in texts]


def milliseconds(deed: Callable[[str], object], text: str) -> float:
    started = time.thread_time()
    deed(text)
    return (time.thread_time() - started) * 1e3
