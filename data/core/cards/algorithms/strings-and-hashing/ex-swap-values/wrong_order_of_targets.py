def swap_values(values, a, b):
    values[a], values[b] = values[b], values[a]


def swap_onward(values, key):
    """Assigns values[key] first; the second target then goes by the new value."""
    values[key], values[values[key]] = values[values[key]], values[key]
