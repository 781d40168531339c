# Planted mistake: hasattr finds the instance of the base class.
import threading


class Singleton(type):
    """A metaclass whose classes have one instance each, built at the first call."""

    _lock = threading.RLock()

    def __call__(cls, *args, **kwargs):
        with Singleton._lock:
            if not hasattr(cls, "_instance"):
                cls._instance = super().__call__(*args, **kwargs)
            elif args or kwargs:
                raise TypeError(f"the one {cls.__name__} already exists")
            return cls._instance

    def forget(cls) -> None:
        """Drop this class's own instance, so that the next call builds a new one."""
        with Singleton._lock:
            if "_instance" in vars(cls):
                del cls._instance
