from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from studyapp.bank import CardId, Exercise
from studyapp.practice import Attempt, AttemptId, Case, CaseResult, Outcome, Verdict, Workout
from studyapp.practice.workbench import AT_REST, Judged, Stage, Workbench, judged

NOON = datetime(2030, 1, 15, 12, tzinfo=UTC)
CASES = tuple(Case(f"test_{n}", f"Case {n}.", hidden=n > 1) for n in range(3))
WORKOUT = Workout(
    CardId("ex-sum"),
    Exercise("python", "write", complexity="O(n)"),
    start="def total(numbers): ...\n",
    solution="def total(numbers):\n    return sum(numbers)\n",
    cases_source="…",
    cases=CASES,
)
RIGHT, WRONG = Judged(3, 3, Outcome.PASSED), Judged(1, 3, Outcome.WRONG)
ID = AttemptId("019431d0-0000-7000-8000-000000000000")
MINUTE = timedelta(minutes=1)


def at(**span):
    return NOON + timedelta(**span)


def begun(**changes):
    """A bench in front since noon."""
    bench = Workbench(replace(WORKOUT, **changes))
    bench.come(NOON)
    return bench


def solved(bench, code="right", now=NOON):
    bench.write(code, now)
    return bench.submit(RIGHT, ID, code, now)


# what is written


def test_one_begins_with_the_start():
    assert Workbench(WORKOUT).code == WORKOUT.start


@pytest.mark.parametrize("graded", ["predict-output", "complexity"])
def test_where_the_start_is_to_be_read_one_begins_with_nothing(graded):
    workout = replace(WORKOUT, exercise=Exercise("python", graded))

    assert Workbench(workout).code == ""


def test_nothing_is_kept_of_an_exercise_that_was_only_looked_at():
    bench = begun()

    bench.go_away(at(seconds=50))

    assert bench.draft(at(seconds=50)) is None


def test_a_draft_goes_on_where_it_was_left():
    bench = begun()
    bench.write("half", at(seconds=30))
    bench.open_hint(at(seconds=40))

    again = Workbench(WORKOUT, bench.draft(at(seconds=60)))

    assert (again.code, again.hints, again.spent(at(days=1))) == ("half", 1, MINUTE)


# time


def test_time_counts_while_the_page_is_in_front():
    bench = begun()

    bench.go_away(at(seconds=60))

    assert bench.spent(at(hours=1)) == MINUTE


def test_time_stands_still_two_minutes_after_the_last_touch():
    bench = begun()

    assert bench.spent(at(hours=1)) == AT_REST


def test_a_touch_lets_it_go_on():
    bench = begun()
    bench.touch(at(hours=1))

    assert bench.spent(at(hours=1, minutes=1)) == AT_REST + MINUTE


def test_a_clock_that_is_set_back_takes_nothing_away():
    bench = begun()
    bench.touch(at(seconds=60))

    bench.touch(at(hours=-5))

    assert bench.spent(at(hours=-5)) == MINUTE


def test_time_stands_still_once_it_is_solved():
    bench = begun()
    solved(bench, now=at(seconds=60))
    bench.come(at(seconds=61))

    bench.touch(at(seconds=100))

    assert bench.spent(at(seconds=110)) == MINUTE


# verdicts


def test_a_failed_submit_is_kept_and_one_goes_on():
    bench = begun()
    bench.write("wrong", at(seconds=60))

    attempt = bench.submit(WRONG, ID, "wrong", at(seconds=60))

    assert attempt == Attempt(ID, WORKOUT.id, at(seconds=60), "wrong", MINUTE, 1, 3, "wrong")
    assert bench.stage is Stage.WORKING


def test_who_passes_states_the_cost_first():
    bench = begun()

    solved(bench)

    assert bench.stage is Stage.STATING


def test_where_the_cost_is_not_asked_the_grade_comes_at_once():
    bench = begun(exercise=Exercise("python", "write"))

    solved(bench)

    assert bench.stage is Stage.GRADING


def test_hints_that_come_after_passing_do_not_count():
    bench = begun()
    bench.open_hint(NOON)
    solved(bench)

    bench.open_hint(NOON)

    assert (bench.hints, bench.effort.hints) == (2, 1)


def test_what_was_passed_stays_passed():
    bench = begun()
    solved(bench)

    bench.submit(WRONG, ID, "worse", NOON)

    assert (bench.passed, bench.effort.passed) == (True, 3)


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        (Verdict((), CaseResult(CASES[0], Outcome.RAISED), submitted=True), (0, 3, "raised")),
        (Verdict((CaseResult(CASES[0], Outcome.WRONG),), submitted=True), (0, 1, "wrong")),
        (Verdict((CaseResult(CASES[0], Outcome.PASSED),), submitted=True), (1, 1, "passed")),
    ],
)
def test_a_verdict_is_judged_by_its_first_failure(verdict, expected):
    assert judged(verdict, WORKOUT) == expected


@pytest.mark.parametrize(
    "verdict",
    [
        Verdict((CaseResult(CASES[0], Outcome.CANCELLED),), submitted=True),
        Verdict((), CaseResult(CASES[0], Outcome.BROKEN), submitted=True),
        Verdict((CaseResult(CASES[0], Outcome.PASSED),), submitted=False),
    ],
    ids=["stopped", "the exercise is at fault", "only run"],
)
def test_some_verdicts_judge_nobody(verdict):
    assert judged(verdict, WORKOUT) is None


# giving up


def test_the_solution_opens_by_giving_up():
    bench = begun()

    bench.give_up(ID, NOON)

    assert (bench.may_see_solution, bench.stage) == (True, Stage.GRADING)


def test_who_gave_up_and_then_copies_the_solution_has_not_solved_it():
    bench = begun()
    bench.give_up(ID, NOON)

    attempt = bench.submit(RIGHT, ID, WORKOUT.solution, NOON)

    assert attempt.gave_up
    assert not attempt.counts
    assert bench.effort.gave_up
    assert bench.effort.passed < bench.effort.cases


def test_giving_up_is_kept_with_the_code():
    bench = begun()
    bench.write("half", NOON)

    attempt = bench.give_up(ID, NOON)

    assert (attempt.code, attempt.passed, attempt.cases, attempt.gave_up) == ("half", 0, 3, True)


def test_it_outlives_the_window():
    bench = begun()
    bench.give_up(ID, NOON)

    again = Workbench(WORKOUT, bench.draft(NOON))

    assert (again.may_see_solution, again.stage) == (True, Stage.GRADING)


# the grade


def test_nothing_is_graded_that_was_never_judged():
    bench = begun()

    bench.stop_trying(NOON)

    assert bench.stage is Stage.WORKING


def test_one_may_be_graded_with_cases_that_fail_and_think_better_of_it():
    bench = begun()
    bench.submit(WRONG, ID, "wrong", NOON)

    bench.stop_trying(NOON)
    before = bench.stage
    bench.go_on_trying()

    assert (before, bench.stage) == (Stage.GRADING, Stage.WORKING)


def test_after_the_grade_nothing_is_left_to_go_on_with():
    bench = begun()
    solved(bench)
    bench.state_cost()

    bench.graded()

    assert bench.draft(NOON) is None


def test_what_is_written_after_the_grade_begins_the_next_time():
    bench = begun()
    bench.open_hint(NOON)
    solved(bench)
    bench.state_cost()
    bench.graded()

    bench.write("better", at(seconds=60))

    draft = bench.draft(at(seconds=60))
    assert (draft.code, draft.hints, draft.spent) == ("better", 0, timedelta())


def test_after_the_grade_the_solution_is_free_and_changes_nothing():
    bench = begun()
    bench.submit(WRONG, ID, "wrong", NOON)
    bench.stop_trying(NOON)

    bench.graded()
    bench.submit(RIGHT, ID, "copied", NOON)

    assert bench.may_see_solution
    assert not bench.passed
    assert bench.stage is Stage.GRADED


def test_a_grade_that_is_taken_back_is_asked_for_again():
    bench = begun()
    solved(bench)
    bench.state_cost()
    bench.graded()

    bench.ungraded()

    assert bench.stage is Stage.GRADING
    assert bench.draft(NOON) is not None


def test_who_closed_the_window_before_the_grade_is_asked_for_it():
    bench = begun()
    attempt = solved(bench, now=at(seconds=60))
    again = Workbench(WORKOUT, bench.draft(at(seconds=70)))

    again.resume(attempt)

    assert (again.stage, again.passed, again.effort) == (Stage.GRADING, True, bench.effort)


def test_but_not_where_the_code_was_changed_since():
    bench = begun()
    attempt = solved(bench, now=at(seconds=60))
    bench.write("another", at(seconds=65))
    again = Workbench(WORKOUT, bench.draft(at(seconds=70)))

    again.resume(attempt)

    assert again.stage is Stage.WORKING


class Sittings(RuleBasedStateMachine):
    """Whatever a learner does, and however often the window is killed and opened again."""

    def __init__(self):
        super().__init__()
        self.now, self.bench = NOON, Workbench(WORKOUT)
        self.honest = False  # passed without giving up before
        self.graded = False

    @rule(seconds=st.integers(-5, 400))
    def time_passes(self, seconds):
        before = self.bench.spent(self.now)
        self.now += timedelta(seconds=seconds)
        assert self.bench.spent(self.now) >= before or seconds < 0

    @rule()
    def come(self):
        self.bench.come(self.now)

    @rule()
    def go_away(self):
        self.bench.go_away(self.now)

    @rule(code=st.sampled_from(["half", "right", WORKOUT.start]))
    def write(self, code):
        self.bench.write(code, self.now)

    @rule()
    def open_hint(self):
        counted = self.bench.effort.hints
        self.bench.open_hint(self.now)
        assert (self.bench.effort.hints == counted) == self.bench.done

    @rule(verdict=st.sampled_from([RIGHT, WRONG]))
    def submit(self, verdict):
        before = self.bench.spent(self.now)
        self.honest |= verdict.holds and not self.bench.done
        kept = self.bench.submit(verdict, ID, self.bench.code, self.now)
        assert kept.took == before
        assert not (kept.counts and self.bench.gave_up)

    @precondition(lambda self: not self.bench.done)
    @rule()
    def give_up(self):
        self.bench.give_up(ID, self.now)

    @rule()
    def state(self):
        self.bench.state_cost()

    @rule()
    def stop(self):
        self.bench.stop_trying(self.now)

    @rule()
    def go_on(self):
        self.bench.go_on_trying()

    @precondition(lambda self: self.bench.stage is Stage.GRADING)
    @rule()
    def grade(self):
        self.bench.graded()
        self.graded = True

    @precondition(lambda self: self.bench.stage is not Stage.GRADED)
    @rule()
    def killed_and_opened_again(self):
        draft = self.bench.draft(self.now)
        before = self.bench
        self.bench = Workbench(WORKOUT, draft)
        self.honest = self.graded = False
        assert self.bench.gave_up == before.gave_up
        assert self.bench.code == before.code
        assert self.bench.hints == before.hints

    @invariant()
    def the_solution_is_seen_only_by_those_who_passed_or_gave_up_or_were_graded(self):
        bench = self.bench
        assert bench.may_see_solution == (self.honest or bench.gave_up or self.graded)

    @invariant()
    def only_what_was_solved_without_giving_up_has_passed(self):
        assert not self.bench.passed or self.honest

    @invariant()
    def who_gave_up_never_counts_as_having_passed(self):
        effort = self.bench.effort
        assert not (effort.gave_up and effort.passed == effort.cases)

    @invariant()
    def an_effort_makes_sense(self):
        effort = self.bench.effort
        assert 0 <= effort.passed <= effort.cases
        assert effort.took <= self.bench.spent(self.now)


TestSittings = Sittings.TestCase
TestSittings.settings = settings(max_examples=60, stateful_step_count=30)
