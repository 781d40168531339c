def shared(first, second):
    wanted = set(second)
    return [value for value in dict.fromkeys(first) if value in wanted]


def shared_with_repeats(first, second):
    """Keeps every repeat of the first list, even those the second lacks."""
    wanted = set(second)
    return [value for value in first if value in wanted]
