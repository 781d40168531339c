from hypothesis import given
from hypothesis import strategies as st

from studyapp.practice.predict import LineVerdict, compared

RIGHT, WRONG = LineVerdict.RIGHT, LineVerdict.WRONG
MISSING, EXTRA = LineVerdict.MISSING, LineVerdict.EXTRA


def verdicts(said, printed):
    return [line.verdict for line in compared(said, printed).lines]


def test_the_same_lines_are_right():
    prediction = compared("1\n2", "1\n2\n")

    assert prediction.holds
    assert (prediction.right, prediction.wanted, prediction.first_wrong) == (2, 2, None)
    assert prediction.sentence == "Every line is right."


def test_blanks_at_the_ends_do_not_count():
    assert compared("1 \r\n\r\n", "1\n").holds


def test_blanks_at_the_beginning_count():
    assert verdicts(" 1", "1") == [WRONG]


def test_a_wrong_line_stands_beside_the_printed_one():
    prediction = compared("1\n3\n3", "1\n2\n3")

    assert [line.verdict for line in prediction.lines] == [RIGHT, WRONG, RIGHT]
    assert (prediction.lines[1].said, prediction.lines[1].printed) == ("3", "2")
    assert prediction.first_wrong == 1
    assert prediction.sentence == "2 of 3 lines right. The first difference is marked."


def test_missing_and_extra_lines_do_not_make_the_others_wrong():
    assert verdicts("2\n3", "1\n2\n3") == [MISSING, RIGHT, RIGHT]
    assert verdicts("1\n2\n3", "2\n3") == [EXTRA, RIGHT, RIGHT]
    assert (
        compared("1", "1\n2").sentence == "1 of 2 lines right. The program prints more than that."
    )
    assert compared("1\n2", "1").sentence == "1 of 1 line right. The program prints less than that."


def test_nothing_said_lacks_every_line():
    assert verdicts("", "1\n2") == [MISSING, MISSING]


def test_nothing_printed_can_be_predicted():
    assert compared("", "").holds
    assert not compared("1", "").holds


def test_a_flood_is_extra():
    prediction = compared("1\n" + "2\n" * 50_000, "1\n")

    assert prediction.right == 1
    assert len(prediction.lines) == 50_001


LINES = st.lists(st.sampled_from(["a", "b", "c", " a", ""]), max_size=8).map("\n".join)


@given(LINES, LINES)
def test_every_line_of_both_has_its_place(said, printed):
    prediction = compared(said, printed)

    mine = [line.said for line in prediction.lines if line.verdict is not MISSING]
    yours = [line.printed for line in prediction.lines if line.verdict is not EXTRA]
    assert "\n".join(mine) == said.rstrip("\n")
    assert "\n".join(yours) == printed.rstrip("\n")
    assert prediction.holds == (said.rstrip("\n") == printed.rstrip("\n"))
