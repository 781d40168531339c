"""The command that tries a solution against the cases of an exercise."""

import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from studyapp.bank.card_file import slug
from studyapp.bank.drills import read_drills
from studyapp.bank.packs import PackError, card_files, read_card, read_pack
from studyapp.bank.problem import did_you_mean
from studyapp.cli.output import CommandError, say
from studyapp.cli.verdicts import as_data, lines_of
from studyapp.folders import packs
from studyapp.practice import ExerciseError, Workout, read_workout
from studyapp.practice.exercise import drill_workout
from studyapp.practice.needs import missing
from studyapp.practice.runner import Runner

_LARGEST = 1024 * 1024
_POLL = 0.2  # seconds; on Windows Ctrl+C does not end a longer wait
_DRILL = "drill:"
_Found = TypeVar("_Found")


def try_file(exercise: str, file: str, *, which: str, as_json: bool) -> int:
    """`which`: all, visible or hidden cases; 1 where one of them fails."""
    workout = find_workout(exercise)
    if not workout.runs:
        told = "the answer is typed in the app, there is no code to run"
        raise CommandError(f"{exercise} is of the kind {workout.graded}: {told}")
    code = read_code(file)
    if lacking := missing(workout.exercise.needs):
        raise CommandError(f"{exercise} needs {', '.join(lacking)}, not installed here")
    if which == "hidden":
        workout = replace(workout, cases=tuple(case for case in workout.cases if case.hidden))
    with closing(Runner(ahead=False, trusts=lambda _pack: True)) as runner:  # it came with the app
        verdict = _stoppable(
            lambda stop: runner.run(
                workout, code, submit=which != "visible", told=lambda _: None, stop=stop
            )
        )
    say(lines_of(verdict), {"exercise": exercise, **as_data(verdict)}, as_json=as_json)
    return 0 if verdict.holds else 1


def find_workout(exercise: str) -> Workout:
    """Of the packs that come with the app. Raises CommandError with what may have been meant."""
    try:
        found = _drill(exercise) if exercise.startswith(_DRILL) else _of_a_card(exercise)
    except (PackError, ExerciseError) as error:
        raise CommandError(str(error)) from error
    if found is None:
        raise CommandError(f"no such exercise: {exercise}{did_you_mean(exercise, _known())}")
    return found


def read_code(file: str) -> str:
    """Of a file, or `-`: what comes on standard input. Raises CommandError."""
    try:
        raw = sys.stdin.buffer.read(_LARGEST + 1) if file == "-" else _start_of(Path(file))
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from error
    if len(raw) > _LARGEST:
        raise CommandError(f"{file}: larger than {_LARGEST // 1024} kB")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise CommandError(f"{file}: is not UTF-8 text") from error


def _start_of(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(_LARGEST + 1)


def _of_a_card(exercise: str) -> Workout | None:
    for pack in packs():
        for path in card_files(pack):
            if slug(path) == exercise:
                card, _ = read_card(pack, path)
                if card and card.exercise:
                    name = read_pack(pack)[0].id
                    return read_workout(card.id, card.exercise, path.parent, name)
    return None


def _drill(exercise: str) -> Workout | None:
    for pack in packs():
        for drill in read_drills(pack)[0]:
            if f"{_DRILL}{drill.id}" == exercise:
                return drill_workout(drill, read_pack(pack)[0].id)
    return None


def _known() -> Iterator[str]:
    for pack in packs():
        folders = (path.parent for path in card_files(pack) if path.name == "card.md")
        yield from (it.name for it in folders if any(it.glob("start.*")))
        yield from (f"{_DRILL}{drill.id}" for drill in read_drills(pack)[0])


def _stoppable(work: Callable[[threading.Event], _Found]) -> _Found:
    """In a thread of its own, which Ctrl+C tells to stop before it goes on."""
    stop = threading.Event()
    found: Future[_Found] = Future()
    thread = threading.Thread(target=_fulfil, args=(found, work, stop))
    try:
        thread.start()
        while not found.done():  # not `join`: Python 3.11 takes an interrupted one for the end
            wait([found], _POLL)
    finally:
        stop.set()
        thread.join()
    return found.result()


def _fulfil(
    found: "Future[_Found]", work: Callable[[threading.Event], _Found], stop: threading.Event
) -> None:
    try:
        found.set_result(work(stop))
    except BaseException as error:  # it is raised where it is waited for
        found.set_exception(error)
