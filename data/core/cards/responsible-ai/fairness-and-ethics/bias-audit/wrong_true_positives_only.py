from collections import defaultdict


def gap(rates):
    return max(rates) - min(rates) if len(rates) >= 2 else None


def share(values):
    return sum(values) / len(values)


def parity_gap(decisions, groups):
    rows = defaultdict(list)
    for group, decision in zip(groups, decisions, strict=True):
        rows[group].append(decision)
    return gap([share(values) for values in rows.values()])


def odds_gap(labels, decisions, groups):
    """Compares true positive rates alone: that is equal opportunity."""
    rows = defaultdict(list)
    for label, decision, group in zip(labels, decisions, groups, strict=True):
        if label == 1:
            rows[group].append(decision)
    return gap([share(values) for values in rows.values()])
