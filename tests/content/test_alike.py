"""No two cards ask the same."""

from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.bank import CardId, Exercise, Heading
from studyapp.bank.packs import card_files, read_card
from tests.content.likeness import likenesses, too_alike

pytestmark = pytest.mark.content

LIST = Path(__file__).with_name("alike_cards.txt")


@pytest.fixture(scope="module")
def cards(core):
    found = [read_card(core, file)[0] for file in card_files(core)]
    return {card.id: card for card in found if card}


@pytest.fixture(scope="module")
def allowed():
    """Pairs that may sound alike, with the reason for each."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    entries = [line.partition(": ") for line in lines if line and not line.startswith("#")]
    return {tuple(map(CardId, ids.split())): reason for ids, _, reason in entries}


def test_no_two_cards_ask_the_same(cards, allowed):
    found = [each for each in too_alike(cards.values()) if each[1:] not in allowed]

    assert [f"{share:.2f} {one} {other}" for share, one, other in found] == []


def test_every_pair_that_may_sound_alike_is_in_order_and_has_a_reason(allowed):
    assert all(len(pair) == 2 and list(pair) == sorted(pair) for pair in allowed)
    assert all(len(reason.split()) > 3 for reason in allowed.values())


def test_no_pair_is_listed_that_does_not_sound_alike(cards, allowed):
    alike = {each[1:] for each in too_alike(cards.values())}

    assert allowed.keys() <= alike


def renamed(card, title, short):
    others = [each for each in card.sections if each.heading is not Heading.SHORT]
    found = next(each for each in card.sections if each.heading is Heading.SHORT)
    sections = (found._replace(body=short), *others)
    return replace(card, id=CardId("twin"), title=title, sections=sections)


@pytest.fixture
def gil(cards):
    return cards[CardId("gil")]


def short_of(card):
    return next(each.body for each in card.sections if each.heading is Heading.SHORT)


def test_the_same_question_in_other_words_is_noticed(cards, gil):
    twin = renamed(gil, gil.title.lower().replace("what is", "Explain"), "Something else.")

    assert any(each.one == "gil" for each in too_alike([*cards.values(), twin]))


def test_the_same_answer_under_another_title_is_noticed(cards, gil):
    twin = renamed(gil, "Zebras?", short_of(gil))

    assert any(each.one == "gil" for each in too_alike([*cards.values(), twin]))


def test_an_exercise_and_its_variant_may_be_alike(cards, gil):
    twin = renamed(gil, gil.title, short_of(gil))
    varied = replace(twin, exercise=Exercise("python", "write", variant_of=gil.id))

    assert all("twin" not in each for each in too_alike([*cards.values(), varied]))


def test_endings_and_the_words_that_all_ask_with_do_not_count():
    texts = {CardId("a"): "How do you sort lists?", CardId("b"): "Explain sorting a list."}

    assert likenesses(texts)[0].share == pytest.approx(1.0)


def test_what_shares_no_word_is_not_alike():
    assert likenesses({CardId("a"): "Sorting lists", CardId("b"): "Joining tables"}) == []


@pytest.mark.parametrize("text", ["", "What is it?"])
def test_a_title_of_common_words_alone_is_like_nothing(text):
    assert likenesses({CardId("a"): text, CardId("b"): text}) == []
