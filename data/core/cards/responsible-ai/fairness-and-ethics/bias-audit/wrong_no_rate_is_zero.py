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
    """Gives a group without positives (or negatives) a rate of 0."""
    gaps = []
    for wanted in (1, 0):
        rows = defaultdict(list)
        for label, decision, group in zip(labels, decisions, groups, strict=True):
            rows[group] += [decision] if label == wanted else []
        gaps.append(gap([share(v) if v else 0.0 for v in rows.values()]))
    return None if None in gaps else max(gaps)
