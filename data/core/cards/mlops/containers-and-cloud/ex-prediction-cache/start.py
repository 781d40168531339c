from collections.abc import Callable, Mapping

Value = str | int | float | bool | None


class PredictionCache:
    """The latest predictions, by model version and features, for a limited time."""

    def __init__(self, size: int, seconds: float, clock: Callable[[], float]) -> None:
        self.hits = 0
        self.misses = 0

    def predict(
        self,
        version: str,
        features: Mapping[str, Value],
        compute: Callable[[Mapping[str, Value]], object],
    ) -> object:
        """The prediction kept for these features, or a fresh one from compute."""
        raise NotImplementedError
