from solution import PredictionCache


class Bench:
    """A cache with a clock that is set by hand and a model that counts its calls."""

    def __init__(self, size=3, seconds=60):
        self.time = 1000.0
        self.calls = 0
        self.cache = PredictionCache(size, seconds, lambda: self.time)

    def model(self, features):
        self.calls += 1
        return self.calls

    def ask(self, number, version="v1"):
        """The prediction for one feature; a new number means it was computed."""
        return self.cache.predict(version, {"x": number}, self.model)

    def counts(self):
        return self.cache.hits, self.cache.misses


def test_second_time():
    """The second request for the same features does not ask the model."""
    bench = Bench()
    check([bench.ask(5), bench.ask(5), bench.ask(7), bench.ask(5)], [1, 1, 2, 1])
    check(bench.counts(), (2, 2))


def test_order_of_features():
    """The order of the features does not matter."""
    bench = Bench()
    first = bench.cache.predict("v1", {"age": 41, "plan": "plus"}, bench.model)
    again = bench.cache.predict("v1", {"plan": "plus", "age": 41}, bench.model)
    check((first, again), (1, 1))


def test_expiry():
    """After its time a prediction is computed anew, and that is a miss."""
    bench = Bench()
    bench.ask(5)
    bench.time += 59
    check(bench.ask(5), 1)
    bench.time += 2
    check(bench.ask(5), 2)
    check(bench.counts(), (1, 2))


def test_least_recently_used():
    """When the cache is full, the prediction not used for the longest time goes."""
    bench = Bench(size=2)
    check([bench.ask(1), bench.ask(2), bench.ask(1), bench.ask(3)], [1, 2, 1, 3])
    check([bench.ask(1), bench.ask(3), bench.ask(2)], [1, 3, 4])


def test_other_version():
    """Another version of the model has predictions of its own."""
    bench = Bench()
    check([bench.ask(5), bench.ask(5, "v2"), bench.ask(5)], [1, 2, 1])


def test_hidden_exactly_expired():
    """At exactly `seconds` a prediction is expired; a little before it is not."""
    bench = Bench(seconds=60)
    bench.ask(5)
    bench.time += 59.5
    check(bench.ask(5), 1)
    bench.time += 0.5
    check(bench.ask(5), 2)


def test_hidden_use_does_not_renew():
    """A prediction in constant use expires all the same."""
    bench = Bench(seconds=60)
    answers = []
    for _ in range(8):
        answers.append(bench.ask(5))
        bench.time += 25
    check(answers, [1, 1, 1, 2, 2, 2, 3, 3])


def test_hidden_expired_goes_first():
    """An expired prediction makes room, although a live one was used less recently."""
    bench = Bench(size=2, seconds=60)
    bench.ask(1)
    bench.time += 50
    bench.ask(2)
    bench.ask(1)
    bench.time += 15
    check([bench.ask(3), bench.ask(2)], [3, 2])


def test_hidden_several_expired():
    """Several have expired: all of them make room before a live one does."""
    bench = Bench(size=4, seconds=60)
    for number in (1, 2, 3):
        bench.ask(number)
    bench.time += 30
    bench.ask(4)
    for number in (1, 2, 3):
        bench.ask(number)
    bench.time += 30
    check([bench.ask(n) for n in (5, 6, 7, 4)], [5, 6, 7, 4])


def test_hidden_computed_again():
    """What was computed again is as young as its new prediction."""
    bench = Bench(size=2, seconds=60)
    bench.ask(1)
    bench.time += 60
    bench.ask(1)
    bench.time += 59
    check([bench.ask(1), bench.ask(1)], [2, 2])
    bench.time += 1
    check(bench.ask(1), 3)


def test_hidden_evicted_and_back():
    """Evicted, then computed again: its first birth no longer counts."""
    bench = Bench(size=1, seconds=60)
    bench.ask(1)
    bench.time += 20
    bench.ask(2)
    bench.time += 20
    check(bench.ask(1), 3)
    bench.time += 59
    check(bench.ask(1), 3)
    bench = Bench(size=2, seconds=60)
    for number in (1, 2, 3, 1):
        bench.ask(number)
        bench.time += 10
    bench.time += 25
    check([bench.ask(5), bench.ask(1)], [5, 4])


def test_hidden_falsy_predictions():
    """0.0, None, False and an empty text are predictions like any other."""
    for answer in (0.0, None, False, ""):
        asked = []
        cache = PredictionCache(2, 60, lambda: 0.0)
        for _ in range(2):
            got = cache.predict("v1", {"x": 1}, lambda f: asked.append(f) or answer)
            check(got, answer)
        check(len(asked), 1)
        check((cache.hits, cache.misses), (1, 1))


def test_hidden_hits_count_as_use():
    """Three hits in another order than that of the births decide who goes."""
    bench = Bench(size=3)
    check([bench.ask(n) for n in (1, 2, 3, 2, 3, 1)], [1, 2, 3, 2, 3, 1])
    check([bench.ask(n) for n in (4, 3, 1, 4, 2)], [4, 3, 1, 4, 5])


def test_hidden_versions_share_the_room():
    """Both versions share the room; going back to the first one asks it anew."""
    bench = Bench(size=2)
    check([bench.ask(5, v) for v in ("v1", "v2", "v1", "v3", "v2")], [1, 2, 1, 3, 4])


def test_hidden_types():
    """1, 1.0, True and the text 1 are four values; None and a text are two."""
    bench = Bench(size=9)
    values = (1, 1.0, True, "1", None, "None", 0, False)
    check([bench.ask(value) for value in values], [1, 2, 3, 4, 5, 6, 7, 8])
    check([bench.ask(value) for value in values], [1, 2, 3, 4, 5, 6, 7, 8])


def test_hidden_look_alikes():
    """Features that look alike when joined to one text are different."""
    bench = Bench(size=9)
    for features in (
        {"a": "1", "b": "2"},
        {"a": "1,b=2"},
        {"a": "1|b:2"},
        {"a": "1", "b": 2},
        {"a": "2", "b": "1"},
        {"a1": "", "b": "2"},
        {"a": "1', 'b': '2"},
        {},
    ):
        bench.cache.predict("v1", features, bench.model)
    check(bench.counts(), (0, 8))


def test_hidden_names_count():
    """The same values under other names are other features."""
    bench = Bench()
    bench.cache.predict("v1", {"lat": 8, "lon": 47}, bench.model)
    bench.cache.predict("v1", {"lat": 47, "lon": 8}, bench.model)
    bench.cache.predict("v1", {"x": 8, "y": 47}, bench.model)
    check(bench.counts(), (0, 3))


def test_hidden_model_raises():
    """If the model raises, nothing is kept and nobody is evicted; it was a miss."""
    bench = Bench(size=1)
    bench.ask(1)

    def broken(features):
        raise RuntimeError("out of memory")

    check_raises(RuntimeError, bench.cache.predict, "v1", {"x": 2}, broken)
    check(bench.counts(), (0, 2))
    check([bench.ask(1), bench.ask(2)], [1, 2])


def test_hidden_slow_model():
    """Age counts from the beginning of the call, not from the model's answer."""
    bench = Bench(seconds=60)

    def slow(features):
        bench.time += 10
        return "slow"

    bench.cache.predict("v1", {"x": 1}, slow)
    bench.time += 49
    check(bench.ask(1), "slow")
    bench.time += 1
    check(bench.ask(1), 1)


def test_hidden_features_reused():
    """The caller fills the same dictionary again: the kept keys do not change."""
    bench = Bench()
    features = {"x": 1}
    check(bench.cache.predict("v1", features, bench.model), 1)
    features["x"] = 2
    check(bench.cache.predict("v1", features, bench.model), 2)
    check([bench.ask(1), bench.ask(2)], [1, 2])
    check(features, {"x": 2})


def test_hidden_two_caches():
    """Two caches share nothing."""
    one, two = Bench(), Bench()
    check([one.ask(1), one.ask(1), two.ask(1)], [1, 1, 1])
    check((one.counts(), two.counts()), ((1, 1), (0, 1)))


def test_hidden_large_and_full():
    """100,000 different requests to a cache of 10,000: no search through all of it."""
    bench = Bench(size=10_000, seconds=30_000)
    for number in range(100_000):
        bench.ask(number)
        bench.time += 1
    check([bench.ask(number) for number in (90_000, 99_999)], [90_001, 100_000])
    check(bench.ask(89_999), 100_001)


def test_hidden_large_and_expiring():
    """50,000 requests, of which the last 5,000 are alive: expiry costs no search."""
    bench = Bench(size=10_000, seconds=5_000)
    for number in range(50_000):
        bench.ask(number)
        bench.time += 1
    check([bench.ask(number) for number in (45_001, 49_999)], [45_002, 50_000])
    check(bench.ask(45_000), 50_001)


def test_hidden_clock_read_once():
    """Each call reads the clock once: a hit, a miss, with and without expired ones."""
    reads = []

    def clock():
        reads.append(0)
        return 10.0 * len(reads)

    cache = PredictionCache(2, 25, clock)
    for number in (1, 1, 2, 3, 1, 1):
        cache.predict("v1", {"x": number}, lambda features: 0.5)
    check((len(reads), cache.hits, cache.misses), (6, 2, 4))


def test_hidden_same_hash():
    """-1 and -2 have the same hash in CPython; they are two values all the same."""
    bench = Bench()
    check([bench.ask(n) for n in (-1, -2, -1, -2)], [1, 2, 1, 2])


def test_hidden_none_is_a_value():
    """A feature that is None is not a feature left out."""
    bench = Bench()
    for features in ({"a": 1, "b": None}, {"a": 1}, {"a": None}, {}):
        bench.cache.predict("v1", features, bench.model)
    check(bench.counts(), (0, 4))


def test_hidden_last_of_several_expired():
    """Three expire together; the youngest of them is asked for first."""
    bench = Bench(size=4, seconds=60)
    for number in (1, 2, 3):
        bench.ask(number)
    bench.time += 60
    check([bench.ask(3), bench.ask(2), bench.ask(3)], [4, 5, 4])


def test_hidden_back_and_young():
    """An entry evicted and computed again does not keep older ones alive."""
    bench = Bench(size=2, seconds=60)
    for number in (1, 2, 3, 1):
        bench.ask(number)
        bench.time += 10
    bench.time += 45
    check([bench.ask(3), bench.ask(1)], [5, 4])
