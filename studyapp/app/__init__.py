"""Puts the app together: the only place that knows every part."""

from pathlib import Path


def run(data_dir: Path | None = None) -> int:
    """Open the window and stay until it closes."""
    _load_qt()
    from studyapp.app.startup import open_window  # noqa: PLC0415 (imports are quicker by now)

    return open_window(data_dir)


def self_test(data_dir: Path | None, *, shot: Path | None, as_json: bool) -> int:
    """Start in a temporary folder and try every part."""
    _load_qt()
    from studyapp.app.self_test import try_all  # noqa: PLC0415 (imports are quicker by now)

    return try_all(data_dir, shot=shot, as_json=as_json)


def _load_qt() -> None:
    import PySide6.QtWidgets  # noqa: F401, PLC0415 (everything below counts on it)

    from studyapp.app import quick_imports  # noqa: PLC0415

    quick_imports.begin()
