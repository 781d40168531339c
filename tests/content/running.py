"""Runs what a card shows or asks for, each time in a process and a folder of its own."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_CHILD = Path(__file__).with_name("child.py")
_PATIENCE = 60.0  # seconds for a card's code, or until all is imported
_LOST = 300.0  # the child itself minds the time; this is for one that lost its clock
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Block:
    """Code, and the line of its file that it begins on."""

    line: int
    code: str


@dataclass(frozen=True, slots=True)
class Run:
    """What a block printed; `error` tells how it failed, and is empty where it did not."""

    printed: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a solution fared with the cases: for each in order why it fails, or nothing."""

    cases: Mapping[str, str]
    unloadable: str = ""  # why there is no case, where solution or cases cannot be imported

    def failed(self, *, hidden: bool) -> list[str]:
        """The hidden cases, or those that a learner sees, which do not pass."""
        return [name for name, why in self.cases.items() if why and is_hidden(name) == hidden]


def is_hidden(case: str) -> bool:
    """Whether a case is kept back until the learner submits."""
    return case.startswith("test_hidden_")


def run_blocks(file: Path, blocks: Iterable[Block], seconds: float = _PATIENCE) -> list[Run]:
    """Run the blocks in order in one namespace; the one that fails is the last."""
    code = [(block.line, block.code) for block in blocks]
    job = {"file": str(file.resolve()), "blocks": code, "seconds": seconds}
    answers, cause = _call(job)
    runs = [Run(**answer) for answer in answers]
    if len(runs) < len(code) and not (runs and runs[-1].error):
        runs.append(Run("", cause))
    return runs


def run_cases(solution: Path, cases: Path, seconds: float) -> Verdict:
    """Run all cases; one that takes longer than so many seconds fails, and the others go on."""
    outcome: dict[str, str] = {}
    files = {"solution": str(solution.resolve()), "cases": str(cases.resolve())}
    job = {**files, "seconds": seconds, "patience": _PATIENCE}
    while True:
        answers, cause = _call({**job, "done": list(outcome)})
        *_, last = answers or [{"unloadable": cause}]
        if "unloadable" in last:
            return Verdict({}, last["unloadable"])
        outcome |= {it["ended"]: it["error"] for it in answers if "ended" in it}
        if "begun" not in last:
            return Verdict({name: outcome.get(name, cause) for name in answers[0]["names"]})
        outcome[last["begun"]] = cause


def _call(job: Mapping[str, Any]) -> tuple[list[dict[str, Any]], str]:
    """What the child answered, and why it ended where it ended early."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        work, home = Path(scratch, "work"), Path(scratch, "home")
        work.mkdir()
        home.mkdir()
        done = subprocess.run(
            [sys.executable, "-s", "-B", "-X", "utf8", _CHILD],
            input=json.dumps(job),
            capture_output=True,
            encoding="utf-8",
            errors="backslashreplace",
            check=False,
            cwd=work,
            env=_environment(home),
            timeout=_LOST,
        )
    cause = f"ended with exit code {done.returncode}: {_end_of(done.stderr.splitlines())}"
    return [json.loads(line) for line in done.stdout.splitlines()], cause


def _environment(home: Path) -> dict[str, str]:
    """Nothing of the caller's, and the same order of hashes every time."""
    inherited = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    homes = dict.fromkeys(("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP"), str(home))
    fixed = {"PYTHONHASHSEED": "0", "MPLBACKEND": "Agg", **dict.fromkeys(_ONE_THREAD, "1")}
    return inherited | homes | fixed


def _end_of(lines: Sequence[str]) -> str:
    return "\n".join(lines[-20:])
