import pandas as pd
from matplotlib.axes import Axes


def draw_line(rides: pd.DataFrame, ax: Axes) -> pd.Timestamp:
    """Rides per day, in order of time; gives the busiest day."""
    raise NotImplementedError


def draw_bars(rides: pd.DataFrame, ax: Axes) -> str:
    """Rides per station, most first; gives the station with the most."""
    raise NotImplementedError


def draw_scatter(rides: pd.DataFrame, ax: Axes) -> float:
    """A point for each complete ride; gives the correlation."""
    raise NotImplementedError


def draw_histogram(rides: pd.DataFrame, ax: Axes) -> tuple[int, int]:
    """Rides by ten minutes; gives the fullest bin."""
    raise NotImplementedError


def draw_box(rides: pd.DataFrame, ax: Axes) -> str:
    """A box of the durations per station, longest median first; gives the first."""
    raise NotImplementedError
