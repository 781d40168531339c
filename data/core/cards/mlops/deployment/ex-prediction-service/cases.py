import json
from fractions import Fraction

from solution import Field, handle

FIELDS = {
    "age": Field(int, 18, 120),
    "income": Field(float, 0),
    "plan": Field(str, choices=frozenset({"basic", "plus"})),
}
GOOD = {"age": 41, "income": 52000.5, "plan": "plus"}
LOST = {"error": "prediction failed"}


class Model:
    """Answers always alike, or raises; remembers what it was asked."""

    def __init__(self, answer=0.25):
        self.answer = answer
        self.asked = []
        self.logged = []

    def predict(self, features):
        self.asked.append(features)
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer

    def serve(self, given, fields=FIELDS):
        body = given if isinstance(given, bytes) else json.dumps(given).encode()
        return handle(body, fields, self.predict, self.logged.append)


def errors(**changes):
    """The errors for GOOD with changes, and that the model was not asked."""
    model = Model()
    status, answer = model.serve(GOOD | changes)
    check((status, model.asked), (422, []))
    return answer


def test_prediction():
    """A good request is answered with the prediction."""
    model = Model()
    check(model.serve(GOOD), (200, {"prediction": 0.25}))
    check(model.asked, [GOOD])


def test_no_json():
    """What is not JSON, and what is no object."""
    check(Model().serve(b"{age: 41}"), (400, {"error": "not JSON"}))
    check(Model().serve(b"[1, 2]"), (400, {"error": "not an object"}))


def test_one_fault():
    """One wrong field is named."""
    check(errors(age=17), {"errors": {"age": "range"}})
    check(errors(plan="gold"), {"errors": {"plan": "not allowed"}})
    check(errors(income="52000"), {"errors": {"income": "wrong type"}})


def test_missing_and_unknown():
    """A field that is missing, and one that nobody knows."""
    given = {"age": 41, "income": 1.5, "plam": "plus"}
    want = {"plan": "missing", "plam": "unknown"}
    check(Model().serve(given), (422, {"errors": want}))


def test_model_fails():
    """A model's failure is told to the log, not to the caller."""
    model = Model(KeyError("weights of node 7"))
    check(model.serve(GOOD), (500, LOST))
    check(model.logged, [model.answer])


def test_hidden_all_at_once():
    """Four faults of different kinds are told in one answer."""
    given = {"age": "41", "income": -1, "zip": 8000}
    want = {"age": "wrong type", "income": "range", "plan": "missing", "zip": "unknown"}
    check(Model().serve(given), (422, {"errors": want}))


def test_hidden_bool_is_no_number():
    """true and false are no numbers, even where 1 and 0 are in range."""
    fields = {"count": Field(int, 0, 9), "share": Field(float, 0, 1)}
    want = {"count": "wrong type", "share": "wrong type"}
    given = {"count": True, "share": False}
    check(Model().serve(given, fields), (422, {"errors": want}))


def test_hidden_null():
    """null, a list and an object are of the wrong type, for a text, too."""
    want = {name: "wrong type" for name in FIELDS}
    given = {"age": None, "income": [1], "plan": {"a": 1}}
    check(Model().serve(given), (422, {"errors": want}))
    check(errors(plan=["plus"]), {"errors": {"plan": "wrong type"}})
    check(errors(plan=None), {"errors": {"plan": "wrong type"}})


def test_hidden_whole_numbers():
    """An int will do for a float, but 41.0 is no int."""
    model = Model()
    check(model.serve(GOOD | {"income": 52000}), (200, {"prediction": 0.25}))
    check(errors(age=41.0), {"errors": {"age": "wrong type"}})


def test_hidden_bounds():
    """Both bounds are allowed values; 0 is a value like any other."""
    for change in ({"age": 18}, {"age": 120}, {"income": 0}, {"income": 0.0}):
        check(Model().serve(GOOD | change)[0], 200)
    check(errors(age=121), {"errors": {"age": "range"}})


def test_hidden_nan():
    """NaN and Infinity are not JSON, whichever field they stand in."""
    for text in (b"NaN", b"Infinity", b"-Infinity"):
        body = b'{"age": 41, "income": ' + text + b', "plan": "plus"}'
        check(Model().serve(body), (400, {"error": "not JSON"}))
    check(Model().serve(b'{"other": NaN}'), (400, {"error": "not JSON"}))


def test_hidden_too_large():
    """1e999 is JSON, but no finite number: out of range, even without bounds."""
    fields = {"x": Field(float)}
    check(Model().serve(b'{"x": 1e999}', fields), (422, {"errors": {"x": "range"}}))
    check(Model().serve(b'{"x": -1e999}', fields), (422, {"errors": {"x": "range"}}))


def test_hidden_large_int():
    """An int beyond every float is compared with the bounds, and breaks nothing."""
    body = b'{"age": 1' + b"0" * 400 + b', "income": 1.5, "plan": "plus"}'
    check(Model().serve(body), (422, {"errors": {"age": "range"}}))


def test_hidden_unreadable():
    """Empty, not UTF-8, too deep, and a number of too many digits: all not JSON."""
    bodies = (b"", b"\xff\xfe{", b"[" * 100_000, b'{"age": ' + b"1" * 5000 + b"}")
    for body in bodies:
        check(Model().serve(body), (400, {"error": "not JSON"}))


def test_hidden_empty_object():
    """An empty object lacks every field; without fields it is a good request."""
    check(Model().serve({}), (422, {"errors": {name: "missing" for name in FIELDS}}))
    check(Model().serve({}, {}), (200, {"prediction": 0.25}))


def test_hidden_no_object():
    """null, a text and a number are JSON, but no objects."""
    for body in (b"null", b'"age"', b"0", b"[]", b"false"):
        check(Model().serve(body), (400, {"error": "not an object"}))


def test_hidden_order_of_features():
    """The model gets the features in the order of fields, not in the caller's."""
    model = Model()
    model.serve({"plan": "plus", "income": 1.5, "age": 41})
    check([list(asked) for asked in model.asked], [["age", "income", "plan"]])


def test_hidden_model_answers_nan():
    """A prediction that JSON cannot hold is a failure, and is logged once."""
    for answer in (float("nan"), float("inf"), None):
        model = Model(answer)
        check(model.serve(GOOD), (500, LOST))
        check([isinstance(error, Exception) for error in model.logged], [True])


def test_hidden_kind_of_prediction():
    """Whatever float() takes becomes a float that json.dumps can write."""
    status, answer = Model(Fraction(1, 4)).serve(GOOD)
    check((status, json.dumps(answer)), (200, '{"prediction": 0.25}'))


def test_hidden_model_raises_value_error():
    """A ValueError or TypeError from the model is no fault of the request."""
    for error in (ValueError("bad shape"), TypeError("no"), RecursionError("deep")):
        model = Model(error)
        check(model.serve(GOOD), (500, LOST))
        check(model.logged, [error])


def test_hidden_stopping():
    """A KeyboardInterrupt is no failure of the model: it goes through."""
    check_raises(KeyboardInterrupt, Model(KeyboardInterrupt()).serve, GOOD)


def test_hidden_any_text():
    """Without choices every text will do, the empty one, too; with them case counts."""
    check(Model().serve({"note": ""}, {"note": Field(str)})[0], 200)
    check(errors(plan="Plus"), {"errors": {"plan": "not allowed"}})
    check(errors(plan=""), {"errors": {"plan": "not allowed"}})
    model, none = Model(), {"note": Field(str, choices=frozenset())}
    check(model.serve({"note": "x"}, none), (422, {"errors": {"note": "not allowed"}}))


def test_hidden_nan_as_text():
    """NaN and Infinity in quotes are texts like any other."""
    fields = {"note": Field(str)}
    for text in ("NaN", "-Infinity"):
        model = Model()
        check(model.serve({"note": text}, fields), (200, {"prediction": 0.25}))
        check(model.asked, [{"note": text}])


def test_hidden_repeated_name():
    """Of a name that comes twice the last value counts."""
    fields = {"age": Field(int, 18, 120)}
    check(Model().serve(b'{"age": 17, "age": 41}', fields)[0], 200)
    want = (422, {"errors": {"age": "range"}})
    check(Model().serve(b'{"age": 41, "age": 17}', fields), want)


def test_hidden_nothing_converted():
    """The model gets an int for a float as the int it came as."""
    model = Model()
    model.serve(GOOD | {"income": 52000})
    check([type(asked["income"]) for asked in model.asked], [int])


def test_hidden_unknown_null():
    """An unknown field is unknown even if it is null."""
    check(errors(zip=None), {"errors": {"zip": "unknown"}})
