# Planted mistake: observers are compared with `is`, which misses bound methods.
from collections.abc import Callable, Hashable


class EventBus:
    """Observers subscribe to events; who publishes does not know them."""

    def __init__(self) -> None:
        self._observers: dict[Hashable, dict[int, Callable[..., object]]] = {}

    def subscribe(self, event: Hashable, observer: Callable[..., object]) -> None:
        """Let observer be called at each publish of event, after those before it."""
        self._observers.setdefault(event, {}).setdefault(id(observer), observer)

    def unsubscribe(self, event: Hashable, observer: Callable[..., object]) -> bool:
        """End that subscription; whether there was one."""
        return self._observers.get(event, {}).pop(id(observer), None) is not None

    def publish(self, event: Hashable, /, *args: object, **kwargs: object) -> int:
        """Call the observers of event and return how many were called."""
        observers = self._observers.get(event, {})
        called, errors = 0, []
        for key, observer in list(observers.items()):
            if key not in observers:
                continue
            called += 1
            try:
                observer(*args, **kwargs)
            except Exception as error:
                errors.append(error)
        if errors:
            raise ExceptionGroup(f"{len(errors)} observers of {event!r}", errors)
        return called
