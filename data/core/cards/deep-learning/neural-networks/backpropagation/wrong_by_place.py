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
    n, rows = len(X), np.arange(len(X))

    # forward: keep what the way back needs
    hidden = np.tanh(X @ params["W1"] + params["b1"])
    scores = hidden @ params["W2"] + params["b2"]
    scores -= scores.max(axis=1, keepdims=True)  # an own array; softmax unchanged
    powers = np.exp(scores)
    sums = powers.sum(axis=1)
    loss = np.mean(np.log(sums) - scores[rows, y])

    # backward: delta is the slope of the loss by the sums before an activation
    delta2 = powers / sums[:, None]
    delta2[rows, y] -= 1
    delta2 /= n
    delta1 = (delta2 @ params["W2"].T) * (1 - hidden**2)
    return float(loss), {
        "W1": X.T @ delta1,
        "b1": delta1.sum(axis=0),
        "W2": hidden.T @ delta2,
        "b2": delta2.sum(axis=0),
    }


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
    errors = {}
    for (name, values), given in zip(params.items(), gradients.values(), strict=True):
        moved = values.copy()
        trial = {**params, name: moved}
        numeric = np.empty(values.shape)
        for place in np.ndindex(values.shape):
            moved[place] = values[place] + step
            above = loss(trial)
            moved[place] = values[place] - step
            numeric[place] = (above - loss(trial)) / (2 * step)
            moved[place] = values[place]
        norms = np.linalg.norm(given), np.linalg.norm(numeric)
        miss = np.linalg.norm(given - numeric)
        errors[name] = float(miss / max(*norms, 1e-8))
    return errors
