import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packs import card, write_file, write_pack

pytestmark = pytest.mark.content

SCRIPT = Path(__file__).parents[2] / "docs" / "content_overlap.py"
SENTENCE = "It’s the tide that turns, never the sailor who waits for it."


@pytest.fixture
def overlap(tmp_path):
    """Compares a pack of one card of such a text with a source."""

    def compared(text: str, source: str | bytes, *options: str) -> subprocess.CompletedProcess[str]:
        pack = write_pack(tmp_path / "pack", {"python/types/one.md": card("one", full=text)})
        write_file(tmp_path / "sources/deep/book.txt", source)
        words = [tmp_path / "sources", "--pack", pack, *options]
        return subprocess.run(
            [sys.executable, SCRIPT, *words],
            capture_output=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, "PYTHONUTF8": "1"},
        )

    return compared


def test_a_shared_run_is_told_with_both_its_places_and_its_length(overlap):
    written = "never\n\nThey say *it's the tide\nthat TURNS: never the* sailor, or the mate."
    line = 1 + card("one", full=written).splitlines().index("They say *it's the tide")

    done = overlap(written, f"Two\nlines.\n{SENTENCE}\n")

    told, total = done.stdout.splitlines()
    run = "8 words, book.txt:3: it's the tide that turns never the sailor"
    assert done.returncode == 1
    assert told.endswith(f"one.md:{line}: {run}")
    assert total == "1 runs in 1 files"


def test_seven_words_are_too_few(overlap):
    done = overlap("It’s the tide that turns, never the mate.", SENTENCE)

    assert (done.returncode, done.stdout) == (0, "0 runs in 1 files\n")


def test_the_number_of_words_may_be_chosen(overlap):
    done = overlap("It’s the tide that turns, never the mate.", SENTENCE, "--words", "7")

    assert done.returncode == 1
    assert "7 words" in done.stdout


def test_every_run_is_told_once_and_at_its_longest(overlap):
    short = "the tide that turns, never the sailor who"

    done = overlap(f"{SENTENCE} And {SENTENCE}", f"{short}\n{SENTENCE}\n{short}")

    assert re.findall(r"(\d+) words", done.stdout) == ["12", "12"]


def test_runs_that_overlap_in_the_card_are_both_told(overlap):
    one, other = "a b c d e f g h", "e f g h i j k l"

    done = overlap("a b c d e f g h i j k l", f"{one}\n-- {other}")

    assert re.findall(r"(\d+) words", done.stdout) == ["8", "8"]


def test_a_source_that_is_not_text_is_told(overlap):
    done = overlap("text", b"caf\xe9")

    assert done.returncode == 2
    assert "book.txt" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_not_there_is_told():
    done = subprocess.run(
        [sys.executable, SCRIPT, "nowhere"], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (2, "nowhere: no such folder\n")
