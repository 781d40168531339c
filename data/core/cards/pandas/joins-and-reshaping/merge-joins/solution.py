import pandas as pd


def enrich_orders(
    orders: pd.DataFrame, customers: pd.DataFrame, products: pd.DataFrame
) -> tuple[pd.DataFrame, dict[str, list]]:
    """Add city and price to every order, and list what found no partner.

    A missing key matches nothing. A key that stands twice in customers or products
    raises ValueError. The given frames are not changed.
    """
    customers = customers.dropna(subset=["customer"])
    products = products.dropna(subset=["product"])
    joined = orders.merge(
        customers, on="customer", how="left", validate="many_to_one"
    ).merge(products, on="product", how="left", validate="many_to_one")
    unmatched = {
        "orders without customer": _unmatched(orders, customers, "customer", "order"),
        "orders without product": _unmatched(orders, products, "product", "order"),
        "customers without order": _unmatched(
            customers, orders, "customer", "customer"
        ),
        "products without order": _unmatched(products, orders, "product", "product"),
    }
    return joined, unmatched


def _unmatched(table: pd.DataFrame, other: pd.DataFrame, key: str, shown: str) -> list:
    """What is shown of the rows whose key does not stand in the other table."""
    return table.loc[~table[key].isin(other[key]), shown].tolist()
