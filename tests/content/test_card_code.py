import re
from functools import partial

import pytest

from studyapp.bank.card_file import slug
from studyapp.bank.packs import card_files
from studyapp.paths import DATA
from tests.content.promises import code_faults, kept_back_faults

pytestmark = pytest.mark.content

CODE = re.compile(r"^[ \t>]*(?:```|~~~)[ \t]*py", re.M | re.I)
TEXTS = {file: file.read_text(encoding="utf-8") for file in card_files(DATA / "core")}
WITH_CODE = [file for file, text in TEXTS.items() if CODE.search(text)]
WITH_CODE_KEPT_BACK = [file for file in WITH_CODE if "no-run" in TEXTS[file]]


@pytest.fixture(scope="module")
def faults(begin, core):
    return begin(partial(code_faults, core), "card")


@pytest.mark.parametrize("card", WITH_CODE, ids=slug)
def test_the_code_of_a_card_prints_what_the_card_says(card, faults):
    assert faults[card].result() == []


@pytest.mark.parametrize("kept_back", WITH_CODE_KEPT_BACK, ids=slug)
def test_code_that_is_not_run_says_why_and_compiles(kept_back, core):
    assert list(kept_back_faults(core, kept_back)) == []
