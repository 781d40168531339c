from collections import defaultdict
from collections.abc import MutableMapping

from solution import Overridden, overridden

FORMS = (Overridden, overridden)


class AnyEqual:
    """A value that is equal to everything, as `unittest.mock.ANY` is."""

    def __eq__(self, other):
        return True

    __hash__ = None


class Checked(MutableMapping):
    """Settings that refuse negative numbers."""

    def __init__(self, **values):
        self._values = values

    def __getitem__(self, key):
        return self._values[key]

    def __setitem__(self, key, value):
        if isinstance(value, int) and value < 0:
            raise ValueError(f"{key} must not be negative")
        self._values[key] = value

    def __delitem__(self, key):
        del self._values[key]

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)


class CheckedLate(Checked):
    """Stores a value first and refuses it then, by the exception it is given."""

    refusal = ValueError

    def __setitem__(self, key, value):
        self._values[key] = value
        if value == -1:
            raise self.refusal(key)


def test_class():
    """The class: changed within the block, put back after it."""
    settings = {"rate": 2, "mode": "train"}
    with Overridden(settings, {"mode": "eval"}) as inside:
        check(inside is settings, True)
        check(settings, {"rate": 2, "mode": "eval"})
    check(settings, {"rate": 2, "mode": "train"})


def test_generator():
    """The generator: changed within the block, put back after it."""
    settings = {"rate": 2, "mode": "train"}
    with overridden(settings, {"mode": "eval"}) as inside:
        check(inside is settings, True)
        check(settings, {"rate": 2, "mode": "eval"})
    check(settings, {"rate": 2, "mode": "train"})


def test_error_in_the_block():
    """An error in the block: put back all the same, and the error goes on."""
    for form in FORMS:
        settings = {"mode": "train"}
        error = ValueError("bad batch")
        try:
            with form(settings, {"mode": "eval"}):
                raise error
        except ValueError as reached:
            check(reached is error, True)
        else:
            check("no error", "ValueError")
        check(settings, {"mode": "train"})


def test_new_key():
    """A key that was not there is gone after the block."""
    for form in FORMS:
        settings = {"mode": "train"}
        with form(settings, {"seed": 7, "mode": "eval"}):
            check(settings, {"mode": "eval", "seed": 7})
        check(settings, {"mode": "train"})


def test_nothing_before_entering():
    """Making the manager changes nothing."""
    for form in FORMS:
        settings = {"mode": "train"}
        manager = form(settings, {"mode": "eval"})
        check(settings, {"mode": "train"})
        with manager:
            check(settings, {"mode": "eval"})


def test_hidden_none_is_a_value():
    """None and other falsy values are put back like others."""
    for form in FORMS:
        settings = {"seed": None, "rate": 0}
        with form(settings, {"seed": 1, "rate": 5}):
            check(settings, {"seed": 1, "rate": 5})
        check(settings, {"seed": None, "rate": 0})


def test_hidden_markers_are_values():
    """Ellipsis, NotImplemented and a value equal to everything are put back, too."""
    for form in FORMS:
        for value in (..., NotImplemented, AnyEqual(), "missing", float("nan")):
            settings = {"seed": value}
            with form(settings, {"seed": 1}):
                check(settings, {"seed": 1})
            check(list(settings), ["seed"])
            check(settings["seed"] is value, True)


def test_hidden_defaultdict():
    """A key that a defaultdict would make up was not there: it is gone after."""
    for form in FORMS:
        settings = defaultdict(int, mode="train")
        with form(settings, {"seed": 7}):
            check(settings["seed"], 7)
        check(dict(settings), {"mode": "train"})


def test_hidden_refused_too_late():
    """A mapping stores a value and raises then: that key is put back as well."""
    for form in FORMS:
        for kind in (ValueError, KeyboardInterrupt):
            for key in ("rate", "seed"):
                settings = CheckedLate(mode="train", rate=2)
                settings.refusal = kind
                manager = form(settings, {"mode": "eval", key: -1})
                check_raises(kind, manager.__enter__)
                check(dict(settings), {"mode": "train", "rate": 2})


def test_hidden_other_keys():
    """What the block changes in other keys stays."""
    for form in FORMS:
        settings = {"mode": "train", "step": 3, "old": 1}
        with form(settings, {"mode": "eval"}):
            settings["step"] = 4
            settings["best"] = 0.9
            del settings["old"]
        check(settings, {"mode": "train", "step": 4, "best": 0.9})


def test_hidden_same_keys_in_the_block():
    """The overridden keys are put back, whatever the block did to them."""
    for form in FORMS:
        settings = {"mode": "train", "rate": 2}
        with form(settings, {"mode": "eval", "rate": 3, "seed": 7, "note": "x"}):
            del settings["mode"]
            settings["rate"] = 99
            del settings["seed"]
            settings["note"] = "y"
        check(settings, {"mode": "train", "rate": 2})


def test_hidden_refused_half_way():
    """A value is refused on entering: those set before are put back, new ones go."""
    for form in FORMS:
        settings = Checked(mode="train", rate=2)
        entered = []
        try:
            with form(settings, {"mode": "eval", "seed": 7, "rate": -1, "note": "x"}):
                entered.append(True)
        except ValueError as error:
            check(str(error), "rate must not be negative")
        check(entered, [])
        check(dict(settings), {"mode": "train", "rate": 2})


def test_hidden_class_again_after_refusal():
    """The class works again after an entry that was refused."""
    settings = Checked(mode="train", rate=2)
    changes = {"mode": "eval", "rate": -1}
    manager = Overridden(settings, changes)
    check_raises(ValueError, manager.__enter__)
    changes["rate"] = 4
    with manager:
        check(dict(settings), {"mode": "eval", "rate": 4})
    check(dict(settings), {"mode": "train", "rate": 2})


def test_hidden_class_used_twice():
    """The same object twice: each entry saves what stands there at its time."""
    settings = {"mode": "train"}
    manager = Overridden(settings, {"mode": "eval"})
    with manager:
        check(settings, {"mode": "eval"})
    settings["mode"] = "tune"
    with manager:
        check(settings, {"mode": "eval"})
    check(settings, {"mode": "tune"})


def test_hidden_class_nested_in_itself():
    """The same object nested in itself: each exit undoes its own entry."""
    settings = {"mode": "train"}
    manager = Overridden(settings, {"mode": "eval", "seed": 7})
    with manager:
        settings["mode"] = "probe"
        with manager:
            check(settings, {"mode": "eval", "seed": 7})
        check(settings, {"mode": "probe", "seed": 7})
    check(settings, {"mode": "train"})


def test_hidden_two_managers_nested():
    """Two managers on one key: put back in reverse order."""
    for form in FORMS:
        settings = {"rate": 1}
        with form(settings, {"rate": 2}):
            with form(settings, {"rate": 3}):
                check(settings, {"rate": 3})
            check(settings, {"rate": 2})
        check(settings, {"rate": 1})


def test_hidden_changed_between():
    """What counts is the value on entering, not when the manager was made."""
    for form in FORMS:
        settings = {"rate": 1}
        manager = form(settings, {"rate": 9})
        settings["rate"] = 5
        with manager:
            check(settings, {"rate": 9})
        check(settings, {"rate": 5})


def test_hidden_same_object_back():
    """The very object comes back, no copy; the changes stay as they were given."""
    for form in FORMS:
        layers = [64, 32]
        settings = {"layers": layers}
        changes = {"layers": [8], "seed": 1}
        with form(settings, changes):
            pass
        check(settings["layers"] is layers, True)
        check(changes, {"layers": [8], "seed": 1})


def test_hidden_interrupted():
    """KeyboardInterrupt in the block: put back, and it goes on."""
    for form in FORMS:
        settings = {"mode": "train"}

        def work():
            with form(settings, {"mode": "eval"}):
                raise KeyboardInterrupt

        check_raises(KeyboardInterrupt, work)
        check(settings, {"mode": "train"})


def test_hidden_no_changes():
    """Nothing to change: nothing happens."""
    for form in FORMS:
        settings = {"mode": "train"}
        with form(settings, {}) as inside:
            inside["step"] = 1
        check(settings, {"mode": "train", "step": 1})
