def in_batches(items, size):
    """Hands a full batch over only once the next item has come."""
    if size < 1:
        raise ValueError("size must be at least 1")

    def batches():
        batch = []
        for item in items:
            if len(batch) == size:
                yield batch
                batch = []
            batch.append(item)
        if batch:
            yield batch

    return batches()
