from collections import Counter
from collections.abc import Iterable


def busiest(lines: Iterable[str], n: int) -> list[tuple[str, int]]:
    """Return the n pages read most often, and those as busy as the last of them."""
    if n < 0:
        raise ValueError(f"n must not be negative, not {n}")
    counts = Counter(page for line in lines if (page := _page(line)) is not None)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if n == 0 or n >= len(ordered):
        return ordered[:n]
    least = ordered[n - 1][1]
    return [pair for pair in ordered if pair[1] >= least]


def _page(line: str) -> str | None:
    """Return the page that a line reads with success, or None."""
    fields = line.split()
    if len(fields) != 4:
        return None
    _, method, path, status = fields
    number = status.isascii() and status.isdigit()
    if method != "GET" or not number or len(status) != 3 or status[0] != "2":
        return None
    return path.partition("?")[0].rstrip("/") or "/"
