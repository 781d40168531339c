def remove_matching(items, matches):
    """Safe, but asks from last to first."""
    removed = 0
    for i in range(len(items) - 1, -1, -1):
        if matches(items[i]):
            del items[i]
            removed += 1
    return removed
