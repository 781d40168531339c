# Planted mistake: splits at every comma, also within quotes.
WANTED = ("sku", "name", "quantity")


def read_stock(lines):
    """The good records of a CSV of stock, and (line, reason) of each bad one."""
    lines = iter(lines)
    header = [
        name.removeprefix("\ufeff").strip() for name in next(lines, "").split(",")
    ]
    if any(header.count(name) != 1 for name in WANTED):
        raise ValueError("header")
    rows, faults, seen = [], [], set()
    for number, line in enumerate(lines, 2):
        if not line.strip():
            continue
        fields = [field.strip().strip('"') for field in line.split(",")]
        if len(fields) != len(header):
            faults.append((number, "fields"))
            continue
        sku, name, quantity = (fields[header.index(name)] for name in WANTED)
        if not sku:
            faults.append((number, "sku"))
        elif not (quantity.isascii() and quantity.removeprefix("-").isdigit()):
            faults.append((number, "quantity"))
        elif sku in seen:
            faults.append((number, "repeated"))
        else:
            seen.add(sku)
            rows.append({"sku": sku, "name": name, "quantity": int(quantity)})
    return rows, faults
