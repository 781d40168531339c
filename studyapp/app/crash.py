"""A bug is written down and told, and does not take the learner's work along."""

import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

_LARGEST = 512 * 1024  # bytes of log kept


def watch(log: Path, tell: Callable[[str], None]) -> None:
    """From now on errors of every thread go to the file, and `tell` hears the last line of each."""

    def note(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, where)
            return
        write(log, "".join(traceback.format_exception(kind, error, where)))
        tell(f"{kind.__name__}: {error}")

    sys.excepthook = note
    threading.excepthook = lambda told: note(
        told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback
    )


def write(log: Path, text: str) -> None:
    """Append to the log; the older half goes where it grows too large."""
    try:
        old = log.read_bytes() if log.exists() else b""
        stamp = datetime.now(UTC).isoformat(timespec="seconds")
        kept = old[-_LARGEST // 2 :] if len(old) > _LARGEST else old
        log.write_bytes(kept + f"{stamp}\n{text}\n".encode())
    except OSError:
        sys.__stderr__ and sys.__stderr__.write(text)
