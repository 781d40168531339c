import random
from collections import Counter
from random import Random

from solution import draw


def shares(colours, counts, times=20_000, seed=11):
    """How often each colour is drawn, as a share of all draws."""
    rng = Random(seed)
    drawn = Counter(draw(colours, counts, rng) for _ in range(times))
    return {colour: n / times for colour, n in drawn.items()}


def test_single_colour():
    """A jar with balls of one colour gives that colour."""
    check(draw(["red"], [3], Random(1)), "red")


def test_only_colours_of_the_jar():
    """Every result is a colour of the jar, and each is drawn at some time."""
    check(sorted(shares(["red", "green", "blue"], [1, 1, 1])), ["blue", "green", "red"])


def test_counts_are_weights():
    """Three of four balls are red."""
    check(shares(["red", "blue"], [3, 1]), {"red": 0.75, "blue": 0.25}, tol=0.02)


def test_same_seed_same_draws():
    """Two generators with the same seed give the same twenty draws."""
    first, again = Random(5), Random(5)
    once = [draw(["a", "b", "c"], [5, 2, 9], first) for _ in range(20)]
    check([draw(["a", "b", "c"], [5, 2, 9], again) for _ in range(20)], once)


def test_negative_count():
    """A negative count is refused."""
    check_raises(ValueError, draw, ["red", "blue"], [2, -2], Random(1))


def test_no_colours():
    """A jar without colours is empty."""
    check_raises(ValueError, draw, [], [], Random(1))


def test_hidden_all_counts_zero():
    """Colours without any ball: empty as well."""
    check_raises(ValueError, draw, ["red", "blue"], [0, 0], Random(1))


def test_hidden_negative_among_larger():
    """A negative count is refused although the total is positive, wherever it stands."""
    check_raises(ValueError, draw, ["red", "blue"], [-1, 5], Random(1))
    check_raises(ValueError, draw, ["red", "blue", "green"], [5, 3, -1], Random(1))


def test_hidden_single_colour_without_balls():
    """One colour alone is checked like any other: count 0 or below is refused."""
    check_raises(ValueError, draw, ["red"], [0], Random(1))
    check_raises(ValueError, draw, ["red"], [-2], Random(1))


def test_hidden_lengths_differ():
    """A count too few or too many is refused."""
    check_raises(ValueError, draw, ["red", "blue"], [4], Random(1))
    check_raises(ValueError, draw, ["red"], [4, 1], Random(1))
    check_raises(ValueError, draw, [], [4], Random(1))


def test_hidden_count_zero_is_never_drawn():
    """A colour with count 0 is never drawn, be it first, in the middle or last."""
    for counts in ([0, 1, 1], [1, 0, 1], [1, 1, 0]):
        drawn = shares(["red", "green", "blue"], counts, times=500)
        wanted = {c for c, n in zip(["red", "green", "blue"], counts) if n}
        check(set(drawn), wanted)


def test_hidden_one_ball_each():
    """Two single balls are equally likely: an end that is off by one tilts it."""
    check(shares(["red", "blue"], [1, 1]), {"red": 0.5, "blue": 0.5}, tol=0.02)


def test_hidden_rare_colour():
    """One ball of fifty, listed between the others."""
    got = shares(["red", "gold", "blue"], [30, 1, 19])
    check(got, {"red": 0.6, "gold": 0.02, "blue": 0.38}, tol=0.02)
    check(0.01 < got["gold"] < 0.03, True)


def test_hidden_one_in_two_thousand():
    """One ball of 2,000 is drawn at some time: the counts are not scaled down."""
    got = shares(["red", "gold"], [1999, 1], times=40_000)
    check(0 < got.get("gold", 0) < 0.002, True)


def test_hidden_colour_listed_twice():
    """The balls of a colour that is listed twice add up."""
    got = shares(["red", "blue", "red"], [2, 4, 2])
    check(got, {"red": 0.5, "blue": 0.5}, tol=0.02)


def test_hidden_huge_jar():
    """10**15 balls, no common divisor: time and memory depend on the colours alone."""
    got = shares(["red", "blue"], [6 * 10**14 + 1, 4 * 10**14 - 1], times=5_000)
    check(got, {"red": 0.6, "blue": 0.4}, tol=0.05)


def test_hidden_draws_differ():
    """The generator moves on: thirty draws of a fair jar are not all alike."""
    check(len(shares(["a", "b", "c", "d"], [1, 1, 1, 1], times=30)) > 1, True)


def test_hidden_only_the_generator_given():
    """The global generator of the random module is neither read nor moved."""
    before = random.getstate()
    try:
        random.seed(1)
        rng, state = Random(3), random.getstate()
        once = [draw(["a", "b", "c"], [1, 1, 1], rng) for _ in range(40)]
        check(random.getstate() == state, True)
        random.seed(2)
        rng = Random(3)
        check([draw(["a", "b", "c"], [1, 1, 1], rng) for _ in range(40)], once)
    finally:
        random.setstate(before)


def test_hidden_lists_unchanged():
    """Nothing is taken out of the jar: the lists stay as they were."""
    colours, counts = ["red", "blue", "green"], [3, 5, 2]
    rng = Random(8)
    for _ in range(10):
        draw(colours, counts, rng)
    check((colours, counts), (["red", "blue", "green"], [3, 5, 2]))
