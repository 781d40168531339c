import os
import subprocess
import sys
from pathlib import Path

import pytest
import start

LAUNCHED = [sys.executable, start.__file__]
TRACKER = "from multiprocessing.resource_tracker import main;main"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows needs no tracker")
def test_the_tracker_of_helpers_does_its_work_until_its_line_is_closed():
    theirs, ours = os.pipe()
    words = [*LAUNCHED, "-X", "utf8", "-c", f"{TRACKER}({theirs})"]
    with subprocess.Popen(words, pass_fds=[theirs], stderr=subprocess.PIPE) as tracker:
        os.close(theirs)
        os.write(ours, b"NONSENSE:name:semaphore\n")
        os.close(ours)
        _, said = tracker.communicate()

    assert b"unrecognized command" in said or b"NONSENSE" in said
    assert tracker.returncode == 0


def test_a_helper_looks_for_its_line_and_not_for_a_command():
    done = subprocess.run(
        [*LAUNCHED, "--multiprocessing-fork", "tracker_fd=None", "pipe_handle=999"],
        capture_output=True,
        check=False,
    )

    assert b"usage" not in done.stderr
    assert b"spawn_main" in done.stderr


@pytest.mark.parametrize("words", [[], ["due"], ["-c"], ["-c", "print()"], ["run", "a", "-c"]])
def test_all_other_words_are_the_apps_own(words):
    start.help_if_asked(words)


def test_what_the_app_opens_has_its_own_libraries_again():
    environment = {"LD_LIBRARY_PATH": "/app:/mine", "LD_LIBRARY_PATH_ORIG": "/mine", "HOME": "/h"}

    start.give_back(environment)

    assert environment == {"LD_LIBRARY_PATH": "/mine", "HOME": "/h"}


def test_what_was_not_set_before_the_app_is_not_set_after_it():
    environment = {"LD_LIBRARY_PATH": "/app", "HOME": "/h"}

    start.give_back(environment)

    assert environment == {"HOME": "/h"}


def test_the_beginning_imports_nothing_that_a_command_does_not_need():
    asked = f"import sys; sys.path.insert(0, {str(Path(start.__file__).parent)!r}); import start;"
    asked += "print({'PySide6', 'multiprocessing'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert done.stdout == "set()\n"
