from collections.abc import Callable

import numpy as np

Params = dict[str, np.ndarray]


def loss_and_gradients(
    X: np.ndarray, y: np.ndarray, params: Params
) -> tuple[float, Params]:
    """Mean cross-entropy of softmax(tanh(X @ W1 + b1) @ W2 + b2), and its gradients.

    params holds W1 (d, h), b1 (h,), W2 (h, k) and b2 (k,); y holds n class numbers
    from 0 to k - 1. The gradients have the names and shapes of params.
    """
    raise NotImplementedError


def gradient_check(
    loss: Callable[[Params], float],
    params: Params,
    gradients: Params,
    step: float = 1e-5,
) -> dict[str, float]:
    """For each name, the relative error of the gradient against central differences.

    It is the norm of the difference, divided by the larger of the two norms, or by
    1e-8 if both norms are smaller than that.
    """
    raise NotImplementedError
