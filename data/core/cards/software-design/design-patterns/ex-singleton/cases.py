import threading
import time

from solution import Singleton


def settings():
    """A fresh class, and a list of the arguments its __init__ got."""
    built = []

    class Settings(metaclass=Singleton):
        def __init__(self, *args, **kwargs):
            built.append((args, kwargs))
            self.args = args

    return Settings, built


def in_threads(function, number=6):
    """What each of several threads got that called function at the same time."""
    ready, got = threading.Barrier(number), []

    def work():
        ready.wait()
        got.append(function())

    threads = [threading.Thread(target=work) for _ in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return got


def test_same_object():
    """Every call gives the same object."""
    Settings, _ = settings()
    first = Settings()
    check([Settings() is first for _ in range(3)], [True, True, True])


def test_built_once():
    """__init__ runs at the first call only, with its arguments."""
    Settings, built = settings()
    Settings("eu", debug=True)
    Settings()
    Settings()
    check(built, [(("eu",), {"debug": True})])


def test_still_a_class():
    """The class can be used for isinstance, and a subclass can be made."""
    Settings, _ = settings()
    check(isinstance(Settings(), Settings), True)
    check(issubclass(type("Special", (Settings,), {}), Settings), True)


def test_late_arguments():
    """Arguments that would be lost are refused."""
    Settings, _ = settings()
    Settings("eu")
    check_raises(TypeError, Settings, "us")
    check(Settings().args, ("eu",))


def test_forget():
    """After forget the next call builds anew, and may take arguments again."""
    Settings, built = settings()
    first = Settings("eu")
    Settings.forget()
    second = Settings("us")
    check((second is first, second.args, Settings() is second), (False, ("us",), True))
    check(len(built), 2)


def test_hidden_subclass_after_base():
    """A subclass gets an instance of its own, although its base has one."""
    Base, _ = settings()
    Child = type("Child", (Base,), {})
    base, child = Base(), Child("x")
    check((type(base) is Base, type(child) is Child), (True, True))
    check((Base() is base, Child() is child, child.args), (True, True, ("x",)))


def test_hidden_base_after_subclass():
    """A base gets an instance of its own, although a subclass has one."""
    Base, _ = settings()
    Child = type("Child", (Base,), {})
    child, base = Child(), Base("x")
    check((type(base) is Base, base is child, Child() is child), (True, False, True))


def test_hidden_same_name():
    """Two classes with the same name are two classes."""
    One, _ = settings()
    Two, _ = settings()
    check((One() is Two(), type(One()) is One, type(Two()) is Two), (False, True, True))


def test_hidden_falsy_instance():
    """An instance that counts as false, such as an empty registry, is kept."""

    class Registry(metaclass=Singleton):
        def __len__(self):
            return 0

    first = Registry()
    check(Registry() is first, True)
    check_raises(TypeError, Registry, "late")


def test_hidden_failed_start():
    """If building fails, the exception goes through and the next call tries again."""
    tries = []

    class Connection(metaclass=Singleton):
        def __init__(self, address):
            tries.append(address)
            if address == "down":
                raise OSError("no answer")
            self.address = address

    check_raises(OSError, Connection, "down")
    check_raises(OSError, Connection, "down")
    check((Connection("up").address, Connection().address), ("up", "up"))
    check(tries, ["down", "down", "up"])


def test_hidden_falsy_late_arguments():
    """None, 0 and an empty text are arguments too, by position or by name."""
    Settings, _ = settings()
    Settings()
    check_raises(TypeError, Settings, None)
    check_raises(TypeError, Settings, 0)
    check_raises(TypeError, lambda: Settings(region=""))


def test_hidden_forget_only_own():
    """forget drops neither the instance of the base nor that of a subclass."""
    Base, _ = settings()
    Child = type("Child", (Base,), {})
    base, child = Base(), Child()
    Child.forget()
    check((Base() is base, Child() is child), (True, False))
    child = Child()
    check(Base.forget(), None)
    check((Base() is base, Child() is child), (False, True))


def test_hidden_forget_before_first():
    """forget without an instance does nothing, twice in a row, too."""
    Base, _ = settings()
    Child = type("Child", (Base,), {})
    base = Base()
    check((Child.forget(), Child.forget()), (None, None))
    check(Base() is base, True)


def test_hidden_slots():
    """Instances may have slots instead of a __dict__, and equality of their own."""

    class Small(metaclass=Singleton):
        __slots__ = ("size",)

        def __init__(self, size=1):
            self.size = size

        def __eq__(self, other):
            return False

    first = Small(4)
    check((Small() is first, Small().size), (True, 4))


def test_hidden_own_new():
    """A class with a __new__ of its own, such as a kind of tuple, is built by it."""

    class Version(tuple, metaclass=Singleton):
        def __new__(cls, *parts):
            return super().__new__(cls, parts)

        def __init__(self, *parts):
            self.length = len(parts)

    first = Version(3, 14)
    check((tuple(first), first.length, Version() is first), ((3, 14), 2, True))


def test_hidden_threads():
    """Six threads ask at once while building takes time: it is built once."""
    built = []

    class Pool(metaclass=Singleton):
        def __init__(self):
            built.append(1)
            time.sleep(0.05)
            self.ready = True

    got = in_threads(lambda: (id(Pool()), Pool().ready))
    check((len(built), len(got), len(set(got))), (1, 6, 1))


def test_hidden_threads_with_arguments():
    """Six threads call with an argument at once: one builds, five are refused."""

    class Pool(metaclass=Singleton):
        def __init__(self, size):
            time.sleep(0.05)
            self.size = size

    def ask():
        try:
            return Pool(8).size
        except TypeError:
            return "refused"

    got = in_threads(ask)
    check((got.count(8), got.count("refused")), (1, 5))


def test_hidden_one_needs_another():
    """A constructor may ask for another singleton."""

    class Logger(metaclass=Singleton):
        pass

    class Service(metaclass=Singleton):
        def __init__(self):
            self.logger = Logger()

    done = []
    thread = threading.Thread(target=lambda: done.append(Service()), daemon=True)
    thread.start()
    thread.join(timeout=1)
    check(len(done), 1)
    check(done[0].logger is Logger(), True)
