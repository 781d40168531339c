import inspect

from solution import logged


class Clock:
    """Each reading is the next one given; none left is an error."""

    def __init__(self, *readings):
        self.readings = list(readings)

    def __call__(self):
        return self.readings.pop(0)


class Hours:
    """A clock that stands still until somebody moves it on."""

    now = 0

    def __call__(self):
        return self.now


def test_result_and_record():
    """The result is passed on, and one record is written."""
    records = []

    @logged(records.append, Clock(10.0, 12.5))
    def add(a, b):
        return a + b

    check(add(2, 3), 5)
    check(records, [{"call": "add(2, 3)", "seconds": 2.5, "error": None}])


def test_keywords():
    """Keyword arguments follow the positional ones, in the order of the call."""
    records = []

    @logged(records.append, Clock(0, 1))
    def send(to, *, text, urgent=False):
        return text

    check(send("ana", urgent=True, text="Hi"), "Hi")
    check(records[0]["call"], "send('ana', urgent=True, text='Hi')")


def test_error_is_recorded_and_raised():
    """An exception is recorded by its type and reaches the caller."""
    records = []

    @logged(records.append, Clock(5, 7))
    def parse(text):
        return int(text)

    check_raises(ValueError, parse, "x")
    check(records, [{"call": "parse('x')", "seconds": 2, "error": "ValueError"}])


def test_name_and_docstring():
    """Name and docstring stay."""

    @logged([].append)
    def area(width, height):
        """Area of a rectangle."""
        return width * height

    check(area.__name__, "area")
    check(area.__doc__, "Area of a rectangle.")


def test_no_record_at_definition():
    """Decorating writes nothing and reads no clock; each call writes one record."""
    records = []

    @logged(records.append, Clock(0, 1, 2, 3))
    def ping():
        return "pong"

    check(records, [])
    check([ping(), ping()], ["pong", "pong"])
    check([record["call"] for record in records], ["ping()", "ping()"])


def test_default_clock():
    """Without a clock, seconds is a small number that is not negative."""
    records = []

    @logged(records.append)
    def nothing():
        return None

    check(nothing(), None)
    check(0 <= records[0]["seconds"] < 60, True)


def test_hidden_signature():
    """The signature and the way back to the original stay visible."""

    def ship(order, /, *lines, express=False, **notes) -> bool:
        return express

    decorated = logged([].append)(ship)
    check(inspect.signature(decorated) == inspect.signature(ship), True)
    check(decorated.__wrapped__ is ship, True)
    check(decorated.__module__, ship.__module__)


def test_hidden_attributes():
    """Attributes set on the function are kept."""

    def job():
        return 1

    job.queue = "nightly"
    check(logged([].append)(job).queue, "nightly")


def test_hidden_argument_changed():
    """The record shows the arguments as they were before the call."""
    records = []

    @logged(records.append, Clock(0, 1))
    def drain(queue):
        queue.clear()

    drain([1, 2])
    check(records[0]["call"], "drain([1, 2])")


def test_hidden_recursion():
    """Recursion: one record per call, the inner ones first, each with its time."""
    records = []

    @logged(records.append, Clock(0, 10, 20, 21, 31, 41))
    def down(n):
        return n if n == 0 else down(n - 1)

    check(down(2), 0)
    check(
        [(record["call"], record["seconds"]) for record in records],
        [("down(0)", 1), ("down(1)", 21), ("down(2)", 41)],
    )


def test_hidden_interrupted():
    """KeyboardInterrupt, SystemExit and GeneratorExit are recorded, too, and go on."""
    for kind in (KeyboardInterrupt, SystemExit, GeneratorExit):
        records = []

        @logged(records.append, Clock(0, 4))
        def wait(kind=kind):
            raise kind

        check_raises(kind, wait)
        check(records, [{"call": "wait()", "seconds": 4, "error": kind.__name__}])


def test_hidden_error_handled_outside():
    """Called while another error is being handled: a call that returns has none."""
    records = []

    @logged(records.append, Clock(0, 1))
    def repair():
        return "done"

    try:
        raise LookupError("earlier")
    except LookupError:
        check(repair(), "done")
    check(records, [{"call": "repair()", "seconds": 1, "error": None}])


def test_hidden_own_exception_type():
    """An exception class defined in a function: only its `__name__` is recorded."""
    records = []

    class NoSeats(Exception):
        pass

    @logged(records.append)
    def book():
        raise NoSeats("full")

    check_raises(NoSeats, book)
    check(records[0]["error"], "NoSeats")


def test_hidden_argument_without_copy():
    """Arguments that cannot be copied get through and are described."""
    records = []
    numbers = (n for n in (1, 2, 3))

    @logged(records.append)
    def total(values):
        return sum(values)

    check(total(numbers), 6)
    check(records[0]["call"], f"total({numbers!r})")


def test_hidden_short_time():
    """Seconds are the plain difference, not rounded."""
    records = []

    @logged(records.append, Clock(0.0, 2.5e-7))
    def quick():
        return None

    quick()
    check(records[0]["seconds"] == 2.5e-7, True)


def test_hidden_same_exception():
    """The caller gets the very exception that was raised."""
    problem = LookupError("gone")

    @logged([].append)
    def find():
        raise problem

    try:
        find()
    except LookupError as error:
        check(error is problem, True)
        check((error.__cause__, error.__suppress_context__), (None, False))
    else:
        check("returned", "raised")


def test_hidden_same_result():
    """The result is passed on as it is: falsy values and lists by identity."""
    held = []

    @logged([].append)
    def same(value):
        return value

    check(same(held) is held, True)
    check([same(0), same(""), same(None)], [0, "", None])


def test_hidden_method():
    """A method works, and self is its first argument."""
    records = []

    class Till:
        def __init__(self):
            self.total = 0

        def __repr__(self):
            return "Till"

        @logged(records.append, Clock(0, 1))
        def pay(self, amount):
            self.total += amount
            return self.total

    till = Till()
    check(till.pay(4), 4)
    check(records[0]["call"], "pay(Till, 4)")


def test_hidden_any_keyword():
    """Keywords named like parts of a decorator reach the function."""
    records = []

    @logged(records.append)
    def collect(**options):
        return options

    given = {"func": 1, "write": 2, "clock": 3, "args": 4, "self": 5}
    check(collect(**given), given)
    check(records[0]["call"], "collect(func=1, write=2, clock=3, args=4, self=5)")


def test_hidden_only_the_call_is_timed():
    """Time spent in repr and in write does not count."""
    records = []
    clock = Hours()

    class Slow:
        def __repr__(self):
            clock.now += 100
            return "Slow"

    def write(record):
        clock.now += 1000
        records.append(record)

    @logged(write, clock)
    def work(value):
        clock.now += 7

    work(Slow())
    check(records, [{"call": "work(Slow)", "seconds": 7, "error": None}])


def test_hidden_two_functions():
    """One decorator on two functions: each record names its own function."""
    records = []
    decorate = logged(records.append)
    double = decorate(lambda x: 2 * x)

    @decorate
    def half(x):
        return x / 2

    check([double(4), half(4), double(1)], [8, 2.0, 2])
    calls = [record["call"] for record in records]
    check(calls, ["<lambda>(4)", "half(4)", "<lambda>(1)"])


def test_hidden_raises_in_between():
    """An error in one call does not stick to the next."""
    records = []

    @logged(records.append)
    def invert(x):
        return 1 / x

    check_raises(ZeroDivisionError, invert, 0)
    check(invert(4), 0.25)
    check([record["error"] for record in records], ["ZeroDivisionError", None])


def test_hidden_wrong_arguments():
    """Arguments the function refuses: the TypeError is recorded and raised."""
    records = []

    @logged(records.append)
    def one(a):
        return a

    check_raises(TypeError, one)
    check([(r["call"], r["error"]) for r in records], [("one()", "TypeError")])
