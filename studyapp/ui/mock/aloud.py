"""An answer that was said aloud: nothing is recorded, so a line in its text tells of it."""

from typing import NamedTuple

SAID = "(Said aloud.)"


class Told(NamedTuple):
    """What stands in the editor, and whether the tick is set."""

    text: str
    aloud: bool


def told(kept: str) -> Told:
    """From the text as it is kept."""
    first, _, rest = kept.partition("\n")
    if first != SAID:
        return Told(kept, aloud=False)
    return Told(rest.removeprefix("\n"), aloud=True)


def to_keep(text: str, *, aloud: bool) -> str:
    """The text as it is kept."""
    if not aloud:
        return text
    return f"{SAID}\n\n{text}" if text else SAID
