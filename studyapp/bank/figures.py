"""The pictures that may lie beside a card."""

import re
from pathlib import Path

from studyapp.bank.packs import stays_inside

LARGEST = 2 * 1024 * 1024
ENDINGS = {".png", ".jpg", ".svg"}
_NAME = re.compile(r"[\w-][\w.-]*\Z", re.ASCII)
_POINTS_OUT = re.compile(
    rb"""<script|<!ENTITY|\bhref\s*=\s*["'](?!\#|data:)|@import|url\((?!["']?\#)"""
)


def figure_problem(name: str, folder: Path, pack_folder: Path) -> str:
    """What is wrong with an image that a card in a folder names; empty where all is well."""
    if not _NAME.match(name):
        return f"must be a file beside the card, not '{name[:60]}'"
    if Path(name).suffix not in ENDINGS:
        return f"must be a .png, .jpg or .svg file, not '{name[:60]}'"
    file = folder / name
    if not file.is_file() or not stays_inside(file, pack_folder):
        return f"no such file beside the card: {name}"
    if file.stat().st_size > LARGEST:
        return f"{name} is larger than {LARGEST // 1024 // 1024} MB"
    if file.suffix == ".svg" and _POINTS_OUT.search(file.read_bytes()):
        return f"{name} refers to something outside itself, or holds a script"
    return ""


def dark_twin(name: str) -> str:
    """The variant shown in the dark theme where it exists: `curve.dark.svg` of `curve.svg`."""
    path = Path(name)
    return f"{path.stem}.dark{path.suffix}"
