from collections import Counter


def busiest(lines, n):
    """Cuts at n, even if the next page is as busy."""
    if n < 0:
        raise ValueError(n)
    counts = Counter()
    for line in lines:
        match line.split():
            case [_, "GET", path, status] if (
                status[0] == "2" and len(status) == 3 and status.isdecimal()
            ):
                counts[path.split("?")[0].rstrip("/") or "/"] += 1
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
