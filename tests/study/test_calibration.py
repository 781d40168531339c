from studyapp.study import Confidence, Grade
from studyapp.study.calibration import Calibration, calibration
from tests.study.samples import review

SURE, UNSURE = Confidence


def test_being_right_is_counted_by_confidence():
    reviews = [
        review(Grade.SOLID, confidence=SURE),
        review(Grade.MISSED, confidence=SURE),
        review(Grade.SHAKY, confidence=UNSURE),
        review(Grade.MISSED),
    ]

    found = calibration(reviews)

    assert found == Calibration(sure=2, sure_right=1, unsure=1, unsure_right=1)
    assert (found.right_when_sure, found.right_when_unsure) == (0.5, 1.0)


def test_who_was_never_sure_has_no_share():
    assert calibration([review()]).right_when_sure is None
