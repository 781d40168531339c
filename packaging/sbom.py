"""Lists what an installer carries, as CycloneDX 1.6: a build output that nothing else reads."""

import json
import platform
import sqlite3
import ssl
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from licences import Part


def name_of(version: str, system: str) -> str:
    """The file's name beside the installers; `system` as in `windows`."""
    return f"studyapp-{version}-{system}.cdx.json"


def this_system() -> str:
    """As the name of the file has it."""
    return {"win32": "windows", "darwin": f"macos-{platform.machine()}"}.get(sys.platform, "linux")


def within_python() -> dict[str, str]:
    """What Python brings along, by version."""
    return {"OpenSSL": ssl.OPENSSL_VERSION.split()[1], "SQLite": sqlite3.sqlite_version}


def bill(version: str, parts: Iterable[Part], within: Mapping[str, str]) -> dict[str, Any]:
    """Of a release of StudyApp. Sorted, and without a time, so that it repeats."""
    listed = [*map(_component, parts)]
    listed += [
        {"type": "library", "name": name, "version": number} for name, number in within.items()
    ]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "studyapp", "version": version}},
        "components": sorted(listed, key=lambda each: each["name"]),
    }


def write(file: Path, told: Mapping[str, Any]) -> Path:
    """Indented, so that two releases can be compared."""
    file.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8", newline="\n")
    return file


def _component(part: Part) -> dict[str, Any]:
    return {
        "type": "library",
        "name": part.name,
        "version": part.version,
        "purl": f"pkg:{part.origin}/{part.name}@{part.version}",
        "licenses": [{"license": {"name": part.licence}}],
    }
