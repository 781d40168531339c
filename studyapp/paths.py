"""Where the files that ship with the app lie, and where a learner's own go."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "_shipped"  # made by the wheel and by the frozen app
_ROOT = _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent  # else: a source checkout

RESOURCES = _ROOT / "resources"
DATA = _ROOT / "data"
CHANGELOG = _ROOT / "CHANGELOG.md"
LICENCES = _SHIPPED / "licences"  # of all that an installer carries; elsewhere not there


def releases_page() -> str:
    """Where newer versions are announced, if whoever built this said so."""
    try:
        return (_SHIPPED / "releases.txt").read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def user_folder() -> Path:
    """Where progress is kept unless `--data-dir` says otherwise; not yet made."""
    from platformdirs import user_data_path  # noqa: PLC0415 (not needed with --data-dir)

    return user_data_path("StudyApp", appauthor=False, roaming=True)
