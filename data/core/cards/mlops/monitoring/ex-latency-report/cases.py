import random

from solution import report


def line(clock, status=200, latency=20, path="/predict"):
    """One line of the log of the 20th of November."""
    return f"2026-11-20T{clock} {path} {status} {latency}"


def minute(clock, *rest):
    """One row of the report."""
    return (f"2026-11-20T{clock}", *rest)


def test_one_minute():
    """Three requests in one minute, one of them failed."""
    lines = [line("10:00:03"), line("10:00:41", 503, 900), line("10:00:59", 200, 35)]
    check(report(lines), ([minute("10:00", 3, 1 / 3, 900)], []))


def test_two_minutes():
    """Each minute has its own row."""
    lines = [line("10:00:59"), line("10:01:00", latency=40)]
    rows = [minute("10:00", 1, 0.0, 20), minute("10:01", 1, 0.0, 40)]
    check(report(lines), (rows, []))


def test_quiet_minute():
    """A minute without requests is told, without a rate and a latency."""
    lines = [line("10:00:05"), line("10:02:05", 500, 80)]
    rows = [
        minute("10:00", 1, 0.0, 20),
        minute("10:01", 0, None, None),
        minute("10:02", 1, 1.0, 80),
    ]
    check(report(lines), (rows, []))


def test_broken_lines():
    """Broken lines are left out and named by their numbers."""
    lines = ["Traceback:", line("10:00:05"), "2026-11-20T10:00:0", "", line("10:00:06")]
    check(report(lines), ([minute("10:00", 2, 0.0, 20)], [1, 3, 4]))


def test_twenty_requests():
    """Of 20 requests, the 95th percentile by nearest rank is the 19th."""
    lines = [line(f"10:00:{n:02}", latency=10 * n) for n in range(1, 21)]
    check(report(lines), ([minute("10:00", 20, 0.0, 190)], []))


def test_hidden_ranks():
    """The rank is rounded up: of 1, 2, 19, 21, 40, 100 and 101 requests."""
    for count, rank in ((1, 1), (2, 2), (19, 19), (21, 20), (40, 38), (100, 95)):
        lines = [line("10:00:00", latency=n) for n in range(count, 0, -1)]
        check(report(lines)[0], [minute("10:00", count, 0.0, rank)])
    lines = [line("10:00:00", latency=n) for n in range(101, 0, -1)]
    check(report(lines)[0], [minute("10:00", 101, 0.0, 96)])


def test_hidden_numeric_order():
    """Latencies are ordered as numbers: 9 comes before 100."""
    lines = [line("10:00:00", latency=n) for n in (9, 100, 20)]
    check(report(lines)[0], [minute("10:00", 3, 0.0, 100)])


def test_hidden_out_of_order():
    """Lines arrive in any order; the rows go by time."""
    lines = [line("10:02:00"), line("10:00:59"), line("10:01:30"), line("10:00:01")]
    rows = [minute(f"10:0{n}", count, 0.0, 20) for n, count in enumerate((2, 1, 1))]
    check(report(lines), (rows, []))


def test_hidden_whose_error():
    """Status 500 to 599 counts as an error; 404, 429 and 499 do not."""
    lines = [line("10:00:00", status) for status in (404, 429, 499, 500, 599)]
    check(report(lines)[0], [minute("10:00", 5, 0.4, 20)])


def test_hidden_status_range():
    """100 to 599 are statuses; 99, 600, 099 and 5000 break their lines."""
    odd = (100, 99, 599, 600, "099", 5000, "5xx", "2٠0")
    lines = [line("10:00:00", status) for status in odd]
    check(report(lines), ([minute("10:00", 2, 0.5, 20)], [2, 4, 5, 6, 7, 8]))


def test_hidden_odd_latencies():
    """Whole milliseconds in the digits 0 to 9; 0 and leading zeros are allowed."""
    odd = ("-5", "+5", "1_000", "12.5", "nan", "", "٣", "²", "0", "007")
    lines = [line("10:00:00", latency=text) for text in odd]
    check(report(lines), ([minute("10:00", 2, 0.0, 7)], [1, 2, 3, 4, 5, 6, 7, 8]))


def test_hidden_odd_times():
    """Other forms of a time, and days and hours that do not exist, are broken."""
    times = (
        "2026-11-20 10:00:00",
        "2026-11-20",
        "20261120T100000",
        "2026-11-20T10:00:00Z",
        "2026-11-20T10:00:00+00:00",
        "2026-11-20T10:00:00.5",
        "2026-1-2T10:00:00",
        "2026-02-30T10:00:00",
        "2026-11-20T24:00:00",
        "2026-11-20T24:00:01",
        "2026-11-20T10:60:00",
        "2026-11-20T10:00:60",
        "2026-11-2٠T10:00:00",
    )
    lines = [f"{time} /predict 200 20" for time in times]
    check(report(lines), ([], list(range(1, 14))))


def test_hidden_fields():
    """Exactly four fields with single blanks, none in front or behind."""
    good = line("10:00:00")
    lines = [
        good + " extra",
        " " + good,
        good + " ",
        good.replace(" 200", "  200"),
        good.replace(" ", "\t"),
        good.replace(" /predict", ""),
        good,
    ]
    check(report(lines), ([minute("10:00", 1, 0.0, 20)], [1, 2, 3, 4, 5, 6]))


def test_hidden_line_ends():
    """Lines come as a file gives them, with a line end, and only once."""
    lines = (text + "\n" for text in (line("10:00:00"), "oops", line("10:00:01")))
    check(report(lines), ([minute("10:00", 2, 0.0, 20)], [2]))


def test_hidden_blanks():
    """A path that is empty or holds a tab, and blanks or two ends behind a line."""
    good = line("10:00:00")
    lines = [
        good.replace("/predict", ""),
        good.replace("/predict", "/a\tb"),
        good + " \n",
        good + "\n\n",
        good + "\r\n",
        good + "\n",
    ]
    check(report(lines), ([minute("10:00", 1, 0.0, 20)], [1, 2, 3, 4, 5]))


def test_hidden_midnight():
    """The quiet minutes go on over midnight and over the end of the year."""
    lines = ["2026-12-31T23:58:10 /p 200 20", "2027-01-01T00:01:10 /p 200 20"]
    rows, broken = report(lines)
    check([row[0][5:] for row in rows], [
        "12-31T23:58",
        "12-31T23:59",
        "01-01T00:00",
        "01-01T00:01",
    ])
    check(([row[1] for row in rows], broken), ([1, 0, 0, 1], []))


def test_hidden_nothing():
    """No lines, or only broken ones: no rows."""
    check(report([]), ([], []))
    check(report(["", "x"]), ([], [1, 2]))


def test_hidden_broken_minute():
    """A minute that holds only broken lines counts as one without requests."""
    lines = [line("10:00:00"), line("10:01:00", "2O0"), line("10:02:00")]
    rows = [minute(f"10:0{n}", *rest) for n, rest in enumerate(
        ((1, 0.0, 20), (0, None, None), (1, 0.0, 20))
    )]
    check(report(lines), (rows, [2]))


def test_hidden_many():
    """Three thousand lines of three hours, some broken, at random: all are counted."""
    rng = random.Random(3)
    lines, broken, errors = [], [], 0
    for number in range(1, 3001):
        status = rng.choice((200, 200, 404, 500, "?"))
        clock = f"{rng.randint(8, 10):02}:{rng.randint(0, 59):02}:30"
        lines.append(line(clock, status, rng.randint(0, 900)))
        broken += [number] if status == "?" else []
        errors += status == 500
    rows, found = report(lines)
    check(found, broken)
    check(sum(row[1] for row in rows), 3000 - len(broken))
    check(sum(row[1] * row[2] for row in rows if row[1]), errors, 1e-6)
