def turned(picture: list[list], quarters: int) -> list[list]:
    """Return a new picture, turned clockwise by quarter turns."""
    raise NotImplementedError
