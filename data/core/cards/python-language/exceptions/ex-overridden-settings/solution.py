from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager

_MISSING = object()


def _put_back(settings: MutableMapping, saved: dict) -> None:
    for key, value in saved.items():
        if value is _MISSING:
            settings.pop(key, None)
        else:
            settings[key] = value


class Overridden:
    """Set keys of the settings for one block; reusable, even nested in itself."""

    def __init__(self, settings: MutableMapping, changes: dict) -> None:
        self._settings = settings
        self._changes = changes
        self._saved: list[dict] = []

    def __enter__(self) -> MutableMapping:
        saved = {key: self._settings.get(key, _MISSING) for key in self._changes}
        try:
            for key, value in self._changes.items():
                self._settings[key] = value
        except BaseException:
            _put_back(self._settings, saved)
            raise
        self._saved.append(saved)
        return self._settings

    def __exit__(self, exc_type, exc, traceback) -> None:
        _put_back(self._settings, self._saved.pop())


@contextmanager
def overridden(settings: MutableMapping, changes: dict) -> Iterator[MutableMapping]:
    """The same as a generator, for a single use."""
    saved = {key: settings.get(key, _MISSING) for key in changes}
    try:
        for key, value in changes.items():
            settings[key] = value
        yield settings
    finally:
        _put_back(settings, saved)
