"""A formula is the same with and without what spares ziamath its needless work."""

import re

import pytest

from studyapp.bank import Formula, quick_maths
from studyapp.bank.maths import MathsError, outline
from tests.bank.test_maths import DRAWN

A_TENTH = 0.1001  # of a unit, 1/1000 em: places are rounded before the outline, not after

STRETCHING = [
    r"\lVert a-b\rVert^2",
    r"\underbrace{\big(\hat f(x)-f(x)\big)^2}_{\text{bias}^2}",
    r"\left(\left(\left(\frac{a}{b}\right)^2\right)_{x^2}\right)^{n}",
    r"\left(\frac{a}{b}\right)",
    r"\left[\left(\frac{a}{b}\right)^2+\left|x\right|\right]",
    r"\left\{\sum_{i=1}^{n}\left(x_i-\bar{x}\right)^2\right\}",
    r"\frac{\left(\frac{a}{b}\right)}{c}",
    r"x_{\left(\frac{a}{b}\right)}",
    r"\left\lfloor\frac{n}{2}\right\rfloor",
    r"\big(x\big)",
    r"\overline{x+y}",
    r"\widehat{abc}",
    r"\begin{cases}\left(\frac{a}{b}\right)&x>0\\-1&x<0\end{cases}",
    r"a\;b\quad c\!d",
    r"\underline{x}_{-}",
]


@pytest.fixture
def as_ziamath_has_it():
    quick_maths.end()
    outline.cache_clear()
    yield
    quick_maths.begin()
    outline.cache_clear()


@pytest.mark.parametrize("display", [False, True])
@pytest.mark.parametrize("tex", [*DRAWN, *STRETCHING])
def test_a_formula_is_drawn_as_ziamath_alone_draws_it(as_ziamath_has_it, tex, display):
    alone = outline(tex, display)

    quick_maths.begin()
    outline.cache_clear()
    quick = outline(tex, display)

    assert letters(quick) == letters(alone)
    assert numbers(quick) == pytest.approx(numbers(alone), abs=A_TENTH)


def letters(formula: Formula) -> str:
    return re.sub(r"[^A-Z]", "", formula.outline)


def numbers(formula: Formula) -> list[float]:
    path = [float(each) for each in re.findall(r"-?[\d.]+", formula.outline)]
    return [*path, formula.width, formula.ascent, formula.depth]


def test_what_its_parser_left_as_it_was_is_refused_with_its_name():
    with pytest.raises(MathsError, match=r"^\\nosuch is not supported$"):
        outline(r"a+\nosuch", display=False)
