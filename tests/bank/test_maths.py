import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank import Formula
from studyapp.bank.maths import MathsError, effort, outline

DRAWN = [
    r"O(n\log n)",
    r"\hat{\beta}=(X^\top X)^{-1}X^\top y",
    r"\mathbb{E}_{x\sim p}[f(x)]",
    r"\begin{pmatrix}a&b\\c&d\end{pmatrix}",
    r"\begin{cases}1 & x>0\\0&\text{otherwise}\end{cases}",
    r"\begin{aligned}a&=b\\&=c\end{aligned}",
    r"\underbrace{x+y}_{n}",
    r"\operatorname*{arg\,max}_\theta \ell(\theta)",
    r"\operatorname{Var}(X)",
    r"P(A\mid B)=\frac{P(B\mid A)P(A)}{P(B)}",
    r"\binom{n}{k}",
    r"\left.\frac{dy}{dx}\right|_{x=0}",
    r"\lim_{n\to\infty}\left(1+\frac1n\right)^n=e",
    r"\sqrt[3]{x}",
    r"\{1,2,\ldots,n\}",
    r"95\%",
    r"A\setminus B",
]


def drawn(tex: str, *, display: bool = False) -> Formula:
    return outline(tex, display)


def numbers(path: str) -> list[float]:
    return [float(each) for each in re.findall(r"-?[\d.]+", path)]


@pytest.mark.parametrize("tex", DRAWN)
def test_the_mathematics_of_interviews_is_drawn(tex):
    assert drawn(tex).outline.startswith("M ")


def test_an_outline_is_made_of_absolute_steps_only():
    assert set(re.findall(r"[A-Za-z]", drawn(r"\sqrt{\frac{a}{b}}", display=True).outline)) <= set(
        "MLQZ"
    )


def test_a_formula_begins_at_the_left():
    formula = drawn(r"\vec{v}")

    assert 0 <= min(numbers(formula.outline)[::2]) < 10


def test_a_formula_is_as_wide_as_its_ink():
    formula = drawn(r"\frac{a}{b}")

    assert max(numbers(formula.outline)[::2]) == pytest.approx(formula.width, abs=10)


def test_a_letter_without_descender_stands_on_the_baseline():
    assert drawn("T").depth == pytest.approx(0, abs=2)


def test_a_fraction_reaches_below_the_baseline():
    assert drawn(r"\frac{1}{2}").depth > 20


def test_one_em_is_a_hundred_units():
    assert 60 < drawn("T").ascent < 75


def test_displayed_fractions_are_larger():
    assert drawn(r"\frac12", display=True).ascent > drawn(r"\frac12").ascent


def test_two_bars_side_by_side_are_not_a_norm():
    assert drawn("|x||y|").outline.count("M") == drawn("|x|\\,|y|").outline.count("M")


def test_arg_max_with_a_thin_space_is_upright():
    assert drawn(r"\operatorname*{arg\,max}").outline == drawn(r"{\arg\max}").outline


@pytest.mark.parametrize(
    "command", ["boxed{x}", "cancel{x}", "xcancel{x}", "color{red}{x}", "textcolor{red}{x}"]
)
def test_a_command_that_would_get_lost_is_refused_by_name(command):
    with pytest.raises(MathsError, match=r"\\" + command.partition("{")[0]):
        drawn(f"\\{command}")


def test_a_line_in_a_table_is_refused():
    with pytest.raises(MathsError, match=r"\\hline"):
        drawn(r"\begin{array}{c}1\\\hline 2\end{array}")


def test_an_unknown_command_is_refused_by_name():
    with pytest.raises(MathsError, match=r"\\frobnicate is not supported"):
        drawn(r"\frobnicate{x}")


def test_an_unknown_environment_is_refused_by_name():
    with pytest.raises(MathsError, match=r"tikzpicture"):
        drawn(r"\begin{tikzpicture}x\end{tikzpicture}")


def test_a_bare_per_cent_sign_would_hide_the_rest_and_is_refused():
    with pytest.raises(MathsError, match="%"):
        drawn("50 % of x")


@pytest.mark.parametrize("tex", ["", "   ", "{", r"\frac{1}", "x_", "&", r"\phantom{x}", r"\left("])
def test_what_cannot_be_drawn_is_refused(tex):
    with pytest.raises(MathsError):
        drawn(tex)


@pytest.mark.parametrize("tex", ["{" * 14 + "x" + "}" * 14, r"\left(" * 12 + "x" + r"\right)" * 12])
def test_deep_nesting_is_refused_before_it_takes_its_time(tex):
    with pytest.raises(MathsError, match="deep"):
        drawn(tex)


def test_effort_doubles_with_each_level():
    assert effort("{{{{{{x}}}}}}") > 1.8 * effort("{{{{{x}}}}}")


@given(st.text(r"\{}_^&%$ abfrcsqt{}0123", max_size=30))
def test_any_text_is_drawn_or_refused(tex):
    try:
        formula = drawn(tex)
    except MathsError:
        return
    assert formula.width > 0
