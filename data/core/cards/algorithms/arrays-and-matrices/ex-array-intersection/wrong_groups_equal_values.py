from collections import Counter


def shared(first, second):
    wanted = set(second)
    return [value for value in dict.fromkeys(first) if value in wanted]


def shared_with_repeats(first, second):
    """Right counts, but equal values are put together."""
    return list((Counter(first) & Counter(second)).elements())
