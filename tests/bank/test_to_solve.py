"""What an exercise is called, and the minutes for it, where its card is another question."""

import pytest

from studyapp.bank import Bank, CardId
from studyapp.bank.index import compile_index
from studyapp.bank.lint import lint
from tests.packs import EXERCISE, EXERCISE_FILES, TASK, card, write_pack

TOTAL = CardId("total")
FILES = {f"python/functions/total/{name}": text for name, text in EXERCISE_FILES.items()}


def cards(*, kind="concept", more="", task=TASK):
    """One exercise: of a concept of 3 minutes, unless told otherwise."""
    asked = EXERCISE if kind == "coding" else EXERCISE[EXERCISE.index("exercise:") :]
    title = "What does a sum cost?"
    text = card(TOTAL, title=title, kind=kind, more=asked + more, rest=task)
    return {"python/functions/total/card.md": text, **FILES}


@pytest.fixture
def shown(tmp_path):
    """Compiles the exercise and gives its title."""
    banks = []

    def title(**changes):
        folder = write_pack(tmp_path / "little", cards(**changes))
        compile_index([folder], tmp_path / "index")
        banks.append(Bank(tmp_path / "index"))
        return banks[-1].title(TOTAL)

    yield title
    for bank in banks:
        bank.close()


def told(tmp_path, **changes):
    write_pack(tmp_path / "little", cards(**changes))
    return [str(it).rpartition("card.md:")[2] for it in lint(tmp_path / "little")]


def test_an_exercise_has_minutes_of_its_own(shown):
    title = shown(more="  minutes: 12\n")

    assert (title.minutes, title.minutes_to_solve) == (3, 12)


def test_what_is_told_in_three_minutes_is_not_written_in_them(shown):
    assert shown().minutes_to_solve == 10


def test_a_coding_card_needs_no_second_target(shown):
    assert shown(kind="coding").minutes_to_solve == 3


def test_an_exercise_is_called_by_its_own_title(shown):
    title = shown(more="  title: Add up a list\n")

    assert (title.title, title.to_solve) == ("What does a sum cost?", "Add up a list")


def test_without_one_by_the_first_sentence_of_its_task(shown):
    task = TASK.replace("Write `total(numbers)`.", "Write **`total(numbers)`**, the sum. Any list.")

    assert shown(task=task).to_solve == "Write total(numbers), the sum"


def test_the_title_of_a_coding_card_says_the_task(shown):
    assert shown(kind="coding").to_solve == "What does a sum cost?"


def test_a_list_of_exercises_has_no_full_stops(shown):
    title = shown(more='  title: "Add up a list."\n')

    assert title.to_solve == "Add up a list"


def test_a_card_without_exercise_is_called_by_its_title(tmp_path):
    compile_index([write_pack(tmp_path / "little")], tmp_path / "index")

    bank = Bank(tmp_path / "index")
    title = bank.title(CardId("unhashable"))
    bank.close()

    assert (title.to_solve, title.minutes_to_solve) == (title.title, title.minutes)


def test_minutes_and_title_are_known_to_the_linter(tmp_path):
    assert told(tmp_path, more="  minutes: 12\n  title: Add up a list\n") == []


def test_an_exercise_without_minutes_is_told_where_its_card_is_spoken(tmp_path):
    found = "19:1: exercise: minutes is missing: 10 are allowed for writing it"
    assert told(tmp_path) == [found]
    assert all(it.warning for it in lint(tmp_path / "little"))


def test_a_coding_card_is_not_asked_for_them(tmp_path):
    assert told(tmp_path, kind="coding") == []


@pytest.mark.parametrize("minutes", ["0", "91", "soon"])
def test_minutes_that_cannot_be_meant_are_told(minutes, tmp_path):
    (found,) = told(tmp_path, more=f"  minutes: {minutes}\n")

    assert found.startswith("23:3: exercise.minutes: ")
