def swap_values(values, a, b):
    """Takes both out and puts them back: at the end, and too late for a missing key."""
    values[b], values[a] = values.pop(a), values.pop(b)


def swap_onward(values, key):
    values[values[key]], values[key] = values[key], values[values[key]]
