from abc import ABC

from solution import Discount, Fixed, Percentage


class Told(Discount):
    """A discount made by somebody else, which takes off what it is told to."""

    label = "told"

    def __init__(self, cents):
        self._cents = cents
        self.asked = []

    def amount(self, price):
        self.asked.append(price)
        return self._cents


def test_percentage():
    """A percentage of the price."""
    check(Percentage(20).amount(1000), 200)
    check(Percentage(20).apply(1000), 800)


def test_fixed():
    """The same amount for every price."""
    check(Fixed(300).amount(1000), 300)
    check(Fixed(300).apply(1000), 700)


def test_describe():
    """The line for the receipt."""
    check(Percentage(20).describe(1000), "20 % off: 1000 -> 800")
    check(Fixed(300).describe(1000), "300 cents off: 1000 -> 700")


def test_base_is_not_made():
    """The base cannot be made."""
    check_raises(TypeError, Discount)


def test_they_are_discounts():
    """Both are discounts."""
    check(isinstance(Percentage(20), Discount), True)
    check(isinstance(Fixed(300), Discount), True)


def test_hidden_fixed_above_the_price():
    """More off than the price: it becomes 0; amount itself keeps the 300."""
    check(Fixed(300).apply(200), 0)
    check(Fixed(300).amount(200), 300)
    check(Fixed(300).describe(200), "300 cents off: 200 -> 0")


def test_hidden_bounds_of_a_new_subclass():
    """The base keeps a subclass within bounds that it has never seen."""
    check(Told(5000).apply(1000), 0)
    check(Told(-50).apply(1000), 1000)
    check(Told(1000).apply(1000), 0)
    check(Told(0).apply(1000), 1000)


def test_hidden_describe_of_a_new_subclass():
    """The receipt of a new subclass uses its label and the bounds."""
    check(Told(-50).describe(1000), "told: 1000 -> 1000")
    check(Told(250).describe(1000), "told: 1000 -> 750")


def test_hidden_amount_overridden_again():
    """A subclass of a subclass overrides amount; apply and describe follow."""

    class Doubled(Fixed):
        def amount(self, price):
            return 2 * super().amount(price)

    check(Doubled(100).apply(1000), 800)
    check(Doubled(100).describe(1000), "100 cents off: 1000 -> 800")


def test_hidden_asked_once():
    """One call of apply or describe asks amount once, with the price."""
    told = Told(10)
    told.apply(1000)
    check(told.asked, [1000])
    told = Told(-5)
    told.describe(70)
    check(told.asked, [70])


def test_hidden_asked_anew():
    """Each call asks anew: the answer of a subclass may have changed."""
    told = Told(10)
    check(told.apply(1000), 990)
    told._cents = 25
    check(told.apply(1000), 975)
    check(told.describe(1000), "told: 1000 -> 975")
    check(told.asked, [1000, 1000, 1000])


def test_hidden_without_amount():
    """A subclass without amount cannot be made."""

    class Nameless(Discount):
        label = "nothing"

    check_raises(TypeError, Nameless)


def test_hidden_without_label():
    """A subclass without label cannot be made."""

    class Silent(Discount):
        def amount(self, price):
            return 1

    check_raises(TypeError, Silent)


def test_hidden_half_finished_base():
    """A subclass that adds nothing is as abstract as the base."""

    class Seasonal(Discount):
        pass

    check_raises(TypeError, Seasonal)


def test_hidden_abstract_by_name():
    """Abstract are just amount and the property label, for every tool to see."""
    check(issubclass(Discount, ABC), True)
    check(isinstance(vars(Discount).get("label"), property), True)
    check(sorted(Discount.__abstractmethods__), ["amount", "label"])


def test_hidden_shared_code():
    """apply and describe are written once, in the base."""
    for cls in (Percentage, Fixed):
        check([name for name in ("apply", "describe") if name in vars(cls)], [])


def test_hidden_rounded_down():
    """Fractions of a cent are rounded down, in the shop's favour."""
    check(Percentage(15).amount(999), 149)
    check(Percentage(1).amount(99), 0)
    check(Percentage(50).apply(1), 1)


def test_hidden_exact_for_large_prices():
    """Large prices are exact, which floats are not."""
    check(Percentage(10).amount(10**18 + 10), 10**17 + 1)
    check(Percentage(29).amount(100), 29)
    check(Percentage(50).amount(2 * 10**40 + 2), 10**40 + 1)


def test_hidden_ends_of_the_scale():
    """0 and 100 percent, a price of 0 and a discount of 0 cents."""
    check(Percentage(0).apply(1000), 1000)
    check(Percentage(100).apply(1000), 0)
    check(Percentage(50).describe(0), "50 % off: 0 -> 0")
    check(Fixed(0).apply(1000), 1000)
    check(Fixed(300).apply(0), 0)


def test_hidden_label_is_a_property():
    """label is read without a call, and each object has its own."""
    ten, twenty = Percentage(10), Percentage(20)
    check((ten.label, twenty.label), ("10 % off", "20 % off"))
    check(Fixed(5).label, "5 cents off")
