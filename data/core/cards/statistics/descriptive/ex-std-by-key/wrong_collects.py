from statistics import pstdev


def deviations(records):
    """Right, but collects all values, and in the caller's first list."""
    groups = {}
    for record in records:
        key = record["key"]
        if key in groups:
            groups[key].extend(record["values"])
        else:
            values = record["values"]
            groups[key] = values if isinstance(values, list) else list(values)
    return {key: pstdev(x) if x else None for key, x in groups.items()}
