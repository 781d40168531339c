"""The child process that runs a card's code or an exercise's cases.

It reads one job from standard input and answers with a line of JSON for each thing done, so that
what came before a crash is known. What it refuses keeps mistakes in, not malice.
"""

import faulthandler
import json
import sys
import tempfile
import traceback
from collections.abc import Callable, Mapping
from io import TextIOWrapper
from os import dup, dup2
from pathlib import Path
from types import ModuleType
from typing import Any

import checking

Answer = Callable[..., None]

# Other processes, too: they could do what this one may not.
REFUSED = (
    "socket.__new__", "socket.getaddrinfo", "socket.gethostby", "socket.getnameinfo",
    "subprocess.Popen", "_winapi.CreateProcess", "pty.spawn", "os.system", "os.startfile",
    "os.exec", "os.fork", "os.posix_spawn", "os.spawn",
)  # fmt: skip


def main() -> None:
    """Do the job that is handed in; what the code prints goes elsewhere than our answers."""
    del sys.path[0], sys.modules["checking"]  # a card finds nothing of ours
    job = json.load(sys.stdin)
    answers = open(dup(1), "w", encoding="ascii")  # noqa: SIM115, PTH123 (until the end)

    def answer(**said: object) -> None:
        answers.write(json.dumps(said) + "\n")
        answers.flush()

    printed = Printed()
    sys.addaudithook(_refuse)
    if "blocks" in job:
        run_blocks(job, printed, answer)
    else:
        run_cases(job, answer)


class Printed:
    """Takes all that goes to standard output, be it through Python or past it."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 (until the end)
        assert isinstance(sys.stdout, TextIOWrapper)
        self._stream = sys.stdout
        self._stream.reconfigure(newline="\n")
        dup2(self._file.fileno(), 1)

    def take(self) -> str:
        """What has been printed since it was last taken."""
        self._stream.flush()
        self._file.seek(0)
        text = self._file.read().decode("utf-8", "backslashreplace")
        self._file.seek(0)
        self._file.truncate()
        return text


def run_blocks(job: Mapping[str, Any], printed: Printed, answer: Answer) -> None:
    """One after another in one namespace, until one fails."""
    namespace = vars(_module("__main__"))
    faulthandler.dump_traceback_later(job["seconds"], exit=True)
    for line, code in job["blocks"]:
        error = _error_of(lambda: _run(code, job["file"], line, namespace))  # noqa: B023 (at once)
        answer(printed=printed.take(), error=error)
        if error:
            return


def run_cases(job: Mapping[str, Any], answer: Answer) -> None:
    """All cases that are not done yet; each has its own time."""
    cases = _module("cases")
    vars(cases).update(check=checking.check, check_raises=checking.check_raises)
    faulthandler.dump_traceback_later(job["patience"], exit=True)
    for module, file in ((_module("solution"), job["solution"]), (cases, job["cases"])):
        if error := _error_of(lambda: _import(module, file)):  # noqa: B023 (at once)
            answer(unloadable=error)
            return
    names = [name for name, it in vars(cases).items() if name.startswith("test_") and callable(it)]
    answer(names=names)
    for name in names:
        if name not in job["done"]:
            answer(begun=name)
            faulthandler.dump_traceback_later(job["seconds"], exit=True)
            answer(ended=name, error=_error_of(getattr(cases, name)))


def _module(name: str) -> ModuleType:
    """Where other code looks for it: a pickled class, say, is found again by its module's name."""
    sys.modules[name] = module = ModuleType(name)
    return module


def _import(module: ModuleType, file: str) -> None:
    vars(module)["__file__"] = file
    _run(Path(file).read_text(encoding="utf-8"), file, 1, vars(module))


def _run(code: str, file: str, line: int, namespace: dict[str, object]) -> None:
    """A traceback then shows the file's own lines."""
    exec(compile("\n" * (line - 1) + code, file, "exec", dont_inherit=True), namespace)


def _error_of(deed: Callable[[], object]) -> str:
    """The traceback without our own frames; empty where nothing goes wrong."""
    try:
        deed()
    except BaseException as error:
        trace = error.__traceback__
        while trace and trace.tb_frame.f_code.co_filename == __file__:
            trace = trace.tb_next
        return "".join(traceback.format_exception(type(error), error, trace)).strip()
    return ""


def _refuse(event: str, _: object) -> None:
    if event.startswith(REFUSED):
        raise PermissionError(f"the code of a card may not do this: {event}")


if __name__ == "__main__":
    main()
