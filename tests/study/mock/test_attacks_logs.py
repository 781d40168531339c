"""Logs that were damaged, repeated, mixed up or written by a newer release."""

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.study.mock.deeds import (
    ANSWER,
    Begun,
    Clarified,
    Confirmed,
    Ending,
    Entry,
    Estimated,
    HandedIn,
    Opened,
    Probed,
    Rated,
    RoundBegun,
    RoundEnded,
    Staged,
    Ticked,
    Tried,
    Wrote,
)
from studyapp.study.mock.diary import Diary
from studyapp.study.mock.interview import Interview
from studyapp.study.mock.record import RecordError, from_json, to_json
from studyapp.study.mock.salvage import salvage
from tests.study.mock.made import (
    CLARIFY,
    FOLLOW_UP,
    NOON,
    Clock,
    answer,
    blueprint,
    interview,
    question,
    replayed,
    round_,
    work,
)

CASE = question("case", clarify=CLARIFY, probes=(FOLLOW_UP,), stages=("One", "Two"))
PLAN = blueprint(round_(CASE, question("b")), round_(question("c")), round_(question("d")))
BEGUN = Entry(NOON, 0, Begun(PLAN))
LONE = "half an emoji \ud83d and on"


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def lines(clock):
    """A log of two rounds with time, texts, a question asked back and a break."""
    kept = []
    held = interview(
        round_(CASE, question("b")), round_(question("c")), clock=clock, kept=kept, rest=1.0
    )
    held.clarify("May the list be empty?", clock.now)
    work(held, clock, 20)
    answer(held, clock, seconds=5)
    held.open(1, clock.now)
    answer(held, clock, seconds=15)
    held.end_round(clock.now)
    held.begin_round(clock.run(1))
    answer(held, clock, seconds=12)
    return [to_json(entry) for entry in kept]


@pytest.mark.parametrize(
    "deed",
    [
        Opened(99),
        Opened(-1),
        Opened(2),  # of the next round
        Wrote(99, ANSWER, "Hello"),
        Wrote(-1, ANSWER, "Hello"),
        HandedIn(4),
        Staged(0, 2),
        Clarified(0, "Why?", 2, picked=False),
        Clarified(0, "Why?", -1, picked=False),
        RoundBegun(),
        Estimated(0, 5),
        Rated(0, "correctness", 0),
        Rated(0, "charm", 3),
        Confirmed(0, (2,)),
        Tried(0, 3, 2, "", submitted=True),
        Probed(1),
    ],
    ids=str,
)
def test_a_deed_that_the_interview_has_no_place_for_is_refused_as_no_interview(deed):
    with pytest.raises(ValueError, match="interview"):
        Diary([BEGUN, Entry(NOON, 0, deed)], lambda entry: None)


def test_a_round_that_ends_twice_is_refused():
    left = Entry(NOON, 0, RoundEnded(Ending.LEFT))

    with pytest.raises(ValueError, match="interview"):
        Diary([BEGUN, left, left], lambda entry: None)


def test_time_is_never_negative():
    with pytest.raises(ValueError, match="interview"):
        Diary([BEGUN, Entry(NOON, -1, Ticked())], lambda entry: None)


def test_what_cannot_follow_is_not_kept_either():
    kept = []
    diary = Diary([BEGUN], kept.append)

    with pytest.raises(ValueError, match="interview"):
        diary.add(Opened(99), NOON)

    assert kept == []


def test_a_whole_log_is_read_without_a_word(lines):
    saved = salvage(lines)

    assert [to_json(entry) for entry in saved.entries] == lines
    assert saved.problem == ""


def test_a_last_line_that_was_cut_off_costs_that_line(lines):
    saved = salvage([*lines[:-1], lines[-1][:25]])

    assert [to_json(entry) for entry in saved.entries] == lines[:-1]
    assert saved.problem == "1 entry of this interview could not be read and was left out."


def test_a_line_that_stands_twice_begins_no_second_break(lines):
    doubled = [text for line in lines for text in (line, line)]

    saved = salvage(doubled)

    sitting = replayed(saved.entries)
    assert (sitting.round, len(sitting.endings)) == (1, 1)


def test_a_line_that_stands_twice_in_a_row_counts_its_time_once(lines):
    whole = replayed(map(from_json, lines))

    again = replayed(salvage(text for line in lines for text in (line, line)).entries)

    assert [each.total for each in again.answers] == [each.total for each in whole.answers]
    assert again.answers[0].asked == whole.answers[0].asked


def test_an_event_of_a_newer_release_is_left_out_and_the_rest_stands(lines):
    newer = json.dumps(
        {"at": "2030-01-15T12:00:00Z", "took": 1000, "deed": {"kind": "sang", "song": "la"}}
    )

    saved = salvage([*lines[:3], newer, *lines[3:]])

    assert [to_json(entry) for entry in saved.entries] == lines
    assert saved.problem.startswith("1 entry of this interview could not be read")


def test_what_was_left_out_stays_out_when_the_interview_has_gone_on(lines, clock):
    damaged = [*lines[:4], "\x00\x00", *lines[4:]]
    first = salvage(damaged)
    held = Interview.reopen(first.entries, clock.now, lambda entry: damaged.append(to_json(entry)))
    held.resume(clock.now)
    held.leave(clock.run(1))

    again = salvage(damaged)

    assert again.entries == list(held.entries)
    assert again.problem == first.problem


@pytest.mark.parametrize("text", ["", "null", "[]", '{"at":', "\ud800", "🎈"])
def test_a_log_without_its_beginning_is_refused_in_a_sentence(lines, text):
    with pytest.raises(RecordError, match="beginning"):
        salvage([text, *lines[1:]])


def test_no_lines_are_no_interview():
    with pytest.raises(RecordError, match="beginning"):
        salvage([])


@given(st.randoms(use_true_random=False), st.data())
def test_however_a_log_is_shaken_it_is_replayed_or_refused_in_a_sentence(random, data):
    clock, kept = Clock(), []
    held = interview(round_(CASE, question("b")), round_(question("c")), clock=clock, kept=kept)
    held.turn_to_stage(1, clock.run(2))
    answer(held, clock, seconds=11)
    held.open(1, clock.now)
    held.skip(clock.run(1))
    held.end_round(clock.now)
    held.begin_round(clock.run(3))
    held.leave(clock.now)
    lines = [to_json(entry) for entry in kept]
    rest = lines[1:] * data.draw(st.integers(1, 2))
    random.shuffle(rest)
    cut = data.draw(st.integers(0, 40))
    rest = [line[:cut] if data.draw(st.booleans()) else line for line in rest]

    sitting = replayed(salvage([lines[0], *rest]).entries)

    assert all(each.spent >= 0 for each in sitting.answers)
    assert sitting.question in range(3)


any_text = st.text(st.characters(exclude_categories=()))  # halves of characters, too


@given(any_text, st.sampled_from(["answer", "code", "notes"]))
def test_whatever_is_typed_can_be_kept_and_is_read_as_it_stands(text, field):
    clock, kept = Clock(), []
    held = interview(clock=clock, kept=kept)

    held.write(field, text, clock.now)

    assert replayed(from_json(to_json(entry)) for entry in kept) == held.sitting


@pytest.mark.parametrize("deed", ["write", "clarify", "tried"])
def test_half_a_character_is_kept_as_a_sign_that_one_is_missing(clock, deed):
    kept = []
    held = interview(clock=clock, kept=kept)
    if deed == "write":
        held.write(ANSWER, LONE, clock.now)
    elif deed == "clarify":
        held.clarify(LONE, clock.now)
    else:
        held.tried(0, 1, LONE, clock.now, submitted=False)

    text = to_json(kept[-1])

    assert "half an emoji \ufffd and on" in text
    assert from_json(text) == kept[-1]


def test_an_emoji_that_came_in_two_halves_is_whole(clock):
    held = interview(clock=clock)

    held.write(ANSWER, "a \ud83c\udf88", clock.now)

    assert held.sitting.answer.texts[ANSWER] == "a 🎈"


def test_half_a_character_does_not_write_the_same_text_again_and_again(clock):
    kept = []
    held = interview(clock=clock, kept=kept)

    held.write(ANSWER, LONE, clock.now)
    held.write(ANSWER, LONE, clock.run(2))

    assert len(kept) == 2


def test_half_a_character_in_what_is_confirmed_later_breaks_nothing():
    entry = Entry(NOON, 0, Wrote(0, ANSWER, LONE))

    assert "\ufffd" in to_json(entry)


def test_a_text_of_megabytes_comes_back(clock):
    held = interview(clock=clock)
    text = "naïve ±½ \x00 \u2028\n" * 200_000

    held.write(ANSWER, text, clock.now)

    assert from_json(to_json(held.entries[-1])).deed.text == text


@pytest.mark.parametrize(
    ("name", "value"),
    [("took", -5), ("took", 10**30), ("at", "2030-01-15T12:00:00"), ("at", "yesterday")],
)
def test_an_entry_with_an_impossible_time_is_refused(name, value):
    entry = json.loads(to_json(Entry(NOON, 0, Ticked()))) | {name: value}

    with pytest.raises(RecordError):
        from_json(json.dumps(entry))


def test_a_log_whose_wall_clock_ran_backwards_is_replayed(lines):
    back = []
    for hour, line in enumerate(lines):
        entry = from_json(line)
        back.append(Entry(entry.at - timedelta(hours=hour), entry.took, entry.deed))

    assert [each.total for each in replayed(back).answers] == [
        each.total for each in replayed(map(from_json, lines)).answers
    ]


@given(st.lists(st.sampled_from(["mark", "ask", "tick", "type"]), max_size=12))
def test_what_was_really_done_twice_survives(deeds):
    clock, kept = Clock(), []
    held = interview(round_(CASE, question("b")), clock=clock, kept=kept)
    for deed in deeds:  # at one moment: but for their number, such entries are alike
        match deed:
            case "mark":
                held.mark(clock.now, on=True)
            case "ask":
                held.clarify("Why?", clock.now)
            case "tick":
                held.tick(clock.now)
            case "type":
                held.write(ANSWER, "Bias", clock.now)
    lines = [to_json(entry) for entry in kept]

    saved = salvage(lines)

    assert saved.entries == kept
    assert replayed(saved.entries) == held.sitting


@given(st.data())
def test_lines_that_were_written_again_count_once_wherever_they_stand(data):
    clock, kept = Clock(), []
    held = interview(round_(CASE, question("b")), clock=clock, kept=kept)
    for _ in range(4):
        held.clarify("Why?", clock.now)
    lines = [to_json(entry) for entry in kept]
    first = data.draw(st.integers(1, len(lines)))

    saved = salvage([*lines, *lines[first:]])  # a write that was told to have failed, and had not

    assert saved.entries == kept
    assert saved.problem == ""


def test_in_logs_of_older_releases_lines_have_no_number_and_all_of_them_count():
    ticked = to_json(Entry(NOON, 5_000, Ticked()))
    old = [to_json(BEGUN), ticked, ticked]
    without = [line.replace(',"number":0', "") for line in old]

    for lines in (old, without):
        assert replayed(salvage(lines).entries).answers[0].total == 10_000


def test_an_interview_of_an_older_release_goes_on_with_numbers(clock):
    held = Interview.reopen([BEGUN, Entry(NOON, 0, Ticked())], clock.now, lambda entry: None)
    held.resume(clock.now)

    assert [entry.number for entry in held.entries] == [0, 0, 1, 2]
