import pytest

from studyapp.bank.card_file import slug
from studyapp.bank.lint import survey
from studyapp.bank.packs import card_files, read_pack
from studyapp.paths import DATA
from tests.content.promises import gaps, lint_faults, lost_cards, page_faults

pytestmark = pytest.mark.content

CARDS = [slug(file) for file in card_files(DATA / "core")]


@pytest.fixture(scope="module")
def bank(open_bank, core):
    return open_bank(core)


@pytest.fixture(scope="module")
def held(core):
    return survey(core).inventory


def test_the_linter_finds_nothing(core):
    assert lint_faults(core) == []


def test_there_is_a_card_of_every_topic_kind_and_level_and_leaves_for_every_stage(core):
    assert list(gaps(core)) == []


def test_there_are_fourteen_topics(core):
    pack, _ = read_pack(core)

    assert sum(topic.parent is None for topic in pack.topics) == 14


def test_every_card_comes_into_the_bank_without_an_error(bank, core):
    assert lost_cards(bank, core) == []
    assert [problem for problem in bank.problems() if not problem.warning] == []


@pytest.mark.parametrize("card", CARDS)
def test_what_a_card_leads_to_and_shows_is_in_the_bank(card, bank):
    assert list(page_faults(bank, bank.page(card))) == []


def test_every_item_of_the_curriculum_is_covered(held):
    assert held.uncovered == []
    assert len(held.curriculum) == 504


def test_the_bank_is_as_large_as_it_was_meant_to_be(held):
    assert held.cards >= 378
    assert held.exercises >= 125
    assert held.variants >= 30


def test_every_card_was_read_by_a_second_pair_of_eyes():
    log = (DATA.parent / "docs" / "content-review.md").read_text("utf-8")
    read = {line.split("|")[1].strip() for line in log.splitlines() if line.startswith("| ")}

    assert sorted(set(CARDS) - read) == []
