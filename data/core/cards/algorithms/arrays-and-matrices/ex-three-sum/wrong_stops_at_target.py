def triplets(values, target):
    """Ends once the smallest value exceeds the target: wrong below zero."""
    ordered = sorted(values)
    found = set()
    for i, first in enumerate(ordered):
        if first > target:
            break
        left, right = i + 1, len(ordered) - 1
        while left < right:
            total = first + ordered[left] + ordered[right]
            if total < target:
                left += 1
            elif total > target:
                right -= 1
            else:
                found.add((first, ordered[left], ordered[right]))
                left, right = left + 1, right - 1
    return sorted(found)
