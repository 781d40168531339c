from contextlib import contextmanager

_MISSING = object()


def _put_back(settings, saved):
    for key, value in saved.items():
        if value is _MISSING:
            settings.pop(key, None)
        else:
            settings[key] = value


class Overridden:
    """Notes the old value once the new one is in: a key stored and refused stays."""

    def __init__(self, settings, changes):
        self._settings = settings
        self._changes = changes
        self._saved = []

    def __enter__(self):
        saved = {}
        try:
            for key, value in self._changes.items():
                old = self._settings.get(key, _MISSING)
                self._settings[key] = value
                saved[key] = old
        except BaseException:
            _put_back(self._settings, saved)
            raise
        self._saved.append(saved)
        return self._settings

    def __exit__(self, exc_type, exc, traceback):
        _put_back(self._settings, self._saved.pop())


@contextmanager
def overridden(settings, changes):
    with Overridden(settings, changes):
        yield settings
