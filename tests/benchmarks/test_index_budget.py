"""An index built from nothing, and one that is current, against Markdown alone on the same text."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from studyapp import paths
from studyapp.bank import maths
from studyapp.bank.index import compile_index
from studyapp.bank.markup import _reader
from studyapp.bank.packs import card_files, read_card
from tests.benchmarks.many_cards import multiply

CARDS = 342
ROUNDS = 3
_CACHE = "PYTHONPYCACHEPREFIX"
_LOAD_ALL = """
import multiprocessing.spawn
from studyapp.bank import rows, markup
markup.compile_markdown("~~~python\\n1\\n~~~\\n\\n~~~sql\\n1\\n~~~\\n\\n$x$")
"""
COLD_MS, CURRENT_MS = 1500.0, 100.0  # the first for CARDS; the bank has more by now

pytestmark = pytest.mark.benchmark


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    return multiply(paths.DATA / "core", tmp_path_factory.mktemp("many") / "core", CARDS)


@pytest.fixture(scope="module", autouse=True)
def byte_code(tmp_path_factory):
    """At hand for the processes that help, as pip and the freezer leave it."""
    kept = {name: os.environ.pop(name, None) for name in (_CACHE, "PYTHONDONTWRITEBYTECODE")}
    os.environ[_CACHE] = str(tmp_path_factory.mktemp("cache"))
    subprocess.run([sys.executable, "-c", _LOAD_ALL], check=True)
    yield
    del os.environ[_CACHE]
    os.environ.update({name: value for name, value in kept.items() if value is not None})


@pytest.fixture(scope="module")
def texts(pack):
    cards = [read_card(pack, file)[0] for file in card_files(pack)]
    return [section.body for card in cards for section in card.sections]


def markdown_alone(texts: list[str]) -> None:
    for text in texts:
        _reader(0).reset().convert(text)


def cold(pack: Path, index: Path) -> None:
    maths.outline.cache_clear()
    assert compile_index([pack], index).total == len(card_files(pack))


def test_a_cold_build_keeps_to_its_budget(pack, texts, tmp_path, budgets):
    floor, found = [], []
    markdown_alone(texts[:100])  # loads what is loaded when first used
    for n in range(ROUNDS):
        floor.append(milliseconds(lambda: markdown_alone(texts)))
        index = tmp_path / f"{n}.sqlite"
        found.append(milliseconds(lambda: cold(pack, index)))  # noqa: B023

    cards = len(card_files(pack))
    budgets.keep(f"index of {cards} cards, cold", found, COLD_MS * cards / CARDS, floor=floor)


def test_a_current_index_is_seen_within_its_budget(pack, tmp_path, budgets):
    index = tmp_path / "bank.sqlite"
    cold(pack, index)

    found = [milliseconds(lambda: compile_index([pack], index)) for _ in range(9)]

    budgets.keep("index, nothing changed", found, CURRENT_MS)


def milliseconds(deed: Callable[[], object]) -> float:
    started = time.perf_counter()
    deed()
    return (time.perf_counter() - started) * 1e3
