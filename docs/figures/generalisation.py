"""Figures on fitting too little and too much."""

from functools import cache
from itertools import pairwise

import numpy as np
from numpy.polynomial import Chebyshev
from plot import DASHED, DOTTED, SOLID, Axes, Box, Picture, ticks
from sklearn.datasets import make_classification, make_friedman1, make_moons
from sklearn.linear_model import Ridge, lasso_path
from sklearn.model_selection import StratifiedKFold, learning_curve, train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

SAMPLES, ROWS, NOISE = 2_000, 16, 0.4
DEGREES = np.arange(12)


def _truth(x: np.ndarray) -> np.ndarray:
    return np.sin(2 * np.pi * x**1.5) + x / 2


@cache
def measured_errors() -> dict[str, np.ndarray]:
    """Squared bias, variance and test error of polynomials of each degree.

    They are fitted to 2,000 small samples of one noisy curve. Squared bias comes from their average
    against the true curve, variance from their spread round that average, and the test error from
    fresh noisy targets: so the sum checks the formula.
    """
    rng = np.random.default_rng(0)
    grid, x = np.linspace(0, 1, 201), np.linspace(0, 1, ROWS)
    draws = _truth(x) + rng.normal(0, NOISE, size=(SAMPLES, ROWS))
    fresh = _truth(grid) + rng.normal(0, NOISE, size=(SAMPLES, grid.size))
    rows: dict[str, list[float]] = {"bias": [], "variance": [], "test": []}
    for degree in DEGREES:
        fits = np.array([Chebyshev.fit(x, y, degree, domain=[0, 1])(grid) for y in draws])
        rows["bias"].append(float(np.mean((fits.mean(axis=0) - _truth(grid)) ** 2)))
        rows["variance"].append(float(np.mean(fits.var(axis=0))))
        rows["test"].append(float(np.mean((fits - fresh) ** 2)))
    return {name: np.array(values) for name, values in rows.items()}


def tradeoff(picture: Picture) -> None:
    theme, errors = picture.theme, measured_errors()
    axes = Axes(picture, Box(66, 16, 470, 286), (0, 11), (0, 0.55))
    axes.frame(
        ticks(*DEGREES),
        ticks(0, 0.1, 0.2, 0.3, 0.4, 0.5),
        "polynomial degree (flexibility of the model)",
        "mean squared error",
    )
    axes.line([0, 11], [NOISE**2] * 2, theme.quiet, dashes=DOTTED, width=1.4)
    for name, color, dashes, shape, width in (
        ("bias", theme.blue, DASHED, "s", 2),
        ("variance", theme.orange, DOTTED, "t", 2),
        ("test", theme.ink, SOLID, "o", 2.6),
    ):
        axes.line(DEGREES, errors[name], color, dashes=dashes, width=width)
        axes.marks(DEGREES, errors[name], shape, color)
    best = int(np.argmin(errors["test"]))
    low = errors["test"][best]
    axes.text(best, low + 0.14, f"lowest test error: degree {best}", dx=-6)
    picture.arrow(axes.at(best, low + 0.125), axes.at(best, low + 0.012), theme.ink)
    for name, words, color, lift in (
        ("test", "test error", "", 2.0),
        ("variance", "variance", theme.orange, 2.0),
        ("bias", "bias²", theme.blue, 4.5),
    ):
        axes.text(11, errors[name][-1], words, color, dx=12, dy=lift, bold=name == "test")
    axes.text(11, NOISE**2, "noise σ²", theme.quiet, dx=12, dy=7)


def learning_curves(picture: Picture) -> None:
    theme = picture.theme
    x, y = make_classification(
        3000, 20, n_informative=6, n_redundant=4, flip_y=0.08, class_sep=0.8, random_state=3
    )
    folds = StratifiedKFold(5, shuffle=True, random_state=0)
    for left, depth, title in (
        (58, 2, "Too simple: depth 2"),
        (376, None, "Too flexible: any depth"),
    ):
        tree = DecisionTreeClassifier(max_depth=depth, random_state=0)
        rows, train, test = learning_curve(
            tree, x, y, cv=folds, train_sizes=np.linspace(0.05, 1, 9)
        )
        axes = Axes(picture, Box(left, 42, 238, 258), (0, 2500), (0.5, 1.02))
        axes.frame(
            ticks(0, 1000, 2000), ticks(0.5, 0.6, 0.7, 0.8, 0.9, 1.0, form="{:.1f}"),
            "training rows", "accuracy" if depth else "", title,
        )  # fmt: skip
        for scores, color, dashes, shape, words, lift in (
            (train, theme.blue, DASHED, "s", "training", -14 if depth else 20),
            (test, theme.orange, SOLID, "o", "validation", 22),
        ):
            means = scores.mean(axis=1)
            axes.line(rows, means, color, dashes=dashes)
            axes.marks(rows, means, shape, color)
            axes.text(rows[-1], means[-1], words, color, dx=-2, dy=lift, anchor="end", bold=True)


def penalty_paths(picture: Picture) -> None:
    theme = picture.theme
    x, y = make_friedman1(120, 8, noise=1.0, random_state=1)
    rng = np.random.default_rng(0)
    x[:, 5] = x[:, 3] + rng.normal(0, 0.25, 120)  # nearly a copy
    x, y = StandardScaler().fit_transform(x), y - y.mean()
    strengths = np.logspace(-2, 1, 80)
    _, lasso, _ = lasso_path(x, y, alphas=strengths[::-1])
    lasso = lasso[:, ::-1]
    scaled = np.logspace(0, 5, 80)
    ridge = np.array(
        [Ridge(alpha=alpha, fit_intercept=False).fit(x, y).coef_ for alpha in scaled]
    ).T
    styles = [
        (theme.blue, SOLID), (theme.orange, SOLID), (theme.green, SOLID), (theme.ink, SOLID),
        (theme.blue, DASHED), (theme.orange, DASHED), (theme.green, DASHED), (theme.ink, DOTTED),
    ]  # fmt: skip
    for left, title, alphas, paths, marks in (
        (58, "L1 (lasso): one after the other is 0", strengths, lasso, (-2, -1, 0, 1)),
        (370, "L2 (ridge): all shrink, none is 0", scaled, ridge, (0, 2, 4)),
    ):
        log = np.log10(alphas)
        axes = Axes(picture, Box(left, 42, 246, 258), (log[0], log[-1]), (-1, 4))
        axes.frame(
            [(mark, f"{10.0**mark:g}" if mark < 4 else "10 000") for mark in marks],
            ticks(-1, 0, 1, 2, 3, 4), "penalty α", "coefficient" if left < 100 else "", title,
        )  # fmt: skip
        axes.line([log[0], log[-1]], [0, 0], theme.quiet, width=1.2)
        for path, (color, dashes) in zip(paths, styles, strict=True):
            axes.line(log, path, color, dashes=dashes, width=1.9)


def neighbours(picture: Picture) -> None:
    theme = picture.theme
    x, y = make_moons(260, noise=0.32, random_state=4)
    x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=160, random_state=0)
    across, down = 64, 48
    xs, ys = np.linspace(-1.9, 2.9, across + 1), np.linspace(-1.5, 2.0, down + 1)
    middles = np.array(
        [[(a + b) / 2, (c + d) / 2] for c, d in pairwise(ys) for a, b in pairwise(xs)]
    )
    for left, k in ((12, 1), (222, 15), (432, 80)):
        model = KNeighborsClassifier(k).fit(x_train, y_train)
        axes = Axes(picture, Box(left, 44, 196, 244), (xs[0], xs[-1]), (ys[0], ys[-1]))
        classes = model.predict(middles).reshape(down, across)
        picture.rect(left, 44, 196, 244, theme.blue_area)
        for row, (low, high) in zip(classes, pairwise(ys), strict=True):
            for begin, end in _runs(row):
                axes.bar(xs[begin], xs[end], low - 0.005, high + 0.005, theme.orange_area)
        for label, shape, color in ((0, "o", theme.blue), (1, "t", theme.orange)):
            points = x_train[y_train == label]
            axes.marks(points[:, 0], points[:, 1], shape, color, 2.4)
        title = {1: "k = 1: every quirk", 15: "k = 15: about right", 80: "k = 80: too coarse"}[k]
        picture.text(left, 30, title, bold=True)
        train, test = (1 - model.score(x_train, y_train)), (1 - model.score(x_test, y_test))
        picture.text(left, 310, f"error: training {train:.0%}, test {test:.0%}", size=12.5)


def _runs(row: np.ndarray) -> list[tuple[int, int]]:
    """Where the ones of a row begin and end."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], row, [0]])))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
