from pathlib import Path

from sklearn.pipeline import Pipeline


class IncompatibleModel(Exception):
    """The stored model must not be used here."""


def save_model(model: Pipeline, folder: Path, data: str) -> str:
    """Write model.joblib and model.json, give the SHA-256 of model.joblib."""
    raise NotImplementedError


def load_model(folder: Path, digest: str, columns: list[str]) -> Pipeline:
    """The stored model, if it is the expected file and fits in here."""
    raise NotImplementedError
