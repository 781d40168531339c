"""Puts a ready-made bank index into the wheel, so that a first start compiles next to nothing.

STUDYAPP_RELEASES: the page where newer versions are announced, for "Check for updates".
"""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INDEX = "studyapp/_shipped/bank.sqlite"
RELEASES = "studyapp/_shipped/releases.txt"


class BankIndexHook(BuildHookInterface[Any]):
    """Compiles the packs of data/; an error in one of them stops the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before hatchling gathers the files."""
        if version == "editable":  # an editable install is a checkout, where nothing is shipped
            return
        self._folder = TemporaryDirectory()
        index = Path(self._folder.name) / "bank.sqlite"
        compile_packs(Path(self.root), index)
        build_data["force_include"][str(index)] = INDEX
        if page := os.environ.get("STUDYAPP_RELEASES"):
            file = index.with_name("releases.txt")
            file.write_text(f"{page}\n", encoding="utf-8")
            build_data["force_include"][str(file)] = RELEASES

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Called when the wheel is written."""
        if version != "editable":
            self._folder.cleanup()


def compile_packs(root: Path, index: Path) -> None:
    """With the compiler of the very sources that go into the wheel."""
    sys.path.insert(0, str(root))
    from studyapp.bank.index import compile_index  # noqa: PLC0415 (not on the path until now)

    packs = sorted(found.parent for found in root.glob("data/*/pack.toml"))
    problems = compile_index(packs, index, workers=0).problems  # alone: in one and the same order
    errors = [str(problem) for problem in problems if not problem.warning]
    if errors:
        raise SystemExit("\n".join(["The packs do not compile:", *errors]))
    if seconds := os.environ.get("SOURCE_DATE_EPOCH"):
        date(index, int(seconds) // 2 * 2)  # as `times.of_release` has it


def date(index: Path, seconds: int) -> None:
    """As if all files were of this time, which installers give them: then nothing is to be done.

    Where they are of another time, as after pip, a first start compares what they hold.
    """
    with closing(sqlite3.connect(index)) as connection:
        with connection:
            for table in ("source", "image"):
                connection.execute(
                    f"UPDATE {table} SET mtime_ns = ? WHERE size >= 0", (seconds * 1_000_000_000,)
                )
        connection.execute("VACUUM")
