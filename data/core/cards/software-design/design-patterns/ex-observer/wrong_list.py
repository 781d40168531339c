# Planted mistake: each step searches through the list of observers.
from collections.abc import Callable, Hashable


class EventBus:
    """Observers subscribe to events; who publishes does not know them."""

    def __init__(self) -> None:
        self._observers: dict[Hashable, list[Callable[..., object]]] = {}

    def subscribe(self, event: Hashable, observer: Callable[..., object]) -> None:
        """Let observer be called at each publish of event, after those before it."""
        observers = self._observers.setdefault(event, [])
        if observer not in observers:
            observers.append(observer)

    def unsubscribe(self, event: Hashable, observer: Callable[..., object]) -> bool:
        """End that subscription; whether there was one."""
        observers = self._observers.get(event, [])
        if observer not in observers:
            return False
        observers.remove(observer)
        return True

    def publish(self, event: Hashable, /, *args: object, **kwargs: object) -> int:
        """Call the observers of event and return how many were called."""
        observers = self._observers.get(event, [])
        called, errors = 0, []
        for observer in list(observers):
            if observer not in observers:
                continue
            called += 1
            try:
                observer(*args, **kwargs)
            except Exception as error:
                errors.append(error)
        if errors:
            raise ExceptionGroup(f"{len(errors)} observers of {event!r}", errors)
        return called
