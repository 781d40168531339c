def two_sum(values, target):
    """Notes the value before it looks: half the target pairs with itself."""
    seen = {}
    for j, value in enumerate(values):
        seen.setdefault(value, j)
        need = target - value
        if need in seen:
            return seen[need], j
    return None
