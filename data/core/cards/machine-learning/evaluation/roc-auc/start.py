def auc(labels: list[int], scores: list[float]) -> float:
    """The area under the ROC curve of 0/1 labels and their scores.

    A positive and a negative with equal scores count one half.
    Raises ValueError if one of the two classes is missing.
    """
    raise NotImplementedError
