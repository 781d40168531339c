import pytest

from studyapp.practice import Outcome
from studyapp.practice.words import of_death


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (3, "The program ended itself with exit code 3."),
        (-11, "The program crashed: it used memory that is not its own (SIGSEGV)."),
        (0xC0000005, "The program crashed: it used memory that is not its own (0xC0000005)."),
        (0xC00000FD, "The program crashed: its calls went too deep (0xC00000FD)."),
        (0xC000001D, "The program crashed (0xC000001D)."),
        (-99, "The program crashed (signal 99)."),
    ],
)
def test_a_death_is_told_in_words(code, said):
    assert of_death(code, "", cut=False) == (Outcome.CRASHED, said)


def test_a_process_that_did_not_start_is_no_fault_of_the_code():
    outcome, said = of_death(None, "No space left on device", cut=False)

    assert outcome is Outcome.BROKEN
    assert said.endswith("No space left on device")
