from collections.abc import Hashable, Sequence
from random import Random


def stratified_split(
    labels: Sequence[Hashable], test_share: float, seed: int
) -> tuple[list[int], list[int]]:
    """Keyed by text: 1 and 1.0 become two classes."""
    if not 0 < test_share < 1:
        raise ValueError("test_share must lie between 0 and 1")
    rows_of: dict[str, list[int]] = {}
    for row, label in enumerate(labels):
        rows_of.setdefault(repr(label), []).append(row)
    rng = Random(seed)
    in_test = [False] * len(labels)
    for rows in rows_of.values():  # in order of first appearance
        wanted = int(len(rows) * test_share + 0.5)
        count = min(max(wanted, 1), len(rows) - 1)  # 0 for a single row
        for row in rng.sample(rows, count):
            in_test[row] = True
    train = [row for row, chosen in enumerate(in_test) if not chosen]
    test = [row for row, chosen in enumerate(in_test) if chosen]
    return train, test
