from solution import ResponseCache


class Bench:
    def __init__(self, limit=10):
        self.time = 1000.0
        self.cache = ResponseCache(limit, lambda: self.time)

    def put(self, name, text, seconds=60.0):
        self.cache.put({"prompt": name}, text, seconds)

    def get(self, *names):
        return [self.cache.get({"prompt": name}) for name in names]


def test_kept():
    """What was put is found; another request is not."""
    bench = Bench()
    bench.put("a", "yes")
    check(bench.get("a", "b"), ["yes", None])


def test_order_of_names():
    """The order of the names does not matter."""
    cache = ResponseCache(10, lambda: 0.0)
    cache.put({"model": "m1", "prompt": "hi"}, "hello", 60)
    check(cache.get({"prompt": "hi", "model": "m1"}), "hello")
    check(cache.get({"prompt": "hi", "model": "m2"}), None)


def test_expiry():
    """Each text has its own time to live."""
    bench = Bench()
    bench.put("a", "soon", 30)
    bench.put("b", "later", 90)
    bench.time += 29
    check(bench.get("a", "b"), ["soon", "later"])
    bench.time += 2
    check(bench.get("a", "b"), [None, "later"])


def test_least_recently_used():
    """When the characters run out, the text not used for the longest time goes."""
    bench = Bench(limit=10)
    for name in ("a", "b"):
        bench.put(name, name * 5)
    bench.get("a")
    bench.put("c", "ccccc")
    check(bench.get("a", "b", "c"), ["aaaaa", None, "ccccc"])


def test_replaced():
    """A new text for a request takes the place of the old one."""
    bench = Bench()
    bench.put("a", "old")
    bench.put("a", "new")
    check(bench.get("a"), ["new"])


def test_hidden_characters_not_entries():
    """Eleven texts of one character: ten fit. A long one pushes out several."""
    bench = Bench(limit=10)
    for name in "abcdefghijk":
        bench.put(name, name)
    check(bench.get("a", "b", "k"), [None, "b", "k"])
    bench.put("long", "12345678")
    check(bench.get("b", "k", "long", "j", "i"), ["b", "k", "12345678", None, None])


def test_hidden_limit_exactly():
    """Texts that fill the limit exactly stay; one character more costs one of them."""
    bench = Bench(limit=6)
    bench.put("a", "aaa")
    bench.put("b", "bbb")
    check(bench.get("a", "b"), ["aaa", "bbb"])
    bench.put("c", "c")
    check(bench.get("a", "b", "c"), [None, "bbb", "c"])
    bench.put("d", "dddddd")
    check(bench.get("b", "c", "d"), [None, None, "dddddd"])


def test_hidden_nested_order():
    """The order of names does not matter at any depth, also within lists."""
    cache = ResponseCache(10, lambda: 0.0)
    cache.put({"m": [{"role": "user", "text": "hi"}], "o": {"a": 1, "b": 2}}, "x", 9)
    got = cache.get({"o": {"b": 2, "a": 1}, "m": [{"text": "hi", "role": "user"}]})
    check(got, "x")


def test_hidden_order_of_a_list():
    """The order of a list matters: it is the course of the conversation."""
    cache = ResponseCache(10, lambda: 0.0)
    cache.put({"messages": ["yes", "no"]}, "x", 9)
    check(cache.get({"messages": ["no", "yes"]}), None)


def test_hidden_types():
    """1, 1.0, true, "1", and null, "null", "None", false, 0, [] and {} all differ."""
    cache = ResponseCache(100, lambda: 0.0)
    values = [1, 1.0, True, "1", "True", None, "null", "None", False, 0, [], {}, "[]"]
    for number, value in enumerate(values):
        cache.put({"x": value}, str(number), 9)
    got = [cache.get({"x": value}) for value in values]
    check(got, [str(number) for number in range(len(values))])


def test_hidden_look_alikes():
    """Requests that look alike when joined to one text are different."""
    cache = ResponseCache(100, lambda: 0.0)
    requests = [
        {"a": "1", "b": "2"}, {"a": '1", "b": "2'}, {"a": ["1", "2"]},
        {"a": '["1", "2"]'}, {"a": {"b": "2"}}, {"a": None}, {"a": "Hi"}, {"a": "hi"},
        {"a": " hi"}, {},
    ]
    for number, request in enumerate(requests):
        cache.put(request, str(number), 9)
    got = [cache.get(request) for request in requests]
    check(got, [str(number) for number in range(len(requests))])


def test_hidden_request_changed_later():
    """The caller goes on using the same dictionary and list."""
    cache = ResponseCache(10, lambda: 0.0)
    request = {"messages": ["hi"]}
    cache.put(request, "one", 9)
    request["messages"].append("and?")
    check(cache.get(request), None)
    check(cache.get({"messages": ["hi"]}), "one")
    check(request, {"messages": ["hi", "and?"]})


def test_hidden_exactly_expired():
    """At exactly its time a text has expired; a little before it has not."""
    bench = Bench()
    bench.put("a", "yes", 60)
    bench.time += 59.5
    check(bench.get("a"), ["yes"])
    bench.time += 0.5
    check(bench.get("a"), [None])


def test_hidden_use_does_not_renew():
    """A text in constant use expires all the same."""
    bench = Bench()
    bench.put("a", "yes", 60)
    seen = []
    for _ in range(4):
        seen += bench.get("a")
        bench.time += 25
    check(seen, ["yes", "yes", "yes", None])


def test_hidden_put_renews():
    """Putting the same request again begins a new time to live, longer or shorter."""
    bench = Bench()
    bench.put("a", "one", 60)
    bench.time += 50
    bench.put("a", "two", 60)
    bench.time += 50
    check(bench.get("a"), ["two"])
    bench.put("a", "three", 5)
    bench.time += 5
    check(bench.get("a"), [None])


def test_hidden_put_is_use():
    """Putting a request again counts as its use."""
    bench = Bench(limit=10)
    bench.put("a", "aaaaa")
    bench.put("b", "bbbbb")
    bench.put("a", "AAAAA")
    bench.put("c", "ccccc")
    check(bench.get("a", "b", "c"), ["AAAAA", None, "ccccc"])


def test_hidden_missed_is_no_use():
    """Asking for what is not kept changes nothing."""
    bench = Bench(limit=10)
    bench.put("a", "aaaaa")
    bench.put("b", "bbbbb")
    bench.get("zebra", "a", "zebra")
    bench.put("c", "ccccc")
    check(bench.get("a", "b"), ["aaaaa", None])


def test_hidden_expired_goes_first():
    """A text that has expired makes room, although it was used most recently."""
    bench = Bench(limit=10)
    bench.put("a", "aaaaa", 90)
    bench.put("b", "bbbbb", 30)
    bench.time += 29
    bench.get("b")
    bench.time += 1
    bench.put("c", "ccccc", 90)
    check(bench.get("a", "b", "c"), ["aaaaa", None, "ccccc"])


def test_hidden_replaced_gives_its_room():
    """The replaced text does not count: nobody has to go."""
    bench = Bench(limit=10)
    bench.put("a", "aaaaa")
    bench.put("b", "bbbbb")
    bench.put("b", "BBBBB")
    check(bench.get("a", "b"), ["aaaaa", "BBBBB"])


def test_hidden_too_long():
    """A text above the limit is not kept, and nobody goes for it."""
    bench = Bench(limit=10)
    bench.put("a", "aaaaa")
    bench.put("b", "b" * 11)
    check(bench.get("a", "b"), ["aaaaa", None])


def test_hidden_too_long_replaces():
    """A text above the limit for a kept request: the outdated one goes."""
    bench = Bench(limit=10)
    bench.put("a", "old")
    bench.put("b", "bbbb")
    bench.put("a", "n" * 11)
    check(bench.get("a", "b"), [None, "bbbb"])


def test_hidden_empty_text():
    """The empty text is an answer; it takes no room, even where none is left."""
    bench = Bench(limit=5)
    bench.put("a", "aaaaa")
    bench.put("b", "")
    check(bench.get("a", "b"), ["aaaaa", ""])
    bench = Bench(limit=0)
    bench.put("b", "")
    bench.put("c", "c")
    check(bench.get("b", "c"), ["", None])


def test_hidden_characters_not_bytes():
    """Characters are counted, not bytes."""
    bench = Bench(limit=6)
    bench.put("ä", "äöü")
    bench.put("é", "日本語")
    check(bench.get("ä", "é"), ["äöü", "日本語"])


def test_hidden_two_caches():
    """Two caches share nothing."""
    one, two = Bench(), Bench()
    one.put("a", "yes")
    check((one.get("a"), two.get("a")), (["yes"], [None]))


def test_hidden_last_use_decides_not_length():
    """The least recently used text goes, although a longer one would free more."""
    bench = Bench(limit=10)
    bench.put("a", "aa")
    bench.put("b", "bbbbbbb")
    bench.put("c", "cc")
    check(bench.get("a", "b", "c"), [None, "bbbbbbb", "cc"])


def test_hidden_types_at_depth():
    """1, 1.0, True and "1" differ inside a list and inside a dict, too."""
    cache = ResponseCache(100, lambda: 0.0)
    values = [1, 1.0, True, "1"]
    requests = [{"x": [v]} for v in values] + [{"x": {"y": v}} for v in values]
    for number, request in enumerate(requests):
        cache.put(request, str(number), 9)
    got = [cache.get(request) for request in requests]
    check(got, [str(number) for number in range(len(requests))])


def test_hidden_shapes_and_strings():
    """A dict is no list of pairs, a dot no depth; blanks, accents, digits count."""
    cache = ResponseCache(100, lambda: 0.0)
    requests = [
        {"a": {"b": "2"}}, {"a": [["b", "2"]]}, {"a.b": "2"}, {"a": {"0": "2"}},
        {"a": {}, "a.b": "2"}, {"a": ["2"]}, {"a": 1, "b": 2}, {"a:1,b": 2},
        {"a": "x y"}, {"a": "x  y"}, {"a": "x\ny"},
        {"a": "\u00e9"}, {"a": "e\u0301"}, {"a": 0.7}, {"a": 0.7001},
    ]
    for number, request in enumerate(requests):
        cache.put(request, str(number), 9)
    got = [cache.get(request) for request in requests]
    check(got, [str(number) for number in range(len(requests))])


def test_hidden_fractions_of_a_second():
    """Neither the clock nor the time to live is cut to whole seconds."""
    bench = Bench()
    bench.time += 0.75
    bench.put("a", "yes", 0.5)
    bench.time += 0.25
    check(bench.get("a"), ["yes"])
    bench.time += 0.25
    check(bench.get("a"), [None])


def test_hidden_text_as_it_is():
    """Blanks and line breaks around a text belong to it and count."""
    bench = Bench(limit=6)
    bench.put("a", " yes\n")
    check(bench.get("a"), [" yes\n"])
    bench.put("b", "no")
    check(bench.get("a", "b"), [None, "no"])


def test_hidden_use_decides_not_expiry():
    """The text not used for the longest time goes, though it would live longest."""
    bench = Bench(limit=10)
    bench.put("a", "aaaaa", 900)
    bench.put("b", "bbbbb", 5)
    bench.put("c", "ccccc", 90)
    check(bench.get("a", "b", "c"), [None, "bbbbb", "ccccc"])
