from itertools import islice


def in_batches(items, size):
    """A generator function: the check waits for the first batch."""
    if size < 1:
        raise ValueError("size must be at least 1")
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch
