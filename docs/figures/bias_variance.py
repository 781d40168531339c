"""Draws the figure of the card `bias-variance`: tradeoff.svg and tradeoff.dark.svg.

Polynomials of rising degree are fitted to 2,000 small samples of one noisy curve. Squared
bias comes from their average against the true curve, variance from their spread round that
average, and the test error from fresh noisy targets: so the printed sum checks the formula.

    python docs/figures/bias_variance.py
"""

import re
from pathlib import Path

import matplotlib

matplotlib.use("svg")

import matplotlib.pyplot as plt
import numpy as np
from numpy.polynomial import Chebyshev

HERE = Path(__file__).resolve().parents[2]
CARD = HERE / "data/core/cards/machine-learning/generalisation/bias-variance"

SAMPLES, ROWS, NOISE = 2_000, 16, 0.4
DEGREES = np.arange(0, 12)

# ink, squared bias, variance, noise
THEMES = {
    "tradeoff.svg": ("#1f2430", "#2563c9", "#c2410c", "#6b7280"),
    "tradeoff.dark.svg": ("#d7dce5", "#7fb0ff", "#ff9d66", "#949dac"),
}


def truth(x: np.ndarray) -> np.ndarray:
    """The curve that the samples are noisy draws from."""
    return np.sin(2 * np.pi * x**1.5) + x / 2


def measure() -> dict[str, np.ndarray]:
    """Squared bias, variance and test error of each degree, averaged over the test points."""
    rng = np.random.default_rng(0)
    grid = np.linspace(0, 1, 201)
    x = np.linspace(0, 1, ROWS)
    draws = truth(x) + rng.normal(0, NOISE, size=(SAMPLES, ROWS))
    fresh = truth(grid) + rng.normal(0, NOISE, size=(SAMPLES, grid.size))
    rows: dict[str, list[float]] = {"bias": [], "variance": [], "test": []}
    for degree in DEGREES:
        fits = np.array([Chebyshev.fit(x, y, degree, domain=[0, 1])(grid) for y in draws])
        rows["bias"].append(float(np.mean((fits.mean(axis=0) - truth(grid)) ** 2)))
        rows["variance"].append(float(np.mean(fits.var(axis=0))))
        rows["test"].append(float(np.mean((fits - fresh) ** 2)))
    return {name: np.array(values) for name, values in rows.items()}


def draw(measured: dict[str, np.ndarray], name: str) -> None:
    """One theme's file."""
    ink, blue, orange, grey = THEMES[name]
    plt.rcParams.update(
        {
            "svg.fonttype": "path",
            "svg.hashsalt": "bias-variance",
            "font.size": 12,
            "text.color": ink,
            "axes.labelcolor": ink,
            "axes.edgecolor": ink,
            "xtick.color": ink,
            "ytick.color": ink,
            "axes.spines.top": False,
            "axes.spines.right": False,
        }
    )
    figure, axes = plt.subplots(figsize=(640 / 72, 360 / 72), layout="constrained")
    floor = [NOISE**2] * len(DEGREES)
    axes.plot(DEGREES, floor, color=grey, linewidth=1.2, linestyle=(0, (2, 3)), clip_on=False)
    for key, colour, dashes, marker, width in (
        ("bias", blue, (0, (6, 3)), "s", 2.0),
        ("variance", orange, (0, (1.5, 2)), "^", 2.0),
        ("test", ink, "-", "o", 2.6),
    ):
        axes.plot(
            DEGREES,
            measured[key],
            color=colour,
            linestyle=dashes,
            linewidth=width,
            marker=marker,
            markersize=5.5,
            clip_on=False,
        )
    best = int(np.argmin(measured["test"]))
    low = measured["test"][best]
    axes.annotate(
        f"lowest test error: degree {best}",
        xy=(best, low + 0.008),
        xytext=(best + 0.3, low + 0.13),
        ha="center",
        color=ink,
        arrowprops={"arrowstyle": "->", "color": ink, "shrinkB": 2},
    )
    end = DEGREES[-1] + 0.25
    axes.text(end, measured["test"][-1], "test error", color=ink, va="bottom", weight="bold")
    axes.text(end, NOISE**2, "noise σ²", color=grey, va="center")
    axes.text(end, measured["variance"][-1], "variance", color=orange, va="center")
    axes.text(end, measured["bias"][-1], "bias²", color=blue, va="center")
    axes.set(
        xlabel="polynomial degree (flexibility of the model)",
        ylabel="mean squared error",
        xticks=DEGREES,
        yticks=[0, 0.1, 0.2, 0.3, 0.4, 0.5],
        xlim=(0, DEGREES[-1] + 2.1),
        ylim=(0, 0.55),
    )
    axes.spines["bottom"].set_bounds(0, DEGREES[-1])
    CARD.mkdir(parents=True, exist_ok=True)
    target = CARD / name
    figure.savefig(target, transparent=True, metadata={"Date": None, "Creator": None})
    plt.close(figure)
    text = target.read_text(encoding="utf-8")
    # what Qt's SVG Tiny cannot use: metadata, the style sheet, the empty outline of a space
    text = re.sub(r"\s*<metadata>.*?</metadata>", "", text, flags=re.S)
    text = re.sub(r"\s*<defs>\s*<style.*?</style>\s*</defs>", "", text, flags=re.S)
    for blank in re.findall(r'<path id="([^"]+)"(?: d="\s*")?[^>d]*/>', text):
        text = re.sub(rf'\s*<(?:path id|use xlink:href)="#?{blank}"[^>]*/>', "", text)
    text = text.replace('width="640pt" height="360pt"', 'width="640" height="360"')
    target.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    measured = measure()
    for degree, bias, variance, test in zip(DEGREES, *measured.values(), strict=True):
        total = bias + variance + NOISE**2
        print(
            f"{degree:2}  bias² {bias:.4f}  variance {variance:.4f}  "
            f"sum {total:.4f}  test {test:.4f}"
        )
    for theme in THEMES:
        draw(measured, theme)
