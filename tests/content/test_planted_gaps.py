"""Mistakes planted in copies of packs have to be found, else the tests of content are idle."""

import shutil

import pytest

from studyapp.bank import CardId
from tests.content.promises import gaps, lint_faults, lost_cards, page_faults
from tests.packs import card, little_cards, write_file, write_pack

pytestmark = pytest.mark.content

TOTAL = "cards/python/functions/total"
FIGURE = '<svg xmlns="http://www.w3.org/2000/svg"/>'
FOLDER = "python/types/curve"
LEADING = card(
    "curve",
    related="[total]",
    full="See [here](card:total), [there](card:list-or-tuple) and ![a curve](curve.svg).",
    rest="## Follow-ups\n\n### Why?\n\nSee [here](card:unhashable) and ![steps](steps.svg).",
)
PICTURES = ("curve.svg", "curve.dark.svg", "steps.svg", "steps.dark.svg")


@pytest.fixture
def little(tmp_path):
    return write_pack(tmp_path / "little")


@pytest.fixture
def copied(core, tmp_path):
    return shutil.copytree(core, tmp_path / "core")


@pytest.fixture
def found(tmp_path, open_bank):
    """What is found about a card of a pack that has the given files beside others."""

    def faults(text: str, *files: str) -> list[str]:
        beside = {f"{FOLDER}/{name}": FIGURE for name in files}
        cards = {**little_cards(), f"{FOLDER}/card.md": text, **beside}
        bank = open_bank(write_pack(tmp_path / "little", cards))
        return list(page_faults(bank, bank.page(CardId("curve"))))

    return faults


def change(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_what_the_linter_finds_is_found(little):
    write_file(little / TOTAL / "left-over.py", "x = 1\n")
    (little / TOTAL / "wrong_first.py").unlink()

    faults = lint_faults(little)

    assert len(faults) == 2
    assert any("left-over.py" in fault for fault in faults)


def test_a_link_to_a_card_that_nobody_wrote_is_found(copied):
    file = copied / "cards/software-design/inheritance/mro.md"
    change(file, "related: [composition,", "related: [compositoin,")

    (fault,) = lint_faults(copied)

    assert fault.startswith("core/cards/software-design/inheritance/mro.md:23:")
    assert "no such card: compositoin" in fault


@pytest.mark.parametrize(
    ("lost", "gap"),
    [
        ("cards/deep-learning", "no card of the topic deep-learning"),
        ("cards/responsible-ai", "no card of the topic responsible-ai"),
    ],
)
def test_a_topic_without_a_card_is_found(copied, lost, gap):
    shutil.rmtree(copied / lost)

    assert gap in gaps(copied)


def test_a_kind_and_a_level_without_a_card_are_found(copied):
    for file in copied.rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        text = text.replace("kind: checklist", "kind: concept").replace("senior", "mid")
        file.write_text(text, encoding="utf-8")

    assert list(gaps(copied)) == ["no card of the kind checklist", "no card of the level senior"]


def test_too_few_exercises_are_found(little):
    assert "1 exercises, not 5" in gaps(little)


@pytest.mark.parametrize(
    "paths", ["", "[mlops]\njunior = []\n", '[mlops]\njunior = ["mlops/nowhere"]\n']
)
def test_a_stage_without_leaves_is_found(copied, paths):
    (copied / "paths.toml").write_text(paths, encoding="utf-8")

    assert "no leaf for mlops, junior" in gaps(copied)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("python/types/unhashable.md", card("unhashable", level="expert")),
        ("python/types/unhashable.md", "no card\n"),
    ],
)
def test_a_card_that_does_not_come_into_the_bank_is_found(little, open_bank, name, content):
    write_file(little / "cards" / name, content)

    assert lost_cards(open_bank(little), little) == ["unhashable"]


def test_links_and_pictures_that_are_there_are_no_mistake(found):
    assert found(LEADING, *PICTURES) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("related: [total", "related: [lost"),
        ("(card:total)", "(card:lost)"),
        ("(card:unhashable)", "(card:lost)"),
    ],
)
def test_a_link_to_no_card_is_found(found, old, new):
    assert found(LEADING.replace(old, new), *PICTURES) == ["leads to no card: lost"]


@pytest.mark.parametrize("lost", PICTURES)
def test_a_missing_picture_and_a_missing_dark_twin_are_found(found, lost):
    assert found(LEADING, *(each for each in PICTURES if each != lost)) == [
        f"has no picture {lost}"
    ]
