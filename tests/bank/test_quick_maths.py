"""A formula is the same with and without what spares ziamath its needless work."""

import pytest

from studyapp.bank import quick_maths
from studyapp.bank.maths import outline
from tests.bank.test_maths import DRAWN

STRETCHING = [
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

    assert outline(tex, display) == alone
