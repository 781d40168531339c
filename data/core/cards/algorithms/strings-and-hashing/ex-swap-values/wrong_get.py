def swap_values(values, a, b):
    """Sees only one of the two missing keys; the other one is created with None."""
    values[a], values[b] = values.get(b), values[a]


def swap_onward(values, key):
    swap_values(values, key, values[key])
