import pytest

from studyapp.practice import Case, CaseResult, Outcome
from studyapp.ui.exercise.comparison_view import ComparisonView, time_in_words

CASE = Case("test_a", "A case.", hidden=False)


def results(seconds, outcome=Outcome.PASSED):
    return [CaseResult(CASE, outcome, seconds=seconds)]


@pytest.fixture
def view(qtbot, look):
    made = ComparisonView(look)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        (1.0, 0.1, "The library is 10 times as fast over all cases."),
        (0.1, 1.0, "Your code is 10 times as fast over all cases."),
        (0.5, 0.45, "Yours and the library's take about the same time."),
        (0.0015, 0.0001, "Both are too quick to be told apart."),
        (0.5, 0.0, "All cases, yours and the library's"),
    ],
)
def test_the_times_are_compared_in_words(view, mine, theirs, said):
    view.show_comparison(results(mine), results(theirs), "code")

    assert view.lead.text() == said


def test_a_case_that_fails_says_so_in_the_place_of_its_time(view):
    view.show_comparison(results(0.1, Outcome.TIME), results(0.1), "code")

    assert view.table.item(0, 1).text() == "Out of time"
    assert view.lead.text() == "All cases, yours and the library's"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.0, "< 0.1 ms"), (0.0003, "0.3 ms"), (0.012, "12 ms"), (1.44, "1.4 s")],
)
def test_a_time_has_the_digits_that_matter(seconds, words):
    assert time_in_words(seconds) == words
