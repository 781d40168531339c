def merge_sort(values, key=None):
    """Merges back into the caller's list and returns that one."""
    key = key or (lambda value: value)
    if len(values) < 2:
        return values
    middle = len(values) // 2
    left = merge_sort(values[:middle], key)
    right = merge_sort(values[middle:], key)
    i = j = 0
    for place in range(len(values)):
        from_left = j == len(right) or (
            i < len(left) and not key(right[j]) < key(left[i])
        )
        if from_left:
            values[place] = left[i]
            i += 1
        else:
            values[place] = right[j]
            j += 1
    return values
