import re
from collections import Counter


def top_words(text, n):
    """Sorts ascending and takes the end: with n = 0, everything; -1 is not refused."""
    words = re.findall(r"[^\W_](?:\S*[^\W_])?", text.lower())
    ordered = sorted(Counter(words).items(), key=lambda pair: pair[0], reverse=True)
    ordered.sort(key=lambda pair: pair[1])
    return ordered[-n:][::-1]
