def sort_tickets(tickets, spec):
    """A missing value is replaced by one that should be last: numbers only."""
    result = list(tickets)
    for part in reversed(spec.split(",") if spec else []):
        field = part.removeprefix("-")
        down = part != field

        def key(ticket, field=field, down=down):
            value = ticket.get(field)
            if value is None:
                return -(10**9) if down else 10**9
            return value

        result.sort(key=key, reverse=down)
    return result
