import hashlib
import io
import json
from pathlib import Path

import joblib
import sklearn
from sklearn.pipeline import Pipeline
from sklearn.utils.validation import check_is_fitted


class IncompatibleModel(Exception):
    """The stored model must not be used here."""


def save_model(model: Pipeline, folder: Path, data: str) -> str:
    """Writes first and takes the file away again if it is refused."""
    folder.mkdir(parents=True, exist_ok=True)
    joblib.dump(model, folder / "model.joblib")
    try:
        check_is_fitted(model)
        features = model.feature_names_in_
    except (ValueError, AttributeError):
        (folder / "model.joblib").unlink()
        raise ValueError("fit the pipeline on a DataFrame") from None
    facts = {"sklearn": sklearn.__version__, "features": list(features), "data": data}
    (folder / "model.json").write_text(json.dumps(facts), encoding="utf-8")
    return hashlib.sha256((folder / "model.joblib").read_bytes()).hexdigest()


def load_model(folder: Path, digest: str, columns: list[str]) -> Pipeline:
    """The stored model, if it is the expected file and fits in here."""
    try:
        payload = (folder / "model.joblib").read_bytes()
        facts = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        version, features = facts["sklearn"], facts["features"]
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise IncompatibleModel("a file is missing or incomplete") from error
    if hashlib.sha256(payload).hexdigest() != digest:
        raise IncompatibleModel("model.joblib is not the expected file")
    if version != sklearn.__version__:
        raise IncompatibleModel(f"saved with scikit-learn {version}")
    if features != columns:
        raise IncompatibleModel(f"trained on the columns {features}")
    return joblib.load(io.BytesIO(payload))  # the very bytes that were checked
