"""The figures of the cards: small, in both themes, and redrawn by their script as they are."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from studyapp.bank.figures import dark_twin, figure_problem
from studyapp.paths import DATA

pytestmark = pytest.mark.content

SCRIPT = Path(__file__).parents[2] / "docs" / "figures" / "draw.py"
LARGEST = 32_000
SHOWN = sorted(
    svg for svg in (DATA / "core" / "cards").rglob("*.svg") if not svg.stem.endswith(".dark")
)
TEXT = re.compile(r"<text[^>]*>([^<]*)</text>")
PLACES = re.compile(r"-?\d+(?:\.\d)?")


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    """What the script draws for the cards of the pack, by the name of the card's folder."""
    folder = tmp_path_factory.mktemp("figures")
    assert run("--shown", "--into", str(folder)).returncode == 0
    return folder


def run(*words):
    return subprocess.run(
        [sys.executable, SCRIPT, *words], capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize("svg", SHOWN, ids=lambda svg: f"{svg.parent.name}-{svg.stem}")
def test_a_figure_is_small_has_a_dark_twin_and_loads_nothing(svg, core):
    for name in (svg.name, dark_twin(svg.name)):
        assert figure_problem(name, svg.parent, core) == ""
        assert svg.with_name(name).stat().st_size <= LARGEST


def test_the_script_draws_what_the_pack_holds(drawn):
    """As near as other processors compute: the same words, every place within a pixel."""
    found = sorted(drawn.rglob("*.svg"))

    assert found
    for again in found:
        (kept,) = (DATA / "core" / "cards").glob(f"*/*/{again.parent.name}/{again.name}")
        ours, theirs = kept.read_text("utf-8"), again.read_text("utf-8")
        assert TEXT.findall(ours) == TEXT.findall(theirs), kept
        assert places(ours) == pytest.approx(places(theirs), abs=1.0), kept


def places(svg):
    return [float(number) for number in PLACES.findall(svg)]


def test_the_same_run_draws_the_same_bytes(tmp_path):
    for number in "12":
        assert run("--into", str(tmp_path / number), "gil", "ex-gini").returncode == 0

    one, other = (sorted((tmp_path / number).rglob("*.svg")) for number in "12")
    assert len(one) == 4
    assert [svg.read_bytes() for svg in one] == [svg.read_bytes() for svg in other]


def test_a_card_without_a_figure_is_told_in_a_line():
    done = run("no-such-card")

    assert done.returncode == 2
    assert done.stderr.startswith("no figure for no-such-card; there are ab-testing, ")
    assert "Traceback" not in done.stderr
