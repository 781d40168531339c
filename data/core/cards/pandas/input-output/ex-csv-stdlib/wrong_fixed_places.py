# Planted mistake: takes the columns by position, not by name.
import csv
import re
from collections.abc import Iterable

WANTED = ("sku", "name", "quantity")


def read_stock(lines: Iterable[str]) -> tuple[list[dict], list[tuple[int, str]]]:
    """The good records of a CSV of stock, and (line, reason) of each bad one.

    A record is a dictionary of sku and name (texts) and quantity (an int). Reasons are
    fields, sku, quantity and repeated. A wrong header raises ValueError.
    """
    reader = csv.reader(lines)
    header = [name.removeprefix("\ufeff").strip() for name in next(reader, [])]
    for name in WANTED:
        if header.count(name) != 1:
            raise ValueError(f"the header needs one column {name}: {header}")
    places = [0, 1, 2]

    rows, faults, seen = [], [], set()
    end = reader.line_num
    for row in reader:
        start, end = end + 1, reader.line_num
        if len(row) < 2 and not "".join(row).strip():
            continue
        if len(row) != len(header):
            faults.append((start, "fields"))
            continue
        sku, name, quantity = (row[place].strip() for place in places)
        if not sku:
            faults.append((start, "sku"))
        elif not re.fullmatch("-?[0-9]+", quantity):
            faults.append((start, "quantity"))
        elif sku in seen:
            faults.append((start, "repeated"))
        else:
            seen.add(sku)
            rows.append({"sku": sku, "name": name, "quantity": int(quantity)})
    return rows, faults
