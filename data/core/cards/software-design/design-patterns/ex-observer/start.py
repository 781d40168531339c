from collections.abc import Callable, Hashable


class EventBus:
    """Observers subscribe to events; who publishes does not know them."""

    def subscribe(self, event: Hashable, observer: Callable[..., object]) -> None:
        """Let observer be called at each publish of event, after those before it."""
        raise NotImplementedError

    def unsubscribe(self, event: Hashable, observer: Callable[..., object]) -> bool:
        """End that subscription; whether there was one."""
        raise NotImplementedError

    def publish(self, event: Hashable, /, *args: object, **kwargs: object) -> int:
        """Call the observers of event and return how many were called."""
        raise NotImplementedError
