"""What runs in a helping process: cards come in, what the index keeps of them goes out.

It is started by its name, so that this module must be quick to import. Cards come read: pydantic
and YAML need not be imported here.
"""

import gc
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from studyapp.bank.model import Card
    from studyapp.bank.problem import Problem

SELDOM = 50_000
"""New objects from which on the collector looks for garbage. Formulas make many, few in circles."""

Job = tuple[str, "Card | None", "list[Problem]"]
"""A card as it was read: its path from the folder that holds the packs, and what is wrong."""


def work(line: "Connection[object, list[Job]]") -> None:
    """Until the other end closes; a card that cannot be compiled for a bug of ours ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for those who started us
    from studyapp.bank.rows import compiled  # noqa: PLC0415 (Markdown, Pygments, ziamath)

    gc.freeze()  # what is imported stays
    gc.set_threshold(SELDOM)
    with suppress(EOFError, OSError):
        while True:
            line.send([(job[0], compiled(*job)) for job in line.recv()])
