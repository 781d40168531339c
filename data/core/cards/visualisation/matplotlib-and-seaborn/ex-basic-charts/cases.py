import matplotlib.dates as mdates
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from solution import draw_bars, draw_box, draw_histogram, draw_line, draw_scatter

NAN = float("nan")


def table(*rows):
    """Rides of (started, station, km, minutes)."""
    frame = pd.DataFrame(rows, columns=["started", "station", "km", "minutes"])
    types = {"station": "str", "km": "float64", "minutes": "float64"}
    return frame.assign(started=pd.to_datetime(frame["started"])).astype(types)


def on_days(*days):
    return table(*[(day, "Mill", 2.0, 9.0) for day in days])


def at_stations(*names):
    return table(*[("2026-09-01 08:00", name, 2.0, 9.0) for name in names])


def lasting(*minutes):
    return table(*[("2026-09-01 08:00", "Mill", 2.0, each) for each in minutes])


def measured(*pairs):
    return table(*[("2026-09-01 08:00", "Mill", *pair) for pair in pairs])


def stays(**minutes):
    rows = [(name, each) for name, all_of in minutes.items() for each in all_of]
    return table(*[("2026-09-01 08:00", name, 2.0, each) for name, each in rows])


def bundled():
    return pd.read_csv("rides.csv", parse_dates=["started"])


def labels(ax):
    return ax.get_xlabel(), ax.get_ylabel()


def name_at(ax, x):
    ticks = zip(ax.get_xticks(), ax.get_xticklabels())
    return next((text.get_text() for tick, text in ticks if abs(tick - x) < 0.1), "")


def day(value):
    number = isinstance(value, (int, float, np.number))
    return str(mdates.num2date(value) if number else value)[:10]


def line(rides):
    """What draw_line gives, and the points of its only line."""
    ax = Figure().subplots()
    got = draw_line(rides, ax)
    check(len(ax.get_lines()), 1)
    drawn = ax.get_lines()[0]
    days = list(map(day, drawn.get_xdata(orig=True)))
    return got, list(zip(days, np.asarray(drawn.get_ydata(), float).tolist()))


def bars(rides):
    """What draw_bars gives, and its bars from left to right."""
    ax = Figure().subplots()
    got = draw_bars(rides, ax)
    drawn = sorted(ax.patches, key=lambda bar: bar.get_x())
    middles = [bar.get_x() + bar.get_width() / 2 for bar in drawn]
    names = [name_at(ax, x) for x in middles]
    return got, list(zip(names, [float(bar.get_height()) for bar in drawn]))


def points(rides):
    """What draw_scatter gives, and the points that can be seen, sorted."""
    ax = Figure().subplots()
    got = draw_scatter(rides, ax)
    clouds = [np.ma.filled(dots.get_offsets(), NAN) for dots in ax.collections]
    unjoined = [each for each in ax.get_lines() if each.get_linestyle() == "None"]
    check(len(ax.get_lines()) - len(unjoined), 0)
    clouds += [np.asarray(each.get_xydata(), float) for each in unjoined]
    every = np.concatenate([np.empty((0, 2)), *clouds])
    seen = every[~np.isnan(every).any(axis=1)]
    return float(got), sorted(map(tuple, seen.tolist()))


def bin_of(bar):
    """The ten minutes a bar stands in, also with a gap beside it; else its own ends."""
    left, right = bar.get_x(), bar.get_x() + bar.get_width()
    low = (left + right) // 20 * 10
    within = low - 1e-6 <= left and right <= low + 10 + 1e-6
    return (low, low + 10) if within else (left, right)


def bins(rides):
    """What draw_histogram gives, and (low, high, rides) of each bin."""
    ax = Figure().subplots()
    got = draw_histogram(rides, ax)
    drawn = sorted(ax.patches, key=lambda bar: bar.get_x())
    ends = [bin_of(bar) for bar in drawn]
    heights = [float(bar.get_height()) for bar in drawn]
    return tuple(got), [(*end, height) for end, height in zip(ends, heights)]


def boxes(rides):
    """What draw_box gives, and (station, first quartile, median, third) per box."""
    ax, drawn = Figure().subplots(), []
    bxp = ax.bxp

    def noting(stats, positions=None, *args, **others):
        places = range(1, len(stats) + 1) if positions is None else positions
        drawn.extend(zip(stats, places))
        return bxp(stats, positions, *args, **others)

    ax.bxp = noting
    got = draw_box(rides, ax)
    drawn.sort(key=lambda box: box[1])
    quartiles = [[float(box[key]) for key in ("q1", "med", "q3")] for box, _ in drawn]
    names = [name_at(ax, x) for _, x in drawn]
    return got, [(name, *each) for name, each in zip(names, quartiles)]


WEEK = on_days("2026-09-01", "2026-09-02", "2026-09-02", "2026-09-03")


def test_line():
    """Rides per day, and the busiest day."""
    want = [("2026-09-01", 1.0), ("2026-09-02", 2.0), ("2026-09-03", 1.0)]
    check(line(WEEK), (pd.Timestamp("2026-09-02"), want))


def test_bars():
    """A bar for each station, the highest first."""
    got = bars(at_stations("Mill", "Quay", "Quay", "Abbey", "Quay", "Mill"))
    check(got, ("Quay", [("Quay", 3.0), ("Mill", 2.0), ("Abbey", 1.0)]))


def test_scatter():
    """A point for each ride, not joined by a line."""
    want = [(1.0, 5.0), (2.0, 9.0), (3.0, 13.0)]
    check(points(measured((2.0, 9.0), (1.0, 5.0), (3.0, 13.0))), (1.0, want))


def test_histogram():
    """Ten minutes in each bin; an empty bin keeps its place."""
    got = bins(lasting(4.0, 12.0, 38.5, 14.0, 9.0, 11.5))
    want = [(0, 10, 2.0), (10, 20, 3.0), (20, 30, 0.0), (30, 40, 1.0)]
    check(got, ((10, 20), want))


def test_box():
    """A box for each station, the longest median first."""
    got = boxes(stays(Mill=[5, 6, 7, 8, 9], Quay=[10, 20, 30, 40, 50]))
    check(got, ("Quay", [("Quay", 20.0, 30.0, 40.0), ("Mill", 6.0, 7.0, 8.0)]))


def test_labels():
    """Both axes say what they show."""
    wanted = {
        draw_line: ("Day", "Rides"),
        draw_bars: ("Station", "Rides"),
        draw_scatter: ("Distance (km)", "Duration (min)"),
        draw_histogram: ("Duration (min)", "Rides"),
        draw_box: ("Station", "Duration (min)"),
    }
    for draw, want in wanted.items():
        ax = Figure().subplots()
        draw(bundled(), ax)
        check((draw.__name__, *labels(ax)), (draw.__name__, *want))


def test_file():
    """What the charts of rides.csv say."""
    rides = bundled()
    check(line(rides)[0], pd.Timestamp("2026-09-12"))
    check(bars(rides)[0], "Harbour")
    check(bins(rides)[0], (20, 30))


def test_hidden_day_without_rides():
    """A day without rides counts 0; the line does not run across it."""
    got = line(on_days("2026-09-01", "2026-09-01", "2026-09-04"))[1]
    want = [2.0, 0.0, 0.0, 1.0]
    check(got, [(f"2026-09-0{n}", count) for n, count in enumerate(want, 1)])


def test_hidden_rides_out_of_order():
    """The line goes forward in time, in whatever order the rides come."""
    got = line(on_days("2026-09-30", "2026-10-02", "2026-10-01", "2026-09-30"))[1]
    want = [("2026-09-30", 2.0), ("2026-10-01", 1.0), ("2026-10-02", 1.0)]
    check(got, want)


def test_hidden_time_of_day():
    """Midnight begins a day, and a minute before it still belongs to the last."""
    rides = on_days("2026-09-01 23:59", "2026-09-02 00:00", "2026-09-02 12:00")
    want = [("2026-09-01", 1.0), ("2026-09-02", 2.0)]
    check(line(rides), (pd.Timestamp("2026-09-02"), want))


def test_hidden_two_busiest_days():
    """Of two equally busy days the earlier is given."""
    days = ["2026-09-03", "2026-09-01", "2026-09-03", "2026-09-01", "2026-09-02"]
    check(line(on_days(*days))[0], pd.Timestamp("2026-09-01"))


def test_hidden_unmeasured_rides_count():
    """A ride without distance or duration is a ride on its day and at its station."""
    rides = table(
        ("2026-09-01 08:00", "Mill", 2.0, 9.0),
        ("2026-09-02 08:00", "Quay", NAN, 9.0),
        ("2026-09-02 09:00", "Quay", 2.0, NAN),
    )
    check(line(rides)[1], [("2026-09-01", 1.0), ("2026-09-02", 2.0)])
    check(bars(rides), ("Quay", [("Quay", 2.0), ("Mill", 1.0)]))


def test_hidden_stations_with_as_many():
    """Stations with as many rides stand in order of their names."""
    got = bars(at_stations("Quay", "Mill", "Abbey", "Mill", "Quay", "Park"))
    check(got[1], [("Mill", 2.0), ("Quay", 2.0), ("Abbey", 1.0), ("Park", 1.0)])


def test_hidden_many_stations_with_as_many():
    """So do forty stations, half of them with one ride, half with two."""
    names = [f"Dock {n}" for n in range(50, 10, -1)]
    twice = names[::2]
    want = [(name, 2.0) for name in sorted(twice)]
    want += [(name, 1.0) for name in sorted(set(names) - set(twice))]
    check(bars(at_stations(*names, *twice))[1], want)


def test_hidden_bars_from_zero():
    """Bars start at 0, also where they are nearly equal."""
    ax = Figure().subplots()
    draw_bars(at_stations(*["Mill"] * 40, *["Quay"] * 39), ax)
    check(ax.get_ylim()[0], 0.0)
    check([float(bar.get_y()) for bar in ax.patches], [0.0, 0.0])


def test_hidden_unmeasured_rides_no_point():
    """A ride that lacks one of both has no point and no part in the correlation."""
    rides = measured((1.0, 9.0), (NAN, 5.0), (2.0, 7.0), (9.0, NAN), (3.0, 8.0))
    check(points(rides), (-0.5, [(1.0, 9.0), (2.0, 7.0), (3.0, 8.0)]))


def test_hidden_rides_alike_and_of_zero():
    """Rides alike are a point each, and 0 is a distance or duration like any other."""
    rides = measured((0.0, 0.0), (2.0, 4.0), (2.0, 4.0), (4.0, 2.0))
    want = [(0.0, 0.0), (2.0, 4.0), (2.0, 4.0), (4.0, 2.0)]
    check(points(rides), (4 / 88**0.5, want))


def test_hidden_curved_relation():
    """The correlation is Pearson's, of the values and not of their ranks."""
    got = points(measured((1.0, 1.0), (2.0, 2.0), (3.0, 9.0)))[0]
    check(got, 8 / (2 * 38) ** 0.5)


def test_hidden_on_an_edge():
    """A ride of exactly 10 minutes lies in the bin from 10 to 20."""
    got = bins(lasting(9.9, 10.0, 19.0, 25.0, 29.0, 0.0))
    check(got, ((0, 10), [(0, 10, 2.0), (10, 20, 2.0), (20, 30, 2.0)]))


def test_hidden_longest_on_an_edge():
    """So does one of exactly 20 minutes begin a bin, if it is the longest."""
    got = bins(lasting(12.0, 20.0, 5.0, 20.0))
    check(got, ((20, 30), [(0, 10, 1.0), (10, 20, 1.0), (20, 30, 2.0)]))


def test_hidden_two_fullest_bins():
    """Of two equally full bins the lower is given, whichever ride comes first."""
    check(bins(lasting(25.0, 27.0, 12.0, 5.0, 18.0))[0], (10, 20))


def test_hidden_distance_missing():
    """A ride that lacks only its distance stays in the histogram and in its box."""
    rides = table(
        ("2026-09-01 08:00", "Mill", NAN, 12.0),
        ("2026-09-01 08:00", "Mill", 2.0, 14.0),
        ("2026-09-01 08:00", "Mill", NAN, 16.0),
        ("2026-09-01 08:00", "Quay", 2.0, 8.0),
        ("2026-09-01 08:00", "Quay", NAN, 0.0),
    )
    check(bins(rides), ((10, 20), [(0, 10, 2.0), (10, 20, 3.0)]))
    check(boxes(rides), ("Mill", [("Mill", 13.0, 14.0, 15.0), ("Quay", 2.0, 4.0, 6.0)]))


def test_hidden_short_of_nothing():
    """The first bin starts at 0, however long the shortest ride."""
    got = bins(lasting(34.0, NAN, 38.0))
    check(got, ((30, 40), [(0, 10, 0), (10, 20, 0), (20, 30, 0), (30, 40, 2)]))


def test_hidden_missing_durations():
    """Missing durations leave the box; a station with no other has none."""
    rides = stays(Mill=[5, NAN, 7, 9], Abbey=[NAN, NAN], Quay=[2, 4, NAN, 6])
    check(boxes(rides), ("Mill", [("Mill", 6.0, 7.0, 8.0), ("Quay", 3.0, 4.0, 5.0)]))


def test_hidden_median_and_mean_differ():
    """One long ride lifts the mean of Mill, but not its median."""
    rides = stays(Mill=[8, 9, 10, 11, 300], Quay=[12, 13, 14, 15, 16])
    check(boxes(rides), ("Quay", [("Quay", 13.0, 14.0, 15.0), ("Mill", 9.0, 10.0, 11.0)]))


def test_hidden_equal_medians():
    """Stations of one median stand in order of their names."""
    rides = stays(Quay=[8, 9, 10], Abbey=[5, 6, 7], Mill=[7, 9, 11])
    want = [("Mill", 8.0, 9.0, 10.0), ("Quay", 8.5, 9.0, 9.5), ("Abbey", 5.5, 6.0, 6.5)]
    check(boxes(rides), ("Mill", want))


def test_hidden_medians_close_together():
    """Medians that differ by less than a minute decide, not the names."""
    rides = stays(Abbey=[9.6], Quay=[10.4], Mill=[10.1])
    check([name for name, *_ in boxes(rides)[1]], ["Quay", "Mill", "Abbey"])


def test_hidden_many_equal_medians():
    """Forty stations of two medians: within each, by name."""
    names = [f"Dock {n}" for n in range(50, 10, -1)]
    rides = stays(**{name: [8.0 + n % 2] for n, name in enumerate(names)})
    want = sorted(names[1::2]) + sorted(names[::2])
    check([name for name, *_ in boxes(rides)[1]], want)


def test_hidden_row_labels_given_twice():
    """Row labels that repeat, as after a concat, do no harm."""
    rides = pd.concat([bundled(), bundled().head(7)])
    fresh = rides.reset_index(drop=True)
    for drawn in (line, bars, points, bins, boxes):
        check(drawn(rides), drawn(fresh))


def test_hidden_given_frame_unchanged():
    """The given frame is as it was."""
    for draw in (draw_line, draw_bars, draw_scatter, draw_histogram, draw_box):
        rides = bundled()
        draw(rides, Figure().subplots())
        check(rides, bundled())
