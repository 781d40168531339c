# Planted mistake: a missing city or price is taken for a missing partner.
import pandas as pd


def enrich_orders(
    orders: pd.DataFrame, customers: pd.DataFrame, products: pd.DataFrame
) -> tuple[pd.DataFrame, dict[str, list]]:
    """Add city and price to every order, and list what found no partner."""
    customers = customers.dropna(subset=["customer"])
    products = products.dropna(subset=["product"])
    joined = orders.merge(
        customers, on="customer", how="left", validate="many_to_one"
    ).merge(products, on="product", how="left", validate="many_to_one")
    unused = ~customers["customer"].isin(orders["customer"])
    unsold = ~products["product"].isin(orders["product"])
    unmatched = {
        "orders without customer": joined.loc[joined["city"].isna(), "order"].tolist(),
        "orders without product": joined.loc[joined["price"].isna(), "order"].tolist(),
        "customers without order": customers.loc[unused, "customer"].tolist(),
        "products without order": products.loc[unsold, "product"].tolist(),
    }
    return joined, unmatched
