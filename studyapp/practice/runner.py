"""Runs a learner's code: each time in a process and a folder of its own, behind walls."""

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from studyapp.practice import limits, words
from studyapp.practice.exercise import Workout
from studyapp.practice.fence import Fence
from studyapp.practice.folder import sweep
from studyapp.practice.job import Job, job_of
from studyapp.practice.needs import import_ahead, missing
from studyapp.practice.results import BlockReader, CaseReader
from studyapp.practice.spare import Spare
from studyapp.practice.trial import LOADING, Told, Trial
from studyapp.practice.verdict import Case, CaseResult, Outcome, Verdict
from studyapp.practice.walls import Walls, here
from studyapp.practice.watch import Watch

OURS = "core"  # the pack that ships with the app
_FOR_BLOCKS = 60.0  # seconds
_FOR_A_PROGRAM = 10.0


class ProgramError(Exception):
    """A program that only prints did not run to its end; the text says why."""


class BlockRun(NamedTuple):
    """What a block of code printed; `error` tells how it failed, and is empty where it did not."""

    printed: str
    error: str = ""


def _is_ours(pack: str) -> bool:
    return pack == OURS


def _nobody(_: CaseResult) -> None:
    pass


class Runner:
    """Has learners' code run. Any thread may call it; each run is followed in the caller's."""

    def __init__(
        self,
        walls: Walls | None = None,
        *,
        ahead: bool = True,
        trusts: Callable[[str], bool] = _is_ours,
    ) -> None:
        """`walls`: what this machine offers, unless told. `trusts`: a pack, by its id.

        `ahead`: keep a child waiting for the next run, as an app does and a command does not.
        """
        self._walls, self._trusts = walls, trusts
        self._ahead = ahead
        self._spare = Spare(lambda: self._fence)

    @property
    def walls(self) -> Walls:
        """What the code is put behind; to ask the system for the first time takes a moment."""
        return here() if self._walls is None else self._walls

    @cached_property
    def _fence(self) -> Fence:
        sweep()
        return Fence(self.walls)

    def warm(self, needs: Iterable[str]) -> None:
        """Have a child ready that has imported these; in the place of any other."""
        with suppress(OSError):  # the next run will say that there is no folder to be had
            self._spare.renew(import_ahead(needs))

    def run(
        self,
        workout: Workout,
        code: str,
        *,
        submit: bool,
        told: Told = _nobody,
        stop: threading.Event | None = None,
    ) -> Verdict:
        """Try the visible cases, or with `submit` all; `told` hears of each as it ends."""
        began = time.monotonic()
        cases = tuple(case for case in workout.cases if submit or not case.hidden)
        strange = not self._trusts(workout.pack)
        job = job_of(workout, code, cases, is_strange=strange)
        reader = CaseReader(code, workout.cases_source)
        trial = Trial(cases, job.seconds, job.overall, reader, told)
        trial.trouble = self._refusal(workout.pack) or _trouble_before(job)
        self._follow(trial, job, stop or threading.Event())
        took = time.monotonic() - began
        return Verdict(tuple(trial.results), trial.trouble, trial.walls, took, submit)

    def compare(
        self,
        workout: Workout,
        code: str,
        told: Told = _nobody,
        stop: threading.Event | None = None,
    ) -> tuple[Verdict, Verdict]:
        """The learner's code and the library's way, each with all cases and their times."""
        own = self.run(workout, code, submit=True, told=told, stop=stop)
        return own, self.run(workout, workout.library, submit=True, told=told, stop=stop)

    def printed(
        self,
        source: str,
        needs: Iterable[str] = (),
        data: Iterable[Path] = (),
        seconds: float = _FOR_A_PROGRAM,
        *,
        pack: str = OURS,
        stop: threading.Event | None = None,
    ) -> str:
        """What a program prints. Raises ProgramError where it does not run to its end."""
        run, *_ = self.blocks([(1, source)], "start.py", needs, seconds, data, pack=pack, stop=stop)
        if run.error:
            raise ProgramError(run.error)
        return run.printed

    def blocks(
        self,
        blocks: Sequence[tuple[int, str]],
        file_name: str,
        needs: Iterable[str] = (),
        seconds: float = _FOR_BLOCKS,
        data: Iterable[Path] = (),
        *,
        pack: str = OURS,
        stop: threading.Event | None = None,
    ) -> list[BlockRun]:
        """Run blocks, each with its first line, in one namespace, until one fails."""
        names = tuple(str(number) for number in range(len(blocks)))
        cases = tuple(Case(name, "", hidden=False) for name in names)
        job = Job(
            names,
            seconds,
            tuple(needs),
            tuple(data),
            blocks=tuple(blocks),
            file=file_name,
            is_strange=not self._trusts(pack),
        )
        trial = Trial(cases, seconds, job.overall, BlockReader(), _nobody)
        trial.trouble = self._refusal(pack)
        self._follow(trial, job, stop or threading.Event())
        ended = trial.results or ([trial.trouble] if trial.trouble else [])
        return [BlockRun(each.printed, each.summary) for each in ended]

    def close(self) -> None:
        """End the child that waits."""
        self._spare.close()

    def _refusal(self, pack: str) -> CaseResult | None:
        if self.walls.enough_for_strangers or self._trusts(pack):
            return None
        return CaseResult(LOADING, Outcome.FORBIDDEN, words.of_a_stranger(pack))

    def _follow(self, trial: Trial, job: Job, stop: threading.Event) -> None:
        """Through as many children as it takes: one that had to be ended tries no more."""
        ahead = import_ahead(job.needs)
        while trial.goes_on:
            if stop.is_set():
                trial.cancel()
            elif trial.is_too_long:
                trial.give_up()
            else:
                before = len(trial.results)
                self._follow_one(trial, job, ahead, stop)
                if job.blocks:  # they share what the child had in its memory
                    break
                if len(trial.results) == before:  # it said that it was done, and was not
                    trial.fail(*words.of_death(0, "", cut=True))
        if self._ahead:
            self.warm(job.needs)

    def _follow_one(
        self, trial: Trial, job: Job, ahead: tuple[str, ...], stop: threading.Event
    ) -> None:
        try:
            child = self._spare.take(ahead)
        except OSError as error:  # there is no folder to be had
            trial.fail(*words.of_death(None, str(error), cut=False))
            return
        try:
            child.folder.fill(job.data)
            left = [case.name for case in trial.left]
            fence = self._fence.told(stranger=job.is_strange)
            child.tell(job.line(left, child.folder.path, fence))
            Watch(child, trial, stop).follow()
            trial.walls = self._fence.names(trial.stood)
        except OSError as error:  # nor room for the files of the exercise
            trial.fail(*words.of_death(None, str(error), cut=False))
        finally:
            child.end()


def _trouble_before(job: Job) -> CaseResult | None:
    """What is plain without running anything."""
    if not job.code.strip():
        return CaseResult(LOADING, Outcome.RAISED, words.NOTHING_WRITTEN)
    if len(job.code) > limits.CODE:
        return CaseResult(LOADING, Outcome.RAISED, words.of_long_code(limits.CODE))
    if lacking := missing(job.needs):
        return CaseResult(LOADING, Outcome.BROKEN, words.of_missing(lacking))
    return None
