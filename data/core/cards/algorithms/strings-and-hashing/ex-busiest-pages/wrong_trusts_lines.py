from collections import Counter


def busiest(lines, n):
    """Trusts every line to have four fields, and every status to be a number."""
    if n < 0:
        raise ValueError(n)
    counts = Counter()
    for line in lines:
        _, method, path, status = line.split()
        if method == "GET" and int(status) // 100 == 2:
            counts[path.partition("?")[0].rstrip("/") or "/"] += 1
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if n == 0 or n >= len(ordered):
        return ordered[:n]
    return [pair for pair in ordered if pair[1] >= ordered[n - 1][1]]
