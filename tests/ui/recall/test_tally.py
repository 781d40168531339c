from datetime import timedelta

from studyapp.bank import CardId
from studyapp.study import Confidence, Evidence, Grade, Review, ReviewId
from studyapp.study.session import Answer
from studyapp.ui.recall.tally import Tally

GIL, MRO = CardId("gil"), CardId("mro")
SECOND = timedelta(seconds=1)


def answer(card, grade, at, confidence=None):
    return Answer(card, grade, at, 30 * SECOND, confidence)


def review(card, grade, at, confidence=None):
    return Review(ReviewId("1"), card, grade, at, 30 * SECOND, Evidence(confidence))


def test_it_counts_answers_and_time(noon):
    tally = Tally()
    tally.add(answer(GIL, Grade.SHAKY, noon))
    tally.add(answer(MRO, Grade.MISSED, noon + SECOND))

    assert (len(tally), tally.recalled, tally.took) == (2, 1, 60 * SECOND)


def test_a_card_answered_twice_counts_twice(noon):
    tally = Tally()
    tally.add(answer(GIL, Grade.MISSED, noon))
    tally.add(answer(GIL, Grade.SOLID, noon + SECOND))

    assert len(tally) == 2


def test_sure_but_wrong_is_named_once(noon):
    tally = Tally()
    tally.add(answer(GIL, Grade.MISSED, noon, Confidence.SURE))
    tally.add(answer(GIL, Grade.MISSED, noon + SECOND, Confidence.SURE))
    tally.add(answer(MRO, Grade.MISSED, noon + 2 * SECOND, Confidence.UNSURE))

    assert tally.sure_but_wrong == [GIL]


def test_what_is_taken_back_does_not_count(noon):
    tally = Tally()
    tally.add(answer(GIL, Grade.MISSED, noon, Confidence.SURE))
    tally.take_back(review(GIL, Grade.MISSED, noon))

    assert not len(tally)
    assert not tally.sure_but_wrong


def test_what_is_put_back_counts_again(noon):
    tally = Tally()
    tally.put_back(review(GIL, Grade.MISSED, noon, Confidence.SURE))

    assert tally.sure_but_wrong == [GIL]


def test_an_answer_of_another_session_cannot_be_taken_back(noon):
    tally = Tally()
    tally.add(answer(GIL, Grade.SOLID, noon))
    tally.take_back(review(GIL, Grade.SOLID, noon - SECOND))

    assert len(tally) == 1
