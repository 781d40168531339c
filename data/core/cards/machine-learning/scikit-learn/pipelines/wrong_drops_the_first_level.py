from collections.abc import Sequence

from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def build_model(numeric: Sequence[str], categorical: Sequence[str]) -> Pipeline:
    """Return an unfitted pipeline from raw columns to a logistic regression."""
    numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    levels = OneHotEncoder(
        drop="first", handle_unknown="ignore"
    )  # NaN is a level of its own
    columns = ColumnTransformer(
        [
            ("numbers", numbers, list(numeric)),
            ("levels", levels, list(categorical)),
        ],
        remainder="drop",
    )
    return make_pipeline(columns, LogisticRegression())
