from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank import CardId
from studyapp.study import Confidence, Evidence, Grade
from studyapp.study.session import RecallSession
from tests.study.samples import NOON

SECOND, MINUTE, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(days=1)
A, B, C = CardId("a"), CardId("b"), CardId("c")


def session(*cards):
    return RecallSession(cards, NOON)


def solve(session, now=NOON, due=NOON + DAY):
    session.reveal()
    answer = session.answer(Grade.SOLID, now)
    session.go_on(due, now)
    return answer


def test_the_cards_are_asked_in_order():
    held = session(A, B)

    asked = [solve(held).card, solve(held).card]

    assert asked == [A, B]
    assert held.over


def test_an_empty_session_is_over():
    assert session().over


def test_a_card_is_graded_only_once_its_answer_is_shown():
    held = session(A)

    with pytest.raises(ValueError, match="revealed"):
        held.answer(Grade.SOLID, NOON)


def test_the_answer_carries_time_and_confidence():
    held = session(A)
    held.reveal(Confidence.SURE)

    answer = held.answer(Grade.MISSED, NOON + 40 * SECOND)

    assert (answer.took, answer.at) == (40 * SECOND, NOON + 40 * SECOND)
    assert answer.evidence == Evidence(confidence=Confidence.SURE)


def test_the_first_confidence_holds():
    held = session(A)
    held.reveal(Confidence.UNSURE)

    held.reveal(Confidence.SURE)

    assert held.confidence is Confidence.UNSURE


def test_the_next_card_starts_hidden_and_its_time_anew():
    held = session(A, B)
    held.reveal(Confidence.SURE)
    held.go_on(NOON + DAY, NOON + MINUTE)

    assert (held.current, held.revealed, held.confidence) == (B, False, None)
    assert solve(held, NOON + 90 * SECOND).took == 30 * SECOND


def test_until_the_answer_is_recorded_the_card_stays():
    held = session(A, B)
    held.reveal()

    held.answer(Grade.SOLID, NOON)

    assert (held.current, held.revealed) == (A, True)


def test_a_night_away_does_not_count_as_thinking():
    assert solve(session(A), NOON + DAY).took == timedelta(minutes=30)


def test_a_clock_gone_back_took_no_time():
    assert solve(session(A), NOON - DAY).took == timedelta()


def test_a_missed_card_comes_back_after_its_step():
    held = session(A, B, C)
    solve(held, due=NOON + MINUTE)
    solve(held, NOON + 2 * MINUTE)

    assert held.current == A


def test_before_its_step_is_over_the_others_go_on():
    held = session(A, B, C)
    solve(held, due=NOON + MINUTE)
    solve(held, NOON + 30 * SECOND)

    assert held.current == C


def test_with_only_waiting_cards_left_the_session_waits():
    held = session(A)
    solve(held, due=NOON + MINUTE)

    held.wake(NOON + 59 * SECOND)

    assert (held.current, held.waits_until, held.over) == (None, NOON + MINUTE, False)


def test_a_waiting_session_wakes_when_the_step_is_over():
    held = session(A)
    solve(held, due=NOON + MINUTE)

    held.wake(NOON + MINUTE)

    assert (held.current, held.waits_until) == (A, None)


def test_one_need_not_wait():
    held = session(A)
    solve(held, due=NOON + 10 * MINUTE)

    held.hurry(NOON + MINUTE)

    assert held.current == A
    assert solve(held, NOON + 2 * MINUTE).took == MINUTE


def test_undo_returns_to_the_card_and_the_current_one_comes_after_it():
    held = session(A, B, C)
    solve(held)

    held.took_back(A, NOON)

    assert (held.current, held.answered) == (A, 0)
    assert [solve(held).card for _ in range(3)] == [A, B, C]


def test_undo_reopens_a_session_that_was_over():
    held = session(A)
    solve(held)

    held.took_back(A, NOON)

    assert (held.current, held.over) == (A, False)


def test_an_undone_card_does_not_also_come_back_after_its_step():
    held = session(A)
    solve(held, due=NOON + MINUTE)

    held.took_back(A, NOON)

    assert held.left == 1


def test_undo_may_bring_a_card_of_an_earlier_session():
    held = session(A)

    held.took_back(B, NOON)

    assert [solve(held).card, solve(held).card] == [B, A]


def test_redo_answers_the_card_again():
    held = session(A, B)
    solve(held)
    held.took_back(A, NOON)

    held.put_back(A, NOON + DAY, NOON)

    assert (held.current, held.answered, held.left) == (B, 1, 1)


def test_redo_leaves_another_current_card_alone():
    held = session(A, B)
    held.reveal(Confidence.SURE)

    held.put_back(B, NOON + DAY, NOON)

    assert (held.current, held.revealed, held.left) == (A, True, 1)


def test_a_dropped_card_is_not_asked_again():
    held = session(A, B)

    held.drop(NOON)

    assert (held.current, held.left, held.answered) == (B, 1, 0)


steps = st.sampled_from(["solve", "miss", "undo", "wake", "hurry", "drop"])


@given(st.lists(steps))
def test_a_card_is_never_in_two_places_at_once(moves):
    held, now, answered = session(A, B, C), NOON, []
    for move in moves:
        now += 20 * SECOND
        if move in ("solve", "miss") and held.current:
            answered.append(held.current)
            solve(held, now, now + (MINUTE if move == "miss" else DAY))
        elif move == "undo" and answered:
            held.took_back(answered.pop(), now)
        elif move == "drop" and held.current:
            held.drop(now)
        elif move == "wake":
            held.wake(now)
        elif move == "hurry":
            held.hurry(now)

    assert held.place <= held.planned
    assert held.left <= held.planned
    everywhere = [*held._queue, *held._waiting, *([held.current] if held.current else [])]
    assert len(everywhere) == len(set(everywhere)) == held.left


def test_a_card_that_comes_back_is_no_further_place():
    held = session(A, B, C)
    solve(held, due=NOON + MINUTE)
    second = (held.place, held.planned, held.again)
    solve(held, NOON + MINUTE)

    assert second == (2, 3, False)
    assert held.current == A
    assert (held.place, held.planned, held.again) == (2, 3, True)


def test_it_tells_when_cards_come_back():
    held = session(A, B, C)
    solve(held, due=NOON + 10 * MINUTE)
    solve(held, due=NOON + MINUTE)

    assert held.returns == [NOON + MINUTE, NOON + 10 * MINUTE]


def test_a_skipped_card_counts_as_asked_and_does_not_come_back():
    held = session(A, B)

    held.skip(NOON)

    assert (held.current, held.place, held.planned, held.left) == (B, 2, 2, 1)


def test_a_dropped_card_can_be_brought_back_before_the_current_one():
    held = session(A, B, C)
    held.drop(NOON)
    fewer = held.planned

    held.bring_back(A, NOON)

    assert (fewer, held.planned, held.place) == (2, 3, 1)
    assert [solve(held).card for _ in range(3)] == [A, B, C]


def test_undo_of_a_second_answer_leaves_the_first():
    held = session(A, B)
    solve(held, due=NOON + MINUTE)
    solve(held, NOON + MINUTE)
    solve(held, NOON + MINUTE)

    held.took_back(A, NOON + MINUTE)

    assert (held.answered, held.again, held.place) == (2, True, 2)
