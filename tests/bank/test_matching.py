"""What matches, against going through every card: by whichever of the ways it is found."""

from contextlib import closing
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank import Card, CardId, KeyPoint, Kind, Level, Role, Topic, TopicId
from studyapp.bank.index_file import create_tables, open_reading, open_writing
from studyapp.bank.known import Known
from studyapp.bank.matching import MOST, Matching
from studyapp.bank.query import AllOf, AnyOf, Is, Node, Not, Phrase, Word, parse
from studyapp.bank.ready import Ready, Words
from studyapp.bank.shelf import Description, Shelf
from studyapp.bank.standing import Standing

CARDS = 2 * MOST + 500
LEAF = TopicId("python/types")
TEXTS = {  # what the n-th card says; the key is true of so many cards
    "common point": lambda n: True,
    "mostly": lambda n: n % 10 > 0,
    "half": lambda n: n % 2 == 0,
    "rare": lambda n: n % 70 == 0,
}


def text_of(n: int) -> str:
    return ". ".join(said for said, is_said in TEXTS.items() if is_said(n))


def generated(n: int) -> Ready:
    made = Card(
        *(CardId(f"card-{n:05}"), LEAF, f"Number {n}", Level.MID, Kind.CONCEPT),
        *((Role.MLOPS,), 2.0, (KeyPoint("a point"),), date(2026, 1, 1)),
    )
    words = Words("a point", "in short", text_of(n))
    return Ready(f"many/cards/{LEAF}/{made.id}.md", made, ({}, ()), words, frozenset())


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    file = tmp_path_factory.mktemp("many") / "bank.sqlite"
    topics = (Topic(TopicId("python"), "Python"), Topic(LEAF, "Types", TopicId("python")))
    with closing(open_writing(file)) as writing:
        writing.execute("BEGIN")
        create_tables(writing)
        shelf = Shelf(writing)
        for n in range(CARDS):
            shelf.put(generated(n))
        shelf.arrange([("many", Description(topics, ()))])
        writing.execute("COMMIT")
    with closing(open_reading(file)) as reading:
        yield reading


@pytest.fixture(scope="module")
def opened(connection):
    return Matching(connection, Known(connection))


@pytest.fixture
def matching(opened):
    return opened


def every(step: int) -> frozenset[CardId]:
    return frozenset(CardId(f"card-{n:05}") for n in range(step // 2, CARDS, step))


FEW = frozenset({CardId("card-00003"), CardId("card-04000"), CardId("gone")})
STANDING = Standing(due=FEW, done=every(40), new=every(2), bookmarked=every(5))

LEAVES = st.sampled_from(
    [
        *("common", "mostly", "half", "rare", "comm", "mos", "nowhere", '"common point"'),
        *("is:due", "is:done", "is:new", "is:bookmarked", "-is:done", "-is:new"),
    ]
)
QUERIES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        inner.map("-({})".format),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({' or '.join(parts)})"),
        st.lists(inner, min_size=2, max_size=3).map(" ".join),
    ),
    max_leaves=4,
)


@given(QUERIES)
def test_just_the_cards_are_found_that_going_through_all_would_find(opened, text):
    node = parse(text)
    wanted = {n + 1 for n in range(CARDS) if holds(node, n)}

    found = opened.matches(node, STANDING)

    numbers = [number for _, number in found.cards]
    assert len(set(numbers)) == len(numbers) == min(len(wanted), MOST)
    assert set(numbers) <= wanted
    assert found.capped == (len(wanted) > MOST)


@given(
    st.sampled_from(["common ", "mostly ", "half ", "common -rare ", '"common point" ', ""]),
    st.sampled_from(["is:due", "is:done", "-is:done", "is:new", "-is:bookmarked", "(is:due,done)"]),
)
def test_of_very_many_the_banks_first_are_found(opened, words, flags):
    node = parse(f"{flags} {words}")
    wanted = [n + 1 for n in range(CARDS) if holds(node, n)]

    found = opened.matches(node, STANDING)

    assert sorted(number for _, number in found.cards) == wanted[:MOST]


def holds(node: Node, n: int) -> bool:
    """The meaning of a query, spelt out."""
    match node:
        case AllOf(parts):
            return all(holds(part, n) for part in parts)
        case AnyOf(parts):
            return any(holds(part, n) for part in parts)
        case Not(part):
            return not holds(part, n)
        case Is(flag):
            return f"card-{n:05}" in getattr(STANDING, flag.value)
        case Phrase(words):
            return " ".join(words) in text_of(n)
        case Word((word,), prefix=prefix):
            said = text_of(n).replace(".", "").split()
            return any(each.startswith(word) if prefix else each == word for each in said)
    raise AssertionError(node)


def test_a_phrase_of_words_that_are_everywhere_is_counted_less_far(matching, monkeypatch):
    monkeypatch.setattr("studyapp.bank.matching._EVERYWHERE", CARDS - 1)

    found = matching.matches(parse('"common point"'), STANDING)

    assert [number for _, number in found.cards] == list(range(1, 1001))
    assert found.capped


def test_a_phrase_of_rarer_words_is_counted_to_the_end(matching, monkeypatch):
    monkeypatch.setattr("studyapp.bank.matching._EVERYWHERE", CARDS)

    found = matching.matches(parse('"common point"'), STANDING)

    assert len(found.cards) == MOST


def test_cards_that_come_back_are_looked_up_anew(matching):
    before = matching.matches(parse("is:due common "), STANDING)
    after = matching.matches(parse("is:due common "), Standing(due=every(40)))

    assert (len(before.cards), len(after.cards)) == (2, len(every(40)))
