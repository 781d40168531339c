from contextlib import closing

import pytest

from studyapp.bank import (
    Bank,
    BankError,
    CardId,
    Heading,
    KeyPoint,
    Kind,
    Level,
    Role,
    Title,
    Topic,
    TopicId,
)
from studyapp.bank.index import compile_index
from studyapp.bank.packs import read_card
from tests.packs import card, little_cards, write_file, write_pack

TUPLES = CardId("list-or-tuple")


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    cards = little_cards() | {
        "pandas/grouping/counts.md": card(
            "counts", level="junior", roles="[data-scientist]", covers="[a-1, a-2, b-1, c-d-1]"
        ),
        "pandas/grouping/groups.md": card(
            "groups", level="senior", covers="[a-1, b-2, c-d-2, e-1.5]"
        ),
    }
    return write_pack(tmp_path_factory.mktemp("packs") / "little", cards)


@pytest.fixture(scope="module")
def index(pack, tmp_path_factory):
    file = tmp_path_factory.mktemp("index") / "bank #1?.sqlite"
    compile_index([pack], file)
    return file


@pytest.fixture
def bank(index):
    with closing(Bank(index)) as bank:
        yield bank


def ids(titles: list[Title]) -> list[str]:
    return [title.id for title in titles]


def test_topics_come_in_order_each_branch_before_its_leaves(bank):
    assert bank.topics() == [
        Topic(TopicId("python"), "Python"),
        Topic(TopicId("python/types"), "Types", TopicId("python")),
        Topic(TopicId("python/functions"), "Functions", TopicId("python")),
        Topic(TopicId("pandas"), "Pandas"),
        Topic(TopicId("pandas/grouping"), "Grouping", TopicId("pandas")),
    ]


def test_a_title_says_what_a_list_shows(bank):
    assert bank.title(TUPLES) == Title(
        id=TUPLES,
        number=1,
        topic=TopicId("python/types"),
        title="How do a list and a tuple differ?",
        level=Level.JUNIOR,
        kind=Kind.COMPARE,
        roles=frozenset({Role.PYTHON_DEVELOPER, Role.DATA_SCIENTIST}),
        minutes=3,
        asked=2,
        exercise=False,
    )


def test_an_exercise_is_known_by_its_title(bank):
    assert bank.title(CardId("total")).exercise


def test_cards_are_numbered_from_one_without_gaps(bank):
    assert [title.number for title in bank.titles()] == [1, 2, 3, 4, 5, 6]


def test_a_leaf_has_its_own_cards(bank):
    assert ids(bank.titles(TopicId("python/functions"))) == ["total", "default-arguments"]


def test_a_branch_has_the_cards_of_its_leaves(bank):
    titles = bank.titles(TopicId("python"))

    assert ids(titles) == ["list-or-tuple", "unhashable", "total", "default-arguments"]


def test_an_empty_topic_has_no_cards(tmp_path):
    compile_index([write_pack(tmp_path / "empty", {})], tmp_path / "index")

    with closing(Bank(tmp_path / "index")) as bank:
        assert bank.titles(TopicId("pandas")) == []


def test_an_unknown_topic_is_a_key_error(bank):
    with pytest.raises(KeyError, match="perl"):
        bank.titles(TopicId("perl"))


def test_a_page_holds_the_card_as_its_file_has_it(bank, pack):
    written, _ = read_card(pack, pack / "cards/python/functions/total/card.md")

    page = bank.page(CardId("total"))

    assert page.card.exercise == written.exercise
    assert (page.card.clarify, page.card.twists) == (written.clarify, written.twists)
    assert page.card.versions == {"python": "3.11–3.14"}
    assert page.card.key_points[0] == KeyPoint("one can be changed", ("mutable",))
    assert (page.card.reviewed, page.card.sources) == (written.reviewed, written.sources)


def test_a_page_has_its_sections_compiled_and_in_order(bank):
    page = bank.page(TUPLES)

    assert list(page.sections) == [Heading.SHORT, Heading.FULL, Heading.PITFALLS]
    assert "the other cannot" in page.sections[Heading.SHORT].html
    assert page.sections[Heading.FULL].code[0].strip() == "print([1, 2], (1, 2))"


def test_a_page_has_its_formulas_drawn(bank):
    (formula,) = bank.page(CardId("total")).sections[Heading.SOLUTION_NOTES].formulas

    assert formula.tex == "O(n)"
    assert formula.width > 0


def test_follow_ups_are_questions_with_compiled_answers(bank):
    (follow_up,) = bank.page(TUPLES).follow_ups

    assert follow_up.question == "Is a tuple of lists immutable?"
    assert "Only the outer part is" in follow_up.answer.html


def test_a_page_brings_its_title(bank):
    assert bank.page(TUPLES).title == bank.title(TUPLES)


@pytest.mark.parametrize("read", [Bank.page, Bank.title])
def test_an_unknown_card_is_a_key_error(bank, read):
    with pytest.raises(KeyError, match="nobody"):
        read(bank, CardId("nobody"))


def test_a_stage_has_the_leaves_so_far_up_to_its_level_without_what_came_before(bank):
    stages = bank.stages(Role.DATA_SCIENTIST)

    assert [(stage.level, stage.topics, stage.cards) for stage in stages] == [
        (Level.JUNIOR, ("pandas/grouping",), ("counts",)),
        (Level.MID, ("python/types",), ("list-or-tuple", "unhashable")),
        (Level.SENIOR, ("python/functions",), ("groups", "total", "default-arguments")),
    ]


def test_a_stage_has_cards_of_its_role_only(bank):
    cards = {name for stage in bank.stages(Role.PYTHON_DEVELOPER) for name in stage.cards}

    assert cards == {"list-or-tuple", "unhashable", "total", "default-arguments"}


def test_a_role_without_a_path_has_three_empty_stages(bank):
    assert [(stage.topics, stage.cards) for stage in bank.stages(Role.MLOPS)] == [((), ())] * 3


def test_what_three_seeds_ask_is_most_asked(bank):
    found = [(title.id, title.asked) for title in bank.most_asked()]

    assert found == [("groups", 4), ("counts", 3)]


def test_a_picture_elsewhere_is_not_served(bank):
    assert bank.image(TUPLES, "../../../pack.toml") is None


def test_the_bank_knows_its_cards(bank):
    assert TUPLES in bank
    assert "nobody" not in bank
    assert len(bank) == 6
    assert bank.card_ids() == frozenset(ids(bank.titles()))


def test_problems_are_remembered(tmp_path):
    pack = write_pack(tmp_path / "little")
    write_file(pack / "cards/python/types/broken.md", "nothing")
    compiled = compile_index([pack], tmp_path / "index")

    with closing(Bank(tmp_path / "index")) as bank:
        assert bank.problems() == compiled.problems != ()


def test_a_missing_index_is_told_with_its_name(tmp_path):
    with pytest.raises(BankError, match=r"none\.sqlite: there is no bank index"):
        Bank(tmp_path / "none.sqlite")


def test_opening_makes_no_file(tmp_path):
    with pytest.raises(BankError):
        Bank(tmp_path / "none.sqlite")

    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_is_told(tmp_path):
    file = write_file(tmp_path / "index", "no database " * 100)

    with pytest.raises(BankError, match="cannot be read"):
        Bank(file)


def test_damage_found_while_reading_is_told(index, tmp_path):
    whole = index.read_bytes()
    file = write_file(tmp_path / "index", whole[:4096] + b"\xff" * (len(whole) - 4096))

    with closing(Bank(file)) as bank, pytest.raises(BankError, match="cannot be read"):
        bank.page(TUPLES)
