import pytest

from studyapp.bank.card_file import slug
from studyapp.bank.packs import card_files
from studyapp.paths import DATA
from tests.content.promises import kept_back_faults

pytestmark = pytest.mark.content

KEPT_BACK = [
    file for file in card_files(DATA / "core") if "no-run" in file.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("kept_back", KEPT_BACK, ids=slug)
def test_code_that_is_not_run_says_why_and_compiles(kept_back, core):
    assert list(kept_back_faults(core, kept_back)) == []
