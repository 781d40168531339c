def shared(first, second):
    wanted = set(second)
    return [value for value in dict.fromkeys(first) if value in wanted]


def shared_with_repeats(first, second):
    """Takes matches out of the caller's own list."""
    result = []
    for value in first:
        if value in second:
            second.remove(value)
            result.append(value)
    return result
