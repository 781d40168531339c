"""How commands speak: lines for people, JSON for scripts, one clear line for a mistake."""

import json
from collections.abc import Iterable

_COMMANDS = {n: f"\\x{n:02x}" for n in (*range(9), *range(11, 32), *range(127, 160))}


class CommandError(Exception):
    """Wrong use or unreadable input; the text is the one line that is printed."""


def say(lines: Iterable[str], told: object, *, as_json: bool) -> None:
    """Print the lines, or what they say as JSON."""
    if as_json:
        print(json.dumps(told, indent=2))  # ASCII: whatever the terminal has
    else:
        tell(lines)


def tell(lines: Iterable[str]) -> None:
    """Print them at once; whatever code has printed cannot command the terminal."""
    for line in lines:
        print(line.translate(_COMMANDS), flush=True)
