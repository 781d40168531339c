from sklearn.model_selection import KFold


def k_folds(
    n: int, k: int, seed: int | None = None
) -> list[tuple[list[int], list[int]]]:
    """The same promises kept by scikit-learn; a seed draws other folds than ours."""
    splitter = KFold(n_splits=k, shuffle=seed is not None, random_state=seed)
    return [(train.tolist(), test.tolist()) for train, test in splitter.split(range(n))]
