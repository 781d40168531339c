import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank import Prompted
from studyapp.study import Grade
from studyapp.study.mock.deeds import (
    Begun,
    Clarified,
    Confirmed,
    Ending,
    Entry,
    Estimated,
    Filed,
    Graded,
    HandedIn,
    Held,
    Hold,
    LeftFullScreen,
    Looked,
    Marked,
    Opened,
    Placed,
    Probed,
    Rated,
    Resumed,
    RoundBegun,
    RoundEnded,
    Skipped,
    Staged,
    Ticked,
    Tried,
    TurnedTo,
    Wrote,
)
from studyapp.study.mock.record import RecordError, compact, from_json, to_json
from studyapp.study.mock.replaying import replay
from tests.study.mock.made import (
    CLARIFY,
    NOON,
    TWIST,
    Clock,
    blueprint,
    interview,
    question,
    round_,
    work,
)

RICH = blueprint(round_(question(clarify=CLARIFY, probes=(TWIST,), stages=("One",))))
numbers, texts = st.integers(0, 9), st.text()
deeds = st.one_of(
    st.just(Begun(RICH)),
    st.sampled_from([Ticked(), Resumed(), RoundBegun()]),
    st.builds(Opened, numbers),
    st.builds(Wrote, numbers, texts, texts),
    st.builds(Clarified, numbers, texts, st.none() | numbers, st.booleans()),
    st.builds(Tried, numbers, numbers, numbers, texts, st.booleans()),
    st.builds(HandedIn, numbers),
    st.builds(Probed, numbers),
    st.builds(Staged, numbers, numbers),
    st.builds(TurnedTo, numbers, st.sampled_from(["answer", "code"])),
    st.builds(Skipped, numbers),
    st.builds(Marked, numbers, st.booleans()),
    st.builds(Held, st.sampled_from(Hold), numbers),
    st.builds(RoundEnded, st.sampled_from(Ending)),
    st.builds(Estimated, numbers, numbers),
    st.just(LeftFullScreen()),
    st.just(Looked()),
    st.builds(Placed, numbers, numbers, st.none() | numbers),
    st.builds(Confirmed, numbers, st.lists(numbers).map(tuple)),
    st.builds(Rated, numbers, texts, numbers),
    st.builds(Graded, numbers, st.sampled_from(Grade)),
    st.builds(Filed, numbers),
)


@given(deeds, st.integers(0, 10**9), st.timedeltas(timedelta(), timedelta(days=9999)))
def test_every_entry_comes_back_as_it_was(deed, took, later):
    entry = Entry(NOON + later, took, deed)

    assert from_json(to_json(entry)) == entry


def test_an_entry_is_one_line_of_json():
    text = to_json(Entry(NOON, 5, Wrote(0, "answer", "one\ntwo")))

    assert json.loads(text) == {
        "at": "2030-01-15T12:00:00Z",
        "took": 5,
        "deed": {
            "question": 0,
            "field": "answer",
            "text": "one\ntwo",
            "kind": "wrote",
            "caret": None,
        },
        "number": 0,
    }
    assert "\n" not in text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "entry: Invalid JSON"),
        ("{}", "at: Field required"),
        ('{"at":"2030-01-15T12:00:00Z","took":0,"deed":{"kind":"sang"}}', "deed: .*'sang'"),
        ('{"at":"2030-01-15T12:00:00Z","took":0,"deed":{"kind":"opened"}}', "question: Field req"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(text, told):
    with pytest.raises(RecordError, match=told) as refused:
        from_json(text)

    assert "\n" not in str(refused.value)


def test_ticks_and_texts_typed_over_are_left_out_and_their_time_is_not():
    clock = Clock()
    held = interview(clock=clock)
    for text in ("I", "It", "It is"):
        work(held, clock, 12)
        held.write("answer", text, clock.now)

    fewer = compact(held.entries)

    assert [entry.deed.kind for entry in fewer] == ["begun", "wrote"]
    assert replay(fewer) == held.sitting


@pytest.mark.parametrize(
    "entries", [[], [Entry(NOON, 0, Ticked())], [Entry(NOON, 0, Begun(RICH))] * 2]
)
def test_entries_that_are_no_interview_are_refused(entries):
    with pytest.raises(ValueError, match="interview"):
        replay(entries)


def test_a_question_worth_asking_is_read_with_its_words_and_from_older_logs_without():
    asked = Prompted("How slow?", "40 s.", ("latency",))
    begun = Entry(NOON, 0, Begun(blueprint(round_(question("a", clarify=(asked,))))))
    text = to_json(begun)

    older = text.replace('["How slow?","40 s.",["latency"]]', '["How slow?","40 s."]')

    assert older != text
    assert from_json(text) == begun
    assert from_json(older).deed.blueprint.questions[0].clarify == (Prompted("How slow?", "40 s."),)
