from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager


class Overridden:
    """Set keys of the settings for one block; reusable, even nested in itself."""

    def __init__(self, settings: MutableMapping, changes: dict) -> None:
        raise NotImplementedError

    def __enter__(self) -> MutableMapping:
        raise NotImplementedError

    def __exit__(self, exc_type, exc, traceback) -> None:
        raise NotImplementedError


@contextmanager
def overridden(settings: MutableMapping, changes: dict) -> Iterator[MutableMapping]:
    """The same as a generator, for a single use."""
    raise NotImplementedError
    yield
