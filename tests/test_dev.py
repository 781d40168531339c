import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).parent.parent
REQUIREMENT = re.compile(r"[a-z0-9-]+==[^\\]+( \\\n    --hash=sha256:[0-9a-f]{64})+")


def requirements(lock: Path) -> list[str]:
    return re.split(r"\n(?=\S)", lock.read_text().strip())


def call_door(*words: str) -> subprocess.CompletedProcess[str]:
    """As from a terminal of a machine without a display."""
    hidden = {*dev.DISPLAYS, "QT_QPA_PLATFORM"}
    inherited = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, ROOT / "dev.py", *words],
        capture_output=True,
        text=True,
        check=False,
        env=inherited,
    )


def test_an_old_python_can_read_the_door():
    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_told_so_in_a_sentence():
    program = (
        "import runpy, sys; sys.version_info, sys.version = (3, 10, 2), '3.10.2 (old)';"
        f"runpy.run_path({str(ROOT / 'dev.py')!r})"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert done.stderr.strip() == "StudyApp needs Python 3.11 or newer; this is Python 3.10.2."


@pytest.mark.parametrize("module", ["dev.py", "packaging/dev_setup.py"])
def test_the_door_needs_the_standard_library_alone(module):
    nodes = list(ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8"))))

    whole = [each.name for node in nodes if isinstance(node, ast.Import) for each in node.names]
    parts = [node.module for node in nodes if isinstance(node, ast.ImportFrom)]

    imported = {name.partition(".")[0] for name in (*whole, *parts)}
    assert imported <= {*sys.stdlib_module_names, "dev_setup"}


@pytest.mark.parametrize("words", [[], ["fly"], ["test", "more"], ["check", "--fx"]])
def test_wrong_use_is_told_with_exit_code_2(words):
    done = call_door(*words)

    assert done.returncode == 2
    assert done.stderr.startswith("usage: ")


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a display be missing")
@pytest.mark.parametrize("words", [[], ["--data-dir", "somewhere"]])
def test_no_window_is_opened_unseen(words):
    done = call_door("run", *words)

    assert done.returncode == 2
    assert "self-test" in done.stderr
    assert "shots" in done.stderr


@pytest.mark.parametrize(
    "words", [["self-test"], ["--data-dir", "d", "due"], ["--version"], ["--data-dir"]]
)
def test_a_command_needs_no_display(words):
    assert not dev.opens_window(words)


def test_all_steps_are_carried_out_though_one_fails(capfd):
    steps = [dev.Step("first", ("-c", "exit(3)")), dev.Step("second", ("-c", "print('done')"))]

    code = dev.carry_out(steps, sys.executable)

    told = capfd.readouterr().out
    assert code == 1
    assert "--- first: failed with exit code 3" in told
    assert "done\n--- second: ok" in told
    assert told.endswith("Failed: first\n")


def test_steps_at_once_are_told_one_after_another(capfd):
    slow = dev.Step("slow", ("-c", "print('slow done'); exit(3)"))
    quick = dev.Step("quick", ("-c", "print('quick done'); exit(4)"))

    code = dev.carry_out([(slow, quick), dev.Step("last", ("-c", ""))], sys.executable)

    told = capfd.readouterr().out
    assert code == 1
    assert told.index("=== slow") < told.index("--- slow") < told.index("quick done")
    assert "--- quick: failed with exit code 4" in told
    assert told.endswith("Failed: slow, quick\n")


def test_when_all_steps_pass_so_does_the_whole(capfd):
    assert dev.carry_out([dev.Step("only", ("-c", ""))], sys.executable) == 0


@pytest.mark.skipif(os.name == "nt", reason="there are no signals")
def test_a_step_that_dies_of_a_signal_fails():
    assert dev.call([sys.executable, "-c", "import os; os.abort()"]) == 128 + 6


@pytest.mark.parametrize("lock", [dev.RUN, dev.DEV])
def test_a_lock_pins_every_package_by_hash(lock):
    assert all(REQUIREMENT.fullmatch(each) for each in requirements(lock))


@pytest.mark.parametrize("lock", [dev.RUN, dev.DEV])
def test_a_lock_names_no_address(lock):
    assert "://" not in lock.read_text()


def test_what_is_run_is_what_is_tested():
    assert set(requirements(dev.RUN)) <= set(requirements(dev.DEV))
