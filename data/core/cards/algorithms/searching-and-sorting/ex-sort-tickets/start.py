def sort_tickets(tickets: list[dict], spec: str) -> list[dict]:
    """Return the tickets sorted as "-priority,due" says, missing values last."""
    raise NotImplementedError
