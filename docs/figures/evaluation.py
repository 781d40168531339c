"""Figures on how good a model is."""

from functools import cache

import numpy as np
from plot import DASHED, DOTTED, SOLID, Axes, Box, Picture, ticks
from sklearn.cluster import KMeans
from sklearn.datasets import make_blobs, make_classification
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import (
    average_precision_score,
    precision_recall_curve,
    roc_auc_score,
    roc_curve,
    silhouette_score,
)
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB


@cache
def _scored(positives: float) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Labels of a test set, and what two models say of them."""
    x, y = make_classification(
        8000, 12, n_informative=5, n_redundant=5, weights=[1 - positives], flip_y=0.02,
        class_sep=0.7, random_state=6,
    )  # fmt: skip
    x_train, x_test, y_train, y_test = train_test_split(x, y, stratify=y, random_state=0)
    models = {
        "random forest": RandomForestClassifier(200, min_samples_leaf=5, random_state=0),
        "logistic regression": LogisticRegression(),
    }
    return y_test, {
        name: model.fit(x_train, y_train).predict_proba(x_test)[:, 1]
        for name, model in models.items()
    }


def roc(picture: Picture) -> None:
    theme = picture.theme
    truth, scores = _scored(0.3)
    axes = Axes(picture, Box(66, 16, 300, 286), (0, 1), (0, 1))
    marks = ticks(0, 0.2, 0.4, 0.6, 0.8, 1)
    axes.frame(marks, marks, "false-positive rate", "true-positive rate")
    axes.line([0, 1], [0, 1], theme.quiet, dashes=DOTTED, width=1.4)
    for (name, said), color, dashes, y in zip(
        scores.items(), (theme.blue, theme.orange), (SOLID, DASHED), (0.86, 0.68), strict=True
    ):
        fpr, tpr, cuts = roc_curve(truth, said)
        axes.line(fpr, tpr, color, dashes=dashes)
        half = int(np.argmin(np.abs(cuts - 0.5)))
        axes.marks([fpr[half]], [tpr[half]], "o", color, 5)
        axes.text(1.06, y, name, color, bold=True)
        axes.text(1.06, y - 0.065, f"area {roc_auc_score(truth, said):.2f}", color)
    axes.text(1.06, 0.5, "● the cut at 0.5", theme.quiet)
    axes.text(1.06, 0.42, "up right: a lower cut", theme.quiet)
    axes.text(1.06, 0.24, "··· guessing, area 0.50", theme.quiet)


_SHORT = {"random forest": "forest", "logistic regression": "logistic"}


def precision_recall(picture: Picture) -> None:
    theme = picture.theme
    for left, positives in ((58, 0.3), (376, 0.03)):
        truth, scores = _scored(positives)
        share = truth.mean()
        axes = Axes(picture, Box(left, 42, 238, 258), (0, 1), (0, 1))
        title = f"{share:.0%} positives"
        ylabel = "precision" if left < 100 else ""
        axes.frame(
            ticks(0, 0.25, 0.5, 0.75, 1), ticks(0, 0.2, 0.4, 0.6, 0.8, 1), "recall", ylabel, title
        )
        axes.line([0, 1], [share, share], theme.quiet, dashes=DOTTED, width=1.4)
        for (name, said), color, dashes, y in zip(
            scores.items(), (theme.blue, theme.orange), (SOLID, DASHED), (0.2, 0.12), strict=True
        ):
            precision, recall, _ = precision_recall_curve(truth, said)
            enough = recall >= 0.02  # few positives yet: chance
            axes.line(recall[enough][::8], precision[enough][::8], color, dashes=dashes)
            area = average_precision_score(truth, said)
            words = f"{_SHORT[name]}: AP {area:.2f}"
            if positives > 0.1:
                axes.text(0.03, y, words, color, bold=True)
            else:
                axes.text(0.99, y + 0.74, words, color, bold=True, anchor="end")
        axes.text(0.03, share, "guessing", theme.quiet, dy=-6, size=12)
    picture.text(616, 30, "AP: average precision", theme.quiet, anchor="end", size=12)


def number_of_clusters(picture: Picture) -> None:
    theme = picture.theme
    x, _ = make_blobs(
        600, centers=[(0, 0), (6, 1), (1, 6), (7, 7)], cluster_std=1.3, random_state=0
    )
    counts = list(range(1, 11))
    models = [KMeans(k, n_init=10, random_state=0).fit(x) for k in counts]
    within = np.array([model.inertia_ for model in models]) / 1000
    silhouettes = [silhouette_score(x, model.labels_) for model in models[1:]]
    best = counts[1:][int(np.argmax(silhouettes))]
    top = float(np.ceil(within[0] / 5) * 5)
    left = Axes(picture, Box(58, 42, 238, 258), (0.5, 10.5), (0, top))
    left.frame(
        ticks(2, 4, 6, 8, 10), ticks(*np.linspace(0, top, 6)), "clusters k",
        "squared distances within, thousands", "Elbow: where the gain ends",
    )  # fmt: skip
    left.line(counts, within, theme.blue)
    left.marks(counts, within, "o", theme.blue)
    right = Axes(picture, Box(376, 42, 238, 258), (0.5, 10.5), (0, 0.8))
    right.frame(
        ticks(2, 4, 6, 8, 10), ticks(0, 0.2, 0.4, 0.6, 0.8), "clusters k", "",
        "Mean silhouette: highest wins",
    )  # fmt: skip
    right.line(counts[1:], silhouettes, theme.orange, dashes=DASHED)
    right.marks(counts[1:], silhouettes, "s", theme.orange)
    for axes, value in ((left, within[best - 1]), (right, max(silhouettes))):
        axes.marks([best], [value], "r", theme.ink, 8)
        axes.text(best, value, f"k = {best}", dx=12, dy=-10, bold=True)


def calibration(picture: Picture) -> None:
    theme = picture.theme
    rng = np.random.default_rng(2)
    cause = rng.normal(size=(6000, 1))
    x = cause + rng.normal(0, 0.9, size=(6000, 8))  # eight readings of one thing
    y = (rng.random(6000) < 1 / (1 + np.exp(-1.5 * cause[:, 0]))).astype(int)
    x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.5, random_state=0)
    axes = Axes(picture, Box(66, 16, 300, 286), (0, 1), (0, 1))
    marks = ticks(0, 0.2, 0.4, 0.6, 0.8, 1)
    axes.frame(marks, marks, "predicted probability", "share that was positive")
    axes.line([0, 1], [0, 1], theme.quiet, dashes=DOTTED, width=1.4)
    for name, model, color, dashes, shape, y0 in (
        ("logistic regression", LogisticRegression(), theme.blue, SOLID, "o", 0.86),
        ("naive Bayes", GaussianNB(), theme.orange, DASHED, "s", 0.66),
    ):
        said = model.fit(x_train, y_train).predict_proba(x_test)[:, 1]
        bins = np.minimum((said * 10).astype(int), 9)
        means = [said[bins == n].mean() for n in range(10)]
        shares = [y_test[bins == n].mean() for n in range(10)]
        axes.line(means, shares, color, dashes=dashes)
        axes.marks(means, shares, shape, color)
        axes.text(1.06, y0, name, color, bold=True)
        axes.text(1.06, y0 - 0.065, f"Brier score {np.mean((said - y_test) ** 2):.3f}", color)
    axes.text(1.06, 0.4, "··· what is said is what comes", theme.quiet)
    axes.text(1.06, 0.28, "flatter: too sure of itself", theme.quiet)


def drift(picture: Picture) -> None:
    theme = picture.theme
    rng = np.random.default_rng(5)
    reference = rng.gamma(6.0, 6.5, 20_000)
    months = (
        ("A quiet month", rng.gamma(6.1, 6.5, 5_000)),
        ("A month of drift", rng.gamma(7.0, 7.4, 5_000)),
    )
    edges = np.quantile(reference, np.linspace(0, 1, 11))
    bins = np.arange(0, 121, 6.0)
    for left, (title, live) in zip((58, 376), months, strict=True):
        axes = Axes(picture, Box(left, 62, 238, 238), (0, 120), (0, 0.16))
        ylabel = "share of rows" if left < 100 else ""
        axes.frame(ticks(0, 40, 80, 120), ticks(0, 0.05, 0.1, 0.15), "feature", ylabel)
        picture.text(left, 22, title, bold=True)
        index = _psi(reference, live, edges)
        verdict = "stable" if index < 0.1 else "look into it" if index < 0.25 else "shifted"
        picture.text(left, 42, f"PSI {index:.2f}: {verdict}", theme.quiet)
        old, new = (np.histogram(values, bins)[0] / values.size for values in (reference, live))
        steps = np.repeat(bins, 2)[1:-1]
        axes.band(steps, np.zeros(steps.size), np.repeat(old, 2), theme.blue_area)
        axes.line(steps, np.repeat(old, 2), theme.blue, width=1.6)
        axes.line(steps, np.repeat(new, 2), theme.orange, dashes=DASHED)
        axes.text(118, 0.15, "— reference", theme.blue, anchor="end", size=12)
        axes.text(118, 0.137, "- - live", theme.orange, anchor="end", size=12)


def _psi(reference: np.ndarray, live: np.ndarray, edges: np.ndarray) -> float:
    """The population stability index over tenths of the reference."""
    inner = edges[1:-1]
    old, new = (
        np.bincount(np.searchsorted(inner, values), minlength=10) / values.size
        for values in (reference, live)
    )
    return float(np.sum((new - old) * np.log(new / old)))


def forest_size(picture: Picture) -> None:
    theme = picture.theme
    x, y = make_classification(
        3000, 20, n_informative=6, n_redundant=4, flip_y=0.08, class_sep=0.8, random_state=3
    )
    x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.5, random_state=0)
    forest = RandomForestClassifier(300, random_state=0).fit(x_train, y_train)
    votes = np.cumsum([tree.predict_proba(x_test)[:, 1] for tree in forest.estimators_], axis=0)
    sizes = np.arange(1, 301)
    errors = [np.mean((vote / n > 0.5) != y_test) for n, vote in zip(sizes, votes, strict=True)]
    axes = Axes(picture, Box(66, 16, 540, 286), (0, 300), (0.1, 0.35))
    axes.frame(
        ticks(1, 50, 100, 150, 200, 250, 300),
        ticks(0.1, 0.15, 0.2, 0.25, 0.3, 0.35, form="{:.0%}"),
        "trees", "test error",
    )  # fmt: skip
    axes.line(sizes, errors, theme.blue)
    axes.text(5, errors[0], f"one tree: {errors[0]:.0%}", dx=6, dy=0)
    axes.text(300, errors[-1], f"300 trees: {errors[-1]:.0%}", dy=-16, anchor="end")
    picture.arrow(axes.at(60, errors[59] + 0.062), axes.at(60, errors[59] + 0.012), theme.ink)
    axes.text(60, errors[59] + 0.07, "from some 60 trees on: no gain", dx=-8)
