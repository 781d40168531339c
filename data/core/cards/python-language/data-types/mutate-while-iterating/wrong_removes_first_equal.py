def remove_matching(items, matches):
    """Loops over a copy, but `remove` takes the first equal element."""
    removed = 0
    for item in list(items):
        if matches(item):
            items.remove(item)
            removed += 1
    return removed
