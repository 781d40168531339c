def search(values, target):
    low, high = 0, len(values) - 1
    while low <= high:
        middle = (low + high) // 2
        if values[middle] == target:
            return middle
        if values[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return -1


def leftmost(values, target):
    """Finds a match, then walks left one by one: linear when many are equal."""
    index = search(values, target)
    while index > 0 and values[index - 1] == target:
        index -= 1
    return index
