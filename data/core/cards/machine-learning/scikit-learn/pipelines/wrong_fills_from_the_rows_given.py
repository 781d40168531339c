from collections.abc import Sequence

import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler


def fill(numbers: pd.DataFrame) -> pd.DataFrame:
    """Fill the gaps with the median of the rows that are being transformed."""
    return numbers.fillna(numbers.median())


def build_model(numeric: Sequence[str], categorical: Sequence[str]) -> Pipeline:
    """Return an unfitted pipeline from raw columns to a logistic regression."""
    numbers = make_pipeline(FunctionTransformer(fill), StandardScaler())
    levels = OneHotEncoder(handle_unknown="ignore")
    columns = ColumnTransformer(
        [("numbers", numbers, list(numeric)), ("levels", levels, list(categorical))]
    )
    return make_pipeline(columns, LogisticRegression())
