import pandas as pd
from matplotlib.axes import Axes


def _ranked(values: pd.Series) -> pd.Series:
    return values.sort_index().sort_values(ascending=False, kind="stable")


def draw_line(rides: pd.DataFrame, ax: Axes) -> pd.Timestamp:
    """Rides per day, in order of time; gives the busiest day."""
    per_day = rides.resample("D", on="started").size()
    per_day.plot.line(ax=ax, xlabel="Day", ylabel="Rides")
    return per_day.idxmax()


def draw_bars(rides: pd.DataFrame, ax: Axes) -> str:
    """Rides per station, most first; gives the station with the most."""
    counts = _ranked(rides["station"].value_counts())
    counts.plot.bar(ax=ax, rot=0, xlabel="Station", ylabel="Rides")
    return counts.index[0]


def draw_scatter(rides: pd.DataFrame, ax: Axes) -> float:
    """A point for each complete ride; gives the correlation."""
    labels = {"xlabel": "Distance (km)", "ylabel": "Duration (min)"}
    rides.dropna(subset=["km", "minutes"]).plot.scatter("km", "minutes", ax=ax, **labels)
    return rides["km"].corr(rides["minutes"])


def draw_histogram(rides: pd.DataFrame, ax: Axes) -> tuple[int, int]:
    """Rides by ten minutes; gives the fullest bin."""
    minutes = rides["minutes"]
    edges = range(0, int(minutes.max() // 10) * 10 + 20, 10)
    minutes.plot.hist(bins=edges, ax=ax, xlabel="Duration (min)", ylabel="Rides")
    bins = pd.cut(minutes, edges, right=False, labels=edges[:-1])
    low = int(bins.value_counts(sort=False).idxmax())
    return low, low + 10


def draw_box(rides: pd.DataFrame, ax: Axes) -> str:
    """A box of the durations per station, longest median first; gives the first."""
    wide = rides.reset_index().pivot(columns="station", values="minutes")
    medians = _ranked(wide.median().dropna())
    wide[medians.index].plot.box(ax=ax, xlabel="Station", ylabel="Duration (min)")
    return medians.index[0]
