"""The libraries that an exercise may need: those that ship with the app."""

from studyapp.bank.problem import did_you_mean

LIBRARIES = ("matplotlib", "numpy", "pandas", "scikit-learn", "scipy")


def why_unknown(library: str) -> str:
    """What is wrong with an entry of `needs`; empty where nothing is."""
    if library in LIBRARIES:
        return ""
    guess = did_you_mean(library, LIBRARIES)
    return f"no library that the app comes with ({', '.join(LIBRARIES)}): {library}{guess}"
