from math import sqrt


def deviations(records):
    """Averages the variances of a key's records, weighted by their counts."""
    parts = {}
    for record in records:
        count, mean, m2 = 0, 0.0, 0.0
        for value in record["values"]:
            count += 1
            old = value - mean
            mean += old / count
            m2 += old * (value - mean)
        total = parts.setdefault(record["key"], [0, 0.0])
        total[0] += count
        total[1] += m2
    return {key: sqrt(m2 / n) if n else None for key, (n, m2) in parts.items()}
