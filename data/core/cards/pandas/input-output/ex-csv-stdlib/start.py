import csv
from collections.abc import Iterable


def read_stock(lines: Iterable[str]) -> tuple[list[dict], list[tuple[int, str]]]:
    """The good records of a CSV of stock, and (line, reason) of each bad one.

    A record is a dictionary of sku and name (texts) and quantity (an int). Reasons are
    fields, sku, quantity and repeated. A wrong header raises ValueError.
    """
    raise NotImplementedError
