def mask(text: str) -> str:
    """The text with secrets and card numbers masked, all else as it was."""
    raise NotImplementedError
