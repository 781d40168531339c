from solution import bigrams, ngrams


def test_pairs():
    """Neighbouring words, in order."""
    want = [("the", "cat"), ("cat", "sat"), ("sat", "down")]
    check(bigrams("the cat sat down"), want)


def test_two_words():
    """Two words make one pair."""
    check(bigrams("hello world"), [("hello", "world")])


def test_words_as_they_stand():
    """Case and punctuation stay."""
    check(bigrams("Well, I Never!"), [("Well,", "I"), ("I", "Never!")])


def test_three_in_a_row():
    """Runs of three tokens overlap by two."""
    check(ngrams(["a", "b", "c", "d"], 3), [("a", "b", "c"), ("b", "c", "d")])


def test_one_in_a_row():
    """Runs of one are tuples, too."""
    check(ngrams(["x", "y"], 1), [("x",), ("y",)])


def test_runs_of_two():
    """With n = 2 the runs are pairs."""
    check(ngrams([1, 2, 3], 2), [(1, 2), (2, 3)])


def test_hidden_too_short():
    """No word and one word make no pair."""
    check(bigrams(""), [])
    check(bigrams("alone"), [])
    check(bigrams("  \n"), [])


def test_hidden_whitespace():
    """Runs of blanks, tabs and line ends separate two words once."""
    check(bigrams("  one  two\tthree\n"), [("one", "two"), ("two", "three")])


def test_hidden_repeated_words():
    """A word that stands twice has two different neighbours."""
    want = [("to", "be"), ("be", "or"), ("or", "to"), ("to", "go")]
    check(bigrams("to be or to go"), want)


def test_hidden_repeated_pairs():
    """A pair that comes again is listed again, and so are equal neighbours."""
    check(bigrams("a b a b"), [("a", "b"), ("b", "a"), ("a", "b")])
    check(bigrams("no no no"), [("no", "no"), ("no", "no")])


def test_hidden_generator():
    """The tokens can be read only once."""
    check(ngrams((word for word in "a b c".split()), 2), [("a", "b"), ("b", "c")])
    check(ngrams(iter([1, 2, 3, 4]), 3), [(1, 2, 3), (2, 3, 4)])


def test_hidden_characters():
    """The tokens of a text are its characters."""
    check(ngrams("abc", 2), [("a", "b"), ("b", "c")])


def test_hidden_as_many_as_there_are():
    """n tokens make one run, fewer make none."""
    check(ngrams(["a", "b", "c"], 3), [("a", "b", "c")])
    check(ngrams(["a", "b", "c"], 4), [])
    check(ngrams(["a", "b", "c"], 9), [])
    check(ngrams([], 1), [])


def test_hidden_n_below_one():
    """n = 0 and a negative n are refused, also for no tokens."""
    check_raises(ValueError, ngrams, ["a", "b"], 0)
    check_raises(ValueError, ngrams, ["a", "b"], -1)
    check_raises(ValueError, ngrams, [], 0)


def test_hidden_tokens_unchanged():
    """The list of tokens is as it was, and may hold None, 0 and empty texts."""
    tokens = ["a", None, "c"]
    check(ngrams(tokens, 2), [("a", None), (None, "c")])
    check(tokens, ["a", None, "c"])
    check(ngrams([0, "", False], 2), [(0, ""), ("", False)])


def test_hidden_long_sentence():
    """Fifty thousand words, all different."""
    pairs = bigrams(" ".join(str(number) for number in range(50_000)))
    check((len(pairs), pairs[-1]), (49_999, ("49998", "49999")))
