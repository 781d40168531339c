from datetime import timedelta

import pytest

from studyapp.bank import Prompted
from studyapp.study.mock.deeds import ANSWER, CODE, NOTES, Ending, Hold, probe_field, stage_field
from studyapp.study.mock.diary import NotNowError
from studyapp.study.mock.interview import Interview
from studyapp.study.mock.setup import Pressure
from studyapp.study.mock.sitting import Place
from tests.study.mock.made import (
    CLARIFY,
    FOLLOW_UP,
    TWIST,
    Clock,
    answer,
    interview,
    question,
    replayed,
    round_,
    work,
)

TWO_ROUNDS = (round_(question("a"), question("b")), round_(question("c"), title="More"))


@pytest.fixture
def clock():
    return Clock()


def test_it_begins_with_the_first_question_open(clock):
    held = interview(clock=clock)

    assert (held.sitting.place, held.sitting.question) == (Place.ROUND, 0)
    assert [each.opened for each in held.sitting.answers] == [True, False, False]


def test_thinking_counts_for_the_open_question(clock):
    held = interview(clock=clock)
    work(held, clock, 30)
    held.open(2, clock.now)
    work(held, clock, 12)

    held.open(0, clock.now)

    assert [each.spent for each in held.sitting.answers] == [30_000, 0, 12_000]


def test_the_clocks_run_between_two_deeds(clock):
    held = interview(clock=clock)

    work(held, clock, 7)

    assert (held.clocks.question, held.clocks.round) == (7000, 7000)
    assert (held.clocks.question_box, held.clocks.round_box) == (120_000, 360_000)


def test_fractions_of_milliseconds_are_not_lost_on_the_way(clock):
    held = interview(clock=clock)

    for number in range(1000):
        held.mark(clock.run(0.0107), on=bool(number % 2))

    assert held.sitting.answer.spent == pytest.approx(10_700, abs=1)


def test_time_after_the_main_answer_is_told_apart(clock):
    held = interview(round_(question(probes=(FOLLOW_UP,))), clock=clock)
    answer(held, clock, seconds=20)

    work(held, clock, 10)
    held.pause(clock.now)

    assert (held.sitting.answer.spent, held.sitting.answer.spent_after) == (20_000, 10_000)


def test_time_counts_for_the_stage_that_is_open(clock):
    held = interview(round_(question(stages=("Measure", "Mend"))), clock=clock)
    work(held, clock, 10)
    held.turn_to_stage(1, clock.now)
    work(held, clock, 5)

    held.write(stage_field(1), "An index.", clock.now)

    assert held.sitting.answer.spent_on_stages == {0: 10_000, 1: 5000}


def test_follow_ups_and_twists_come_one_by_one_once_the_answer_is_in(clock):
    held = interview(round_(question(probes=(FOLLOW_UP, TWIST))), clock=clock)
    with pytest.raises(NotNowError, match="main answer"):
        held.probe(clock.now)

    held.hand_in(clock.now)
    first = held.sitting.answer.probes
    held.probe(clock.now)

    assert (first, held.sitting.answer.probes, held.has_more) == (1, 2, False)


def test_a_follow_up_is_answered_in_its_own_field(clock):
    held = interview(round_(question(probes=(FOLLOW_UP, TWIST))), clock=clock)
    answer(held, clock)

    held.write(probe_field(0), "By sharding.", clock.now)

    assert held.sitting.answer.texts[probe_field(0)] == "By sharding."
    with pytest.raises(NotNowError):
        held.write(probe_field(1), "It has not come yet.", clock.now)


def test_an_answer_that_is_in_stands(clock):
    held = interview(clock=clock)
    answer(held, clock, "It is a lock.")

    with pytest.raises(NotNowError):
        held.write(ANSWER, "It is a key.", clock.now)


def test_what_was_not_changed_is_not_written_again(clock):
    held = interview(clock=clock)
    held.write(ANSWER, "It is", clock.now)
    before = len(held.entries)

    held.write(ANSWER, "It is", clock.now)

    assert len(held.entries) == before


def test_a_clarification_is_answered_where_it_was_foreseen(clock):
    held = interview(round_(question(clarify=CLARIFY)), clock=clock)

    heard = [held.clarify(words, clock.now) for words in ("Is it sorted?", "What is for lunch?")]

    assert heard == [Prompted("Is the input sorted?", "No."), None]
    assert [each.entry for each in held.sitting.answer.asked] == [1, None]


def test_a_clarification_may_be_picked_and_is_noted_as_such(clock):
    held = interview(round_(question(clarify=CLARIFY)), clock=clock)

    assert held.pick(0, clock.now).answer == "Yes."
    assert [(each.entry, each.picked) for each in held.sitting.answer.asked] == [(0, True)]


def test_the_next_question_is_the_next_one_that_waits_also_where_it_was_looked_at(clock):
    held = interview(clock=clock)
    held.open(1, clock.now)
    held.open(0, clock.now)

    assert held.following == 1


def test_a_skipped_question_leads_to_the_next_and_may_be_come_back_to(clock):
    held = interview(clock=clock)

    held.skip(clock.now)
    there, skipped = held.sitting.question, held.sitting.answers[0].skipped
    held.open(0, clock.now)

    looked_at = held.sitting.answer.skipped
    held.write(ANSWER, "Wait, I know.", clock.now)

    assert (there, skipped, looked_at) == (1, True, True)
    assert not held.sitting.answer.skipped


def test_with_all_others_done_a_skipped_question_stays_open_for_second_thoughts(clock):
    held = interview(round_(question()), clock=clock)
    held.skip(clock.now)

    held.write(ANSWER, "Wait, I know.", clock.now)

    assert held.sitting.answer.is_answered


def test_once_every_question_is_dealt_with_none_follows(clock):
    held = interview(clock=clock)
    answer(held, clock)
    held.open(1, clock.now)
    held.skip(clock.now)
    answer(held, clock)

    assert held.following is None


def test_a_question_of_another_round_cannot_be_turned_to(clock):
    held = interview(*TWO_ROUNDS, clock=clock)

    with pytest.raises(NotNowError, match="round"):
        held.open(2, clock.now)


def test_after_a_round_comes_a_break_whose_time_is_its_own(clock):
    held = interview(*TWO_ROUNDS, clock=clock)
    work(held, clock, 5)
    held.end_round(clock.now)
    work(held, clock, 60)

    assert held.sitting.place is Place.BREAK
    assert (held.clocks.rest, held.clocks.rest_box) == (60_000, 300_000)
    assert [each.total for each in held.sitting.answers] == [5000, 0, 0]


def test_after_the_break_the_next_round_opens(clock):
    held = interview(*TWO_ROUNDS, clock=clock)
    held.end_round(clock.now)
    held.pause(clock.now)

    held.begin_round(clock.now)
    work(held, clock, 3)

    assert (held.sitting.place, held.sitting.question) == (Place.ROUND, 2)
    assert held.clocks.round == 3000


def test_the_end_of_the_last_round_is_the_end(clock):
    held = interview(clock=clock)

    held.end_round(clock.now)

    assert (held.sitting.place, held.sitting.endings) == (Place.OVER, (Ending.DONE,))
    with pytest.raises(NotNowError):
        held.write(ANSWER, "Too late.", clock.now)


def test_who_leaves_early_keeps_what_was_answered(clock):
    held = interview(*TWO_ROUNDS, clock=clock)
    answer(held, clock, seconds=30)

    held.leave(clock.now)

    assert (held.sitting.place, held.sitting.was_left) == (Place.OVER, True)
    assert [held.sitting.is_reached(i) for i in range(3)] == [True, False, False]


def test_what_was_open_but_empty_on_leaving_does_not_count(clock):
    held = interview(clock=clock)
    answer(held, clock)
    held.open(1, clock.now)

    held.leave(clock.now)

    assert not held.sitting.is_reached(1)


def test_what_was_not_come_to_in_a_round_that_was_handed_in_counts(clock):
    held = interview(clock=clock)
    answer(held, clock)

    held.end_round(clock.now)

    assert [held.sitting.is_reached(i) for i in range(3)] == [True, True, True]


def test_a_pause_costs_nothing(clock):
    held = interview(clock=clock)
    work(held, clock, 10)
    held.pause(clock.now)
    work(held, clock, 600)

    held.resume(clock.now)
    work(held, clock, 5)

    assert held.clocks.question == 15_000


def test_nothing_is_done_during_a_pause(clock):
    held = interview(clock=clock)
    held.pause(clock.now)

    for deed in (held.hand_in, held.skip, held.end_round, held.pause):
        with pytest.raises(NotNowError):
            deed(clock.now)


def test_a_computer_that_sleeps_stops_the_clock_until_somebody_is_there(clock):
    held = interview(clock=clock)
    work(held, clock, 10)

    held.tick(clock.run(7200))
    work(held, clock, 20)

    (stop,) = held.sitting.interruptions
    assert (stop.why, stop.away) == (Hold.AWAY, 7_200_000)
    assert (held.clocks.question, held.sitting.hold) == (10_000, Hold.AWAY)


def test_what_was_typed_as_the_computer_woke_is_kept(clock):
    held = interview(clock=clock)

    held.write(ANSWER, "typed before the sleep", clock.run(7200))
    held.write(ANSWER, "and at once after it", clock.run(1))

    assert held.sitting.answer.texts[ANSWER] == "and at once after it"
    assert (held.sitting.hold, held.sitting.answer.spent) == (Hold.AWAY, 0)


def test_after_a_crash_it_is_where_it_was_with_the_clock_stopped(clock):
    kept = []
    held = interview(clock=clock, kept=kept)
    work(held, clock, 20)
    held.write(ANSWER, "It is a lo", clock.now)

    again = Interview.reopen(
        list(kept), Clock(clock.wall + timedelta(days=1), 0.5).now, kept.append
    )

    assert again.sitting.answer == held.sitting.answer
    assert again.sitting.hold is Hold.RESTARTED
    assert again.clocks.question == 20_000


def test_a_crash_while_thinking_costs_the_log_ten_seconds_at_most(clock):
    kept = []
    held = interview(clock=clock, kept=kept)
    work(held, clock, 59)

    again = Interview.reopen(list(kept), Clock().now, kept.append)

    assert 59_000 - again.clocks.question <= 10_000


def test_an_interview_that_was_paused_is_so_after_a_restart(clock):
    kept = []
    held = interview(clock=clock, kept=kept)
    held.pause(clock.now)

    assert Interview.reopen(list(kept), Clock().now, kept.append).sitting.hold is Hold.PAUSED


def test_what_cannot_be_kept_has_not_happened(clock):
    paused = interview(clock=clock)
    paused.pause(clock.now)

    def keep(entry):
        raise OSError("disk full")

    held = Interview.reopen(paused.entries, clock.now, keep)
    with pytest.raises(OSError, match="disk full"):
        held.resume(clock.now)

    assert held.sitting.hold is Hold.PAUSED
    assert held.entries == paused.entries


def test_an_exam_has_no_pause_no_notes_and_no_running(clock):
    held = interview(clock=clock, pressure=Pressure.EXAM)

    for deed in (
        lambda: held.pause(clock.now),
        lambda: held.write(NOTES, "n", clock.now),
        lambda: held.tried(1, 2, "", clock.now, submitted=False),
    ):
        with pytest.raises(NotNowError):
            deed()


def test_in_an_exam_a_round_ends_with_its_time(clock):
    held = interview(*TWO_ROUNDS, clock=clock, pressure=Pressure.EXAM)
    held.write(ANSWER, "so far", clock.now)

    work(held, clock, 241)

    assert (held.sitting.place, held.sitting.endings) == (Place.BREAK, (Ending.TIME,))
    assert held.sitting.spent_in(0) == 240_000
    assert held.sitting.answers[0].is_answered


def test_in_an_exam_a_break_ends_with_its_time(clock):
    held = interview(*TWO_ROUNDS, clock=clock, pressure=Pressure.EXAM)
    held.end_round(clock.now)

    work(held, clock, 300)

    assert (held.sitting.place, held.sitting.question) == (Place.ROUND, 2)


def test_text_that_comes_with_the_last_second_of_an_exam_is_kept(clock):
    held = interview(round_(question()), clock=clock, pressure=Pressure.EXAM)
    work(held, clock, 119)

    held.write(ANSWER, "just in time", clock.run(1))

    assert (held.sitting.place, held.sitting.answer.texts) == (Place.OVER, {ANSWER: "just in time"})


def test_outside_of_exams_time_may_be_overrun(clock):
    held = interview(round_(question()), clock=clock)

    work(held, clock, 500)

    assert held.sitting.place is Place.ROUND
    assert held.clocks.question == 500_000


@pytest.mark.parametrize("pressure", [Pressure.NO_RUN, Pressure.EXAM])
def test_where_code_is_not_run_its_verdict_is_refused(clock, pressure):
    held = interview(clock=clock, pressure=pressure)

    with pytest.raises(NotNowError, match="review"):
        held.tried(3, 8, "empty list", clock.now, submitted=True)


def test_the_last_verdict_on_the_code_stands(clock):
    held = interview(clock=clock)
    held.write(CODE, "def f(): ...", clock.now)
    held.tried(3, 8, "empty list", clock.now, submitted=False)

    held.tried(8, 8, "", clock.now, submitted=True)

    assert (held.sitting.answer.tried.passed, held.sitting.answer.tried.submitted) == (8, True)


def test_the_state_is_the_replay_of_the_entries(clock):
    held = interview(*TWO_ROUNDS, clock=clock)
    answer(held, clock, seconds=30)
    held.tick(clock.run(100))

    assert replayed(held.entries) == held.sitting


def test_leaving_full_screen_is_counted_and_stops_no_clock(clock):
    held = interview(clock=clock, pressure=Pressure.EXAM)
    work(held, clock, 10)

    held.leave_full_screen(clock.now)
    held.leave_full_screen(clock.run(5))

    assert held.sitting.left_full_screen == 2
    assert held.sitting.interruptions == ()
    assert held.clocks.question == 15_000
    assert replayed(held.entries) == held.sitting


def test_only_an_exam_asks_for_full_screen(clock):
    held = interview(clock=clock)

    with pytest.raises(NotNowError):
        held.leave_full_screen(clock.now)
