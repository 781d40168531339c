"""Starts the window, one of the commands, or the process that runs a learner's code."""

import sys


def main() -> int:
    """Run what the command line asks for and give back the exit status."""
    if sys.argv[1:] == ["--exercise-child"]:  # how the frozen app starts itself, see `launch.py`
        from studyapp.practice.child.main import main as child  # noqa: PLC0415 (nothing else in there)

        child()
    try:
        if len(sys.argv) == 1:
            from studyapp.app import run  # noqa: PLC0415 (a command must start without Qt)

            return run()
        from studyapp.cli import main as command  # noqa: PLC0415 (the window starts without argparse)

        return command(sys.argv[1:])
    except ImportError as error:
        said = what_the_system_lacks(error)
        if said is None:
            raise
        sys.stderr.write(said)
        return 1


def what_the_system_lacks(error: ImportError) -> str | None:
    """A sentence where Qt was not found whole; None where the fault is our own."""
    library, colon, rest = str(error).partition(": ")
    if not colon or not library.startswith("lib") or "cannot open shared object" not in rest:
        return None
    return (
        f"studyapp: this system lacks the library {library}, which Qt needs to draw.\n"
        "On Debian and Ubuntu: sudo apt install libegl1 libgl1 libfontconfig1 libdbus-1-3"
        " libglib2.0-0\n"
        f'On Fedora: sudo dnf install "{library}()(64bit)"\n'
    )


if __name__ == "__main__":
    raise SystemExit(main())
