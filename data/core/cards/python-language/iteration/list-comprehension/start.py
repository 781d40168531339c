from collections.abc import Iterable, Mapping


def clean_names(lines: Iterable[str]) -> list[str]:
    """The names without surrounding blanks, in lower case; empty lines left out."""
    # names = []
    # for line in lines:
    #     if line.strip():
    #         names.append(line.strip().lower())
    # return names
    return [___ for line in lines if ___]


def latest_prices(updates: Iterable[tuple[str, float | None]]) -> dict[str, float]:
    """The last known price of each article; 0 is a price, None is not."""
    # prices = {}
    # for code, price in updates:
    #     if price is not None:
    #         prices[code] = price
    # return prices
    return {___: ___ for code, price in updates if ___}


def mail_domains(mails: Iterable[str]) -> set[str]:
    """What stands after the last @ of each address, in lower case."""
    # domains = set()
    # for mail in mails:
    #     if "@" in mail:
    #         domains.add(mail.rpartition("@")[2].lower())
    # return domains
    return {___ for mail in mails if ___}


def large_orders(orders: Mapping[str, list[int]], limit: int) -> list[tuple[str, int]]:
    """Customer and amount of every order of at least the limit, in the given order."""
    # found = []
    # for customer, amounts in orders.items():
    #     for amount in amounts:
    #         if amount >= limit:
    #             found.append((customer, amount))
    # return found
    return [
        ___
        for ___ in ___
        for ___ in ___
        if ___
    ]
