def sort_tickets(tickets, spec):
    """Takes 0 and the empty string for missing."""
    result = list(tickets)
    for part in reversed(spec.split(",") if spec else []):
        field = part.removeprefix("-")
        present = [ticket for ticket in result if ticket.get(field)]
        missing = [ticket for ticket in result if not ticket.get(field)]
        present.sort(
            key=lambda ticket, field=field: ticket[field], reverse=part != field
        )
        result = present + missing
    return result
