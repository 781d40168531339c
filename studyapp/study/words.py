"""Times in plain words. English; free of the system's locale."""

from datetime import date, datetime, timedelta
from math import ceil

from studyapp.study.days import Days

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_HOUR = timedelta(hours=1)


def when(due: datetime, now: datetime, days: Days) -> str:
    """When a card comes back: "in 10 minutes", "tomorrow", "Monday, in 3 days", "on 14 March"."""
    if due <= now:
        return "now"
    if due - now < _HOUR:
        return f"in {count(ceil((due - now) / timedelta(minutes=1)), 'minute')}"
    return day_in_words(days.of(due), days.of(now))


def day_in_words(day: date, today: date) -> str:
    """A day to come: "later today", "tomorrow", "Monday, in 3 days", "on 14 March"."""
    ahead = (day - today).days
    if ahead <= 0:
        return "later today"
    if ahead == 1:
        return "tomorrow"
    if ahead < 14:
        return f"{_WEEKDAYS[day.weekday()]}, in {ahead} days"
    return f"on {date_in_words(day, today)}"


def day_gone(day: date, today: date) -> str:
    """A day that was: "today", "yesterday", "Tuesday", "14 March"."""
    ago = (today - day).days
    if ago <= 0:
        return "today"
    if ago == 1:
        return "yesterday"
    return weekday(day) if ago < 7 else date_in_words(day, today)


def date_in_words(day: date, today: date) -> str:
    """As "14 March", with the year where it is another."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {_MONTHS[day.month - 1]}{year}"


def minutes_in_words(minutes: float) -> str:
    """As "34 minutes", "1 hour 5 minutes"; what is less than a minute counts as one, 0 as none."""
    hours, rest = divmod(ceil(minutes), 60)
    parts = [count(hours, "hour")] if hours else []
    if rest or not hours:
        parts.append(count(rest, "minute"))
    return " ".join(parts)


def clock_face(seconds: float) -> str:
    """As "3:12", "1:03:12"; what is less than a second is left out."""
    minutes, rest = divmod(int(max(seconds, 0)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def count(number: int, noun: str) -> str:
    """As "1 card", "2 cards"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def weekday(day: date) -> str:
    """As "Monday"."""
    return _WEEKDAYS[day.weekday()]


def month(day: date) -> str:
    """As "March"."""
    return _MONTHS[day.month - 1]


def percent(share: float) -> str:
    """As "41 %", held together by a no-break space."""
    return f"{round(100 * share)}\u00a0%"
