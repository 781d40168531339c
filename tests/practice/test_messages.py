import json

from hypothesis import given
from hypothesis import strategies as st

from studyapp.practice.messages import Lines
from studyapp.practice.results import BlockReader, CaseReader
from studyapp.practice.verdict import Case, CaseResult, Outcome

TOKEN = "0123456789abcdef"
CASE = Case("test_it", "It.", hidden=False)

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
KEYS = (
    "kind", "outcome", "difference", "failure", "line", "words", "lacking", "known", "seconds",
    "error", "message", "frames", "column", "walls",
)  # fmt: skip
bodies = st.dictionaries(st.sampled_from(KEYS) | st.text(), values)
lines = (
    st.binary()
    | bodies.map(lambda told: f"{TOKEN} {json.dumps(told)}".encode())
    | st.binary().map(lambda end: f"{TOKEN} ".encode() + end)
)


def line(**told: object) -> bytes:
    return f"\n{TOKEN} {json.dumps(told)}\n".encode()


def test_a_message_is_told_from_what_else_is_written():
    found = list(Lines(TOKEN).feed(b"noise" + line(kind="begun", name="a") + b'{"kind": "done"}\n'))

    assert [(message.kind, dict(message.body)) for message in found] == [("begun", {"name": "a"})]


def test_a_message_may_come_in_pieces():
    told, pipe = line(kind="done"), Lines(TOKEN)

    found = [message for byte in told for message in pipe.feed(bytes([byte]))]

    assert [message.kind for message in found] == ["done"]


def test_what_is_no_message_is_counted_and_its_end_kept():
    pipe = Lines(TOKEN)

    list(pipe.feed(b'Fatal Python error\n  File "solution.py", line 3 in f\n'))

    assert pipe.strays > 40
    assert "line 3 in f" in pipe.last_words()


def test_a_line_without_an_end_is_not_kept_for_ever():
    pipe = Lines(TOKEN)

    for _ in range(40):
        list(pipe.feed(b"x" * 65536))

    assert pipe.strays > 1_000_000
    assert len(pipe.last_words()) < 2_000_000


def test_a_new_case_begins_without_the_last_words_of_another():
    pipe = Lines(TOKEN)
    list(pipe.feed(b"words\n"))

    pipe.forget()

    assert (pipe.strays, pipe.last_words().strip()) == (0, "")


@given(st.lists(lines), st.integers(1, 50))
def test_no_nonsense_on_the_pipe_breaks_its_reader(written, size):
    everything = b"\n".join(written) + b"\n"
    pipe = Lines(TOKEN)

    for start in range(0, len(everything), size):
        for message in pipe.feed(everything[start : start + size]):
            assert isinstance(message.kind, str)


@given(bodies, st.text())
def test_whatever_a_message_says_becomes_a_result(body, printed):
    for reader in (CaseReader("x = 1\n", "def test_it():\n    pass\n"), BlockReader()):
        result = reader.result(CASE, body, printed)

        assert isinstance(result, CaseResult)
        assert isinstance(result.summary, str)


@given(st.text(), st.floats(0, 9))
def test_whatever_the_last_words_are_they_become_a_result(words, seconds):
    reader = CaseReader("x = 1\n", "def test_it():\n    pass\n")

    result = reader.stopped(CASE, Outcome.TIME, "Stopped.", seconds, "", words)

    assert result.summary == "Stopped."
