from solution import Express, Insured, InsuredExpress, Parcel


def test_plain_parcel():
    """300 cents, and 50 for each started 500 g."""
    check(Parcel(1200).price(), 450)
    check(Parcel(1200).labels(), ["parcel"])
    check(Parcel(1200).describe(), "parcel: 450 cents")


def test_insured():
    """One percent of the value on top, and a second label."""
    parcel = Insured(400, value=20_000)
    check(parcel.price(), 550)
    check(parcel.labels(), ["parcel", "insured"])


def test_express():
    """Twice the price, and the hour as a label."""
    parcel = Express(400, hour=9)
    check(parcel.price(), 700)
    check(parcel.labels(), ["parcel", "by 9:00"])


def test_describe_follows_the_object():
    """describe is written once and shows the object's own price and labels."""
    check(Insured(400, value=20_000).describe(), "parcel + insured: 550 cents")
    check(Express(400, hour=9).describe(), "parcel + by 9:00: 700 cents")


def test_attributes():
    """What a parcel was made with is readable."""
    parcel = Insured(400, value=20_000)
    check((parcel.weight, parcel.value), (400, 20_000))
    check((Express(250, hour=12).weight, Express(250, hour=12).hour), (250, 12))


def test_is_a():
    """Each kind is a parcel, and keeps apart from the other."""
    check(isinstance(Insured(1, value=1), Parcel), True)
    check(issubclass(Express, Parcel), True)
    check(isinstance(Insured(1, value=1), Express), False)


def test_hidden_both():
    """Both at once: the doubled price first, then the insurance on top."""
    parcel = InsuredExpress(400, value=20_000, hour=9)
    check(parcel.price(), 900)
    check(parcel.labels(), ["parcel", "by 9:00", "insured"])
    check(parcel.describe(), "parcel + by 9:00 + insured: 900 cents")
    check((parcel.weight, parcel.value, parcel.hour), (400, 20_000, 9))


def test_hidden_bases_the_other_way_round():
    """Another subclass lists the bases the other way round: all is doubled."""

    class ExpressInsured(Express, Insured):
        pass

    parcel = ExpressInsured(400, hour=9, value=20_000)
    check(parcel.price(), 1100)
    check(parcel.labels(), ["parcel", "insured", "by 9:00"])


def test_hidden_a_third_kind():
    """A kind written by somebody else joins the chain in the middle."""

    class Bulky(Parcel):
        def __init__(self, *args, length, **rest):
            super().__init__(*args, **rest)
            self.length = length

        def price(self):
            return super().price() + 1000

        def labels(self):
            return [*super().labels(), "bulky"]

    class Piano(Insured, Bulky, Express):
        pass

    parcel = Piano(400, value=20_000, hour=18, length=2)
    check(parcel.price(), 1900)
    check(parcel.labels(), ["parcel", "by 18:00", "bulky", "insured"])
    check((parcel.value, parcel.length, parcel.hour), (20_000, 2, 18))


def test_hidden_base_changed_below():
    """A subclass changes the base price: insurance builds on what super gives."""

    class Letter(Parcel):
        def price(self):
            return 100

    class InsuredLetter(Insured, Letter):
        pass

    check(InsuredLetter(20, value=5000).price(), 150)


def test_hidden_steps_of_weight():
    """Started steps of 500 g: nothing, one gram, exactly 500 and 501."""
    prices = [Parcel(w).price() for w in (0, 1, 500, 501, 1000)]
    check(prices, [300, 350, 350, 400, 400])


def test_hidden_insurance_rounded_down():
    """One percent in whole cents, rounded down and exact for large values."""
    check(Insured(0, value=99).price(), 300)
    check(Insured(0, value=199).price(), 301)
    check(Insured(0, value=10**18 + 100).price(), 10**16 + 301)


def test_hidden_labels_are_new():
    """Each call gives a new list: changing it changes no parcel."""
    for make in (
        lambda: Parcel(10),
        lambda: Insured(10, value=5),
        lambda: InsuredExpress(10, value=5, hour=9),
    ):
        parcel = make()
        wanted = list(parcel.labels())
        parcel.labels().append("fragile")
        check(parcel.labels(), wanted)
        check(make().labels(), wanted)


def test_hidden_changed_later():
    """Price and labels follow attributes that are changed later."""
    parcel = InsuredExpress(400, value=20_000, hour=9)
    parcel.weight, parcel.value, parcel.hour = 600, 1000, 12
    check(parcel.describe(), "parcel + by 12:00 + insured: 810 cents")


def test_hidden_unknown_argument():
    """An argument nobody knows raises TypeError, and so does a missing one."""
    check_raises(TypeError, lambda: Insured(10, value=5, colour="red"))
    check_raises(TypeError, lambda: InsuredExpress(10, value=5))
    check_raises(TypeError, lambda: InsuredExpress(10, hour=9))
    check_raises(TypeError, lambda: Express(10))
    check_raises(TypeError, lambda: Insured(10, 5))


def test_hidden_weight_by_name():
    """The weight may be given by name, to every kind."""
    check(Parcel(weight=10).price(), 350)
    check(InsuredExpress(hour=9, weight=10, value=0).price(), 700)


def test_hidden_nothing_repeated():
    """InsuredExpress adds no code of its own, and describe stands in the base alone."""
    own = [n for n in ("__init__", "price", "labels") if n in vars(InsuredExpress)]
    check(own, [])
    for cls in (Insured, Express, InsuredExpress):
        check("describe" in vars(cls), False)
