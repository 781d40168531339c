from datetime import timedelta
from uuid import RFC_4122, UUID

from hypothesis import given
from hypothesis import strategies as st

from studyapp.study.ids import id_after
from tests.study.samples import NOON, moments

times = moments(1990, 2100)


@given(times)
def test_an_id_is_a_uuid_of_version_seven_with_the_time_in_it(at):
    made = UUID(id_after(None, at))

    assert (made.version, made.variant) == (7, RFC_4122)
    assert made.int >> 80 == at.timestamp() * 1000


@given(st.lists(times, min_size=2))
def test_ids_grow_even_where_the_clock_goes_back(moves):
    ids = [id_after(None, moves[0])]
    for at in moves[1:]:
        ids.append(id_after(ids[-1], at))

    assert ids == sorted(set(ids))


def test_ids_of_one_millisecond_grow():
    ids = [id_after(None, NOON)]
    for _ in range(200):
        ids.append(id_after(ids[-1], NOON))

    assert ids == sorted(set(ids))


def test_two_copies_with_a_clock_gone_back_do_not_invent_the_same_id():
    last = id_after(None, NOON)
    earlier = NOON - timedelta(days=1)

    assert id_after(last, earlier) != id_after(last, earlier)
