def triplets(values, target):
    """Skips an equal fixed value, but not equal values after a match."""
    ordered = sorted(values)
    found = []
    for i, first in enumerate(ordered):
        if i > 0 and first == ordered[i - 1]:
            continue
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
