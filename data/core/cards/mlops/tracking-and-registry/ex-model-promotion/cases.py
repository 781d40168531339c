from solution import Refused, Registry


def registry(scores, floor=0.5):
    """A registry with versions and their scores by data version."""
    made = Registry(floor)
    for version, by_data in scores.items():
        made.register(version)
        for data, score in by_data.items():
            made.record(version, data, score)
    return made


def ladder(*versions, floor=0.5):
    """Versions promoted one after the other on d1, each better than the last."""
    steps = range(1, len(versions) + 1)
    scores = {v: {"d1": 0.5 + n / 100} for v, n in zip(versions, steps, strict=True)}
    made = registry(scores, floor)
    for version in versions:
        made.promote(version, "d1")
    return made


def test_first_champion():
    """The first version that reaches the floor becomes champion."""
    made = registry({"v1": {"d1": 0.7}})
    check(made.champion, None)
    made.promote("v1", "d1")
    check(made.champion, "v1")
    check(made.history, [("promote", None, "v1")])


def test_below_floor():
    """A first version below the floor is refused."""
    made = registry({"v1": {"d1": 0.49}})
    check_raises(Refused, made.promote, "v1", "d1")
    check((made.champion, made.history), (None, []))


def test_better_and_worse():
    """The better version takes over, the worse one is refused."""
    made = registry({"v1": {"d1": 0.7}, "v2": {"d1": 0.8}, "v3": {"d1": 0.75}})
    made.promote("v1", "d1")
    made.promote("v2", "d1")
    check(made.champion, "v2")
    check_raises(Refused, made.promote, "v3", "d1")
    check(made.champion, "v2")


def test_same_data():
    """A score on other data than the champion's proves nothing."""
    made = registry({"v1": {"d1": 0.7}, "v2": {"d2": 0.9}})
    made.promote("v1", "d1")
    check_raises(Refused, made.promote, "v2", "d2")
    made.record("v1", "d2", 0.85)
    made.promote("v2", "d2")
    check(made.champion, "v2")


def test_rollback():
    """The rollback brings the last champion back."""
    made = ladder("v1", "v2")
    check(made.rollback(), "v1")
    check(made.champion, "v1")
    check(made.history[-1], ("rollback", "v2", "v1"))


def test_hidden_two_rollbacks():
    """Two rollbacks in a row go two champions back, not to and fro."""
    made = ladder("v1", "v2", "v3")
    check([made.rollback(), made.rollback()], ["v2", "v1"])
    check(made.champion, "v1")
    check(made.history[3:], [("rollback", "v3", "v2"), ("rollback", "v2", "v1")])


def test_hidden_tie():
    """An equal score is no improvement; the floor itself suffices."""
    made = registry({"v1": {"d1": 0.5}, "v2": {"d1": 0.5}})
    made.promote("v1", "d1")
    check_raises(Refused, made.promote, "v2", "d1")
    check(made.history, [("promote", None, "v1")])


def test_hidden_floor_for_all():
    """Better than the champion but below the floor: refused."""
    made = registry({"v1": {"d1": 0.6, "d2": 0.3}, "v2": {"d2": 0.4}})
    made.promote("v1", "d1")
    check_raises(Refused, made.promote, "v2", "d2")


def test_hidden_best_on_other_data():
    """Scores on other data than that of the gate do not count, high or low."""
    made = registry({"v1": {"d1": 0.7, "d2": 0.6}, "v2": {"d1": 0.65, "d2": 0.66}})
    made.promote("v1", "d1")
    check_raises(Refused, made.promote, "v2", "d1")
    made.promote("v2", "d2")
    check(made.champion, "v2")


def test_hidden_failed_one_is_barred():
    """What was rolled back is not promoted again, although its score passes."""
    made = ladder("v1", "v2")
    made.rollback()
    check_raises(Refused, made.promote, "v2", "d1")
    check(made.champion, "v1")


def test_hidden_barred_for_good():
    """A second rollback does not let the first failure in again."""
    made = ladder("v1", "v2")
    made.rollback()
    made.register("v3")
    made.record("v3", "d1", 0.515)
    made.promote("v3", "d1")
    made.rollback()
    check_raises(Refused, made.promote, "v2", "d1")
    check_raises(Refused, made.promote, "v3", "d1")


def test_hidden_barred_keeps_its_scores():
    """A barred version may be scored on new data, but not twice on the old."""
    made = ladder("v1", "v2")
    made.rollback()
    made.record("v2", "d2", 0.9)
    check_raises(ValueError, made.record, "v2", "d1", 0.9)
    made.record("v1", "d2", 0.8)
    check_raises(Refused, made.promote, "v2", "d2")


def test_hidden_rollback_passes_barred():
    """A barred version that served twice is passed over."""
    made = registry({"a": {"d1": 0.6, "d2": 0.9}, "b": {"d1": 0.7, "d2": 0.8}})
    made.register("c")
    made.record("c", "d1", 0.55)
    for version, data in (("c", "d1"), ("a", "d1"), ("b", "d1"), ("a", "d2")):
        made.promote(version, data)
    check(made.rollback(), "b")
    check(made.rollback(), "c")


def test_hidden_only_itself_earlier():
    """Earlier champions are a barred one and the champion itself: refused."""
    marks = {"a": (0.5, 0.6, 0.8, 0.8), "b": (0.4, 0.7, 0.7, 0.9)}
    made = registry({
        version: {f"d{n}": score for n, score in enumerate(scores)}
        for version, scores in marks.items()
    })
    for version, data in (("a", "d0"), ("b", "d1"), ("a", "d2"), ("b", "d3")):
        made.promote(version, data)
    check(made.rollback(), "a")
    check_raises(Refused, made.rollback)
    check((made.champion, len(made.history)), ("a", 5))


def test_hidden_nowhere_to_go():
    """Without an earlier champion the rollback is refused and changes nothing."""
    made = ladder("v1")
    check_raises(Refused, made.rollback)
    check((made.champion, made.history), ("v1", [("promote", None, "v1")]))
    check_raises(Refused, Registry(0.5).rollback)


def test_hidden_refused_rollback_bars_nobody():
    """After a refused rollback the champion may come back when another had its turn."""
    made = ladder("v1")
    check_raises(Refused, made.rollback)
    made.record("v1", "d2", 0.9)
    made.register("v2")
    made.record("v2", "d1", 0.8)
    made.record("v2", "d2", 0.7)
    made.promote("v2", "d1")
    made.promote("v1", "d2")
    check(made.champion, "v1")


def test_hidden_champion_again():
    """The champion itself cannot be promoted, not even on data it has a score on."""
    made = ladder("v1")
    check_raises(Refused, made.promote, "v1", "d1")
    check(len(made.history), 1)


def test_hidden_zero_and_negative():
    """A score of 0 is a score; so is a negative one, such as a negated error."""
    made = registry({"v1": {"d1": -2.0}, "v2": {"d1": 0.0}, "v3": {"d1": 0.5}}, -3.0)
    for version in ("v1", "v2", "v3"):
        made.promote(version, "d1")
    check(made.champion, "v3")
    made = registry({"v1": {"d1": 0.0}, "v2": {"d1": -0.5}}, -3.0)
    made.promote("v1", "d1")
    check_raises(Refused, made.promote, "v2", "d1")


def test_hidden_no_score():
    """Without a score on the data nobody passes, whatever the floor."""
    made = registry({"v1": {"d1": 0.9}}, -5.0)
    check_raises(Refused, made.promote, "v1", "d2")


def test_hidden_names():
    """Unknown versions raise KeyError, names used twice ValueError."""
    made = ladder("v1")
    check_raises(KeyError, made.promote, "v9", "d1")
    check_raises(KeyError, made.record, "v9", "d1", 0.7)
    check_raises(ValueError, made.register, "v1")
    check(made.champion, "v1")


def test_hidden_scores_stay():
    """A score cannot be replaced, nor be NaN; the first one goes on counting."""
    made = registry({"v1": {"d1": 0.7}, "v2": {"d1": 0.6}})
    made.promote("v1", "d1")
    check_raises(ValueError, made.record, "v2", "d1", 0.9)
    check_raises(ValueError, made.record, "v2", "d2", float("nan"))
    check_raises(Refused, made.promote, "v2", "d1")
    made.record("v2", "d2", 0.9)
    made.record("v1", "d2", 0.8)
    made.promote("v2", "d2")
    check(made.champion, "v2")


def test_hidden_history_is_a_copy():
    """Whoever changes the list of changes changes only his own."""
    made = ladder("v1", "v2")
    made.history.clear()
    check(made.history, [("promote", None, "v1"), ("promote", "v1", "v2")])


def test_hidden_whole_story():
    """Promotions after a rollback go on from there; the history tells all of it."""
    made = ladder("v1", "v2")
    made.rollback()
    made.register("v3")
    made.record("v3", "d1", 0.515)
    made.promote("v3", "d1")
    check(made.rollback(), "v1")
    check(made.history, [
        ("promote", None, "v1"),
        ("promote", "v1", "v2"),
        ("rollback", "v2", "v1"),
        ("promote", "v1", "v3"),
        ("rollback", "v3", "v1"),
    ])


def test_hidden_two_registries():
    """Two registries know nothing of each other."""
    ladder("v1", "v2")
    check((Registry(0.5).champion, Registry(0.5).history), (None, []))
