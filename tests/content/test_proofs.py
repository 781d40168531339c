"""All that the core pack promises about its code: one test each, named by what it is about."""

import pytest

from studyapp.cli.proofs import Proof, proofs
from studyapp.paths import DATA

pytestmark = pytest.mark.content

SLOWER = 5  # times slower than a learner's machine ours may be
PROOFS = proofs(DATA / "core", slower=SLOWER)
CODE = [proof for proof in PROOFS if proof.part == "code"]
DRILLS = [proof for proof in PROOFS if proof.subject.startswith("drill:")]
EXERCISES = [proof for proof in PROOFS if proof not in CODE and proof not in DRILLS]


@pytest.fixture(autouse=True)
def _nothing_left_behind():
    """Other proofs are under way meanwhile; the session waits for them in the end."""


def name(proof: Proof) -> str:
    return f"{proof.subject}-{proof.part.partition('.')[0]}"


@pytest.mark.parametrize("proof", CODE, ids=name)
def test_the_code_of_a_card_prints_what_the_card_says(proof, proved):
    told = proved[proof].result()

    assert (told.faults, told.lacking) == ((), ())


@pytest.mark.parametrize("proof", EXERCISES, ids=name)
def test_an_exercise_keeps_its_promises(proof, proved):
    told = proved[proof].result()

    assert (told.faults, told.lacking) == ((), ()), proof.promise


@pytest.mark.parametrize("proof", DRILLS, ids=name)
def test_a_drill_keeps_its_promises(proof, proved):
    told = proved[proof].result()

    assert (told.faults, told.lacking) == ((), ()), proof.promise
