# Planted mistake: rides without a distance leave the charts of the durations, too.
import numpy as np
import pandas as pd
from matplotlib.axes import Axes


def draw_line(rides: pd.DataFrame, ax: Axes) -> pd.Timestamp:
    """Rides per day, in order of time; gives the busiest day."""
    per_day = rides.resample("D", on="started").size()
    ax.plot(per_day.index, per_day)
    ax.set(xlabel="Day", ylabel="Rides")
    return per_day.idxmax()


def draw_bars(rides: pd.DataFrame, ax: Axes) -> str:
    """Rides per station, most first; gives the station with the most."""
    counts = rides.groupby("station").size()
    counts = counts.sort_values(ascending=False, kind="stable")
    ax.bar(counts.index, counts)
    ax.set(xlabel="Station", ylabel="Rides")
    return counts.index[0]


def draw_scatter(rides: pd.DataFrame, ax: Axes) -> float:
    """A point for each complete ride; gives the correlation."""
    known = rides.dropna(subset=["km", "minutes"])
    ax.scatter(known["km"], known["minutes"], alpha=0.5)
    ax.set(xlabel="Distance (km)", ylabel="Duration (min)")
    return known["km"].corr(known["minutes"])


def draw_histogram(rides: pd.DataFrame, ax: Axes) -> tuple[int, int]:
    """Rides by ten minutes; gives the fullest bin."""
    minutes = rides.dropna()["minutes"]
    end = int(minutes.max() // 10 + 1) * 10
    heights, _, _ = ax.hist(minutes, bins=range(0, end + 10, 10), edgecolor="white")
    ax.set(xlabel="Duration (min)", ylabel="Rides")
    low = 10 * int(np.argmax(heights))
    return low, low + 10


def draw_box(rides: pd.DataFrame, ax: Axes) -> str:
    """A box of the durations per station, longest median first; gives the first."""
    groups = rides.dropna().groupby("station")["minutes"]
    medians = groups.median().sort_values(ascending=False, kind="stable")
    durations = [groups.get_group(name) for name in medians.index]
    ax.boxplot(durations, tick_labels=list(medians.index))
    ax.set(xlabel="Station", ylabel="Duration (min)")
    return medians.index[0]
