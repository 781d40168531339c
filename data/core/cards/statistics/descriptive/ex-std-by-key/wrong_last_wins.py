from math import sqrt


def deviation(values):
    count, mean, m2 = 0, 0.0, 0.0
    for value in values:
        count += 1
        old = value - mean
        mean += old / count
        m2 += old * (value - mean)
    return sqrt(m2 / count) if count else None


def deviations(records):
    """Of a repeated key only the last record counts."""
    return {record["key"]: deviation(record["values"]) for record in records}
