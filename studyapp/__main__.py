"""Starts the window, one of the commands, or the process that runs a learner's code."""

import sys


def main() -> int:
    """Run what the command line asks for and give back the exit status."""
    if sys.argv[1:] == ["--exercise-child"]:  # how the frozen app starts itself, see `launch.py`
        from studyapp.practice.child.main import main as child  # noqa: PLC0415 (nothing else in there)

        child()
    if len(sys.argv) == 1:
        from studyapp.app import run  # noqa: PLC0415 (a command must start without Qt)

        return run()
    from studyapp.cli import main as command  # noqa: PLC0415 (the window must start without argparse)

    return command(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
