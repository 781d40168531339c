from contextlib import closing

import pytest

from studyapp.bank import Bank, CardId, TopicId
from studyapp.bank.index import compile_index
from studyapp.bank.lint import lint
from studyapp.bank.search import Search
from tests.packs import card, little_cards, variant, write_file, write_pack

PAIRS = CardId("add-pairs")
VARIED = {**little_cards(), **variant(PAIRS, "total")}


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "little"


@pytest.fixture
def compiled(folder, tmp_path):
    """Compiles cards and opens the bank that they make."""
    banks = []

    def made(cards):
        compile_index([write_pack(folder, cards)], tmp_path / "index")
        banks.append(Bank(tmp_path / "index"))
        return banks[-1]

    yield made
    for bank in banks:
        bank.close()


def told(folder):
    return [str(it).rpartition("card.md:")[2] for it in lint(folder) if not it.warning]


# What the bank makes of them


def test_a_variant_is_no_question_of_its_own(compiled):
    bank = compiled(VARIED)

    assert len(bank) == 4
    assert PAIRS not in bank.card_ids()
    assert PAIRS not in {title.id for title in bank.titles()}
    assert PAIRS not in {title.id for title in bank.titles(TopicId("python/functions"))}


def test_a_variant_is_on_no_path(compiled):
    bank = compiled(VARIED)

    (role,) = {role for role in bank.title(CardId("total")).roles if role == "python-developer"}
    assert PAIRS not in {card for stage in bank.stages(role) for card in stage.cards}


def test_a_variant_can_be_opened_and_names_what_it_varies(compiled):
    bank = compiled(VARIED)

    assert PAIRS in bank
    assert bank.page(PAIRS).title.main == "total"
    assert [(it.id, it.variant_of) for it in bank.variants()] == [(PAIRS, "total")]


def test_a_variant_has_follow_ups_of_its_own_only(compiled):
    main = VARIED["python/functions/total/card.md"]
    asked = main.replace("## Task", "## Follow-ups\n\n### And at scale?\n\nIt streams.\n\n## Task")

    bank = compiled({**VARIED, "python/functions/total/card.md": asked})

    assert bank.page(PAIRS).follow_ups == ()


def test_variants_leave_the_numbers_of_the_questions_as_they_are(compiled):
    bank = compiled(VARIED)

    assert [title.number for title in bank.titles()] == [1, 2, 3, 4]
    assert [title.number for title in bank.variants()] == [5]


def test_search_finds_the_question_and_not_its_variants(compiled, tmp_path):
    compiled(VARIED)

    with closing(Search(tmp_path / "index")) as search:
        assert [hit.title.id for hit in search.find("add up list").hits] == ["total"]


def test_a_question_that_becomes_a_variant_is_found_no_more(compiled, tmp_path):
    alone = variant(PAIRS, "total")[f"python/functions/{PAIRS}/card.md"]
    compiled(
        {**VARIED, f"python/functions/{PAIRS}/card.md": alone.replace("variant_of: total", "")}
    )
    compiled(VARIED)

    with closing(Search(tmp_path / "index")) as search:
        assert [hit.title.id for hit in search.find("add up list").hits] == ["total"]


def test_a_variant_of_a_card_that_is_gone_is_a_question(folder, compiled, tmp_path):
    compiled(VARIED)
    (folder / "cards/python/functions/total/card.md").unlink()

    compile_index([folder], tmp_path / "index")

    with closing(Bank(tmp_path / "index")) as bank:
        assert bank.title(PAIRS).main == PAIRS
        assert PAIRS in bank.card_ids()


@pytest.mark.parametrize("varied", ["list-or-tuple", PAIRS])
def test_what_can_not_be_varied_makes_no_variants(varied, compiled):
    bank = compiled({**VARIED, **variant("add-thrice", varied)})

    assert bank.title(CardId("add-thrice")).variant_of is None


# What the linter says of them


def test_a_fitting_variant_is_fine(folder):
    write_pack(folder, VARIED)

    assert told(folder) == []


def test_a_variant_of_nothing_is_told(folder):
    write_pack(folder, {**little_cards(), **variant(PAIRS, "totl")})

    assert told(folder) == ["27:3: exercise.variant_of: no such card: totl; did you mean 'total'?"]


def test_a_variant_of_itself_is_told(folder):
    write_pack(folder, {**little_cards(), **variant(PAIRS, PAIRS)})

    assert told(folder) == ["27:3: exercise.variant_of: a card cannot refer to itself"]


def test_a_variant_of_a_card_without_exercise_is_told(folder):
    write_pack(folder, {**little_cards(), **variant(PAIRS, "unhashable")})

    assert told(folder) == ["27:3: exercise.variant_of: unhashable is no exercise"]


def test_a_variant_of_a_variant_is_told(folder):
    write_pack(folder, {**VARIED, **variant("add-thrice", PAIRS)})

    assert told(folder) == ["27:3: exercise.variant_of: add-pairs is a variant itself; name total"]


def test_a_variant_in_another_language_is_told(folder):
    write_pack(folder, VARIED)
    file = folder / f"cards/python/functions/{PAIRS}/card.md"
    write_file(file, file.read_text("utf-8").replace("language: python", "language: sql"))

    found = "27:3: exercise.variant_of: total is in python, not in sql"
    assert found in told(folder)


# Cards that belong together


def related(bank, card):
    return [title.id for title in bank.related(CardId(card))]


def leaf(*cards):
    return {f"python/types/{slug}.md": card(slug, related=names) for slug, names in cards}


def test_a_link_is_shown_on_both_cards(compiled):
    bank = compiled(leaf(("a", "[b]"), ("b", "[]")))

    assert (related(bank, "a"), related(bank, "b")) == (["b"], ["a"])


def test_what_a_card_names_itself_comes_first_and_in_its_own_order(compiled):
    bank = compiled(leaf(("a", "[d]"), ("b", "[d]"), ("c", "[]"), ("d", "[c, b]")))

    assert related(bank, "d") == ["c", "b", "a"]


def test_related_cards_that_are_not_written_yet_are_left_out(compiled):
    bank = compiled(leaf(("a", "[later, b]"), ("b", "[]")))

    assert related(bank, "a") == ["b"]


def test_at_most_eight_are_related(compiled):
    many = [(f"c{number}", "[a]") for number in range(9)]

    bank = compiled(leaf(("a", "[]"), *many))

    assert related(bank, "a") == [f"c{number}" for number in range(8)]


def test_links_that_were_taken_away_are_forgotten(compiled):
    compiled(leaf(("a", "[b]"), ("b", "[]")))

    bank = compiled(leaf(("a", "[]"), ("b", "[]")))

    assert related(bank, "b") == []


def test_variants_are_no_related_cards(compiled):
    bank = compiled({**VARIED, **leaf(("a", f"[{PAIRS}, total]"))})

    assert related(bank, "a") == ["total"]
