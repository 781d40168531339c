"""Kills, sleep, wrong clocks, packs that change: an interview goes on where it was."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from threading import Timer
from zoneinfo import ZoneInfo

import pytest

from studyapp.bank.index import compile_index
from studyapp.study import StoreError
from studyapp.study.mock import Hold, Place, Pressure
from studyapp.study.mock.deeds import ANSWER, CODE
from studyapp.study.mock.keeping import SAVED
from tests.ui.mock.interviews import CODE as CODE_CARD
from tests.ui.mock.interviews import write_interviews

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def own_pack(tmp_path):
    """One that a test may change, and its index."""
    pack = write_interviews(tmp_path / "little")
    compile_index([pack], tmp_path / "bank.sqlite")
    return pack, tmp_path / "bank.sqlite"


def killed(room):
    """Typed, kept by itself, and killed without a word."""
    room.hold("rapid")
    room.run(40)
    room.type("It is a lock.")
    room.until(lambda: room.kept().answers[0].texts.get(ANSWER) == "It is a lock.")
    room.run(10)
    room.vanish()
    return room


@pytest.mark.parametrize("pressure", [Pressure.TIMED, Pressure.EXAM])
def test_after_a_kill_the_home_offers_to_go_on(mock_rooms, interviews, noon, pressure):
    first = mock_rooms(*interviews).hold("rapid", pressure)
    first.vanish()

    room = mock_rooms(*interviews, now=first.now)

    (button,) = room.home.waiting.buttons
    assert button.accessibleName() == (
        "Resume: Today’s interview (Rapid concepts) stands at question 1 of 2; its clock is paused."
    )
    assert not room.home.plan.begin.isEnabled()


def test_after_a_kill_nothing_that_was_kept_is_missing_and_it_goes_on(mock_rooms, interviews):
    first = killed(mock_rooms(*interviews))
    room = mock_rooms(*interviews, now=first.now)

    room.press("Ctrl+Return")

    assert room.page.cue.text().startswith("Welcome back. What you wrote is here")
    assert room.page.work.text(ANSWER) == "It is a lock."
    assert 40_000 <= room.interview.clocks.question <= 50_000
    assert room.sitting.hold is None


def test_a_window_that_closes_stops_the_clock_and_loses_no_key(mock_rooms, interviews):
    first = mock_rooms(*interviews).hold("rapid")
    first.run(10)
    first.type("Typed at the last moment.")
    first.screen.close()

    kept = first.kept()
    first.vanish()

    assert kept.answers[0].texts[ANSWER] == "Typed at the last moment."
    assert kept.hold is Hold.AWAY
    assert kept.answers[0].spent == 10_000


def test_sleep_costs_nothing_and_is_told(mock_room):
    mock_room.hold("rapid")
    mock_room.run(10)

    mock_room.pass_time(7200, monotonic=0.5)
    mock_room.look_at_clocks()

    assert mock_room.resting()
    assert "For 2 hours the computer slept" in mock_room.rest_says()
    assert mock_room.interview.clocks.question < 11_000


def test_a_clock_that_is_set_back_gives_no_time(mock_room):
    mock_room.hold("rapid")
    mock_room.run(10)

    mock_room.pass_time(-3600, monotonic=1)
    mock_room.look_at_clocks()
    mock_room.run(5)

    assert mock_room.interview.clocks.question == 16_000


@pytest.mark.parametrize(
    "moment",
    [
        pytest.param(datetime(2030, 1, 15, 23, 59, 30, tzinfo=UTC), id="midnight"),
        pytest.param(datetime(2030, 3, 31, 1, 59, 30, tzinfo=BERLIN), id="spring"),
        pytest.param(datetime(2030, 10, 27, 2, 59, 30, tzinfo=BERLIN), id="autumn"),
        pytest.param(datetime(2029, 12, 31, 23, 59, 30, tzinfo=UTC), id="new year"),
    ],
)
def test_no_date_costs_or_gives_time(mock_rooms, interviews, moment):
    room = mock_rooms(*interviews, now=moment).hold("rapid")

    room.run(60)

    assert room.page.clocks.question.text() == "Question 1:00 of 2:00"
    assert not room.resting()


def test_yesterdays_interview_says_so(mock_rooms, interviews, noon):
    first = mock_rooms(*interviews, now=noon.replace(hour=23, minute=59)).hold("rapid")
    first.run(120)
    first.vanish()

    room = mock_rooms(*interviews, now=first.now.replace(hour=5))

    assert room.home.waiting.buttons[0].accessibleName().startswith("Resume: Yesterday’s")


def test_an_older_interview_is_named_by_its_day(mock_rooms, interviews, noon):
    first = mock_rooms(*interviews, now=noon).hold("rapid")
    first.vanish()

    room = mock_rooms(*interviews, now=noon.replace(day=18))

    said = room.home.waiting.buttons[0].accessibleName()
    assert said.startswith("Resume: Your interview of Tuesday (Rapid concepts)")


def test_a_card_that_left_the_bank_meanwhile_is_still_asked(mock_rooms, own_pack):
    room = mock_rooms(*own_pack).hold("loop")
    room.screen.interview._do(room.interview.end_round)

    room.change_pack(lambda: _remove(room.pack))
    room.press("Space")
    room.type("By adding them up.")
    room.press("Ctrl+Return")

    read = room.page.question.toPlainText()
    assert "Add up a list" in read
    assert "has left the bank" in read
    assert room.page.code.run.isHidden()
    assert room.sitting.answers[2].texts[ANSWER] == "By adding them up."
    assert room.said == []


def test_code_of_a_card_that_left_the_bank_is_there_after_a_restart(mock_rooms, own_pack):
    first = mock_rooms(*own_pack).hold("code")
    first.page.work.turn_to(CODE)
    first.page.code.editor.replace_code("mine = 1\n")
    first.screen.close()
    first.vanish()
    pack, index = own_pack
    _remove(pack)
    again = index.with_name("again.sqlite")
    compile_index([pack], again)

    room = mock_rooms(pack, again, now=first.now)
    room.press("Ctrl+Return")

    assert room.page.work.text(CODE) == "mine = 1\n"


def _remove(pack):
    folder = pack / "cards" / "python" / "functions" / CODE_CARD
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()


def test_a_full_disk_is_told_once_and_loses_nothing(mock_room, monkeypatch):
    mock_room.hold("rapid")
    shelf = mock_room.screen._keeping._shelf
    refused = StoreError("The disk is full.")

    def refuse(*_args, **_how):
        raise refused

    with monkeypatch.context() as patched:
        patched.setattr(shelf, "add_all", refuse)
        mock_room.type("It is a lock.")
        mock_room.press("Ctrl+Return")
        mock_room.press("Ctrl+Return")
    told = list(mock_room.said)
    mock_room.run(11)

    assert len(told) == 1
    assert told[0].startswith("The disk is full.")
    assert mock_room.kept().answers[0].texts[ANSWER] == "It is a lock."


def test_an_interview_that_cannot_be_read_can_be_thrown_away(mock_rooms, interviews):
    first = mock_rooms(*interviews)
    mock = first.desk.mocks.begin(first.now)
    first.desk.mocks.add(mock, '{"deed": {"kind": "from the future"}}', first.now)
    first.vanish()

    room = mock_rooms(*interviews, now=first.now)
    said = room.home.waiting.findChildren(type(room.home.title))
    room.home.waiting.thrown_away.emit(mock)

    assert any("cannot be read" in label.text() for label in said)
    assert not room.waits()
    room.until(room.home.plan.begin.isEnabled)


def test_throwing_away_is_asked_about_once(mock_rooms, interviews):
    first = mock_rooms(*interviews).hold("rapid")
    first.vanish()
    room = mock_rooms(*interviews, now=first.now)
    buttons = {each.text(): each for each in room.home.waiting.findChildren(_button(room))}

    buttons["Throw away"].click()
    still = room.waits()
    buttons["Throw away"].click()

    assert still
    assert not room.waits()
    assert room.desk.mocks.under_way() is None


def test_an_interview_that_was_held_waits_for_its_review(mock_rooms, interviews):
    first = mock_rooms(*interviews).hold("rapid")
    first.type("It is.")
    first.screen.interview._do(first.interview.leave)
    first.vanish()

    room = mock_rooms(*interviews, now=first.now)
    (button,) = room.home.waiting.buttons
    button.click()

    assert button.accessibleName() == "Review: Rapid concepts of today waits for its review."
    assert room.view.shows(room.screen.debriefing.view)
    assert first.screen.interview.interview is None


def test_a_break_survives_too(mock_rooms, interviews):
    first = mock_rooms(*interviews).hold("loop")
    first.screen.interview._do(first.interview.end_round)
    first.run(30)
    first.vanish()

    room = mock_rooms(*interviews, now=first.now)
    room.press("Ctrl+Return")

    assert room.sitting.place is Place.BREAK
    assert "Break: 4:" in room.rest_says()


def _button(room):
    return type(room.home.plan.begin)


@pytest.fixture
def other_program(mock_room):
    """Has begun to write to the progress file."""
    mock_room.hold("rapid")
    with closing(
        sqlite3.connect(mock_room.file, isolation_level=None, check_same_thread=False)
    ) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection


def test_while_another_program_writes_the_window_says_what_is_not_saved_yet(
    mock_room, other_program
):
    mock_room.type("It is a lock.")
    mock_room.press("Ctrl+Return")
    early = (list(mock_room.said), mock_room.page.deeds.saved.text())
    mock_room.run(3)
    late = mock_room.page.deeds.saved.text()

    other_program.execute("ROLLBACK")
    mock_room.run(1)

    assert early == ([], "")
    assert late == "Not saved yet"
    assert mock_room.page.deeds.saved.text() == f"Saved {mock_room.now:%H:%M}"
    assert mock_room.kept().answers[0].texts[ANSWER] == "It is a lock."
    assert "in use by another program" in mock_room.said[0]
    assert mock_room.said[1:] == [SAVED]


@pytest.mark.usefixtures("other_program")
def test_a_deed_waits_for_nobody(mock_room, monkeypatch):
    shelf = mock_room.screen._keeping._shelf
    how = []
    add_all = shelf.add_all
    monkeypatch.setattr(shelf, "add_all", lambda *of, **it: (how.append(it), add_all(*of, **it)))

    mock_room.type("It is a lock.")
    mock_room.press("Ctrl+Return")

    assert how
    assert not any(each["patiently"] for each in how)


def test_what_waits_is_kept_before_the_window_goes(mock_room, other_program):
    mock_room.type("It is a lock.")
    mock_room.press("Ctrl+Return")
    Timer(0.3, other_program.execute, ["ROLLBACK"]).start()

    mock_room.screen.close()

    assert mock_room.kept().answers[0].texts[ANSWER] == "It is a lock."


def test_what_cannot_be_saved_at_the_end_is_put_aside_and_taken_in_next_time(
    mock_rooms, interviews, monkeypatch
):
    first = mock_rooms(*interviews).hold("rapid")
    shelf = first.screen._keeping._shelf

    def refuse(*_args, **_how):
        raise StoreError("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(shelf, "add_all", refuse)
        first.type("It is a lock.")
        first.press("Ctrl+Return")
        first.screen.close()
    told = first.said[-1]
    first.vanish()

    room = mock_rooms(*interviews, now=first.now)
    room.press("Ctrl+Return")

    assert "It is kept in " in told
    assert str(first.file.parent) in told
    assert room.sitting.answers[0].texts[ANSWER] == "It is a lock."
    assert room.said == ["What could not be saved when StudyApp closed is saved now."]
    assert list(first.file.parent.glob("*.unsaved")) == []


def test_who_was_in_the_code_goes_on_there_at_the_same_place(mock_rooms, interviews):
    first = mock_rooms(*interviews).hold("code")
    first.press("F6")
    first.page.code.editor.replace_code("one\ntwo\nthree")
    first.page.code.editor.go_to(2, 4)
    first.type("x")
    first.page.code.editor.flush()
    first.screen.interview._writing.flush()
    first.vanish()
    room = mock_rooms(*interviews, now=first.now)

    room.press("Ctrl+Return")
    room.type("y")

    assert room.page.work.front == CODE
    assert room.page.work.text(CODE) == "one\ntwoxy\nthree"


def test_who_was_in_the_middle_of_a_sentence_goes_on_there(mock_rooms, interviews):
    first = mock_rooms(*interviews).hold("rapid")
    first.type("It is lock.")
    for _ in "lock.":
        first.press("Left")
    first.type("a ")
    first.screen.interview._writing.flush()
    first.press("Ctrl+PgDown")

    first.press("Ctrl+PgUp")
    first.type("big ")

    assert first.page.work.text(ANSWER) == "It is a big lock."
