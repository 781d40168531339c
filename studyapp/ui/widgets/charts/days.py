"""Days as charts name them."""

from datetime import date

from studyapp.study.words import date_in_words, month, weekday


def day_name(day: date, today: date) -> str:
    """As "Today" or "Friday, 20 November"."""
    return "Today" if day == today else f"{weekday(day)}, {date_in_words(day, today)}"


def weekly_tick(day: date, today: date) -> str:
    """For every seventh day, counted from today: "Today", "13 Nov"; empty for all others."""
    if day == today:
        return "Today"
    return "" if (day - today).days % 7 else f"{day.day} {month(day)[:3]}"
