import inspect

from solution import audited


def test_bare():
    """Bare: the label is the function's name, the arguments have theirs."""

    @audited
    def add(a, b):
        return a + b

    check(add(2, b=3), 5)
    check(add.calls, [("add", {"a": 2, "b": 3})])


def test_with_options():
    """With options: an own label, and a hidden value that the function still gets."""

    @audited(label="sign-in", hide=["password"])
    def login(user, password):
        return f"{user}/{password}"

    check(login("ana", "s3cret"), "ana/s3cret")
    check(login.calls, [("sign-in", {"user": "ana", "password": "***"})])


def test_empty_parentheses():
    """Empty parentheses do the same as none."""

    @audited()
    def ping(host):
        return host

    check(ping("a"), "a")
    check(ping.calls, [("ping", {"host": "a"})])


def test_defaults_are_recorded():
    """A default that was used stands in the record."""

    @audited
    def fetch(url, timeout=30, *, retry=False):
        return timeout

    check(fetch("x", retry=True), 30)
    check(fetch.calls[0][1], {"url": "x", "timeout": 30, "retry": True})


def test_metadata():
    """Name, docstring and the way back to the original stay."""

    def area(width, height):
        """Area of a rectangle."""

    decorated = audited(label="geometry")(area)
    check((decorated.__name__, decorated.__doc__), ("area", "Area of a rectangle."))
    check(decorated.__wrapped__ is area, True)
    check(decorated.calls, [])


def test_hidden_signature_both_ways():
    """The signature stays, bare and with options."""

    def ship(order, /, *lines, express=False, **notes) -> bool:
        return express

    want = inspect.signature(ship)
    check(inspect.signature(audited(ship)) == want, True)
    check(inspect.signature(audited(hide=["order"])(ship)) == want, True)


def test_hidden_function_and_options_at_once():
    """Called as an ordinary function with options, it decorates at once."""

    def pay(amount):
        return amount

    decorated = audited(pay, label="till")
    check(decorated(4), 4)
    check(decorated.calls, [("till", {"amount": 4})])


def test_hidden_not_a_function():
    """A text in place of the function is refused while decorating."""
    check_raises(TypeError, audited, "sign-in")
    check_raises(TypeError, audited, "")
    check_raises(TypeError, audited(label="x"), 3)


def test_hidden_one_decorator_two_functions():
    """One configured decorator on two functions: each has its own label and list."""
    decorate = audited(hide=("key",))

    @decorate
    def read(key):
        return key

    @decorate
    def drop(key, force=False):
        return force

    read("k1")
    check(drop("k2"), False)
    check(read.calls, [("read", {"key": "***"})])
    check(drop.calls, [("drop", {"key": "***", "force": False})])


def test_hidden_empty_label():
    """An empty label is a label."""

    @audited(label="")
    def ping():
        return 1

    ping()
    check(ping.calls, [("", {})])


def test_hidden_surplus_arguments():
    """Surplus arguments stand under the name of their parameter."""

    @audited
    def send(to, *files, **headers):
        return len(files)

    check(send("ana", "a.pdf", "b.pdf", urgent=True), 2)
    want = {"to": "ana", "files": ("a.pdf", "b.pdf"), "headers": {"urgent": True}}
    check(send.calls, [("send", want)])


def test_hidden_surplus_keyword_is_hidden():
    """A hidden key among the surplus keywords is masked in the record only."""
    seen = []

    @audited(hide=["token"])
    def call(url, **options):
        seen.append(options)
        return options["token"]

    check(call("x", token="t0p", depth=2), "t0p")
    check(seen, [{"token": "t0p", "depth": 2}])
    check(call.calls[0][1], {"url": "x", "options": {"token": "***", "depth": 2}})


def test_hidden_surplus_as_a_whole():
    """The parameters that gather can be hidden by their own names."""

    @audited(hide=("files", "options"))
    def call(*files, **options):
        return files, options

    check(call(1, 2, a=3), ((1, 2), {"a": 3}))
    check(call.calls[0][1], {"files": "***", "options": "***"})


def test_hidden_names_read_once():
    """hide may be a generator: every call and every function is masked."""
    decorate = audited(hide=(name for name in ("pin", "card")))

    @decorate
    def pay(card, pin):
        return card

    @decorate
    def block(card):
        return card

    check([pay(1, 2), pay(3, 4), block(5)], [1, 3, 5])
    masked = ("pay", {"card": "***", "pin": "***"})
    check(pay.calls, [masked, masked])
    check(block.calls, [("block", {"card": "***"})])


def test_hidden_failing_call():
    """A call that fails is recorded, and its exception goes on."""

    @audited
    def invert(x):
        return 1 / x

    check_raises(ZeroDivisionError, invert, 0)
    check(invert.calls, [("invert", {"x": 0})])


def test_hidden_call_that_does_not_fit():
    """Arguments that do not fit raise TypeError, and nothing is recorded."""

    @audited
    def one(a):
        return a

    check_raises(TypeError, one)
    check_raises(TypeError, one, 1, 2)
    check(one.calls, [])


def test_hidden_recorded_before_it_runs():
    """Each call is recorded before the function runs: outer ones first."""

    @audited
    def down(n):
        return n if n == 0 else down(n - 1)

    check(down(2), 0)
    check([record["n"] for _, record in down.calls], [2, 1, 0])


def test_hidden_method():
    """On a method, self is an argument like the others."""

    class Till:
        @audited(hide=["self"])
        def pay(self, amount):
            return amount * 2

        @audited
        def close(self):
            return self

    till = Till()
    check(till.pay(4), 8)
    check(Till.pay.calls, [("pay", {"self": "***", "amount": 4})])
    check(till.close() is till, True)
    check(Till.close.calls[0][1]["self"] is till, True)


def test_hidden_keywords_of_its_own():
    """Keywords named like the decorator's own parts reach the function."""

    @audited
    def collect(**options):
        return options

    given = {"func": 1, "label": 2, "hide": 3, "self": 4, "signature": 5, "args": 6}
    check(collect(**given), given)
    check(collect.calls, [("collect", {"options": given})])


def test_hidden_decorated_twice():
    """Decorated twice, each layer has a list of its own."""

    @audited
    def double(x):
        return 2 * x

    outer = audited(double, label="outer")
    check(outer(4), 8)
    check(outer.calls, [("outer", {"x": 4})])
    check(double.calls, [("double", {"x": 4})])


def test_hidden_same_objects():
    """Arguments, results and records hold the same objects, not copies."""
    held = ["x"]

    @audited
    def same(value):
        return value

    check(same(held) is held, True)
    check(same.calls[0][1]["value"] is held, True)


def test_hidden_default_object():
    """The function uses its own default, and attributes of the function are kept."""

    def gather(item, into=None):
        into = [] if into is None else into
        into.append(item)
        return into

    gather.version = 3
    decorated = audited(gather)
    check([decorated(1), decorated(2)], [[1], [2]])
    check(decorated.version, 3)
    check(hasattr(gather, "calls"), False)


def test_hidden_order_of_the_signature():
    """The record has the order of the signature, whatever the order of the call."""

    @audited
    def book(train, seat=1, *notes, first=False, **extras):
        return seat

    book(first=True, meal="x", train="IC 5")
    check(list(book.calls[0][1]), ["train", "seat", "notes", "first", "extras"])


def test_hidden_options_by_position():
    """Options are given by keyword only."""

    def ping():
        return 1

    check_raises(TypeError, audited, ping, "label")
    check_raises(TypeError, audited, None, "label", ["pin"])


def test_hidden_positional_only():
    """A positional-only name is free for a surplus keyword, and none of its own."""

    @audited
    def send(to, /, **headers):
        return to

    @audited
    def drop(key, /):
        return key

    check(send("ana", to="all"), "ana")
    check(send.calls, [("send", {"to": "ana", "headers": {"to": "all"}})])
    check_raises(TypeError, lambda: drop(key=1))
    check(drop.calls, [])


def test_hidden_plain_dictionary():
    """A dictionary passed as an ordinary argument is recorded as it is."""
    given = {"pin": 1234}

    @audited(hide=["pin"])
    def save(data, pin=0):
        return data

    check(save(given) is given, True)
    check(save.calls[0][1]["data"] is given, True)
    check(save.calls, [("save", {"data": {"pin": 1234}, "pin": "***"})])


def test_hidden_bound_method():
    """A bound method is decorated as it is: its self is no argument of the call."""

    class Till:
        def pay(self, amount):
            return amount * 2

    pay = audited(Till().pay)
    check(pay(4), 8)
    check(pay.calls, [("pay", {"amount": 4})])
