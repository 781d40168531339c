# Planted mistake: who waited at the lock gets the instance, and its arguments are lost.
import threading


class Singleton(type):
    """A metaclass whose classes have one instance each, built at the first call."""

    _instances: dict[type, object] = {}
    _lock = threading.RLock()

    def __call__(cls, *args, **kwargs):
        if cls not in Singleton._instances:
            with Singleton._lock:
                if cls not in Singleton._instances:
                    Singleton._instances[cls] = super().__call__(*args, **kwargs)
        elif args or kwargs:
            raise TypeError(f"the one {cls.__name__} already exists")
        return Singleton._instances[cls]

    def forget(cls) -> None:
        """Drop this class's own instance, so that the next call builds a new one."""
        with Singleton._lock:
            Singleton._instances.pop(cls, None)
