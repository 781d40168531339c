from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.widgets.diff_rows import Side, rows_of, unified

texts = st.lists(st.sampled_from(["a", "b = 1", "b = 2", "", "  c"]), max_size=12).map("\n".join)


def marked(side):
    return [side.text[start:end] for start, end in side.marks]


@given(texts, texts)
def test_no_line_is_lost_or_moved(left, right):
    rows = rows_of(left, right)

    assert "\n".join(row.left.text for row in rows if row.left) == left
    assert "\n".join(row.right.text for row in rows if row.right) == right


@given(texts)
def test_a_text_does_not_differ_from_itself(text):
    assert not any(row.differs for row in rows_of(text, text))


def test_the_changed_word_of_a_line_is_marked():
    (row,) = rows_of("total = 0.7501  # x", "total = 0.7504  # x")

    assert (marked(row.left), marked(row.right)) == (["0.7501"], ["0.7504"])


def test_a_line_that_only_one_has_has_no_place_in_the_other():
    first, second = rows_of("a", "a\nb c")

    assert not first.differs
    assert (second.left, second.right) == (None, Side("b c"))


def test_an_inserted_line_leaves_the_others_together():
    rows = rows_of("a\nc", "a\nb\nc")

    assert [row.differs for row in rows] == [False, True, False]


def test_a_line_of_very_many_words_is_marked_as_a_whole():
    left, right = "a " * 400, "a " * 399 + "b "

    (row,) = rows_of(left, right)

    assert marked(row.left) == [left]


def test_after_very_many_lines_place_is_compared_with_place():
    left = [str(line) for line in range(2000)]
    right = [*left[:1500], "x", *left[1500:]]

    rows = rows_of("\n".join(left), "\n".join(right))

    assert sum(row.differs for row in rows) == 501
    assert marked(rows[1600].left) == ["1600"]


def test_the_comparison_as_text_has_signs():
    rows = rows_of("[\n1,\n2,\n]", "[\n1,\n3,\n4,\n]")

    assert unified(rows).split("\n") == ["  [", "  1,", "- 2,", "+ 3,", "+ 4,", "  ]"]


def test_empty_lines_are_lines_too():
    assert unified(rows_of("a\n\nb", "a\n\nc")) == "  a\n  \n- b\n+ c"
