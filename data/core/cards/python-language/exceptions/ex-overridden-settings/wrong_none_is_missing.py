from contextlib import contextmanager


def _put_back(settings, saved):
    for key, value in saved.items():
        if value is None:
            settings.pop(key, None)
        else:
            settings[key] = value


class Overridden:
    """Takes a value of None for a key that was not there."""

    def __init__(self, settings, changes):
        self._settings = settings
        self._changes = changes
        self._saved = []

    def __enter__(self):
        saved = {key: self._settings.get(key) for key in self._changes}
        try:
            self._settings.update(self._changes)
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
