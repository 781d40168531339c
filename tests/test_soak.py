import subprocess
import sys

VOID_CALLS = """
from PySide6.QtCore import QObject

thing = QObject()
for _ in range(200_000):
    thing.setObjectName("x")
"""


def test_pyside_survives_many_calls_that_return_nothing():
    """PySide6 6.12.0 takes a reference from None each time and aborts on Python 3.11."""
    done = subprocess.run([sys.executable, "-c", VOID_CALLS], capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
