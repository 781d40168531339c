def remove_matching(items, matches):
    """Calls `matches` once to count and once to keep."""
    removed = sum(1 for item in items if matches(item))
    items[:] = [item for item in items if not matches(item)]
    return removed
