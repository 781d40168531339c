"""A pack of as many cards as we plan, made from those that there are.

Copies of a card differ in each formula (`+ n` stands at its end), since two cards rarely share
one: the compiler, which draws each formula once, gains nothing from the copying. Their prose and
code are the same; nothing in the compiler remembers those.
"""

import re
import shutil
from itertools import count, cycle, islice
from pathlib import Path

from studyapp.bank.packs import card_files

_CODE = re.compile(r"(^```.*?^```[ \t]*$|`[^`\n]*`)", re.M | re.S)
_FORMULA = re.compile(r"(?<![\\$])(\$\$?)(?!\$)([^$\n]+?)\1(?!\$)")


def multiply(pack: Path, target: Path, total: int) -> Path:
    """A copy of a pack with at least so many cards."""
    shutil.copytree(pack, target)
    originals = sorted(card_files(target))
    rounds = (1 + n // len(originals) for n in count())
    for file, number in islice(
        zip(cycle(originals), rounds, strict=False), max(0, total - len(originals))
    ):
        _copy(file, number)
    return target


def _copy(file: Path, number: int) -> None:
    source = file.parent if file.name == "card.md" else file
    name = f"{source.stem}-{number}"
    target = source.with_name(name + source.suffix)
    if source.is_dir():
        shutil.copytree(source, target)
    written = target / "card.md" if source.is_dir() else target
    written.write_text(_varied(file.read_text("utf-8"), source.stem, name, number), "utf-8")


def _varied(text: str, old: str, new: str, number: int) -> str:
    front, between, body = text.replace(f"id: {old}\n", f"id: {new}\n", 1).partition("\n---\n")
    parts = _CODE.split(body)
    parts[::2] = [_FORMULA.sub(rf"\1\2 + {number}\1", prose) for prose in parts[::2]]
    return f"{front}{between}{''.join(parts)}"
