"""Undoes what PySide6 does to `import`, and keeps the collector quiet while much is imported."""

import builtins
import gc


def begin() -> None:
    """To be called once, right after the first import of PySide6.

    WORKAROUND PySide6 replaces `__import__` to look out for `from __feature__ import …`, which we
    never use, and so slows every later import: docs/decisions/0006-start-up.md.
    """
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
    gc.disable()  # what is imported stays: looking for garbage in it is in vain


def end() -> None:
    """Once everything stands: collect as usual, but not what is here to stay."""
    gc.freeze()
    gc.enable()
