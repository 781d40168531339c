import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from studyapp.practice.complexity import (
    USUAL,
    ComplexityError,
    choices,
    judged,
    normalised,
    same,
)

WRITTEN = {
    "O(1)": ["O(1)", "O(5)", "o(1)", "1", "O(log 2)"],
    "O(log n)": ["O(log n)", "O(log₂ n)", "O(log2(n))", "O(lg n)", "O(ln(n))", "O(log n²)"],
    "O(n)": ["O(n)", "O(N)", "O(2n)", "O(3n + 5)", "O(n / 2)", "Θ(n)", "O( n )", "O(n + log n)"],
    "O(n log n)": ["O(n log n)", "O(nlogn)", "n log(n)", "O(n·log n)", "O(log n * n)"],
    "O(n²)": ["O(n²)", "o(n^2)", "O(n**2)", "O(n*n)", "O(n(n - 1)/2)", "O(n^2 + n log n)"],
    "O(n³)": ["O(n³)", "O(n^3)", "O(n² n)"],
    "O(2ⁿ)": ["O(2^n)", "O(2**n)", "O(2ⁿ)", "O(2^n + n^9)"],
    "O(n!)": ["O(n!)", "O(n! + 2^n)"],
    "O(√n)": ["O(√n)", "O(sqrt(n))", "O(n^(1/2))", "O(n^0.5)"],
    "O(n log² n)": ["O(n log^2 n)", "O(n log² n)", "O(n (log n)^2)"],
    "O(n·m)": ["O(n*m)", "O(m n)", "O(nm)", "O(n × m)", "O(n·m + n)"],
    "O(V + E)": ["O(V + E)", "O(|V| + |E|)", "O(V+E+V)"],
    "O(E log V)": ["O(E log V)", "O(|E| log |V|)"],
    "O(n log log n)": ["O(n log log n)"],
    "O(n / log n)": ["O(n / log n)"],
    "O(n·2ⁿ)": ["O(n 2^n)", "O(2ⁿ·n)"],
    "O(n log n + k log n)": ["O((n + k) log n)"],
}
SAME = [(usual, other) for usual, others in WRITTEN.items() for other in others]


@pytest.mark.parametrize(("usual", "other"), SAME)
def test_a_running_time_may_be_written_in_many_ways(usual, other):
    assert normalised(other) == usual
    assert same(usual, other)


@pytest.mark.parametrize(
    "text", ["", "O()", "O(", "O(n", "O(n))", "O(-n)", "O(n^m)", "O(n ? 2)", "O(2^(n/2))", "n" * 99]
)
def test_what_is_no_running_time_is_refused(text):
    with pytest.raises(ComplexityError):
        normalised(text)


@example("2/EO")
@example("0N")
@example("AN")
@given(st.text(alphabet="On()+-*/^!²ⁿ|√ log2mVE.,", max_size=40) | st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    try:
        usual = normalised(text)
    except ComplexityError:
        return

    assert normalised(usual) == usual
    assert judged(text, usual).right


def test_different_classes_are_different():
    assert [(a, b) for a in USUAL for b in USUAL if same(a, b) and a != b] == []
    assert not same("O(n + m)", "O(n·m)")
    assert not same("O(3^n)", "O(2^n)")


def test_a_usual_key_adds_no_choice():
    assert choices("o(n^2)") == USUAL


def test_a_rare_key_stands_among_the_usual_ones_where_it_belongs():
    assert choices("O(√n)")[:4] == ("O(1)", "O(log n)", "O(√n)", "O(n)")


def test_a_key_of_two_variables_does_not_stand_out():
    offered = choices("O(V + E)")

    assert offered.index("O(n)") < offered.index("O(V + E)") < offered.index("O(n log n)")
    assert "O(V·E)" in offered
    assert len(set(offered)) == len(offered) == len(USUAL) + 2


@given(st.sampled_from(sorted(WRITTEN)))
def test_the_key_is_among_its_choices(key):
    assert key in choices(key)
    assert choices(key) == choices(key)


@pytest.mark.parametrize(
    ("choice", "key", "words"),
    [
        ("O(n)", "O(n log n)", "too little"),
        ("O(n²)", "O(n log n)", "too much"),
        ("O(n)", "O(n + m)", "does not name everything"),
        ("O(n·m)", "O(n + m)", "too much"),
        ("O(n + m)", "O(n·m)", "too little"),
        ("O(m)", "O(n)", "in another way"),
    ],
)
def test_a_wrong_choice_is_answered_without_the_key(choice, key, words):
    verdict = judged(choice, key)

    assert not verdict.right
    assert words in verdict.sentence
    assert key not in verdict.sentence


def test_the_right_choice_is_right_however_written():
    assert judged("O(n * log(n))", "O(n log n)").right
