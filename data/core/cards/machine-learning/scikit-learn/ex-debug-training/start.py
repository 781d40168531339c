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
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


class Evaluation(NamedTuple):
    """How the model does on the months that were held out."""

    scores: pd.Series  # P(churn) for each row held out, under that row's label
    auc: float  # of these scores


def evaluate(rows: pd.DataFrame, held_out: int = 3) -> Evaluation:
    """Train on all months but the last `held_out` ones; score these.

    The rows come in any order; their labels are unique.
    """
    # churn is rare: show it to the model more often
    churners = rows[rows["churned"] == 1]
    rows = pd.concat([rows, churners, churners])

    X = rows.drop(columns=["customer", "month", "churned"])
    y = rows["churned"]

    X = X.fillna(X.median())
    X[X.columns] = StandardScaler().fit_transform(X)

    share = held_out / rows["month"].nunique()
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=share, random_state=0
    )

    model = LogisticRegression()
    model.fit(X_train, y_train)

    scores = pd.Series(model.predict_proba(X_test)[:, 1], index=X_test.index)
    auc = roc_auc_score(y_train, model.predict(X_train))
    return Evaluation(scores, float(auc))
