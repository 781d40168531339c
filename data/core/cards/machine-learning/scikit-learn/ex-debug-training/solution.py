"""Train a churn model and score the months it has not seen.

One row is one customer in one month:

customer, month    who, and the first day of the month
visits, spend      counted during the month; missing where the counter failed
tickets            support requests during the month
retention_calls    calls made once a customer gave notice, entered afterwards in the
                   customer's last row
churned            1 if the customer gave notice in the following month
"""

from typing import NamedTuple

import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

FEATURES = ["visits", "spend", "tickets"]


class Evaluation(NamedTuple):
    """How the model does on the months that were held out."""

    scores: pd.Series  # P(churn) for each row held out, under that row's label
    auc: float  # of these scores


def evaluate(rows: pd.DataFrame, held_out: int = 3) -> Evaluation:
    """Train on all months but the last `held_out` ones; score these.

    The rows come in any order; their labels are unique.
    """
    first = rows["month"].drop_duplicates().nlargest(held_out).min()
    train, test = rows[rows["month"] < first], rows[rows["month"] >= first]

    model = make_pipeline(
        SimpleImputer(strategy="median"), StandardScaler(), LogisticRegression()
    )
    model.fit(train[FEATURES], train["churned"])

    scores = pd.Series(model.predict_proba(test[FEATURES])[:, 1], index=test.index)
    return Evaluation(scores, float(roc_auc_score(test["churned"], scores)))
