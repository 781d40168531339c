from contextlib import contextmanager

_MISSING = object()


def _put_back(settings, saved):
    for key, value in saved.items():
        if value is _MISSING:
            settings.pop(key, None)
        else:
            settings[key] = value


class Overridden:
    """Keeps one set of old values: nested in itself, the inner entry replaces it."""

    def __init__(self, settings, changes):
        self._settings = settings
        self._changes = changes

    def __enter__(self):
        keys = self._changes
        self._saved = {key: self._settings.get(key, _MISSING) for key in keys}
        try:
            self._settings.update(self._changes)
        except BaseException:
            _put_back(self._settings, self._saved)
            raise
        return self._settings

    def __exit__(self, exc_type, exc, traceback):
        _put_back(self._settings, self._saved)


@contextmanager
def overridden(settings, changes):
    with Overridden(settings, changes):
        yield settings
