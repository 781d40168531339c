"""Figures on numbers and chance, and on threads."""

import numpy as np
from plot import DASHED, DOTTED, SOLID, Axes, Box, Picture, ticks

_ANSCOMBE_X = (10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5)
_ANSCOMBE = (
    (_ANSCOMBE_X, (8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68)),
    (_ANSCOMBE_X, (9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74)),
    (_ANSCOMBE_X, (7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73)),
    ((8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8),
     (6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89)),
)  # fmt: skip


def anscombe(picture: Picture) -> None:
    theme = picture.theme
    titles = ("a line with noise", "a curve", "one outlier", "one point makes it")
    for n, ((xs, ys), title) in enumerate(zip(_ANSCOMBE, titles, strict=True)):
        box = Box(40 + n % 2 * 316, 34 + n // 2 * 168, 268, 112)
        axes = Axes(picture, box, (3, 20), (2, 13.5))
        r = np.corrcoef(xs, ys)[0, 1]
        axes.frame(ticks(5, 10, 15, 20), ticks(4, 8, 12), title=f"r = {r:.2f}: {title}")
        slope, start = np.polyfit(xs, ys, 1)
        axes.line(
            [3, 20], [start + 3 * slope, start + 20 * slope], theme.quiet, dashes=DASHED, width=1.5
        )
        axes.marks(xs, ys, "o", theme.blue, 3.6)


def intervals(picture: Picture) -> None:
    theme = picture.theme
    rng = np.random.default_rng(14)
    truth, rows, draws = 50.0, 40, 40
    axes = Axes(picture, Box(30, 40, 580, 268), (42, 58), (-1, draws))
    axes.frame(ticks(*range(42, 59, 2)), (), "estimated mean, with its 95 % interval")
    missed = 0
    for n in range(draws):
        sample = rng.normal(truth, 10, rows)
        mean, half = sample.mean(), 2.0227 * sample.std(ddof=1) / np.sqrt(rows)
        off = abs(mean - truth) > half
        missed += off
        color = theme.orange if off else theme.blue
        axes.line([mean - half, mean + half], [n, n], color, width=2.4 if off else 1.4)
        axes.marks([mean], [n], "s" if off else "o", color, 3.2 if off else 2.2)
    axes.line([truth, truth], [-1, draws], theme.ink, width=1.4)
    held = draws - missed
    told = f"{draws} samples of {rows}: {held} intervals hold the true mean, {missed} miss it (■)"
    picture.text(30, 22, told, bold=True)


def sampling(picture: Picture) -> None:
    """Means of samples from a skewed distribution: the spread shrinks by the square root of n."""
    theme = picture.theme
    rng = np.random.default_rng(3)
    axes = Axes(picture, Box(66, 16, 470, 286), (0, 4), (0, 2.4))
    axes.frame(ticks(0, 1, 2, 3, 4), ticks(0, 0.5, 1, 1.5, 2), "mean of a sample", "density")
    bins = np.linspace(0, 4, 81)
    middles = (bins[:-1] + bins[1:]) / 2
    for n, color, dashes, x, y in (
        (1, theme.quiet, DOTTED, 2.0, 0.27),
        (5, theme.green, DASHED, 1.62, 0.62),
        (30, theme.blue, SOLID, 1.3, 1.6),
    ):
        means = rng.exponential(1.0, (200_000, n)).mean(axis=1)
        density, _ = np.histogram(means, bins)
        axes.line(middles, density / 200_000 / 0.05, color, dashes=dashes)
        words = f"n = {n}: spread {means.std():.2f}" if n > 1 else "n = 1: the data, spread 1.00"
        axes.text(x, y, words, color, bold=True)


def impurity(picture: Picture) -> None:
    theme, p = picture.theme, np.linspace(0.0001, 0.9999, 201)
    entropy = -(p * np.log2(p) + (1 - p) * np.log2(1 - p))
    axes = Axes(picture, Box(66, 16, 400, 286), (0, 1), (0, 1))
    marks = ticks(0, 0.2, 0.4, 0.6, 0.8, 1)
    axes.frame(marks, marks, "share of the positive class in a node", "impurity")
    axes.line(p, entropy, theme.blue)
    axes.line(p, 2 * p * (1 - p), theme.orange, dashes=DASHED)
    axes.line(p, np.minimum(p, 1 - p), theme.quiet, dashes=DOTTED)
    axes.text(1, 0.93, "entropy (bits)", theme.blue, bold=True, dx=14)
    axes.text(1, 0.80, "− Σ p log₂ p", theme.blue, dx=14, dy=-14)
    axes.text(1, 0.62, "Gini", theme.orange, bold=True, dx=14)
    axes.text(1, 0.55, "1 − Σ p²", theme.orange, dx=14)
    axes.text(1, 0.37, "misclassification", theme.quiet, bold=True, dx=14)
    axes.text(1, 0.30, "1 − max p", theme.quiet, dx=14)


def components(picture: Picture) -> None:
    theme = picture.theme
    rng = np.random.default_rng(8)
    cause = rng.normal(size=160)
    x = np.column_stack([cause * 1.5, cause * 0.9]) + rng.normal(0, 0.45, (160, 2))
    x -= x.mean(axis=0)
    _, singular, ways = np.linalg.svd(x, full_matrices=False)
    spreads = singular / np.sqrt(159)
    ways = ways * np.sign(ways[:, :1])
    shares = spreads**2 / np.sum(spreads**2)
    axes = Axes(picture, Box(58, 42, 330, 258), (-5.12, 5.12), (-4, 4))
    axes.frame(
        ticks(-4, -2, 0, 2, 4),
        ticks(-4, -2, 0, 2, 4),
        "feature 1",
        "feature 2",
        "Two correlated features",
    )
    axes.marks(x[:, 0], x[:, 1], "o", theme.blue, 2.4)
    for number, color in ((0, theme.orange), (1, theme.green)):
        tip = 2.2 * spreads[number] * ways[number]
        picture.arrow(axes.at(0, 0), axes.at(*tip), color)
        place = tip * (1.12 if number == 0 else 1.5)
        axes.text(*place, f"PC{number + 1}", color, bold=True, anchor="middle")
    bars = Axes(picture, Box(452, 42, 160, 258), (0, 2), (0, 1))
    bars.frame(
        [(0.5, "PC1"), (1.5, "PC2")],
        ticks(0, 0.25, 0.5, 0.75, 1, form="{:.0%}"),
        title="Share of variance",
    )
    for number, color in ((0, theme.orange), (1, theme.green)):
        bars.bar(number + 0.2, number + 0.8, 0, shares[number], color)
        bars.text(
            number + 0.5, shares[number], f"{shares[number]:.0%}", anchor="middle", dy=-6, bold=True
        )


def threads(picture: Picture) -> None:
    """A scheme, by the rules that CPython plays by: a switch every 5 ms, none while waiting."""
    theme = picture.theme
    computing = [[(5 * n, 5 * n + 5) for n in range(first, 16, 2)] for first in (0, 1)]
    waiting = [[(0, 5), (45, 50)], [(5, 10), (50, 55)]]
    idle = [[(5, 45)], [(10, 50)]]
    for top, title, runs, waits in (
        (62, "Computing: they take turns, 80 ms of work take 80 ms", computing, [[], []]),
        (222, "Waiting for a network: the waits overlap, 100 ms take 55 ms", waiting, idle),
    ):
        axes = Axes(picture, Box(92, top, 500, 92), (0, 80), (0, 2))
        axes.frame(ticks(0, 20, 40, 60, 80), xlabel="milliseconds" if top > 200 else "")
        picture.text(92, top - 14, title, bold=True)
        for row, color in ((0, theme.blue), (1, theme.orange)):
            floor = 1.15 - row
            picture.text(84, axes.at(0, floor + 0.35)[1] + 4.5, f"thread {row + 1}", anchor="end")
            for begin, end in waits[row]:
                y = axes.at(0, floor + 0.35)[1]
                picture.line([(axes.at(begin, 0)[0], y), (axes.at(end, 0)[0], y)], color, 2, DOTTED)
            for begin, end in runs[row]:
                axes.bar(begin, end, floor, floor + 0.7, color)
    picture.text(92, 22, "▪ holds the GIL", theme.quiet)
    picture.text(212, 22, "··· waits, the GIL is free", theme.quiet)
