"""What runs in a helping process: cards come in, what the index keeps of them goes out.

It is started by its name, so that this module must be quick to import.
"""

import gc
import signal
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

SELDOM = 50_000
"""New objects from which on the collector looks for garbage. Formulas make many, few in circles."""

Job = tuple[Path, str]
"""A pack, and the path of one of its cards from the folder that holds the packs."""


def work(line: "Connection[object, list[Job]]") -> None:
    """Until the other end closes; a card that cannot be compiled for a bug of ours ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for those who started us
    from studyapp.bank.rows import read_rows  # noqa: PLC0415 (Markdown, pydantic, ziamath)

    gc.freeze()  # what is imported stays
    gc.set_threshold(SELDOM)
    with suppress(EOFError, OSError):
        while True:
            line.send([(path, read_rows(pack, path)) for pack, path in line.recv()])
