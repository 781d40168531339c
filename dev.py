#!/usr/bin/env python3
"""The one door for developers: it sets up what is missing, then does what it is asked for.

run [WORD...]     start StudyApp; the words are its own, as in `run self-test`
test              all checks, then the tests, then what the content promises
check [--fix]     the checks alone; --fix tidies first
bench [WORD...]   measure the budgets
shots [WORD...]   take pictures of the screens
build [WORD...]   build this system's installers into dist/ and try them; `wheel`: that alone
lock              renew requirements/*.txt from PyPI

It needs Python 3.11 or newer and nothing else. Older ones read this file, too, to be told so:
keep its syntax to what Python 3.6 understands.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (see above)
    sys.exit("StudyApp needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

import argparse
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import IO, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent / "packaging"))
from dev_setup import QT, ROOT, WAYLAND, X11, CannotGoOnError, Environment, need_libraries

RUN, DEV, BUILD = (ROOT / "requirements" / f"{name}.txt" for name in ("run", "dev", "build"))
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
NO_DISPLAY = """\
There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).
Without one, `python3 dev.py run self-test` tries the app out unseen, and
`python3 dev.py shots` takes pictures of its screens."""


class Step(NamedTuple):
    """One thing that `test` or `check` does, and what Python is called with for it."""

    name: str
    words: Sequence[str]


TIDY = (
    Step("fix", ("-m", "ruff", "check", "--fix-only", ".")),
    Step("reformat", ("-m", "ruff", "format", ".")),
)
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
CHECKS = (
    Step("format", ("-m", "ruff", "format", "--check", ".")),
    Step("lint", ("-m", "ruff", "check", ".")),
    Step("types", ("-m", "mypy")),
    Step("imports", ("-c", LINT_IMPORTS)),
    Step("packs", ("-m", "studyapp", "check", "data/core")),
)
PYTEST = ("-m", "pytest", "-q", "--continue-on-collection-errors", "-m")
QUICK = (*PYTEST, "not benchmark and not content")
WINDOW = ("tests/ui", "tests/app")
TESTS_AT_ONCE = (  # three on two cores: while one waits for something, another one works
    Step("tests of the screens", (*QUICK, "tests/ui")),
    Step("tests of the whole app", (*QUICK, "tests/app")),
    Step("other tests", (*QUICK, "tests", *(f"--ignore={folder}" for folder in WINDOW))),
)
TESTS = (Step("content", (*PYTEST, "content", "tests/content")),)


def main(argv: Sequence[str]) -> int:
    """Do what the words ask for; the result is the exit code."""
    about, commands, _ = (__doc__ or "").split("\n\n")
    parser = argparse.ArgumentParser(
        description=about, epilog=commands, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = ("run", "test", "check", "bench", "shots", "build", "lock")
    parser.add_argument("command", choices=names, metavar="COMMAND", help="one of those below")
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="WORD", help="for the command")
    asked = parser.parse_args(argv)
    known = {"test": [], "lock": [], "check": ["--fix"]}.get(asked.command, asked.words)
    for word in asked.words:
        if word not in known:
            parser.error(f"{asked.command} does not take {word!r}")
    try:
        return obey(asked.command, asked.words)
    except CannotGoOnError as error:
        print(error, file=sys.stderr)
        return error.code
    except KeyboardInterrupt:
        return 130


def obey(command: str, words: Sequence[str]) -> int:
    """Set up what a command needs, then carry it out."""
    if command == "run":
        return run(words)
    if command == "lock":
        return renew_locks()
    need_libraries(QT)
    python = set_up(DEV)
    if command == "test":
        return carry_out([*CHECKS, TESTS_AT_ONCE, *TESTS], python)
    if command == "check":
        return carry_out([*(TIDY if words else ()), *CHECKS], python)
    if command == "bench":
        return call([python, "-m", "pytest", "tests/benchmarks", "-m", "benchmark", "-s", *words])
    script = {"shots": "docs/shots.py", "build": "packaging/build.py"}[command]
    return call([python, script, *words])


def run(words: Sequence[str]) -> int:
    """Start the app, in the folder that the caller is in."""
    window = opens_window(words)
    if window and not has_display():
        raise CannotGoOnError(NO_DISPLAY, code=2)
    x11, wayland = (window and bool(os.environ.get(name)) for name in DISPLAYS)
    need_libraries({**QT, **(X11 if x11 else WAYLAND if wayland else {})})
    return exit_code(subprocess.run([set_up(RUN), "-m", "studyapp", *words], check=False))


def opens_window(words: Sequence[str]) -> bool:
    """Whether the app is asked for no more than its window."""
    options = argparse.ArgumentParser(add_help=False, exit_on_error=False, allow_abbrev=False)
    options.add_argument("--data-dir")
    try:
        return not options.parse_known_args(words)[1]
    except argparse.ArgumentError:  # the app says it better
        return False


def has_display() -> bool:
    """Whether a window can be seen, or the caller named a platform that needs no display."""
    named = any(os.environ.get(name) for name in (*DISPLAYS, "QT_QPA_PLATFORM"))
    return named or sys.platform in {"win32", "darwin"}


def set_up(lock: Path) -> Path:
    """The Python of `.venv`, with all in it that a lock names."""
    environment = Environment(ROOT / ".venv")
    enough = {RUN: (RUN, DEV), DEV: (DEV,)}[lock]  # what RUN names, DEV names too
    if not any(environment.holds(each) for each in enough):
        environment.install(lock)
    return environment.python


def carry_out(steps: Sequence[Step | Sequence[Step]], python: str | Path) -> int:
    """All of them, so that one run shows all that is wrong; those in a group at once."""
    failed = []
    for step in steps:
        group = [step] if isinstance(step, Step) else step
        began = time.monotonic()
        for each, code in zip(group, carry_out_at_once(group, python), strict=True):
            outcome = f"failed with exit code {code}" if code else "ok"
            print(f"--- {each.name}: {outcome}, {time.monotonic() - began:.1f} s", flush=True)
            failed += [each.name] if code else []
    count = sum(1 if isinstance(step, Step) else len(step) for step in steps)
    print(f"\nFailed: {', '.join(failed)}" if failed else f"\nAll {count} steps passed.")
    return 1 if failed else 0


def carry_out_at_once(group: Sequence[Step], python: str | Path) -> Iterator[int]:
    """Their exit codes in order; what the later ones print is held back until their turn."""
    with ThreadPoolExecutor(len(group)) as pool, ExitStack() as papers:
        held = [papers.enter_context(tempfile.TemporaryFile()) for _ in group[1:]]
        done = [
            pool.submit(call, [python, *step.words], output)
            for step, output in zip(group, (None, *held), strict=True)
        ]
        for step, coming, output in zip(group, done, (None, *held), strict=True):
            print(f"\n=== {step.name}", flush=True)
            code = coming.result()
            if output is not None:
                output.seek(0)
                print(output.read().decode("utf-8", "replace"), end="", flush=True)
            yield code


def call(words: Sequence[str | Path], output: IO[bytes] | None = None) -> int:
    """A command at the top of the checkout, where Qt draws unseen unless told otherwise."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run(
        words, cwd=ROOT, env=environment, check=False, stdout=output, stderr=output
    )
    return exit_code(done)


def exit_code(done: subprocess.CompletedProcess[bytes]) -> int:
    """As a shell would say it: 128 and the signal's number where a signal ended it."""
    return done.returncode if done.returncode >= 0 else 128 - done.returncode


def renew_locks() -> int:
    """Pin the newest versions that pyproject.toml allows; RUN gets the same as DEV."""
    with tempfile.TemporaryDirectory() as folder:
        tools = Environment(Path(folder) / "tools")
        tools.make()
        tools.pip_install("uv")
        compile_lock: list[str | Path] = [tools.scripts / "uv", "pip", "compile", "--quiet"]
        compile_lock += ["--universal", "--generate-hashes", "--no-header", "--no-annotate"]
        compile_lock += ["--python-version", "3.11", "pyproject.toml", "--extra", "science"]
        return (
            call([*compile_lock, "--extra", "dev", "--upgrade", "-o", DEV])
            or call([*compile_lock, "--upgrade", "-c", DEV, "-o", RUN])
            or call([*compile_lock, "--extra", "build", "--upgrade", "-c", DEV, "-o", BUILD])
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
