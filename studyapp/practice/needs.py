"""The libraries that an exercise needs: whether they are here, and how they are imported."""

from collections.abc import Iterable
from importlib.util import find_spec

_IMPORTED_AS = {
    "beautifulsoup4": "bs4",
    "pillow": "PIL",
    "python-dateutil": "dateutil",
    "pyyaml": "yaml",
    "scikit-learn": "sklearn",
}
_PARTS = {  # what nearly every exercise imports of it, and what takes the time
    "matplotlib": ("matplotlib.pyplot",),
    "sklearn": ("sklearn.linear_model", "sklearn.metrics", "sklearn.model_selection"),
}


def import_name(need: str) -> str:
    """`sklearn` for scikit-learn."""
    return _IMPORTED_AS.get(need.lower(), need.replace("-", "_"))


def missing(needs: Iterable[str]) -> tuple[str, ...]:
    """Which are not installed here; none of them is imported."""
    return tuple(need for need in needs if not _is_here(import_name(need)))


def import_ahead(needs: Iterable[str]) -> tuple[str, ...]:
    """The modules to import before the learner's code comes, in a fixed order."""
    names = sorted(map(import_name, needs))
    return tuple(module for name in names for module in (name, *_PARTS.get(name, ())))


def _is_here(module: str) -> bool:
    try:
        return find_spec(module.partition(".")[0]) is not None
    except (ImportError, ValueError):  # a module in sys.modules that was not imported from a file
        return False
