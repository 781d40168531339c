"""What a learner trusts when they let a strange pack run: this very code."""

from hashlib import blake2b
from pathlib import Path

_RUNS = {".py", ".sql"}
_DRILLS = "drills.toml"


def digest(pack: Path) -> str:
    """Of every file of a pack that may be run; another one where a single letter changes."""
    found = blake2b(digest_size=16)
    for file in sorted(file for file in pack.rglob("*") if _may_run(file)):
        content = file.read_bytes()
        name = file.relative_to(pack).as_posix().encode()
        found.update(b"%d %d\n" % (len(name), len(content)) + name + content)
    return found.hexdigest()


def _may_run(file: Path) -> bool:
    return file.is_file() and (file.suffix in _RUNS or file.name == _DRILLS)
