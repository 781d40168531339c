class Singleton(type):
    """A metaclass whose classes have one instance each, built at the first call."""

    def __call__(cls, *args, **kwargs):
        raise NotImplementedError

    def forget(cls) -> None:
        """Drop this class's own instance, so that the next call builds a new one."""
        raise NotImplementedError
