from contextlib import contextmanager

_MISSING = object()


def _put_back(settings, saved):
    for key, value in saved.items():
        if value is _MISSING:
            settings.pop(key, None)
        else:
            settings[key] = value


class Overridden:
    """Relies on __exit__, which is not called when __enter__ fails."""

    def __init__(self, settings, changes):
        self._settings = settings
        self._changes = changes
        self._saved = []

    def __enter__(self):
        keys = self._changes
        self._saved.append({key: self._settings.get(key, _MISSING) for key in keys})
        self._settings.update(self._changes)
        return self._settings

    def __exit__(self, exc_type, exc, traceback):
        _put_back(self._settings, self._saved.pop())


@contextmanager
def overridden(settings, changes):
    saved = {key: settings.get(key, _MISSING) for key in changes}
    settings.update(changes)
    try:
        yield settings
    finally:
        _put_back(settings, saved)
