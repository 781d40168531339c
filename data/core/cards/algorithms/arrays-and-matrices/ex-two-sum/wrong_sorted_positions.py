def two_sum(values, target):
    """Two pointers, but the positions are those in the sorted list."""
    values = sorted(values)
    left, right = 0, len(values) - 1
    while left < right:
        total = values[left] + values[right]
        if total == target:
            return left, right
        if total < target:
            left += 1
        else:
            right -= 1
    return None
