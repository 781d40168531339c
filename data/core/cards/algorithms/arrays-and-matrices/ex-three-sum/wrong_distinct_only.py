def triplets(values, target):
    """Drops repeats first, so no triplet can hold a value twice."""
    ordered = sorted(set(values))
    found = []
    for i, first in enumerate(ordered):
        left, right = i + 1, len(ordered) - 1
        while left < right:
            total = first + ordered[left] + ordered[right]
            if total < target:
                left += 1
            elif total > target:
                right -= 1
            else:
                found.append((first, ordered[left], ordered[right]))
                left, right = left + 1, right - 1
    return found
