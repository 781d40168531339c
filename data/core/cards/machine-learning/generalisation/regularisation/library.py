import numpy as np
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error


def ridge(X: np.ndarray, y: np.ndarray, alpha: float) -> tuple[np.ndarray, float]:
    """Coefficients and intercept of ridge regression in closed form."""
    if alpha <= 0:  # scikit-learn allows 0, which is least squares
        raise ValueError("alpha must be positive")
    model = Ridge(alpha=alpha, solver="cholesky").fit(X, y)
    return model.coef_, float(model.intercept_)


def shrinkage(
    X: np.ndarray, y: np.ndarray, alphas: list[float]
) -> list[tuple[float, float, float]]:
    """For each alpha: itself, the length of the coefficients, the training MSE."""
    models = [Ridge(alpha=alpha).fit(X, y) for alpha in alphas]
    return [
        (alpha, float(np.linalg.norm(model.coef_)),
         float(mean_squared_error(y, model.predict(X))))
        for alpha, model in zip(alphas, models, strict=True)
    ]  # fmt: skip
