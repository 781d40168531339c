from contextlib import closing
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from studyapp.store import repair
from studyapp.store.database import open_database
from studyapp.store.migrations import STEPS, VERSION
from studyapp.store.mocks import SqlMocks
from studyapp.study import StoreError
from studyapp.study.mock.deeds import ANSWER, Entry, Ticked, Wrote
from studyapp.study.mock.interview import Interview
from studyapp.study.mock.keeping import Keeping
from studyapp.study.mock.record import to_json
from studyapp.study.mock.replaying import replay
from studyapp.study.mock.review import Debriefing
from studyapp.study.mock.salvage import salvage
from studyapp.study.mock.sitting import Place
from tests.study.mock.made import NOON, Clock, answer, blueprint, round_, work

LATER = NOON + timedelta(hours=1)
TICK = to_json(Entry(NOON, 5, Ticked()))
FROM_LATER_RELEASE = TICK.replace('"ticked"', '"sang"')


@pytest.fixture
def mocks(database):
    return SqlMocks(database)


@pytest.fixture
def clock():
    return Clock()


def begun(mocks, clock, *rounds):
    """An interview that is kept there, and its id."""
    mock = mocks.begin(clock.now.utc)
    keep = Keeping(mocks, mock, pytest.fail)
    return Interview.begin(blueprint(*rounds), clock.now, keep), mock


def held(mocks, clock):
    """The same, to its end."""
    interview, mock = begun(mocks, clock)
    interview.leave(clock.now)
    return mock


# entries


def test_entries_come_back_to_the_letter_and_in_order(mocks):
    mock = mocks.begin(NOON)
    lines = [to_json(Entry(NOON, n, Wrote(0, ANSWER, f"“{n}”\0\n'"))) for n in range(12)]

    for line in lines:
        mocks.add(mock, line, NOON)

    assert mocks.entries(mock) == lines


def test_each_interview_has_its_own_entries(mocks):
    first, second = mocks.begin(NOON), mocks.begin(NOON)

    mocks.add(first, TICK, NOON)

    assert mocks.entries(second) == []
    assert mocks.entries(first) == [TICK]


def test_several_are_kept_all_or_none(mocks):
    mock = mocks.begin(NOON)

    with pytest.raises(ValueError, match="Expecting value"):
        mocks.add_all(mock, [TICK, "no entry"], NOON)

    assert mocks.entries(mock) == []


def test_ids_rise_even_where_the_clock_was_set_back(mocks):
    first, second = mocks.begin(LATER), mocks.begin(NOON)

    assert second > first


def test_an_entry_is_never_kept_for_an_interview_that_is_not_there(mocks):
    with pytest.raises(StoreError, match="no longer under way"):
        mocks.add("none", TICK, NOON)


# where an interview stands


def test_at_first_there_is_no_interview(mocks):
    assert mocks.under_way() is None
    assert mocks.debriefing() == []
    assert mocks.past() == []


def test_an_interview_that_crashed_before_its_first_entry_is_none(mocks):
    mocks.begin(NOON)

    assert mocks.under_way() is None
    assert mocks.debriefing() == []


def test_an_interview_is_under_way_until_its_last_round_ends(mocks, clock):
    interview, mock = begun(mocks, clock, round_(), round_())
    seen = [mocks.under_way()]

    interview.end_round(clock.now)
    seen.append(mocks.under_way())
    interview.begin_round(clock.now)
    seen.append(mocks.under_way())
    interview.end_round(clock.now)

    assert interview.sitting.place is Place.OVER
    assert [*seen, mocks.under_way()] == [mock, mock, mock, None]
    assert mocks.debriefing() == [mock]


def test_who_leaves_in_a_break_has_an_interview_to_review(mocks, clock):
    interview, mock = begun(mocks, clock, round_(), round_())
    interview.end_round(clock.now)

    interview.leave(clock.now)

    assert mocks.under_way() is None
    assert mocks.debriefing() == [mock]


def test_the_newest_of_several_is_the_one_under_way(mocks, clock):
    begun(mocks, clock)
    _, newer = begun(mocks, clock)
    held(mocks, clock)

    assert mocks.under_way() == newer


def test_what_waits_for_its_review_comes_newest_first(mocks, clock):
    first, second = held(mocks, clock), held(mocks, clock)

    assert mocks.debriefing() == [second, first]


def test_an_interview_that_cannot_be_read_stays_to_be_told_of(mocks, clock):
    _, mock = begun(mocks, clock)
    mocks.add(mock, FROM_LATER_RELEASE.replace("sang", "round-ended"), NOON)

    assert mocks.under_way() == mock


# reopened


def test_an_interview_goes_on_after_the_file_was_closed(file, mocks, database, clock):
    interview, mock = begun(mocks, clock)
    work(interview, clock, 20)
    interview.write(ANSWER, "Bias and", clock.now)
    database.close()

    with closing(open_database(file, NOON)) as again:
        entries = salvage(SqlMocks(again).entries(mock)).entries

    assert tuple(entries) == interview.entries
    assert replay(entries) == interview.sitting


# closed


def test_a_reviewed_interview_is_past_with_what_it_came_to(mocks, clock):
    first, second = held(mocks, clock), held(mocks, clock)

    mocks.close(first, '{"mean":2}', LATER)
    mocks.close(second, '{"mean":3}', NOON)

    assert mocks.past() == [(second, NOON, '{"mean":3}'), (first, LATER, '{"mean":2}')]
    assert mocks.debriefing() == []


def test_a_reviewed_interview_can_be_read_in_fewer_entries(mocks, clock):
    interview, mock = begun(mocks, clock)
    for text in ("Bias", "Bias and", "Bias and variance."):
        work(interview, clock, 20)
        interview.write(ANSWER, text, clock.now)
    answer(interview, clock, text, seconds=3)
    interview.leave(clock.now)
    before = mocks.entries(mock)

    mocks.close(mock, "{}", LATER)

    assert len(mocks.entries(mock)) < len(before)
    assert Debriefing(salvage(mocks.entries(mock)).entries, print).sitting == interview.sitting


def test_a_closed_interview_takes_no_more_entries(mocks, clock):
    mock = held(mocks, clock)
    mocks.close(mock, "{}", LATER)
    before = mocks.entries(mock)

    with pytest.raises(StoreError, match="no longer under way"):
        mocks.add(mock, TICK, LATER)

    assert mocks.entries(mock) == before


def test_an_interview_is_closed_but_once(mocks, clock):
    mock = held(mocks, clock)
    mocks.close(mock, "{}", NOON)

    with pytest.raises(StoreError, match="no longer under way"):
        mocks.close(mock, "", LATER)

    assert mocks.past() == [(mock, NOON, "{}")]


def test_what_is_thrown_away_is_gone(mocks, clock):
    _, mock = begun(mocks, clock)

    mocks.close(mock, "", NOON)

    assert mocks.entries(mock) == []
    assert mocks.under_way() is None
    assert mocks.past() == []


def test_what_cannot_be_read_is_closed_as_it_is(mocks, clock):
    _, mock = begun(mocks, clock)
    for line in (TICK, FROM_LATER_RELEASE):
        mocks.add(mock, line, NOON)
    before = mocks.entries(mock)

    mocks.close(mock, "{}", NOON)

    assert mocks.entries(mock) == before


# the file


def test_an_interview_that_is_not_closed_loses_no_entry(database, mocks, clock):
    begun(mocks, clock)

    with pytest.raises(IntegrityError, match="append-only"), database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM mock_entry")

    with pytest.raises(IntegrityError, match="append-only"), database.writing() as connection:
        connection.exec_driver_sql("UPDATE mock_entry SET number = 7")


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_file_of_an_earlier_version_holds_interviews_once_it_is_opened(file, clock, version):
    open_database(file, NOON, STEPS[:version]).close()

    with closing(open_database(file, NOON)) as database:
        _, mock = begun(SqlMocks(database), clock)
        assert SqlMocks(database).under_way() == mock

    assert repair.check(file) == []


def test_interviews_are_salvaged_from_a_broken_file(file, tmp_path, database, mocks, clock):
    _, mock = begun(mocks, clock)
    lines = mocks.entries(mock)
    database.close()

    repair.salvage(file, tmp_path / "saved.sqlite")

    with closing(open_database(tmp_path / "saved.sqlite", NOON)) as saved:
        assert SqlMocks(saved).entries(mock) == lines


ONE, TWO = '{"deed": {"kind": "one"}}', '{"deed": {"kind": "two"}}'


def test_what_was_put_beside_the_file_is_taken_in_once(file, mocks, clock):
    _, mock = begun(mocks, clock)
    before = mocks.entries(mock)

    where = mocks.put_aside(mock, [ONE, TWO])
    taken = [mocks.take_in(clock.wall), mocks.take_in(clock.wall)]

    assert where.parent == file.parent
    assert not where.exists()
    assert taken == [2, 0]
    assert mocks.entries(mock) == [*before, ONE, TWO]


def test_what_was_put_aside_twice_is_taken_in_in_order(mocks, clock):
    _, mock = begun(mocks, clock)
    for entry in (ONE, TWO):
        mocks.put_aside(mock, [entry])

    mocks.take_in(clock.wall)

    assert mocks.entries(mock)[-2:] == [ONE, TWO]


def test_what_belongs_to_no_open_interview_stays_where_it_is(mocks, clock):
    where = mocks.put_aside("thrown-away", [ONE])

    assert mocks.take_in(clock.wall) == 0
    assert where.exists()


def test_where_nothing_can_be_put_aside_that_is_told(mocks, clock, monkeypatch):
    def fail(*_args, **_how):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.open", fail)

    with pytest.raises(StoreError, match="No space left"):
        mocks.put_aside("any", [ONE])
