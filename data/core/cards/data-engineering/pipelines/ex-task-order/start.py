class Cycle(ValueError):
    """Tasks that wait for each other; `path` names them in a round."""

    def __init__(self, path: list[str]) -> None:
        super().__init__(" waits for ".join(path))
        self.path = path


def run_order(tasks: dict[str, list[str]]) -> list[str]:
    """The tasks in an order in which each runs after all that it waits for.

    Of several that could run next, the one that stands first in tasks does. Raises
    Cycle if there is no such order, and KeyError for a name that is no task.
    """
    raise NotImplementedError
