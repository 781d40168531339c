from solution import exponent_pairs


class Counted(int):
    """An integer that counts how often it is compared or divided."""

    used = 0
    __hash__ = int.__hash__


def counting(name):
    """The operator of int, counted."""
    plain = getattr(int, name)

    def counted(self, other):
        Counted.used += 1
        return plain(self, other)

    return counted


for each in ("lt", "le", "gt", "ge", "eq", "ne", "floordiv", "mod", "divmod"):
    setattr(Counted, f"__{each}__", counting(f"__{each}__"))


def every_pair(n, low, high):
    """The answer by trying all pairs."""
    return [(x, y) for x in range(n) for y in range(n) if low <= 3**x * 5**y <= high]


def test_small_interval():
    """Products from 10 to 30: 25, 15, 27."""
    check(exponent_pairs(5, 10, 30), [(0, 2), (1, 1), (3, 0)])


def test_from_one():
    """Exponents begin with 0, so 1 is a product."""
    check(exponent_pairs(4, 1, 9), [(0, 0), (0, 1), (1, 0), (2, 0)])


def test_n_limits_the_exponents():
    """With n = 2 the exponents are 0 and 1."""
    check(exponent_pairs(2, 1, 1000), [(0, 0), (0, 1), (1, 0), (1, 1)])


def test_no_product_inside():
    """No product lies from 16 to 24."""
    check(exponent_pairs(10, 16, 24), [])


def test_wider_interval():
    """Products from 100 to 400."""
    want = [(0, 3), (1, 3), (2, 2), (3, 1), (5, 0)]
    check(exponent_pairs(10, 100, 400), want)


def test_hidden_both_ends_count():
    """A product that equals an end is inside."""
    check(exponent_pairs(9, 15, 75), every_pair(9, 15, 75))
    check(exponent_pairs(9, 45, 45), [(2, 1)])


def test_hidden_gap_between():
    """For some x no y fits, for a larger x again one does."""
    check(exponent_pairs(12, 9, 10), [(2, 0)])
    check(exponent_pairs(12, 24, 27), [(0, 2), (3, 0)])
    check(exponent_pairs(12, 120, 136), [(0, 3), (3, 1)])


def test_hidden_n_zero_and_one():
    """No exponent at all, or only 0."""
    check(exponent_pairs(0, 1, 100), [])
    check(exponent_pairs(1, 1, 100), [(0, 0)])
    check(exponent_pairs(1, 2, 100), [])


def test_hidden_low_end_zero_or_negative():
    """Ends below 1 are allowed."""
    check(exponent_pairs(3, 0, 5), [(0, 0), (0, 1), (1, 0)])
    check(exponent_pairs(3, -7, 3), [(0, 0), (1, 0)])
    check(exponent_pairs(3, -7, -1), [])
    check(exponent_pairs(3, -7, 0), [])


def test_hidden_empty_interval():
    """The lower end lies above the upper."""
    check(exponent_pairs(5, 27, 25), [])
    check(exponent_pairs(5, 9, 5), [])


def test_hidden_small_intervals_all():
    """Every interval with ends up to 60, for n up to 4."""
    for n in range(5):
        for low in range(-1, 61, 2):
            for high in range(low, 61, 3):
                check(exponent_pairs(n, low, high), every_pair(n, low, high))


def test_hidden_exact_beyond_floats():
    """One above or below a product of 30 digits is no longer it."""
    for x, y in ((20, 30), (41, 15), (0, 43), (63, 0), (31, 22)):
        product = 3**x * 5**y
        check(exponent_pairs(70, product, product), [(x, y)])
        check(exponent_pairs(70, product + 1, product + 1), [])
        check(exponent_pairs(70, product - 1, product - 1), [])


def test_hidden_exact_powers():
    """Powers of 3 and of 5 alone, at both ends."""
    for exponent in range(30):
        power = 3**exponent
        check((exponent, 0) in exponent_pairs(40, power, power + 1), True)
        check((exponent, 0) in exponent_pairs(40, power - 1, power), True)
        power = 5**exponent
        check((0, exponent) in exponent_pairs(40, power, power + 1), True)
        check((0, exponent) in exponent_pairs(40, power - 1, power), True)


def test_hidden_huge_n():
    """n of a thousand million, an upper end of 10**18."""
    check(exponent_pairs(10**9, 10**17, 10**18), every_pair(40, 10**17, 10**18))


def test_hidden_few_steps():
    """n = 300: the ends are compared and divided at most 40 n times."""
    product = 3**200 * 5**250
    low, high = Counted(product), Counted(product)
    Counted.used = 0
    check(exponent_pairs(300, low, high), [(200, 250)])
    check(Counted.used <= 40 * 300, True)


def test_hidden_order():
    """Sorted by x, then by y."""
    pairs = exponent_pairs(30, 1, 10**9)
    check(pairs, sorted(pairs))
    check(len(pairs), len(every_pair(30, 1, 10**9)))
