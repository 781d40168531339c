def sort_tickets(tickets, spec):
    """The mark for a missing value is turned round with the rest."""
    result = list(tickets)
    for part in reversed(spec.split(",") if spec else []):
        field = part.removeprefix("-")

        def key(ticket, field=field):
            value = ticket.get(field)
            return (True,) if value is None else (False, value)

        result.sort(key=key, reverse=part != field)
    return result
