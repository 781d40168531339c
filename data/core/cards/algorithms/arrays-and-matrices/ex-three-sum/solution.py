from collections.abc import Sequence


def triplets(values: Sequence[int], target: int) -> list[tuple[int, int, int]]:
    """Return all distinct ascending triplets of values that add up to target."""
    ordered = sorted(values)
    found: list[tuple[int, int, int]] = []
    for i, first in enumerate(ordered):
        if 3 * first > target:
            break
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
                while left < right and ordered[left] == ordered[left - 1]:
                    left += 1
    return found
