def in_batches(items, size):
    """Yields what is left even if nothing is left."""
    if size < 1:
        raise ValueError("size must be at least 1")

    def batches():
        batch = []
        for item in items:
            batch.append(item)
            if len(batch) == size:
                yield batch
                batch = []
        yield batch

    return batches()
