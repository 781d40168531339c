"""Lists what an installer carries, as CycloneDX 1.6: a build output that nothing else reads.

python packaging/sbom.py ENVIRONMENT FILE
"""

import json
import platform
import sqlite3
import ssl
import sys
from pathlib import Path
from typing import Any

from dev_setup import ROOT, Environment
from licences import packed_wheels

sys.path.insert(0, str(ROOT))
from studyapp import __version__


def bill(site_packages: Path) -> dict[str, Any]:
    """Wheels, and what Python itself brings. Sorted, and without a time, so that it repeats."""
    wheels = {name: each.version for name, each in packed_wheels(site_packages).items()}
    parts = [
        {"type": "library", "name": name, "version": version, "purl": f"pkg:pypi/{name}@{version}"}
        for name, version in wheels.items()
    ]
    for name, version in {
        "CPython": platform.python_version(),
        "OpenSSL": ssl.OPENSSL_VERSION.split()[1],
        "SQLite": sqlite3.sqlite_version,
    }.items():
        parts.append({"type": "library", "name": name, "version": version})
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "name": "studyapp", "version": __version__}
        },
        "components": parts,
    }


if __name__ == "__main__":
    environment, target = map(Path, sys.argv[1:])
    told = json.dumps(bill(Environment(environment).packages), indent=1)
    target.write_text(told + "\n", encoding="utf-8")
