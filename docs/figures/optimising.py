"""Figures on networks and how they learn."""

import numpy as np
from plot import DASHED, DOTTED, SOLID, Axes, Box, Picture, ticks

STEEP, FLAT = 20.0, 1.0
"""The curvatures of the ravine."""


def _descend(rate: float, momentum: float, steps: int) -> np.ndarray:
    place, speed, way = np.array([-9.0, 2.0]), np.zeros(2), []
    for _ in range(steps + 1):
        way.append(place.copy())
        speed = momentum * speed - rate * np.array([FLAT, STEEP]) * place
        place = place + speed
    return np.array(way)


def ravine(picture: Picture) -> None:
    theme, steps = picture.theme, 30
    ways = (
        (
            "Plain gradient descent, rate 0.09: across, hardly along",
            _descend(0.09, 0.0, steps),
            theme.orange,
            "s",
        ),
        ("Momentum 0.7, rate 0.05: the swings cancel", _descend(0.05, 0.7, steps), theme.blue, "o"),
    )
    for top, (title, way, color, shape) in zip((30, 206), ways, strict=True):
        axes = Axes(picture, Box(20, top, 600, 140), (-10.5, 3.5), (-2.6, 2.6))
        for level in (0.4, 2.5, 8, 18, 36):
            rx, ry = np.sqrt(2 * level / FLAT), np.sqrt(2 * level / STEEP)
            if rx < 3.5:
                axes.ellipse(0, 0, rx, ry, theme.quiet)
            else:
                turns = np.linspace(0, 2 * np.pi, 200)
                xs, ys = rx * np.cos(turns), ry * np.sin(turns)
                left = np.flatnonzero((xs <= 3.4) & (xs >= -10.4))
                for part in np.split(left, np.flatnonzero(np.diff(left) > 1) + 1):
                    axes.line(xs[part], ys[part], theme.quiet, width=1)
        axes.line(way[:, 0], way[:, 1], color, width=1.8)
        axes.marks(way[:, 0], way[:, 1], shape, color, 2.6)
        picture.mark(*axes.at(0, 0), "x", theme.ink, 5)
        loss = 0.5 * (FLAT * way[-1, 0] ** 2 + STEEP * way[-1, 1] ** 2)
        picture.text(20, top - 10, title, bold=True)
        picture.text(
            620, top - 10, f"loss after {steps} steps: {loss:.2g}", anchor="end", color=theme.quiet
        )


def vanishing(picture: Picture) -> None:
    theme, layers, width = picture.theme, 30, 128
    axes = Axes(picture, Box(88, 16, 392, 286), (30, 1), (-20, 2))
    axes.frame(
        ticks(30, 25, 20, 15, 10, 5, 1),
        [(-20, "10⁻²⁰"), (-15, "10⁻¹⁵"), (-10, "10⁻¹⁰"), (-5, "10⁻⁵"), (0, "1")],
        "layer (the loss is on the left, the input on the right)", "size of the gradient", far=64,
    )  # fmt: skip
    for name, scale, act, slope, color, dashes, shape, lift in (
        ("ReLU, He start", 2.0, _relu, _relu_slope, theme.blue, SOLID, "o", -5),
        ("tanh, Xavier start", 1.0, np.tanh, _tanh_slope, theme.green, DASHED, "s", 17),
        ("sigmoid, Xavier start", 1.0, _sigmoid, _sigmoid_slope, theme.orange, DOTTED, "t", 4.5),
    ):
        sizes = np.log10(_gradients(scale, act, slope, layers, width))
        numbers = np.arange(1, layers + 1)
        axes.line(numbers, sizes, color, dashes=dashes)
        axes.marks(numbers[::5], sizes[::5], shape, color)
        axes.text(1, sizes[0], name, color, dx=8, dy=lift, bold=True, size=12.5)


def _gradients(scale, act, slope, layers, width) -> np.ndarray:  # noqa: ANN001
    """How large the gradient of each layer's input is, on average over a batch."""
    rng = np.random.default_rng(1)
    weights = [rng.normal(0, np.sqrt(scale / width), (width, width)) for _ in range(layers)]
    signal, before = rng.normal(size=(64, width)), []
    for weight in weights:
        before.append(signal @ weight)
        signal = act(before[-1])
    gradient, sizes = rng.normal(size=signal.shape), []
    for weight, summed in zip(reversed(weights), reversed(before), strict=True):
        gradient = (gradient * slope(summed)) @ weight.T
        sizes.append(np.sqrt(np.mean(gradient**2)))
    return np.array(sizes[::-1])


def _relu(x: np.ndarray) -> np.ndarray:
    return np.maximum(x, 0)


def _relu_slope(x: np.ndarray) -> np.ndarray:
    return (x > 0).astype(float)


def _tanh_slope(x: np.ndarray) -> np.ndarray:
    return 1 - np.tanh(x) ** 2


def _sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


def _sigmoid_slope(x: np.ndarray) -> np.ndarray:
    return _sigmoid(x) * (1 - _sigmoid(x))


def activations(picture: Picture) -> None:
    theme, x = picture.theme, np.linspace(-4, 4, 201)
    curves = (
        ("ReLU", _relu(x), _relu_slope(x), theme.blue, SOLID),
        ("tanh", np.tanh(x), _tanh_slope(x), theme.green, DASHED),
        ("sigmoid", _sigmoid(x), _sigmoid_slope(x), theme.orange, DOTTED),
    )
    value = Axes(picture, Box(48, 42, 250, 258), (-4, 4), (-1.5, 2.5))
    slope = Axes(picture, Box(366, 42, 250, 258), (-4, 4), (0, 1.2))
    value.frame(ticks(-4, -2, 0, 2, 4), ticks(-1, 0, 1, 2), "input", "", "The function")
    slope.frame(
        ticks(-4, -2, 0, 2, 4), ticks(0, 0.25, 0.5, 0.75, 1), "input", "",
        "Its slope: what is passed back",
    )  # fmt: skip
    for _, ys, slopes, color, dashes in curves:
        seen = ys <= 2.5
        value.line(x[seen], ys[seen], color, dashes=dashes)
        slope.line(x, slopes, color, dashes=dashes)
    value.text(1.9, 2.1, "ReLU", theme.blue, bold=True, dx=-6, anchor="end")
    value.text(4, 1.16, "tanh", theme.green, bold=True, anchor="end", dy=0)
    value.text(4, 0.72, "sigmoid", theme.orange, bold=True, anchor="end", dy=6)
    slope.text(3.9, 1.06, "ReLU: 1", theme.blue, bold=True, anchor="end", dy=0)
    slope.text(1.0, 0.62, "tanh", theme.green, bold=True, dx=0)
    slope.text(3.9, 0.27, "sigmoid: ¼", theme.orange, bold=True, anchor="end", dy=0)


def causal_mask(picture: Picture) -> None:
    """One head of causal self-attention over random vectors, with the look-ahead masked."""
    theme = picture.theme
    words = ["The", "cat", "sat", "on", "the", "mat"]
    rng = np.random.default_rng(7)
    query, key = rng.normal(size=(2, 6, 16))
    scores = query @ key.T / np.sqrt(16)
    scores[np.triu_indices(6, 1)] = -np.inf
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights /= weights.sum(axis=1, keepdims=True)
    side, left, top = 46, 150, 46
    picture.text(left + 3 * side, 16, "may look at", anchor="middle")
    picture.text(left - 74, top + 3 * side, "token", anchor="middle", turned=True)
    for row, name in enumerate(words):
        y = top + row * side
        picture.text(left - 10, y + side / 2 + 4.5, name, anchor="end")
        picture.text(left + row * side + side / 2, top - 10, name, anchor="middle")
        for column in range(6):
            x = left + column * side
            if column > row:
                picture.rect(x, y, side, side, "none", theme.faint)
                picture.mark(x + side / 2, y + side / 2, "x", theme.quiet, 3.5)
                continue
            weight = weights[row, column]
            picture.rect(x, y, side, side, _mixed(theme.blue_area, theme.blue, weight), theme.faint)
            dark = weight > 0.55
            color = ("#ffffff" if theme.ink.startswith("#1") else "#10141c") if dark else theme.ink
            picture.text(
                x + side / 2, y + side / 2 + 4.5, f"{weight:.2f}", color, anchor="middle", size=12
            )
    for line, said in enumerate(
        (
            "Each row adds up to 1.",
            "× masked: the score is −∞",
            "before the softmax, so the",
            "weight is 0.",
        )
    ):
        picture.text(left + 6 * side + 24, top + 2.2 * side + line * 20, said, theme.quiet)


def _mixed(pale: str, full: str, share: float) -> str:
    """A colour between two."""
    parts = [(int(pale[i : i + 2], 16), int(full[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)
