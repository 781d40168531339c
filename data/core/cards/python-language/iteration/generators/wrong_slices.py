def in_batches(items, size):
    """Slices, so it needs a sequence."""
    if size < 1:
        raise ValueError("size must be at least 1")
    return (items[i : i + size] for i in range(0, len(items), size))
