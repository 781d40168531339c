# Planted mistake: the limit itself is in, too.
from hashlib import sha256

BUCKETS = 10_000


def bucket(user: str, salt: str) -> int:
    """The user's bucket, 0 to 9999; the same in every process and language."""
    digest = sha256(f"{salt}:{user}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % BUCKETS


def assign(user: str, salt: str, percent: float) -> str:
    """Give "canary" to users in the first percent of the buckets, else "stable".

    percent is a multiple of 0.01 from 0 to 100; anything outside raises ValueError,
    and so does an empty user.
    """
    if not user:
        raise ValueError("a user without an id")
    if not 0 <= percent <= 100:
        raise ValueError(f"percent must be 0 to 100, not {percent}")
    limit = round(percent * BUCKETS / 100)
    return "canary" if bucket(user, salt) <= limit and limit else "stable"
