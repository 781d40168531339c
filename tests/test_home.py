from datetime import timedelta

import pytest

from studyapp.bank import CardId, Role, TopicId
from studyapp.home import PACE, look_around
from studyapp.study import Bookmark, Goal, Grade, Reason
from studyapp.study.queue import FIRST_PACE
from tests.ui.study_room import DAYS, LIST_OR_TUPLE, TOTAL, UNHASHABLE, StudyRoom, compile_bank


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    return compile_bank(tmp_path_factory.mktemp("bank"))


@pytest.fixture
def room(index, tmp_path, noon):
    room = StudyRoom(index, tmp_path / "progress.sqlite", noon)
    yield room
    room.leave()


def seen(room):
    return look_around(room.bank, room.file, DAYS, room.now)


def test_without_a_progress_file_every_card_is_new(room):
    overview = seen(room)

    assert overview.standing.new == {title.id for title in room.bank.titles()}
    assert overview.goal == Goal()
    assert not room.file.exists()


def test_a_file_that_cannot_be_read_leaves_every_card_new_and_no_question_open(room):
    room.file.write_bytes(b"no database" * 100)

    overview = seen(room)

    assert len(overview.standing.new) == 4
    assert overview.goal == Goal(asked=True)


def test_answers_of_today_are_counted_with_their_time(room):
    room.answer(LIST_OR_TUPLE, Grade.SOLID, minutes=2)
    room.answer(UNHASHABLE, Grade.SOLID, minutes=3)

    overview = seen(room)

    assert (overview.answered, overview.used) == (2, timedelta(minutes=5))


def test_a_quick_answer_makes_no_room_for_another_new_card(room):
    room.choose(minutes_a_day=7)
    morning = seen(room).today.new
    room.answer(morning[0], Grade.EFFORTLESS, minutes=0.1)

    assert len(morning) < 4
    assert seen(room).today.new == morning[1:]


def test_answers_of_yesterday_do_not_count_for_today(room):
    room.answer(LIST_OR_TUPLE, Grade.SOLID)
    room.pass_days(1)

    overview = seen(room)

    assert (overview.answered, overview.used) == (0, timedelta())
    assert overview.standing.due == {LIST_OR_TUPLE}


def test_the_path_is_that_of_the_goals_role(room):
    room.choose(role=Role.PYTHON_DEVELOPER)

    stages = seen(room).stages

    assert [card for stage in stages for card in stage.cards][:1] == [LIST_OR_TUPLE]
    assert {stage.role for stage in stages} == {Role.PYTHON_DEVELOPER}


def test_without_a_role_there_is_no_path(room):
    room.choose()

    assert seen(room).stages == []


@pytest.mark.parametrize("topic", ["python/functions", "python"])
def test_a_bookmarked_topic_bookmarks_its_cards(room, topic):
    mark = Bookmark(TopicId(topic), is_topic=True, reason=Reason.WEAK, at=room.now)
    room.desk.notebook.bookmark(mark)

    assert TOTAL in seen(room).standing.bookmarked


def test_a_card_that_left_the_bank_is_nowhere(room):
    room.answer(CardId("gone"), Grade.SOLID)
    room.pass_days(3)

    overview = seen(room)

    assert "gone" not in overview.standing.due
    assert "gone" not in overview.today.cards


def test_a_pace_that_is_no_number_is_the_first_one(room):
    room.desk.settings.set(PACE, "fast")

    assert seen(room).pace == FIRST_PACE


def test_the_desk_is_opened_on_first_use_only(room):
    assert not room.file.exists()

    room.choose()

    assert room.file.exists()
