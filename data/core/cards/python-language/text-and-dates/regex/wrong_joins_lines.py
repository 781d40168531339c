import re
from collections.abc import Iterator
from datetime import date

WORD = re.compile(r'[^\s,;:<>()"]+')
DATES = [
    re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})"),
    re.compile(r"(?P<d>[0-9]{1,2})\.(?P<m>[0-9]{1,2})\.(?P<y>[0-9]{4})"),
    re.compile(r"(?P<m>[0-9]{1,2})/(?P<d>[0-9]{1,2})/(?P<y>[0-9]{4})"),
]
EMAIL = re.compile(
    r"""
    (?P<local>  [A-Za-z0-9_+-]+ (?: \. [A-Za-z0-9_+-]+ )* )
    @
    (?P<domain> (?: [A-Za-z0-9-]+ \. )+ [A-Za-z]{2,} )
    """,
    re.VERBOSE,
)
PHONE = re.compile(r"(?<![\w+/.@-])(?:\+[0-9]|0)(?:[\s/-]?[0-9])*")


def _words(text: str) -> Iterator[str]:
    for found in WORD.finditer(text):
        yield found[0].rstrip(".!?")


def find_dates(text: str) -> list[str]:
    """The dates of the text as YYYY-MM-DD, each once."""
    dates = []
    for word in _words(text):
        for pattern in DATES:
            if found := pattern.fullmatch(word):
                try:
                    day = date(int(found["y"]), int(found["m"]), int(found["d"]))
                except ValueError:
                    continue
                dates.append(day.isoformat())
    return list(dict.fromkeys(dates))


def find_phones(text: str, country: str = "49") -> list[str]:
    """The phone numbers of the text as +4930123456, each once."""
    phones = []
    for found in PHONE.finditer(text):
        number = re.sub(r"[\s/-]", "", found[0])
        if number.startswith("00"):
            number = "+" + number[2:]
        elif number.startswith("0"):
            number = "+" + country + number[1:]
        if re.fullmatch(r"\+[1-9][0-9]{7,14}", number):
            phones.append(number)
    return list(dict.fromkeys(phones))


def find_emails(text: str) -> list[str]:
    """The e-mail addresses of the text, domains in lower case, each once."""
    emails = []
    for word in _words(text):
        if found := EMAIL.fullmatch(word):
            emails.append(f"{found['local']}@{found['domain'].lower()}")
    return list(dict.fromkeys(emails))
