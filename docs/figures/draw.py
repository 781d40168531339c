"""Draws the figures of the core pack's cards, each in both themes, from runs of real code.

    python docs/figures/draw.py                     those that a card of the pack shows
    python docs/figures/draw.py --into FOLDER       all of them, below a folder, each with its words
    python docs/figures/draw.py roc-auc pca         only those of some cards

A card shows a figure by `![words](name.svg)`; in the dark theme `name.dark.svg` is shown instead.
The same code draws the same bytes again.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import chance
import evaluation
import generalisation
import optimising
from plot import DARK, HEIGHT, LIGHT, Picture

CARDS = Path(__file__).resolve().parents[2] / "data" / "core" / "cards"


class Figure(NamedTuple):
    card: str
    name: str
    words: str  # for those who cannot see it
    draw: Callable[[Picture], None]
    height: float = HEIGHT

    def svg(self, theme: object) -> str:
        picture = Picture(self.words, theme, self.height)  # type: ignore[arg-type]
        self.draw(picture)
        return picture.svg()


FIGURES = (
    Figure(
        "bias-variance", "tradeoff",
        "Squared bias falls with the degree of a polynomial, variance rises, and their sum "
        "with the noise, the test error, is lowest in between",
        generalisation.tradeoff,
    ),
    Figure(
        "detect-overfitting", "learning-curves",
        "Learning curves of two trees: with depth 2 training and validation accuracy meet at "
        "a low level; with any depth training stays at 1.0 and validation far below it",
        generalisation.learning_curves,
    ),
    Figure(
        "l1-vs-l2", "paths",
        "Coefficients against the strength of the penalty: under L1 one after the other "
        "becomes exactly 0, under L2 all shrink together and none is 0",
        generalisation.penalty_paths,
    ),
    Figure(
        "knn-tuning", "boundaries",
        "Decision boundaries of k nearest neighbours: ragged islands for k = 1, a smooth bend "
        "for k = 15, nearly straight for k = 80, each with its training and test error",
        generalisation.neighbours, 324,
    ),
    Figure(
        "roc-auc", "roc",
        "ROC curves of two models above the diagonal of guessing; the higher one has the "
        "larger area, and a dot shows where each cuts at 0.5",
        evaluation.roc,
    ),
    Figure(
        "class-imbalance", "precision-recall",
        "Precision–recall curves of two models with 30 % and with 4 % positives: with rare "
        "positives the same kind of model has far lower precision, and guessing lies at the "
        "share of positives",
        evaluation.precision_recall,
    ),
    Figure(
        "choose-k", "elbow-silhouette",
        "Left, squared distances within clusters fall steeply to k = 4 and slowly after it; "
        "right, the mean silhouette is highest at k = 4",
        evaluation.number_of_clusters,
    ),
    Figure(
        "evaluate-classifier", "calibration",
        "Calibration curves: logistic regression follows the diagonal, naive Bayes on eight "
        "near-copies of one feature is far too sure near 0 and 1",
        evaluation.calibration,
    ),
    Figure(
        "detect-drift", "psi",
        "Histograms of a feature now against a reference: in a quiet month they agree and PSI "
        "is near 0, in a month of drift the live one lies to the right and PSI is above 0.25",
        evaluation.drift,
    ),
    Figure(
        "number-of-trees", "trees",
        "Test error of a random forest against its number of trees: it falls fast at first "
        "and is flat from some 60 trees on",
        evaluation.forest_size,
    ),
    Figure(
        "adam", "ravine",
        "Paths down a narrow ravine: plain gradient descent jumps from side to side and gets "
        "slowly along, with momentum the jumps cancel out and it reaches the minimum",
        optimising.ravine,
    ),
    Figure(
        "vanishing-gradients", "gradients",
        "Size of the gradient from layer 30 back to layer 1: nearly constant for ReLU with He "
        "start, hardly smaller for tanh, and falling by some eighteen powers of ten for "
        "sigmoid",
        optimising.vanishing,
    ),
    Figure(
        "activation-choice", "activations",
        "ReLU, tanh and sigmoid, and their slopes: ReLU passes 1 back for all positive "
        "inputs, tanh 1 at 0 alone, sigmoid a quarter at most",
        optimising.activations,
    ),
    Figure(
        "attention", "causal-mask",
        "Attention weights of six tokens as a grid: the cells above the diagonal are masked, "
        "and each row of the others adds up to 1",
        optimising.causal_mask, 336,
    ),
    Figure(
        "pca", "components",
        "A cloud of two correlated features with its principal components as arrows, the "
        "first along the cloud with most of the variance, the second across it",
        chance.components,
    ),
    Figure(
        "ex-gini", "impurity",
        "Entropy, Gini impurity and misclassification against the share of the positive "
        "class: all are 0 for a pure node and highest at one half, entropy at 1 and the "
        "others at 0.5",
        chance.impurity,
    ),
    Figure(
        "ab-testing", "intervals",
        "Forty 95 % confidence intervals for a mean: nearly all hold the true mean, the few "
        "that miss it are marked",
        chance.intervals,
    ),
    Figure(
        "basic-statistics", "sampling",
        "Distributions of the mean of 1, 5 and 30 values from a skewed distribution: they get "
        "narrower and more symmetric as the sample grows",
        chance.sampling,
    ),
    Figure(
        "correlation", "anscombe",
        "Anscombe's quartet: four scatter plots with the same correlation, 0.82, of which "
        "only one is a line with noise",
        chance.anscombe,
    ),
    Figure(
        "gil", "threads",
        "Two threads over time: computing, they take turns under the GIL and gain nothing; "
        "waiting for a network, their waits overlap",
        chance.threads,
    ),
)  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    asked = _parser().parse_args(arguments)
    known = {figure.card for figure in FIGURES}
    if strange := sorted(set(asked.cards) - known):
        print(
            f"no figure for {', '.join(strange)}; there are {', '.join(sorted(known))}",
            file=sys.stderr,
        )
        return 2
    for figure in FIGURES:
        if asked.cards and figure.card not in asked.cards:
            continue
        shown = _card_that_shows(figure)
        folder = asked.into / figure.card if asked.into else shown
        if folder is None or (asked.shown and shown is None):
            print(f"{figure.card}: shows no {figure.name}.svg")
            continue
        folder.mkdir(parents=True, exist_ok=True)
        for theme, ending in ((LIGHT, "svg"), (DARK, "dark.svg")):
            target = folder / f"{figure.name}.{ending}"
            target.write_text(figure.svg(theme), encoding="utf-8", newline="\n")
        print(f"{figure.card} | {figure.name}.svg | {figure.words}")
    return 0


def _card_that_shows(figure: Figure) -> Path | None:
    """The folder of a card whose text names the figure."""
    for card in CARDS.glob(f"*/*/{figure.card}/card.md"):
        if f"({figure.name}.svg)" in card.read_text(encoding="utf-8"):
            return card.parent
    return None


def _parser() -> argparse.ArgumentParser:
    about, _, rest = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(
        description=about, epilog=rest, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cards", nargs="*", help="only the figures of these cards")
    parser.add_argument("--into", type=Path, metavar="FOLDER", help="all, below this folder")
    parser.add_argument("--shown", action="store_true", help="only those that a card shows")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
