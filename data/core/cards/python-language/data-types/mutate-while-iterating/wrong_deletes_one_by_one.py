def remove_matching(items, matches):
    """Right, but each deletion moves everything behind it."""
    before, i = len(items), 0
    while i < len(items):
        if matches(items[i]):
            del items[i]
        else:
            i += 1
    return before - len(items)
