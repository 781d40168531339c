def triplets(values, target):
    """Right result, but the caller's list is reordered."""
    values.sort()
    found = set()
    for i, first in enumerate(values):
        if i > 0 and first == values[i - 1]:
            continue
        left, right = i + 1, len(values) - 1
        while left < right:
            total = first + values[left] + values[right]
            if total < target:
                left += 1
            elif total > target:
                right -= 1
            else:
                found.add((first, values[left], values[right]))
                left, right = left + 1, right - 1
    return sorted(found)
