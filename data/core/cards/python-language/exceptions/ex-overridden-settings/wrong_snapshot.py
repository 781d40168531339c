from contextlib import contextmanager


class Overridden:
    """Puts back everything, also what the block changed on purpose."""

    def __init__(self, settings, changes):
        self._settings = settings
        self._changes = changes
        self._saved = []

    def __enter__(self):
        saved = dict(self._settings)
        try:
            self._settings.update(self._changes)
        except BaseException:
            self._settings.clear()
            self._settings.update(saved)
            raise
        self._saved.append(saved)
        return self._settings

    def __exit__(self, exc_type, exc, traceback):
        self._settings.clear()
        self._settings.update(self._saved.pop())


@contextmanager
def overridden(settings, changes):
    with Overridden(settings, changes):
        yield settings
