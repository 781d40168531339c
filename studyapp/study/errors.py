"""What may go wrong outside of our hands."""


class StoreError(Exception):
    """The progress file cannot be used; the text says which file, why, and what to do."""


class StoreBusyError(StoreError):
    """Somebody else writes to the progress file at this moment; it may be tried again."""
