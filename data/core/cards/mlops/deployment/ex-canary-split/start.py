def bucket(user: str, salt: str) -> int:
    """The user's bucket, 0 to 9999; the same in every process and language."""
    raise NotImplementedError


def assign(user: str, salt: str, percent: float) -> str:
    """Give "canary" to users in the first percent of the buckets, else "stable".

    percent is a multiple of 0.01 from 0 to 100; anything outside raises ValueError,
    and so does an empty user.
    """
    raise NotImplementedError
