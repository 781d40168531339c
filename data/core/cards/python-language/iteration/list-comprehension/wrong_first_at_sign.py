from collections.abc import Iterable, Mapping


def clean_names(lines: Iterable[str]) -> list[str]:
    """The names without surrounding blanks, in lower case; empty lines left out."""
    # names = []
    # for line in lines:
    #     if line.strip():
    #         names.append(line.strip().lower())
    # return names
    return [line.strip().lower() for line in lines if line.strip()]


def latest_prices(updates: Iterable[tuple[str, float | None]]) -> dict[str, float]:
    """The last known price of each article; 0 is a price, None is not."""
    # prices = {}
    # for code, price in updates:
    #     if price is not None:
    #         prices[code] = price
    # return prices
    return {code: price for code, price in updates if price is not None}


def mail_domains(mails: Iterable[str]) -> set[str]:
    """What stands after the last @ of each address, in lower case."""
    # domains = set()
    # for mail in mails:
    #     if "@" in mail:
    #         domains.add(mail.rpartition("@")[2].lower())
    # return domains
    return {mail.split("@")[1].lower() for mail in mails if "@" in mail}


def large_orders(orders: Mapping[str, list[int]], limit: int) -> list[tuple[str, int]]:
    """Customer and amount of every order of at least the limit, in the given order."""
    # found = []
    # for customer, amounts in orders.items():
    #     for amount in amounts:
    #         if amount >= limit:
    #             found.append((customer, amount))
    # return found
    return [
        (customer, amount)
        for customer, amounts in orders.items()
        for amount in amounts
        if amount >= limit
    ]
