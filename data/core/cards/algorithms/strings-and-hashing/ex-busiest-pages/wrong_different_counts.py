from collections import Counter


def busiest(lines, n):
    """Keeps the n highest different counts, as DENSE_RANK would."""
    if n < 0:
        raise ValueError(n)
    counts = Counter()
    for line in lines:
        fields = line.split()
        if len(fields) == 4 and fields[1] == "GET":
            if fields[3].isdecimal() and 200 <= int(fields[3]) < 300:
                counts[fields[2].partition("?")[0].rstrip("/") or "/"] += 1
    kept = sorted(set(counts.values()), reverse=True)[:n]
    pairs = [pair for pair in counts.items() if pair[1] in kept]
    return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))
