"""kill -9 again and again while an interview is held, and while its answers are filed."""

import json
import os
import random
import subprocess
import sys
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studyapp.store.database import open_database
from studyapp.store.mocks import SqlMocks
from studyapp.store.progress_file import connect_read_only
from studyapp.store.repair import check
from studyapp.study.mock.deeds import ANSWER, Hold
from studyapp.study.mock.interview import Interview
from studyapp.study.mock.keeping import Keeping
from studyapp.study.mock.review import Debriefing
from studyapp.study.mock.salvage import salvage
from tests.study.mock.made import Clock, work

KILLS = 20
QUESTIONS = 40
START = """
import json, sys
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from studyapp.store.database import open_database
from studyapp.store.mocks import SqlMocks
from studyapp.study.mock.deeds import ANSWER
from studyapp.study.mock.interview import Interview
from studyapp.study.mock.salvage import salvage
from studyapp.study.mock.keeping import Keeping
from tests.study.mock.made import Clock, answer, blueprint, debriefed, question, round_

file, run = Path(sys.argv[1]), int(sys.argv[2])
database = open_database(file, datetime(2030, 1, 15, tzinfo=UTC))
mocks = SqlMocks(database)
questions = [question(f"card-{number}") for number in range(40)]
"""
HOLDING = """
clock = Clock(datetime(2030, 1, 2 + run, 12, tzinfo=UTC), monotonic=1000.0 / (run + 1))
mock = mocks.under_way() or mocks.begin(clock.now.utc)
keep = Keeping(mocks, mock, sys.exit)
if run:
    held = Interview.reopen(salvage(mocks.entries(mock)).entries, clock.now, keep)
    held.resume(clock.now)
else:
    held = Interview.begin(blueprint(round_(*questions)), clock.now, keep)
before = held.clocks.round
for second in range(1, 10**8):
    held.tick(clock.run(1))
    if second % 2 == 0:  # as a screen saves what is typed
        held.write(ANSWER, f"{run} {second}", clock.now)
    if second % 7 == 0:
        held.open((held.sitting.question + 1) % len(questions), clock.now)
    if second % 11 == 0:
        held.mark(clock.now, on=second % 2 == 0)
    print(json.dumps([before, second, held.sitting.question]), flush=True)
"""
FILING = """
from studyapp.store.review_log import SqlReviewLog
from studyapp.study import Days, Progress
from studyapp.study.mock.homework import file_outcome
from studyapp.study.mock.review import Debriefing, outcomes
from studyapp.study.schedule import Scheduler

log = SqlReviewLog(database, datetime.date, "test 1")
progress = Progress(log, Scheduler(Days(), None), lambda _: 3, lambda: None)
clock = Clock()
if mocks.debriefing():
    [mock] = mocks.debriefing()
else:
    mock = mocks.begin(clock.now.utc)
    keep = Keeping(mocks, mock, sys.exit)
    held = Interview.begin(blueprint(round_(*questions)), clock.now, keep)
    for number in range(0, len(questions), 2):  # the others are skipped
        held.open(number, clock.now)
        answer(held, clock, seconds=3 + number)
    held.end_round(clock.now)
    for entry in debriefed(held, *[2] * len(questions)).entries[len(held.entries):]:
        keep(entry)
review = Debriefing(salvage(mocks.entries(mock)).entries, Keeping(mocks, mock, sys.exit))
for outcome in outcomes(review.sitting):
    print(outcome.card, flush=True)
    file_outcome(outcome, review, progress, log, clock.run(1).utc)
print("done", flush=True)
"""

REVIEWING = """
from studyapp.study.mock.review import Debriefing
from tests.study.mock.made import CLARIFY

clock = Clock()
mock = mocks.begin(clock.now.utc)
keep = Keeping(mocks, mock, sys.exit)
asked = [question(f"card-{number}", clarify=CLARIFY) for number in range(40)]
held = Interview.begin(blueprint(round_(*asked)), clock.now, keep)
for number in range(len(asked)):
    held.open(number, clock.now)
    held.clarify("What about bananas?", clock.now)
    answer(held, clock)
held.end_round(clock.now)
review = Debriefing(held.entries, keep)
def say():
    print(len(review.entries), flush=True)
for number in range(len(asked)):
    review.estimate(number, 3, clock.now.utc)
    say()
review.look(clock.now.utc)
for number in range(len(asked)):
    review.place(number, 0, 1, clock.now.utc)
    say()
    review.confirm(number, [0], clock.now.utc)
    say()
    for dimension in review.sitting.blueprint.rubric_of(number).dimensions:
        review.rate(number, dimension.id, 3, clock.now.utc)
        say()
sys.stdin.read()
"""


def killed(file, script, run, lines):
    """What the script printed until it was killed, a little after so many lines."""
    with subprocess.Popen(
        [sys.executable, "-c", START + script, str(file), str(run)],
        stdin=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        first = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        rest = process.stdout.read().splitlines(keepends=True)
    return [line.strip() for line in (*first, *rest) if line.endswith("\n")]


@dataclass
class Crash:
    """What was on the screen, and what came back."""

    run: int
    before: int  # milliseconds on the round's clock as the run began
    second: int
    question: int
    wrong: list[str]
    held: Interview
    clock: Clock


@pytest.fixture(scope="module")
def crashes(tmp_path_factory):
    """One interview, killed and gone on with on the next day."""
    file = tmp_path_factory.mktemp("crashes") / "progress.sqlite"
    chance = random.Random(4)
    return [_crash(file, run, chance.randrange(1, 400)) for run in range(KILLS)]


def _crash(file, run, lines):
    before, second, question = json.loads(killed(file, HOLDING, run, lines)[-1])
    clock = Clock(datetime(2030, 1, 2 + run, 20, tzinfo=UTC), monotonic=5.0)
    wrong = check(file)
    with closing(open_database(file, clock.now.utc)) as database:
        mocks = SqlMocks(database)
        mock = mocks.under_way()
        entries = salvage(mocks.entries(mock)).entries
        held = Interview.reopen(entries, clock.now, Keeping(mocks, mock, pytest.fail))
    return Crash(run, before, second, question, wrong, held, clock)


def test_the_file_stays_sound(crashes):
    assert [crash.wrong for crash in crashes] == [[]] * KILLS


def test_no_text_older_than_two_seconds_is_missing(crashes):
    for crash in crashes:
        texts = [answer.texts.get(ANSWER, "") for answer in crash.held.sitting.answers]
        seconds = [int(text.split()[1]) for text in texts if text.startswith(f"{crash.run} ")]
        assert max(seconds, default=0) >= crash.second - 2


def test_no_time_beyond_two_seconds_is_lost_and_none_is_made_up(crashes):
    for crash in crashes:
        counted = (crash.held.clocks.round - crash.before) / 1000
        assert crash.second - 2 <= counted <= crash.second + 1  # it was killed in the next one


def test_the_learner_is_back_at_the_question_that_was_open(crashes):
    for crash in crashes:
        following = (crash.question + 1) % QUESTIONS  # its opening was kept, but not yet told
        assert crash.held.sitting.question in {crash.question, following}


def test_the_clock_is_paused(crashes):
    assert {crash.held.sitting.hold for crash in crashes} == {Hold.RESTARTED}


def test_the_clock_stands_still_until_the_learner_goes_on(crashes):
    for crash in crashes:
        before = crash.held.clocks

        work(crash.held, crash.clock, 60)

        assert crash.held.clocks == before


def test_every_answer_is_filed_exactly_once(tmp_path):
    file = tmp_path / "progress.sqlite"
    printed, run = [], 0
    while "done" not in printed and run < QUESTIONS:
        printed = killed(file, FILING, run, lines=5 + run % 3)
        run += 1

    with closing(connect_read_only(file)) as connection:
        filed = Counter(card for (card,) in connection.execute("SELECT card FROM review"))
    assert run > 3
    assert filed == {f"card-{number}": 1 for number in range(QUESTIONS)}


@pytest.mark.parametrize("lines", [7, 41, 42, 90])
def test_whatever_was_said_in_a_review_outlives_it(tmp_path, lines):
    file = tmp_path / "progress.sqlite"
    told = int(killed(file, REVIEWING, 0, lines)[-1])

    with closing(open_database(file, datetime(2030, 1, 15, tzinfo=UTC))) as database:
        mocks = SqlMocks(database)
        [mock] = mocks.debriefing()
        review = Debriefing(salvage(mocks.entries(mock)).entries, pytest.fail)

    assert told <= len(review.entries) <= told + 2  # what was kept, and not yet told
    assert (lines > QUESTIONS) == review.is_estimated
