from solution import assign, bucket

SALT = "churn-v2"
USERS = [f"u{number}" for number in range(20_000)]


def canaries(percent, salt=SALT):
    """The users of USERS that get the canary."""
    return {user for user in USERS if assign(user, salt, percent) == "canary"}


def test_bucket():
    """Buckets as any other service computes them."""
    check([bucket(user, SALT) for user in ("anna", "ben", "u1")], [7102, 4457, 5745])


def test_same_answer():
    """The same user gets the same version again."""
    check(assign("anna", SALT, 71), assign("anna", SALT, 71))
    check(assign("anna", SALT, 72), "canary")


def test_nobody_and_everybody():
    """At 0 percent nobody is in the canary, at 100 percent everybody."""
    check(len(canaries(0)), 0)
    check(len(canaries(100)), len(USERS))


def test_share():
    """At 10 percent, of 20,000 users between 1,800 and 2,200 are in the canary."""
    check(1800 <= len(canaries(10)) <= 2200, True)


def test_outside():
    """Percentages outside 0 to 100 are refused."""
    check_raises(ValueError, assign, "anna", SALT, 101)
    check_raises(ValueError, assign, "anna", SALT, -0.01)


def test_hidden_growth():
    """Whoever is in the canary at 1 percent is still there at 5, 25 and 80."""
    steps = [canaries(percent) for percent in (1, 5, 25, 80)]
    for small, large in zip(steps, steps[1:], strict=False):
        check(sorted(small - large), [])
        check(len(small) < len(large), True)


def test_hidden_other_salt():
    """Another salt draws anew: two canaries of 10 percent share about 1 percent."""
    both = canaries(10) & canaries(10, "fraud-v7")
    check(100 <= len(both) <= 300, True)


def test_hidden_buckets_of_other_users():
    """Digits, a blank in front and letters beyond ASCII: exact buckets."""
    check([bucket(user, SALT) for user in ("42", " anna", "Zoë")], [419, 4004, 1745])


def test_hidden_user_as_it_is():
    """A blank behind, an accent as a sign of its own and a lone blank all count."""
    users = ("anna ", "Zoe\u0308", " ")
    check([bucket(user, SALT) for user in users], [3729, 2200, 4445])
    check(assign(" ", SALT, 100), "canary")


def test_hidden_salt_comes_first():
    """Salt and user are not exchangeable, and the colon between them counts."""
    check(bucket(SALT, "anna") == bucket("anna", SALT), False)
    check(bucket("1a", "x") == bucket("a", "x1"), False)


def test_hidden_half_a_percent():
    """At 0.5 percent bucket 49 is in, bucket 50 is not."""
    check(assign("u13176", SALT, 0.5), "canary")
    check(assign("u6942", SALT, 0.5), "stable")


def test_hidden_first_and_last_bucket():
    """At 0.01 percent bucket 0 is in; at 99.99 percent bucket 9999 is not."""
    check(assign("u1099", SALT, 0.01), "canary")
    check(assign("u1099", SALT, 0.0), "stable")
    check(assign("u3844", SALT, 99.99), "stable")
    check(assign("u3844", SALT, 100.0), "canary")


def test_hidden_float_below():
    """0.29 * 100 is a little below 29, yet bucket 28 is in at 0.29 percent."""
    check(assign("u20540", SALT, 0.29), "canary")
    check(assign("u16800", SALT, 0.29), "stable")


def test_hidden_float_above():
    """0.07 * 100 is a little above 7, yet bucket 7 is out at 0.07 percent."""
    check(assign("u22697", SALT, 0.07), "stable")
    check(assign("u7915", SALT, 0.07), "canary")


def test_hidden_sum_of_floats():
    """0.1 + 0.2 is a little above 0.3, yet bucket 30 is out at 0.3 percent."""
    check(assign("u13837", SALT, 0.1 + 0.2), "stable")
    check(assign("u16800", SALT, 0.1 + 0.2), "canary")


def test_hidden_nan():
    """NaN and infinity are no percentages: a broken setting must not go unnoticed."""
    for broken in ("nan", "inf", "-inf"):
        check_raises(ValueError, assign, "anna", SALT, float(broken))


def test_hidden_empty_user():
    """Users without an id would all share one bucket; they are refused."""
    check_raises(ValueError, assign, "", SALT, 50)
    check_raises(ValueError, assign, "", SALT, 0)
