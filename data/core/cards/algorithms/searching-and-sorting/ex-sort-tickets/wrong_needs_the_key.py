def sort_tickets(tickets, spec):
    """None counts as missing, but an absent key raises KeyError."""
    result = list(tickets)
    for part in reversed(spec.split(",") if spec else []):
        field = part.removeprefix("-")
        present = [ticket for ticket in result if ticket[field] is not None]
        missing = [ticket for ticket in result if ticket[field] is None]
        present.sort(
            key=lambda ticket, field=field: ticket[field], reverse=part != field
        )
        result = present + missing
    return result
