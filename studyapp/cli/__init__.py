"""The commands: the same core as the window's, in words or as JSON. Prints, never draws."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from studyapp import __version__
from studyapp.cli.output import CommandError
from studyapp.study import StoreError

_OK, _WRONG_USE, _STOPPED = 0, 2, 130


def main(arguments: Sequence[str]) -> int:
    """Run one command: 0 done, 1 what was asked for failed, 2 wrong use or unreadable input.

    130 where Ctrl+C stopped it.
    """
    options = _parser().parse_args(_with_exclusions(arguments))
    _print_any_letter()
    try:
        status: int = options.run(options)
        if sys.stdout is not None:  # as where it was closed
            sys.stdout.flush()
    except (CommandError, StoreError) as error:
        sys.stderr.write(f"studyapp: {error}\n")
        return _WRONG_USE
    except KeyboardInterrupt:
        sys.stderr.write("studyapp: stopped\n")
        return _STOPPED
    except BrokenPipeError:  # whoever read our output has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _OK
    return status


def _print_any_letter() -> None:
    """A title may hold letters that the terminal has not; its others are to be read."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def _with_exclusions(arguments: Sequence[str]) -> list[str]:
    """In a search `-word` is a word: a space before it keeps it from being taken for an option."""
    start = arguments.index("search") if "search" in arguments else len(arguments)
    words = arguments[start:]
    excluded = [word[:1] == "-" and word[:2] != "--" and word not in ("-", "-h") for word in words]
    pairs = zip(words, excluded, strict=True)
    return [*arguments[:start], *(f" {word}" if is_one else word for word, is_one in pairs)]


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line; the usage is for those who ask."""
        self.exit(_WRONG_USE, f"studyapp: {message} (see `{self.prog} --help`)\n")


def _positive(text: str) -> int:
    if not (text.isdecimal() and int(text)):
        raise argparse.ArgumentTypeError(f"'{text}' is no number from 1 on")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="studyapp", description="Study for a technical interview, offline.")
    parser.add_argument("--version", action="version", version=f"studyapp {__version__}")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="where progress is kept")
    parser.set_defaults(run=_open)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    command = _command(
        commands, "self-test", _self_test, "start and try every part, in a temporary folder"
    )
    command.add_argument("--shot", type=Path, metavar="FILE", help="keep a picture of the window")
    _add_check(commands)
    command = _command(commands, "search", _search, "search the bank, as in the library")
    command.add_argument("words", nargs="+", metavar="WORDS")
    command.add_argument("--limit", type=_positive, default=20, metavar="N")
    _add_run(commands)
    _command(commands, "due", _due, "what is planned for today")
    _command(commands, "stats", _stats, "coverage, mastery and retention")
    command = _command(commands, "backup", _backup, "save a verified copy of your progress")
    command.add_argument("file", nargs="?", type=Path, metavar="FILE")
    command = _command(commands, "restore", _restore, "go back to a backup; what is there is kept")
    command.add_argument("file", type=Path, metavar="FILE")
    return parser


def _add_check(commands: "argparse._SubParsersAction[_Parser]") -> None:
    command = _command(commands, "check", _check, "look for mistakes in packs")
    command.add_argument("packs", nargs="*", type=Path, metavar="PACK", help="default: built-in")
    command.add_argument(
        "--run", dest="prove", action="store_true", help="run their code, too, behind walls"
    )
    command.add_argument(
        "--verbose", action="store_true", help="name what of the curriculum is not covered"
    )
    proving = command.add_argument_group("with --run")
    proving.add_argument("--only", nargs="+", default=[], metavar="ID", help="cards or drills")
    proving.add_argument("--jobs", type=_positive, metavar="N", help="how many at a time")
    proving.add_argument(
        "--trust", action="store_true", help="run a strange pack where walls are missing, too"
    )


def _add_run(commands: "argparse._SubParsersAction[_Parser]") -> None:
    command = _command(commands, "run", _run, "try a solution against the cases of an exercise")
    command.add_argument("exercise", metavar="EXERCISE-ID")
    command.add_argument("file", metavar="FILE", help="- for standard input")
    which = command.add_mutually_exclusive_group()
    for name in ("visible", "hidden"):
        told = f"the {name} cases alone"
        which.add_argument(f"--{name}", dest="which", action="store_const", const=name, help=told)
    command.set_defaults(which="all")


def _command(
    commands: "argparse._SubParsersAction[_Parser]",
    name: str,
    run: Callable[[argparse.Namespace], int],
    told: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=told, description=told)
    command.add_argument("--json", action="store_true", help="print JSON")
    command.set_defaults(run=run)
    return command


# Each command imports only what it needs: Qt and SQLAlchemy are slow to load.


def _open(options: argparse.Namespace) -> int:
    from studyapp.app import run  # noqa: PLC0415

    return run(options.data_dir)


def _self_test(options: argparse.Namespace) -> int:
    from studyapp.app import self_test  # noqa: PLC0415

    return self_test(options.data_dir, shot=options.shot, as_json=options.json)


def _check(options: argparse.Namespace) -> int:
    if options.prove:
        from studyapp.cli.prove import check_and_prove  # noqa: PLC0415

        return check_and_prove(
            options.packs,
            subjects=options.only,
            jobs=options.jobs,
            trust=options.trust,
            verbose=options.verbose,
            as_json=options.json,
        )
    if options.only or options.jobs or options.trust:
        raise CommandError("--only, --jobs and --trust are for --run (see `studyapp check --help`)")
    from studyapp.cli.content import check  # noqa: PLC0415

    return check(options.packs, verbose=options.verbose, as_json=options.json)


def _run(options: argparse.Namespace) -> int:
    from studyapp.cli.trying import try_file  # noqa: PLC0415

    return try_file(options.exercise, options.file, which=options.which, as_json=options.json)


def _search(options: argparse.Namespace) -> int:
    from studyapp.cli.content import search  # noqa: PLC0415

    words = " ".join(options.words)
    return search(options.data_dir, words, limit=options.limit, as_json=options.json)


def _due(options: argparse.Namespace) -> int:
    from studyapp.cli.learner import due  # noqa: PLC0415

    return due(options.data_dir, as_json=options.json)


def _stats(options: argparse.Namespace) -> int:
    from studyapp.cli.learner import stats  # noqa: PLC0415

    return stats(options.data_dir, as_json=options.json)


def _backup(options: argparse.Namespace) -> int:
    from studyapp.cli.keeping import save_backup  # noqa: PLC0415

    return save_backup(options.data_dir, options.file, as_json=options.json)


def _restore(options: argparse.Namespace) -> int:
    from studyapp.cli.keeping import go_back  # noqa: PLC0415

    return go_back(options.data_dir, options.file, as_json=options.json)
