from hypothesis import given
from hypothesis import strategies as st

from studyapp.practice.printed import KEPT, Printed

TOKEN = "0123456789abcdef"
MARK = f"\0{TOKEN}\0".encode()

texts = st.text(alphabet="ab\n\0é" + TOKEN, max_size=40)


@given(st.lists(texts, min_size=1, max_size=5), st.integers(1, 30))
def test_each_case_gets_what_it_printed_however_it_comes(cases, size):
    everything = b"".join(text.encode() + MARK for text in cases)
    printed = Printed(TOKEN)

    for start in range(0, len(everything), size):
        printed.feed(everything[start : start + size])

    found = []
    while printed.has_ended:
        found.append(printed.take())
    assert found == cases


@given(texts, st.integers(0, 17))
def test_a_case_that_was_stopped_gets_what_there_is(text, cut):
    printed = Printed(TOKEN)
    printed.feed(text.encode() + MARK[:cut])

    assert not printed.has_ended
    assert printed.take().startswith(text)


def test_the_beginning_of_long_output_is_kept_and_the_rest_counted():
    printed = Printed(TOKEN)

    for _ in range(3):
        printed.feed(b"x" * KEPT)

    assert printed.size == 3 * KEPT
    assert printed.take() == "x" * KEPT + f"\n… {2 * KEPT:,} more bytes"


def test_bytes_that_are_no_text_are_shown_as_such():
    printed = Printed(TOKEN)

    printed.feed(b"a\xff" + MARK)

    assert printed.take() == "a\N{REPLACEMENT CHARACTER}"
