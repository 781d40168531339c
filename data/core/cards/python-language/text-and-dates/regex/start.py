def find_dates(text: str) -> list[str]:
    """The dates of the text as YYYY-MM-DD, each once."""
    raise NotImplementedError


def find_phones(text: str, country: str = "49") -> list[str]:
    """The phone numbers of the text as +4930123456, each once."""
    raise NotImplementedError


def find_emails(text: str) -> list[str]:
    """The e-mail addresses of the text, domains in lower case, each once."""
    raise NotImplementedError
