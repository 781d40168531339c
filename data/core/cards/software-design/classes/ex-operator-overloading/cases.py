import operator

from solution import CurrencyError, Money


class Voucher:
    """Knows how to be combined with money; money knows nothing of it."""

    def __radd__(self, other):
        return "added"

    def __rsub__(self, other):
        return "subtracted"

    def __rmul__(self, other):
        return "multiplied"

    def __eq__(self, other):
        return True

    __hash__ = None

    def __gt__(self, other):
        return "money < voucher"

    def __ge__(self, other):
        return "money <= voucher"

    def __lt__(self, other):
        return "money > voucher"

    def __le__(self, other):
        return "money >= voucher"


def parts(money):
    """What it holds, once it is known to be money."""
    check(isinstance(money, Money), True)
    return money.cents, money.currency


def test_plus_and_minus():
    """Amounts of one currency are added and subtracted."""
    check(parts(Money(1250, "EUR") + Money(399, "EUR")), (1649, "EUR"))
    check(parts(Money(1250, "EUR") - Money(399, "EUR")), (851, "EUR"))


def test_times():
    """An amount times a whole number, from both sides."""
    check(parts(Money(250, "USD") * 3), (750, "USD"))
    check(parts(3 * Money(250, "USD")), (750, "USD"))


def test_equal():
    """Equal are amounts with the same cents and currency."""
    check(Money(500, "EUR") == Money(500, "EUR"), True)
    check(Money(500, "EUR") == Money(501, "EUR"), False)
    check(Money(500, "EUR") != Money(500, "USD"), True)
    check(Money(500, "EUR") == 500, False)


def test_order():
    """Amounts of one currency are ordered by their cents."""
    check(Money(300, "EUR") < Money(400, "EUR"), True)
    check(Money(300, "EUR") >= Money(400, "EUR"), False)
    check(Money(400, "EUR") <= Money(400, "EUR"), True)
    check(Money(400, "EUR") > Money(400, "EUR"), False)
    prices = [Money(900, "EUR"), Money(100, "EUR"), Money(500, "EUR")]
    check([price.cents for price in sorted(prices)], [100, 500, 900])


def test_texts():
    """str is for people, repr for programmers: it makes an equal object."""
    price = Money(1999, "EUR")
    check(str(price), "19.99 EUR")
    check(repr(price).startswith("Money("), True)
    check(eval(repr(price), {"Money": Money}) == price, True)


def test_other_currency():
    """Different currencies are neither added nor subtracted."""
    check_raises(CurrencyError, operator.add, Money(100, "EUR"), Money(100, "USD"))
    check_raises(CurrencyError, operator.sub, Money(100, "EUR"), Money(100, "USD"))


def test_hidden_order_of_other_currency():
    """Ordering different currencies raises CurrencyError, by all four operators."""
    for compare in (operator.lt, operator.le, operator.gt, operator.ge):
        check_raises(CurrencyError, compare, Money(100, "EUR"), Money(200, "USD"))
        check_raises(CurrencyError, compare, Money(200, "EUR"), Money(200, "USD"))


def test_hidden_zero_of_other_currency():
    """An amount of 0 has a currency, too."""
    check_raises(CurrencyError, operator.add, Money(100, "EUR"), Money(0, "USD"))
    check(Money(0, "EUR") == Money(0, "USD"), False)


def test_hidden_negative_text():
    """Negative amounts, also between -1 and 0: one sign in front."""
    check(str(Money(-5, "EUR")), "-0.05 EUR")
    check(str(Money(-1950, "EUR")), "-19.50 EUR")
    check(str(Money(-2000, "EUR")), "-20.00 EUR")


def test_hidden_small_and_zero_text():
    """Two digits after the point for amounts below one unit."""
    check(str(Money(7, "EUR")), "0.07 EUR")
    check(str(Money(0, "USD")), "0.00 USD")


def test_hidden_repr_of_negative():
    """repr makes an equal object for negative and zero amounts, too."""
    for money in (Money(-5, "USD"), Money(0, "EUR"), Money(100_000, "EUR")):
        check(eval(repr(money), {"Money": Money}) == money, True)


def test_hidden_repr_of_any_text():
    """repr makes an equal object whatever characters the currency holds."""
    for currency in ("d'or", 'say "when"', "back\\slash", "two\nlines"):
        money = Money(5, currency)
        check(eval(repr(money), {"Money": Money}) == money, True)


def test_hidden_large_amounts():
    """Amounts beyond the exact range of floats stay exact."""
    check(str(Money(10**17 + 1, "EUR")), "1000000000000000.01 EUR")
    large = Money(10**17 + 1, "EUR")
    check(Money(10**17, "EUR") + Money(1, "EUR") == large, True)
    check(large - Money(10**17, "EUR") == Money(1, "EUR"), True)
    check(large * 3 == Money(3 * 10**17 + 3, "EUR"), True)
    check(Money(10**17, "EUR") < large, True)
    check(large <= Money(10**17, "EUR"), False)


def test_hidden_sum():
    """sum() needs no start value."""
    check(parts(sum([Money(100, "EUR"), Money(250, "EUR")])), (350, "EUR"))
    check(parts(sum([Money(-100, "EUR")])), (-100, "EUR"))


def test_hidden_other_types():
    """Numbers and texts are no money: TypeError on each side."""
    price = Money(500, "EUR")
    for other in (5, 2.5, "5", None, (500, "EUR")):
        check_raises(TypeError, operator.add, price, other)
        check_raises(TypeError, operator.add, other, price)
        check_raises(TypeError, operator.sub, price, other)
        check_raises(TypeError, operator.sub, other, price)
        check_raises(TypeError, operator.lt, price, other)
        check_raises(TypeError, operator.ge, price, other)


def test_hidden_zero_minus_money():
    """Zero may be added on the left; it is not subtracted from."""
    check(parts(0 + Money(500, "EUR")), (500, "EUR"))
    check_raises(TypeError, operator.sub, 0, Money(500, "EUR"))


def test_hidden_times_other():
    """Times a float, a text or money: TypeError."""
    price = Money(500, "EUR")
    for other in (1.5, 2.0, "2", price, None):
        check_raises(TypeError, operator.mul, price, other)
        check_raises(TypeError, operator.mul, other, price)


def test_hidden_others_turn():
    """A type that money does not know gets its turn in every operation."""
    price, voucher = Money(500, "EUR"), Voucher()
    check(price + voucher, "added")
    check(price - voucher, "subtracted")
    check(price * voucher, "multiplied")
    check(price == voucher, True)
    check(price < voucher, "money < voucher")
    check(price <= voucher, "money <= voucher")
    check(price > voucher, "money > voucher")
    check(price >= voucher, "money >= voucher")


def test_hidden_equal_to_other_types():
    """Compared with another type by == it is unequal, without an exception."""
    price = Money(500, "EUR")
    for other in (500, "5.00 EUR", None, (500, "EUR")):
        check(price == other, False)
        check(price != other, True)


def test_hidden_sets_and_keys():
    """Equal amounts are one element of a set and one key of a dict."""
    check(len({Money(500, "EUR"), Money(500, "EUR"), Money(500, "USD")}), 2)
    check({Money(500, "EUR"): "ticket"}[Money(500, "EUR")], "ticket")


def test_hidden_true_unless_zero():
    """An amount is true unless it is zero."""
    check(bool(Money(0, "EUR")), False)
    check(bool(Money(-1, "EUR")), True)
    check(bool(Money(1, "EUR")), True)


def test_hidden_minus_sign():
    """The minus sign turns the amount round and keeps the currency."""
    check(parts(-Money(500, "EUR")), (-500, "EUR"))
    check(parts(-Money(-3, "USD")), (3, "USD"))


def test_hidden_operands_unchanged():
    """No operation changes an operand, += neither."""
    price = Money(500, "EUR")
    total = price
    total += Money(100, "EUR")
    total -= Money(30, "EUR")
    total *= 2
    check(parts(total), (1140, "EUR"))
    check(parts(price), (500, "EUR"))


def test_hidden_unchangeable():
    """Cents and currency cannot be assigned anew."""
    price = Money(500, "EUR")
    check_raises(AttributeError, setattr, price, "cents", 1)
    check_raises(AttributeError, setattr, price, "currency", "USD")
    check(parts(price), (500, "EUR"))
