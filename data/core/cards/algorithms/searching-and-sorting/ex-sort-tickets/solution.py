from operator import itemgetter


def sort_tickets(tickets: list[dict], spec: str) -> list[dict]:
    """Return the tickets sorted as "-priority,due" says, missing values last."""
    result = list(tickets)
    for part in reversed(spec.split(",") if spec else []):
        field = part.removeprefix("-")
        present = [ticket for ticket in result if ticket.get(field) is not None]
        missing = [ticket for ticket in result if ticket.get(field) is None]
        present.sort(key=itemgetter(field), reverse=part != field)
        result = present + missing
    return result
