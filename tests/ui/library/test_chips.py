import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.library.chips import CHIPS, has_chip, with_chip, without_chip


@pytest.mark.parametrize(
    ("said", "chip", "wanted"),
    [
        ("", "is:due", "is:due"),
        ("dict", "level:mid", "dict level:mid"),
        ("level:junior", "level:mid", "level:junior,mid"),
        ("dict level:junior,mid is:due", "level:senior", "dict level:junior,mid,senior is:due"),
        ("level:", "level:mid", "level:mid"),
        ("level:junior,", "level:mid", "level:junior,mid"),
        ("is:due", "is:new", "is:due is:new"),
        ("level:junior,mid", "level:mid", "level:junior,mid"),
    ],
)
def test_a_chip_is_written_into_what_was_typed(said, chip, wanted):
    assert with_chip(said, chip) == wanted


@pytest.mark.parametrize(
    ("said", "chip", "wanted"),
    [
        ("level:mid", "level:mid", ""),
        ("dict level:junior,mid", "level:junior", "dict level:mid"),
        ("level:junior level:mid", "level:mid", "level:junior"),
        ("is:due,new", "is:new", "is:due"),
        ("mid level:junior", "level:mid", "mid level:junior"),
    ],
)
def test_a_chip_is_taken_out_of_what_was_typed(said, chip, wanted):
    assert without_chip(said, chip) == wanted


@pytest.mark.parametrize(
    ("said", "chip", "there"),
    [
        ("level:junior,mid", "level:mid", True),
        ("LEVEL:Mid", "level:mid", True),
        ("is:new list", "is:new", True),
        ("level:", "level:mid", False),
        ("mid", "level:mid", False),
        ("-level:mid", "level:mid", False),
    ],
)
def test_a_filter_that_is_typed_is_a_chip(said, chip, there):
    assert has_chip(said, chip) == there


SAID = st.lists(st.sampled_from(["dict", "level:junior", "level:mid,senior", "is:due"])).map(
    " ".join
)


@given(SAID, st.sampled_from(sorted(CHIPS.values())))
def test_a_chip_that_is_put_in_is_there_until_taken_out(said, chip):
    put_in = with_chip(said, chip)

    assert has_chip(put_in, chip)
    assert not has_chip(without_chip(put_in, chip), chip)
