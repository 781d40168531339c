"""Follows one child from its job to its end, and stops it where it breaks a limit."""

import time
from collections import deque
from enum import Enum, auto
from threading import Event

from studyapp.practice import limits, words
from studyapp.practice.messages import Lines, Message, texts_of
from studyapp.practice.printed import Printed
from studyapp.practice.process import ChildProcess, Gone, Heard, Said, Wrote
from studyapp.practice.trial import LOADING, Trial
from studyapp.practice.verdict import CaseResult, Outcome


class _Stage(Enum):
    STARTING = auto()
    LOADING = auto()
    BETWEEN = auto()
    TRYING = auto()
    OVER = auto()


class Watch:
    """Knows what the child is at, since when, and what it has printed."""

    def __init__(self, child: ChildProcess, trial: Trial, stop: Event) -> None:
        self._child, self._trial, self._stop = child, trial, stop
        self._lines, self._printed = Lines(child.token), Printed(child.token)
        self._ended: Message | None = None  # all but what was printed is here
        self._said: deque[Message] = deque()
        self._next_look = 0.0
        self._be(_Stage.STARTING, limits.TO_START)

    def follow(self) -> None:
        """Until the child is done, or has to be ended."""
        while not self._is_over:
            heard = self._child.hear(min(limits.BEAT, self._deadline - time.monotonic()))
            if heard is not None:
                self._take(heard)
            self._work_off()
            if not self._is_over:
                self._look()

    @property
    def _is_over(self) -> bool:
        return self._stage is _Stage.OVER

    @property
    def _is_late(self) -> bool:
        return time.monotonic() >= self._deadline

    def _be(self, stage: _Stage, seconds: float = 0.0) -> None:
        self._stage, self._since = stage, time.monotonic()
        self._deadline = self._since + seconds

    def _take(self, heard: Heard) -> None:
        match heard:
            case Said(chunk):
                self._said.extend(self._lines.feed(chunk))
            case Wrote(chunk):
                self._printed.feed(chunk)
            case Gone():
                self._mourn(heard)

    def _work_off(self) -> None:
        """What was said after the end of a case waits until all has come that it printed."""
        while self._ended or self._said:
            if not self._ended:
                self._hear(self._said.popleft())
            elif self._printed.has_ended or self._is_late:
                self._close(self._ended)
            else:
                return

    def _hear(self, message: Message) -> None:
        """What does not fit is not from our child."""
        match message.kind, self._stage:
            case "ready", _Stage.STARTING:
                self._trial.stood = texts_of(message.body, "walls")
                self._be(_Stage.LOADING, limits.TO_LOAD + limits.TO_TELL)
            case "loaded", _Stage.LOADING:
                self._be(_Stage.BETWEEN, limits.TO_BEGIN)
            case "begun", _Stage.BETWEEN if self._trial.left:
                self._lines.forget()
                self._be(_Stage.TRYING, self._trial.seconds + limits.TO_TELL)
            case ("ended", _Stage.TRYING) | ("trouble", _Stage.LOADING):
                self._ended = message
                self._deadline = time.monotonic() + limits.TO_ARRIVE
            case "done", _Stage.BETWEEN:
                self._be(_Stage.OVER)

    def _close(self, ended: Message) -> None:
        """The case ended in good order."""
        self._ended = None
        printed = self._printed.take()
        case = LOADING if self._stage is _Stage.LOADING else self._trial.left[0]
        self._settle(self._trial.reader.result(case, ended.body, printed))
        if self._trial.goes_on:
            self._be(_Stage.BETWEEN, limits.TO_BEGIN)
        else:
            self._be(_Stage.OVER)

    def _look(self) -> None:
        """Whether all keeps to its limits."""
        if self._stop.is_set():
            self._be(_Stage.OVER)
            self._trial.cancel()
        elif self._printed.size > limits.PRINTED and not self._printed.has_ended:
            self._halt(Outcome.OUTPUT, words.of_flood(limits.PRINTED))
        elif self._lines.strays > limits.STRAY:
            self._halt(Outcome.OUTPUT, words.of_flood(limits.STRAY))
        elif self._is_late:
            self._halt(*self._lateness())
        elif self._fills_the_disk():
            self._halt(Outcome.OUTPUT, words.of_full_folder(limits.FOLDER))

    def _lateness(self) -> tuple[Outcome, str]:
        match self._stage:
            case _Stage.STARTING:
                return Outcome.BROKEN, words.of_start(limits.TO_START)
            case _Stage.LOADING:
                return Outcome.TIME, words.of_loading(limits.TO_LOAD)
            case _:
                return Outcome.TIME, words.of_time(self._trial.seconds)

    def _fills_the_disk(self) -> bool:
        now = time.monotonic()
        if now < self._next_look:
            return False
        self._next_look = now + limits.LOOK_AT_FOLDER
        return self._child.folder.holds_more_than(limits.FOLDER)

    def _mourn(self, gone: Gone) -> None:
        while self._ended or self._said:  # nothing more will come
            self._deadline = 0.0
            self._work_off()
        if self._is_over or not self._trial.goes_on:
            return
        if self._lines.was_stuck:  # to tell where, the fault handler reads what runs: it may crash
            self._halt(*self._lateness())
        else:
            self._halt(*words.of_death(gone.code, gone.why, cut=gone.cut))

    def _halt(self, outcome: Outcome, summary: str) -> None:
        """Blame the case under way, or the one that was to come."""
        loading = self._stage in {_Stage.STARTING, _Stage.LOADING}
        case = LOADING if loading else self._trial.left[0]
        took = time.monotonic() - self._since
        self._settle(
            self._trial.reader.stopped(
                case, outcome, summary, took, self._printed.take(), self._lines.last_words()
            )
        )
        self._be(_Stage.OVER)

    def _settle(self, result: CaseResult) -> None:
        if result.case is LOADING:
            self._trial.trouble = result
        else:
            self._trial.add(result)
