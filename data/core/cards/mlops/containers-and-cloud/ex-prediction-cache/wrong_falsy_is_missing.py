# Planted mistake: a prediction of 0 or None is computed again.
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping

Value = str | int | float | bool | None


class PredictionCache:
    """The latest predictions, by model version and features, for a limited time."""

    def __init__(self, size: int, seconds: float, clock: Callable[[], float]) -> None:
        self.hits = 0
        self.misses = 0
        self._size = size
        self._seconds = seconds
        self._clock = clock
        self._by_use: OrderedDict[Hashable, object] = OrderedDict()  # predictions
        self._by_age: OrderedDict[Hashable, float] = OrderedDict()  # births

    def predict(
        self,
        version: str,
        features: Mapping[str, Value],
        compute: Callable[[Mapping[str, Value]], object],
    ) -> object:
        """The prediction kept for these features, or a fresh one from compute."""
        now = self._clock()
        self._drop_expired(now)
        key = _key(version, features)
        if self._by_use.get(key):
            self.hits += 1
            self._by_use.move_to_end(key)
            return self._by_use[key]
        self.misses += 1
        prediction = compute(features)
        if key not in self._by_use and len(self._by_use) == self._size:
            unused, _ = self._by_use.popitem(last=False)
            del self._by_age[unused]
        self._by_use[key] = prediction
        self._by_age[key] = now
        return prediction

    def _drop_expired(self, now: float) -> None:
        while self._by_age:
            key, born = next(iter(self._by_age.items()))
            if now - born < self._seconds:
                break
            del self._by_age[key], self._by_use[key]


def _key(version: str, features: Mapping[str, Value]) -> Hashable:
    typed = ((name, type(value), value) for name, value in features.items())
    return version, frozenset(typed)
