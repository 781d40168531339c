from collections.abc import Hashable, Sequence

import numpy as np
from sklearn.metrics import accuracy_score, precision_recall_fscore_support


def scores(
    actual: Sequence[Hashable],
    predicted: Sequence[Hashable],
    positive: Hashable,
    beta: float = 1.0,
) -> dict[str, float]:
    """The same by scikit-learn, which raises ValueError for bad lengths itself."""
    truth = [label == positive for label in actual]
    guess = [label == positive for label in predicted]
    precision, recall, f_beta, _ = precision_recall_fscore_support(
        truth, guess, beta=beta, labels=[True], zero_division=np.nan
    )
    return {
        "accuracy": float(accuracy_score(truth, guess)),
        "precision": float(precision[0]),
        "recall": float(recall[0]),
        "f_beta": float(f_beta[0]),
    }
