from collections import Counter


def histogram(values: list[int], bins: int) -> dict[tuple[int, int], int]:
    """Count integers into bins of equal width; return the occupied ones, ascending."""
    if bins < 1:
        raise ValueError("at least one bin is needed")
    if not values:
        return {}
    low = min(values)
    width = -(-(max(values) - low + 1) // bins)  # rounded up
    counts = Counter((value - low) // width for value in values)
    return {
        (low + k * width, low + (k + 1) * width - 1): counts[k] for k in sorted(counts)
    }
