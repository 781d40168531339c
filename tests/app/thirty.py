"""A pack of thirty questions and the data folder of an installed app that holds it."""

from pathlib import Path

from studyapp.bank.index import compile_index
from tests.packs import card, little_cards, write_pack
from tests.ui.mock.interviews import write_formats

_MORE = {"python/types": 9, "python/functions": 9, "pandas/grouping": 8}
_LONG = "\n\n".join(f"Paragraph {number} of a long story." for number in range(60))


def thirty_cards() -> dict[str, str]:
    """The four of the little pack and twenty-six more, in three leaves."""
    more = {
        f"{leaf}/{leaf.replace('/', '-')}-{number}.md": card(
            f"{leaf.replace('/', '-')}-{number}",
            title=f"What is number {number} of {leaf.rpartition('/')[2]}?",
            full=_LONG,
        )
        for leaf, count in _MORE.items()
        for number in range(1, count + 1)
    }
    return little_cards() | more


def ship(folder: Path) -> Path:
    """What ships with the app: `data` with one pack, and the index compiled from it."""
    pack = write_formats(write_pack(folder / "data" / "little", thirty_cards()))
    compile_index([pack], folder / "bank.sqlite")
    return folder
