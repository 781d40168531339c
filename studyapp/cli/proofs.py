"""What a pack promises about its code, and how each promise is proved behind the walls."""

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from threading import Event
from typing import NamedTuple

from studyapp.bank import Card
from studyapp.bank.body import Body
from studyapp.bank.card_file import CardFile, read_card_file
from studyapp.bank.drills import read_drills
from studyapp.bank.exercise_files import files_of
from studyapp.bank.lint_body import PYTHON
from studyapp.bank.packs import card_files, read_pack
from studyapp.bank.python_code import parsed, why_not
from studyapp.bank.text_file import UnreadableError, read_text
from studyapp.cli.catching import caught_or_why_not
from studyapp.cli.faults import (
    gapped_starter_faults,
    solution_faults,
    starter_faults,
)
from studyapp.practice import ExerciseError, Graded, Verdict, Workout, read_workout
from studyapp.practice.complexity import ComplexityError, normalised
from studyapp.practice.exercise import drill_workout
from studyapp.practice.runner import ProgramError, Runner

_NO_RUN = re.compile(r"\sno-run\b")
_BLOCKS = 60.0  # seconds for each block of a card
_PACKAGES = {"sklearn": "scikit-learn"}
_KNOWN = {"matplotlib", "numpy", "pandas", "scipy", "sklearn"}


class StoppedError(Exception):
    """Whoever waited for a proof has stopped it."""


@dataclass(frozen=True)
class Proof:
    """One promise, and the deed that tells what does not hold of it: at best nothing."""

    subject: str  # the card's id, or `drill:` and the drill's
    part: str  # the file that it is about, or `code`
    promise: str
    deed: Callable[[Runner, Event], list[str]] = field(repr=False)
    needs: tuple[str, ...] = ()
    optional: bool = False  # goes untried where a library is not installed

    def faults(self, runner: Runner, stop: Event) -> list[str]:
        """Raises StoppedError."""
        return self.deed(runner, stop)


class Shown(NamedTuple):
    """A block that runs, and what the card says that it prints, where it says so."""

    line: int
    code: str
    output: str | None


def proofs(pack_folder: Path, *, slower: float = 1.0) -> list[Proof]:
    """Of all cards and drills, in their order; `slower`: times that cases may take longer here.

    What cannot be read at all has no proofs: the linter tells of it. Raises PackError.
    """
    pack, _ = read_pack(pack_folder)
    found: list[Proof] = []
    for path in card_files(pack_folder):
        file = read_card_file(pack_folder, path)
        if file.card and file.body:
            found += _of_code(file, file.body, pack.id)
            found += _of_exercise(file.card, path.parent, pack.id, slower)
    for drill in read_drills(pack_folder)[0]:
        found += _of_drill(_slowed(drill_workout(drill, pack.id), slower))
    return found


def _of_code(file: CardFile, body: Body, pack: str) -> Iterator[Proof]:
    shown = tuple(shown_blocks(body))
    if shown:
        needs = _needs_of("\n".join(each.code for each in shown))
        deed = partial(_code_faults, shown, file.path.name, needs, pack)
        yield Proof(file.id, "code", "prints what the card says", deed, needs)


def _of_exercise(card: Card, folder: Path, pack: str, slower: float) -> Iterator[Proof]:
    if card.exercise is None:
        return
    try:
        workout = read_workout(card.id, card.exercise, folder, pack)
    except ExerciseError as error:
        yield Proof(card.id, "files", "can be read", partial(_say, str(error)))
        return
    if card.exercise.complexity:
        deed = partial(_complexity_faults, card.exercise.complexity)
        yield Proof(card.id, "complexity", "is one that an answer can be compared with", deed)
    if workout.graded is Graded.PREDICT:
        deed, needs = partial(_key_faults, workout), _needs(workout, workout.start)
        yield Proof(card.id, "solution.txt", "is what the program prints", deed, needs)
    if workout.runs:
        yield from _of_cases(_slowed(workout, slower))
        yield from _of_mistakes(workout, folder, slower)


def _of_cases(workout: Workout) -> Iterator[Proof]:
    def proof(
        part: str, promise: str, faults: Callable[[Verdict], Iterator[str]], code: str
    ) -> Proof:
        deed = partial(_case_faults, workout, code, faults)
        return Proof(workout.id, part, promise, deed, _needs(workout, code))

    ending = ".sql" if workout.is_sql else ".py"
    has_gaps = workout.graded is Graded.FILL_GAP
    starter = gapped_starter_faults if has_gaps else starter_faults
    yield proof(f"start{ending}", "fails a visible case", starter, workout.start)
    yield proof(f"solution{ending}", "passes every case", solution_faults, workout.solution)
    if workout.library:
        library = proof(f"library{ending}", "passes every case", solution_faults, workout.library)
        yield replace(library, optional=True)


def _of_mistakes(workout: Workout, folder: Path, slower: float) -> Iterator[Proof]:
    tries = (workout,) if slower == 1.0 else (workout, _slowed(workout, slower))
    for file in sorted(folder.glob(files_of(workout.exercise).planted)):
        promise = "fails a hidden case and passes most visible ones"
        try:
            code = read_text(file)
        except UnreadableError as error:
            yield Proof(workout.id, file.name, "can be read", partial(_say, str(error)))
        else:
            deed = partial(_mistake_faults, tries, code)
            yield Proof(workout.id, file.name, promise, deed, _needs(workout, code))


def _of_drill(workout: Workout) -> Iterator[Proof]:
    for part, promise, faults, code in (
        ("start", "fails a case", starter_faults, workout.start),
        ("solution", "passes every case", solution_faults, workout.solution),
    ):
        deed = partial(_case_faults, workout, code, faults)
        yield Proof(workout.id, part, promise, deed, _needs(workout, code))


def shown_blocks(body: Body) -> Iterator[Shown]:
    """The Python blocks of a card that run, in their order."""
    for fence, after in pairwise((*body.fences, None)):
        if fence and fence.language in PYTHON and not _NO_RUN.search(fence.info):
            output = _lines(after.code) if after and after.language == "output" else None
            yield Shown(fence.line + 1, fence.code, output)


def _case_faults(
    workout: Workout,
    code: str,
    faults: Callable[[Verdict], Iterator[str]],
    runner: Runner,
    stop: Event,
) -> list[str]:
    verdict = runner.run(workout, code, submit=True, told=lambda _: None, stop=stop)
    if verdict.cancelled:
        raise StoppedError
    return list(faults(verdict))


def _mistake_faults(tries: Sequence[Workout], code: str, runner: Runner, stop: Event) -> list[str]:
    faults = caught_or_why_not(tries, code, runner, stop)
    if stop.is_set():
        raise StoppedError
    return faults


def _code_faults(
    shown: Sequence[Shown],
    file: str,
    needs: tuple[str, ...],
    pack: str,
    runner: Runner,
    stop: Event,
) -> list[str]:
    blocks = [(each.line, each.code) for each in shown]
    runs = runner.blocks(blocks, file, needs, _BLOCKS, pack=pack, stop=stop)
    if stop.is_set():
        raise StoppedError
    faults = [_fault(each, *run) for each, run in zip(shown, runs, strict=False)]
    return [fault for fault in faults if fault]


def _fault(shown: Shown, printed: str, error: str) -> str:
    place = f"line {shown.line}"
    if error:
        return f"{place}: {error}"
    printed = re.sub(r"(?m)^[ \t]+$", "", printed)  # as a card's blank lines are read
    if shown.output is None or printed == shown.output:
        return ""
    return f"{place}: prints\n{printed}and the card says\n{shown.output}"


def _key_faults(workout: Workout, runner: Runner, stop: Event) -> list[str]:
    needs = _needs(workout, workout.start)
    try:
        printed = runner.printed(workout.start, needs, workout.data, pack=workout.pack, stop=stop)
    except ProgramError as error:
        if stop.is_set():
            raise StoppedError from error
        return [str(error)]
    same = _without_blanks(printed) == _without_blanks(workout.solution)
    return [] if same else [f"the program prints\n{printed}and the key is\n{workout.solution}"]


def _without_blanks(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().split("\n")]


def _complexity_faults(key: str, _runner: Runner, _stop: Event) -> list[str]:
    try:
        normalised(key)
    except ComplexityError as error:
        return [str(error)]
    return []


def _say(fault: str, _runner: Runner, _stop: Event) -> list[str]:
    return [fault]


def _slowed(workout: Workout, slower: float) -> Workout:
    exercise = workout.exercise
    return replace(workout, exercise=exercise._replace(seconds=exercise.seconds * slower))


def _needs(workout: Workout, code: str = "") -> tuple[str, ...]:
    own = () if workout.is_sql else _needs_of(code)
    return tuple(dict.fromkeys((*workout.exercise.needs, *own)))


def _needs_of(code: str) -> tuple[str, ...]:
    """The libraries that code imports."""
    if why_not(code):
        return ()
    found: set[str] = set()
    for node in ast.walk(parsed(code)):
        if isinstance(node, ast.Import):
            found.update(name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
    modules = {name.partition(".")[0] for name in found} & _KNOWN
    return tuple(sorted(_PACKAGES.get(module, module) for module in modules))


def _lines(code: str) -> str:
    return f"{code}\n" if code else ""
