from datetime import timedelta

from studyapp.study import Sign, Standing
from studyapp.study.standing import standing
from tests.study.samples import NOON, state, states

DAY = timedelta(days=1)


def stands(*found, cards="abcd", suspended=(), bookmarked=()):
    return standing(set(cards), states(*found), suspended, bookmarked, NOON)


def test_a_card_is_due_from_its_moment_on():
    found = stands(state("a", due=NOON), state("b", due=NOON + timedelta(seconds=1)))

    assert (found.due, found.done, found.new) == ({"a"}, {"b"}, {"c", "d"})


def test_a_weak_card_is_not_done_even_where_it_is_not_due():
    found = stands(state("a", due=NOON + DAY, signs=Sign.LAPSE))

    assert (found.weak, found.due, found.done) == ({"a"}, set(), set())


def test_being_slow_is_not_being_weak():
    assert stands(state("a", due=NOON + DAY, signs=Sign.SLOW)).done == {"a"}


def test_a_card_set_aside_is_nothing_else():
    found = stands(state("a", signs=Sign.LAPSE), cards="ab", suspended={"a", "b"})

    assert found == Standing(suspended=frozenset("ab"))


def test_a_card_that_left_the_bank_stands_nowhere():
    assert stands(state("gone"), cards="") == Standing()


def test_what_is_bookmarked_is_told_as_it_is():
    assert stands(bookmarked=["a"]).bookmarked == {"a"}
