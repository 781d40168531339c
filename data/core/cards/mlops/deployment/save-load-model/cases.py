import hashlib
import json
import os
from pathlib import Path

import joblib
import pandas as pd
import sklearn
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from solution import IncompatibleModel, load_model, save_model

X = pd.DataFrame({"tenure": [2, 30, 5, 41, 7, 28], "fee": [9, 4, 8, 3, 9, 5]})
y = [1, 0, 1, 0, 1, 0]


def fitted():
    return make_pipeline(StandardScaler(), LogisticRegression()).fit(X, y)


def stored(name):
    folder = Path(name)
    return folder, save_model(fitted(), folder, "churn-2026-11-01")


def change(folder, **facts):
    path = folder / "model.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | facts))


class Trap:
    """Unpickled, it makes a folder named `ran`."""

    def __reduce__(self):
        return os.mkdir, ("ran",)


def set_trap(folder):
    joblib.dump(Trap(), folder / "model.joblib")
    return hashlib.sha256((folder / "model.joblib").read_bytes()).hexdigest()


def test_same_predictions():
    """The loaded pipeline predicts as the saved one did."""
    folder, digest = stored("plain")
    model = load_model(folder, digest, ["tenure", "fee"])
    check(model.predict_proba(X), fitted().predict_proba(X))


def test_metadata():
    """The metadata hold version, columns in order, and the data's name."""
    folder, _ = stored("facts")
    check(
        json.loads((folder / "model.json").read_text()),
        {
            "sklearn": sklearn.__version__,
            "features": ["tenure", "fee"],
            "data": "churn-2026-11-01",
        },
    )


def test_digest_of_the_file():
    """`save_model` gives the SHA-256 of the model file."""
    folder, digest = stored("digest")
    check(digest, hashlib.sha256((folder / "model.joblib").read_bytes()).hexdigest())


def test_other_version():
    """A model of another scikit-learn is refused."""
    folder, digest = stored("version")
    change(folder, sklearn="0.24.2")
    check_raises(IncompatibleModel, load_model, folder, digest, ["tenure", "fee"])


def test_other_columns():
    """A caller that lacks a column is refused."""
    folder, digest = stored("columns")
    check_raises(IncompatibleModel, load_model, folder, digest, ["tenure"])


def test_exchanged_file():
    """A model file other than the expected one is refused."""
    folder, digest = stored("exchanged")
    joblib.dump(LogisticRegression(), folder / "model.joblib")
    check_raises(IncompatibleModel, load_model, folder, digest, ["tenure", "fee"])


def test_unfitted():
    """A pipeline that was never fitted is refused."""
    model = make_pipeline(StandardScaler(), LogisticRegression())
    check_raises(ValueError, save_model, model, Path("unfitted"), "churn")


def test_hidden_checked_before_unpickling():
    """A pickle with code in it is refused before its code can run."""
    folder, digest = stored("trap")
    set_trap(folder)
    check_raises(IncompatibleModel, load_model, folder, digest, ["tenure", "fee"])
    check(Path("ran").exists(), False)


def test_hidden_nothing_is_opened_that_does_not_fit():
    """The right digest, but another version: the file is not unpickled either."""
    folder, _ = stored("version_trap")
    digest = set_trap(folder)
    change(folder, sklearn="0.24.2")
    check_raises(IncompatibleModel, load_model, folder, digest, ["tenure", "fee"])
    check(Path("ran").exists(), False)


def test_hidden_columns_before_unpickling():
    """The right digest, but other columns: the file is not unpickled either."""
    folder, _ = stored("columns_trap")
    digest = set_trap(folder)
    check_raises(IncompatibleModel, load_model, folder, digest, ["fee"])
    check(Path("ran").exists(), False)


def test_hidden_order_of_columns():
    """The same columns in another order are refused."""
    folder, digest = stored("order")
    check_raises(IncompatibleModel, load_model, folder, digest, ["fee", "tenure"])


def test_hidden_more_columns():
    """A column too many is refused."""
    folder, digest = stored("more")
    columns = ["tenure", "fee", "age"]
    check_raises(IncompatibleModel, load_model, folder, digest, columns)


def test_hidden_patch_release():
    """A version that differs in its last part alone is refused."""
    folder, digest = stored("patch")
    change(folder, sklearn=sklearn.__version__ + "99")
    check_raises(IncompatibleModel, load_model, folder, digest, ["tenure", "fee"])


def test_hidden_half_fitted():
    """A pipeline whose training stopped after the first step is refused."""
    model = make_pipeline(StandardScaler(), LogisticRegression())
    model[0].fit(X)
    check_raises(ValueError, save_model, model, Path("half"), "churn")


def test_hidden_no_column_names():
    """A pipeline fitted on an array is refused, and no file is written."""
    model = make_pipeline(StandardScaler(), LogisticRegression())
    model.fit(X.to_numpy(), y)
    check_raises(ValueError, save_model, model, Path("nameless"), "churn")
    check((Path("nameless") / "model.joblib").exists(), False)


def test_hidden_missing_files():
    """An empty folder is refused with `IncompatibleModel`."""
    Path("empty").mkdir()
    check_raises(IncompatibleModel, load_model, Path("empty"), "0" * 64, ["tenure"])


def test_hidden_one_file_missing():
    """One of the two files is missing: refused with `IncompatibleModel`."""
    for name in ("model.json", "model.joblib"):
        folder, digest = stored("without_" + name)
        (folder / name).unlink()
        check_raises(IncompatibleModel, load_model, folder, digest, ["tenure", "fee"])


def test_hidden_old_metadata():
    """Metadata without a version are refused with `IncompatibleModel`."""
    folder, digest = stored("old")
    (folder / "model.json").write_text('{"features": ["tenure", "fee"]}')
    check_raises(IncompatibleModel, load_model, folder, digest, ["tenure", "fee"])


def test_hidden_broken_metadata():
    """Metadata that break off are refused with `IncompatibleModel`."""
    folder, digest = stored("broken")
    (folder / "model.json").write_text('{"sklearn": "1.')
    check_raises(IncompatibleModel, load_model, folder, digest, ["tenure", "fee"])


def test_hidden_no_features():
    """Metadata without the columns are refused with `IncompatibleModel`."""
    folder, digest = stored("no_features")
    facts = {"sklearn": sklearn.__version__, "data": "churn-2026-11-01"}
    (folder / "model.json").write_text(json.dumps(facts))
    check_raises(IncompatibleModel, load_model, folder, digest, ["tenure", "fee"])


def test_hidden_metadata_no_object():
    """Valid JSON that is no object lacks both keys, too."""
    for text in ("[]", "null", '"1.9"', "7"):
        folder, digest = stored("no_object")
        (folder / "model.json").write_text(text)
        check_raises(IncompatibleModel, load_model, folder, digest, ["tenure", "fee"])


def test_hidden_metadata_no_text():
    """Bytes that are no UTF-8 text are no valid JSON."""
    folder, digest = stored("no_text")
    (folder / "model.json").write_bytes(b"\xff\x80\x04")
    check_raises(IncompatibleModel, load_model, folder, digest, ["tenure", "fee"])


def test_hidden_refused_keeps_the_old():
    """A pipeline that is refused leaves the one saved before as it was."""
    folder, digest = stored("kept")
    nameless = make_pipeline(StandardScaler(), LogisticRegression())
    nameless.fit(X.to_numpy(), y)
    for model in (nameless, make_pipeline(StandardScaler(), LogisticRegression())):
        check_raises(ValueError, save_model, model, folder, "churn-2026-11-08")
        check(load_model(folder, digest, ["tenure", "fee"]).predict(X).tolist(), y)


def test_hidden_nested_folder():
    """The folder and those above it are made."""
    folder, digest = stored("models/churn/7")
    model = load_model(folder, digest, ["tenure", "fee"])
    check(model.predict(X).tolist(), y)


def test_hidden_saved_again():
    """Saving into the same folder replaces the model."""
    folder, first = stored("again")
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.01)).fit(X, y)
    digest = save_model(model, folder, "churn-2026-11-08")
    check(json.loads((folder / "model.json").read_text())["data"], "churn-2026-11-08")
    loaded = load_model(folder, digest, ["tenure", "fee"])
    check(loaded.predict_proba(X), model.predict_proba(X))
    check_raises(IncompatibleModel, load_model, folder, first, ["tenure", "fee"])
