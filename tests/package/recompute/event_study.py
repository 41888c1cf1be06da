"""Did it drag crypto down? Every figure of /api/v1/event-study.zip from returns.csv, event-days.csv and market-caps.csv."""

import math
from datetime import date

import numpy as np
from scipy import stats

import formulas as f
from package import check_dropped

FADING = 0.94
FEWEST_DATES = 39
SHARES = [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975]
HORIZONS = [0, 1, 5, 20]
NEAR = 5


def recompute(package, ledger):
    answer, study = package.answer, Study(package)
    row, others = study.row, study.others
    ledger.check("", answer, {"n": study.n, "from": study.starts[0], "to": study.days[-1], "event": study.event})
    window = {name: study.view[name] for name in ("pre", "post", "gap")}
    ledger.check("window", answer["window"], window)
    ledger.check("", answer, event_model(study, row, others))
    for side in ("source", "target"):
        check_moves(package, ledger, study, side)
    placebo = event_placebo(study, row, others)
    ledger.check("placebo", answer["placebo"], placebo)
    near = [{"slug": slug, "day": day, "sessionsApart": at - row} for slug, day, at in study.left_out if row is not None]
    near = [one for one in near if abs(one["sessionsApart"]) <= NEAR]
    ledger.check("contaminating", answer["contaminating"], near)
    falls = after_falls(study)
    ledger.check("afterFalls", answer["afterFalls"], {"size": study.view["fall"], "horizons": falls})
    tables = {"events": named_events(study), "falls": large_falls(study)}
    for name, table in tables.items():
        ledger.check(name, answer[name], table)
    p = placebo and placebo["p"]
    stands = None if placebo is None or 1 / (1 + placebo["n"]) > f.LEVEL else p <= f.LEVEL
    ledger.check("story", answer["story"], f.story_count(p, stands))
    check_files(package, ledger, answer, placebo, falls, tables)
    check_dropped(ledger, answer)
    ledger.excuse("hours.courses[].moves[]", "the readings within the day are not in the package")


class Study:
    """The returns of source, target and market, and the rows of the events."""

    def __init__(self, package):
        self.view = view = package.view
        table = package.table("returns")
        self.days, self.starts = list(table["day"]), list(table["start_day"])
        self.source, self.target, self.market = (table[view[name]].to_numpy() for name in ("source", "target", "market"))
        self.n = len(table)
        listed = package.table("event-days")
        asked = listed[listed["asked"] == 1]
        named = dict(zip(listed["event"], listed["day"]))
        # A day stands for itself; a name for the day that it is filed under.
        self.event = named.get(view["event"], view["event"]) if len(asked) else view["event"]
        self.row = self.row_of(self.event)
        self.left_out = self._rows_of(listed[listed["left_out"] == 1])
        self.of_source = self._rows_of(listed[listed["of_source"] == 1])
        self.others = sorted({at for _, _, at in self.left_out if at != self.row})
        pre, post = view["pre"], view["post"]
        self.elapsed = np.array(
            [
                days_between(self.starts[row - pre], self.days[row + post]) if row - pre >= 0 and row + post < self.n else math.nan
                for row in range(self.n)
            ]
        )

    def row_of(self, day):
        """The row whose return holds a day."""
        for row, (start, end) in enumerate(zip(self.starts, self.days)):
            if end >= day:
                return row if start < day else None
        return None

    def _rows_of(self, listed):
        found = [(slug, day, self.row_of(day)) for slug, day in zip(listed["event"], listed["day"])]
        return [one for one in found if one[2] is not None]


def days_between(first, last):
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def around(row, before, after, n):
    return range(max(0, row - before), min(n - 1, row + after) + 1)


class MarketModel:
    """target = alpha + beta market + e over some rows, by least squares."""

    def __init__(self, study, rows):
        target, market = study.target[rows], study.market[rows]
        self.n = len(rows)
        self.mean = market.mean()
        self.squares = np.sum((market - self.mean) ** 2)
        self.beta, self.alpha = np.polyfit(market - self.mean, target, 1)
        self.alpha -= self.beta * self.mean
        self.variance = np.sum((target - self.alpha - self.beta * market) ** 2) / (self.n - 2)

    def abnormal(self, study, rows):
        return study.target[rows] - self.alpha - self.beta * study.market[rows]

    def factor(self, study, rows):
        """What the residual variance is multiplied by for the error of a sum of abnormal returns."""
        m = len(rows)
        return m + m**2 / self.n + np.sum(study.market[rows] - self.mean) ** 2 / self.squares


def estimation_rows(study, row):
    """The rows before an event that its model may learn from, ending `gap` rows before its window."""
    end = max(0, row - study.view["pre"] - study.view["gap"])
    return list(range(max(0, end - study.view["estimation"]), end))


def event_window(study, row):
    return [at for at in range(row - study.view["pre"], row + study.view["post"] + 1) if 0 <= at < study.n]


def event_model(study, row, others):
    view = study.view
    nothing = {"days": [], "abnormal": [], "cumulative": [], "car": None, "tTest": None, "model": None}
    if row is None:
        return nothing | {"estimation": {"asked": view["estimation"], "used": 0, "from": None, "to": None}}
    hidden = {at for other in others for at in around(other, view["pre"], view["post"], study.n)}
    before = estimation_rows(study, row)
    kept = [at for at in before if at not in hidden]
    estimation = {
        "asked": view["estimation"],
        "used": len(kept),
        "from": study.starts[kept[0]] if kept else None,
        "to": study.days[kept[-1]] if kept else None,
        "dropped": [study.days[at] for at in before if at in hidden],
    }
    if len(kept) < min(60, view["estimation"]):
        return nothing | {"estimation": estimation}
    model, window = MarketModel(study, kept), event_window(study, row)
    abnormal = model.abnormal(study, window)
    car = test = None
    if row + view["post"] < study.n:
        total, degrees = abnormal.sum(), model.n - 2
        error = math.sqrt(model.variance * model.factor(study, window))
        car = {"log": total, "percent": f.percent(total), "standardError": error}
        p = 2 * stats.t.sf(abs(total / error), degrees)
        test = {"statistic": total / error, "p": p, "degreesOfFreedom": degrees}
    return {
        "estimation": estimation,
        "model": {"alpha": model.alpha, "beta": model.beta, "residualSd": math.sqrt(model.variance)},
        "days": [study.days[at] for at in window],
        "abnormal": list(abnormal),
        "cumulative": list(np.cumsum(abnormal)),
        "car": car,
        "tTest": test,
    }


def move(study, returns, first, last):
    log = float(returns[first : last + 1].sum())
    return {"from": study.starts[first], "to": study.days[last], "log": log, "percent": f.percent(log)}


def check_moves(package, ledger, study, side):
    """What source and target did in the session and in the window; in USD by the change of the market cap."""
    answer, row, view = package.answer, study.row, study.view
    returns = study.source if side == "source" else study.target
    session, window = answer[f"{side}Move"], answer[f"{side}WindowMove"]
    found = {}
    if session is not None:
        found[f"{side}Move"] = move(study, returns, row, row)
        log = returns[row]
        as_far = np.sum(returns <= log if log < 0 else returns >= log) - 1
        found[f"{side}Move"] |= {"others": study.n - 1, "othersAtLeast": as_far / (study.n - 1)}
    if window is not None:
        found[f"{side}WindowMove"] = move(study, returns, row - view["pre"], row + view["post"])
    for name, one in found.items():
        ledger.check(name, answer[name], one)
        if answer[name]["usd"] is None:
            continue
        caps = package.table("market-caps").set_index("day")
        if view[side] in caps.columns:
            change = caps.loc[one["to"], view[side]] - caps.loc[one["from"], view[side]]
            ledger.check(f"{name}.usd", answer[name]["usd"], change)
        else:
            ledger.excuse(f"{name}.usd", "the terms of a source keep its market caps out of the package")


class Cars:
    """The cumulative abnormal return of every row taken as the event, with its forecast errors."""

    def __init__(self, study, masked):
        view = study.view
        self.value, self.error, self.recent = (np.full(study.n, math.nan) for _ in range(3))
        self.rows = np.zeros(study.n, dtype=int)
        for row in range(view["pre"] + view["gap"] + 1, study.n):
            learnt = [at for at in estimation_rows(study, row) if at not in masked]
            self.rows[row] = len(learnt)
            if row + view["post"] >= study.n or len(learnt) < min(60, view["estimation"]):
                continue
            model, window = MarketModel(study, learnt), event_window(study, row)
            factor = model.factor(study, window)
            ages = row - view["pre"] - view["gap"] - 1 - np.array(learnt)
            weights = FADING**ages
            squares = model.abnormal(study, learnt) ** 2
            recent = np.sum(weights * squares) / np.sum(weights) * model.n / (model.n - 2)
            self.value[row] = model.abnormal(study, window).sum()
            self.error[row] = math.sqrt(model.variance * factor)
            self.recent[row] = math.sqrt(recent * factor)


def placebos(study, events, others=()):
    """Each of several events beside every date that is none: None where there is no figure."""
    pre, post, n = study.view["pre"], study.view["post"], study.n
    known = [*events, *others]
    cars = Cars(study, {at for row in known for at in around(row, pre, post, n)})
    taken = {at for row in known for at in around(row, pre + post, pre + post, n)}
    dates = [row for row in range(n) if row not in taken and not math.isnan(cars.value[row])]
    return [placebo_of(study, cars, dates, event) for event in events]


def placebo_of(study, cars, dates, event):
    if math.isnan(cars.value[event]):
        return None
    distances = {row: abs(study.elapsed[row] - study.elapsed[event]) for row in dates}
    finite = sorted(distance for distance in distances.values() if not math.isnan(distance))
    reach = finite[min(FEWEST_DATES, len(finite)) - 1] if finite else 0
    alike = np.array([row for row in dates if distances[row] <= reach], dtype=int)
    if len(alike) == 0:
        return None
    scaled = cars.value[alike] / cars.recent[alike] * cars.recent[event]
    return {
        "car": cars.value[event],
        "standardised": cars.value[event] / cars.error[event],
        "rows": int(cars.rows[event]),
        "decisive": placebo_test(scaled, cars.value[event]),
        "raw": placebo_test(cars.value[alike], cars.value[event]),
        "reach": reach,
    }


def placebo_test(others, value):
    n = len(others)
    return {
        "n": n,
        "p": (1 + np.sum(np.abs(others) >= abs(value))) / (1 + n),
        "pLower": (1 + np.sum(others <= value)) / (1 + n),
        "rank": 1 + np.sum(others < value),
        "shareAtLeast": np.mean(others <= value if value < 0 else others >= value),
        "quantiles": list(np.quantile(others, SHARES)),
        "values": list(np.sort(others)),
    }


def event_placebo(study, row, others):
    found = None if row is None else placebos(study, [row], others)[0]
    if found is None:
        return None
    alone = placebos(study, [row])[0] if others else None
    raw = {name: value for name, value in found["raw"].items() if name != "values"}
    return found["decisive"] | {
        "shares": SHARES,
        "elapsedDays": study.elapsed[row],
        "elapsedReach": found["reach"],
        "raw": raw,
        "withOthers": alone and {name: alone["decisive"][name] for name in ("n", "p", "pLower")},
    }


def after_falls(study):
    threshold = math.log1p(-study.view["fall"])
    return [after_falls_over(study, threshold, horizon) for horizon in HORIZONS]


def after_falls_over(study, threshold, horizon):
    n = study.n
    if horizon == 0:
        moves = study.target.copy()
    else:
        sums = np.convolve(study.target, np.ones(horizon), "valid")[1:]
        moves = np.concatenate([sums, np.full(n - len(sums), math.nan)])
    rows = np.flatnonzero(~np.isnan(moves))
    is_fall = study.source[rows] <= threshold
    fall_rows, other_rows = rows[is_fall], rows[~is_fall]
    apart, last = 0, -math.inf
    for row in fall_rows:
        if row - last >= horizon:
            apart, last = apart + 1, row
    falls, others = summary(moves[fall_rows]), summary(moves[other_rows])
    share = None if falls["n"] == 0 else f.wilson_interval(falls["shareNegative"], apart)
    difference = interval = None
    if falls["n"] and others["n"]:
        difference = falls["mean"] - others["mean"]
        if apart >= 3:
            psi = np.zeros(n)
            psi[fall_rows] = (moves[fall_rows] - falls["mean"]) / falls["n"]
            psi[other_rows] = -(moves[other_rows] - others["mean"]) / others["n"]
            # Of a mean of psi, whose long-run variance has the divisor n.
            error = math.sqrt(f.long_run_variance(psi, max(0, horizon - 1)) * n)
            reach = error * f.t_quantile(0.975, apart - 1)
            interval = {"lower": difference - reach, "upper": difference + reach}
    return {
        "horizon": horizon,
        "falls": falls | {"apart": apart, "shareInterval": share},
        "others": others,
        "difference": difference,
        "differenceInterval": interval,
    }


def summary(moves):
    n = len(moves)
    if n == 0:
        return {"n": 0, "mean": None, "median": None, "shareNegative": None}
    return {"n": n, "mean": moves.mean(), "median": np.median(moves), "shareNegative": np.mean(moves < 0)}


def named_events(study):
    slugs = {}
    for slug, _, row in study.of_source:
        slugs.setdefault(row, []).append(slug)
    return table_of(study, sorted(slugs))


def large_falls(study):
    return table_of(study, list(np.flatnonzero(study.source <= math.log1p(-study.view["fall"]))))


def table_of(study, events):
    found = placebos(study, events)
    p = f.adjusted([one and one["decisive"]["p"] for one in found], "bh")
    rows = []
    for row, one, adjusted in zip(events, found, p):
        decisive = one["decisive"] if one else {"p": None, "pLower": None, "n": None}
        rows.append(
            {
                "day": study.days[row],
                "sourceMove": move(study, study.source, row, row),
                "targetMove": move(study, study.target, row, row),
                "car": one and one["car"],
                "percent": one and f.percent(one["car"]),
                "p": decisive["p"],
                "pLower": decisive["pLower"],
                "adjustedP": adjusted,
                "n": decisive["n"],
            }
        )
    return {"rows": rows, "pooled": pooled(study, [(row, one) for row, one in zip(events, found) if one])}


def pooled(study, found):
    rows = [row for row, _ in found]
    cars = np.array([one["car"] for _, one in found])
    n = len(cars)
    width = study.view["pre"] + study.view["post"]
    overlapping = sum(later - earlier <= width for earlier, later in zip(rows, rows[1:]))
    tests = {"n": n, "overlapping": overlapping, "meanCar": cars.mean() if n else None}
    if n == 0:
        return tests
    standardised = np.array([one["standardised"] for _, one in found])
    degrees = [one["rows"] for _, one in found]
    patell = standardised.sum() / math.sqrt(sum((m - 2) / (m - 4) for m in degrees))
    tests["patell"] = {"statistic": patell, "p": 2 * stats.norm.sf(abs(patell)), "n": n}
    if n > 1:
        tests["crossSectionalT"] = t_test(cars)
        tests["bmp"] = t_test(standardised)
    usual = np.mean(np.concatenate([one["raw"]["values"] for _, one in found]) > 0)
    if 0 < usual < 1:
        positive = int(np.sum(cars > 0))
        statistic = (positive - n * usual) / math.sqrt(n * usual * (1 - usual))
        tail = min(stats.binom.cdf(positive, n, usual), stats.binom.sf(positive - 1, n, usual))
        tests["generalisedSign"] = {"statistic": statistic, "p": min(1, 2 * tail), "n": n, "positive": positive}
    return tests


def t_test(values):
    found = stats.ttest_1samp(values, 0)
    return {"statistic": found.statistic, "p": found.pvalue, "n": len(values)}


def check_files(package, ledger, answer, placebo, falls, tables):
    """The columns of each table of the package against what was computed here."""

    def check(name, column, values):
        ledger.check(f"{name}.csv: {column}", list(package.table(name)[column].astype(float)), list(values))

    window = {"abnormal": answer["abnormal"], "cumulative": answer["cumulative"]}
    event = answer["days"].index(answer["day"]) if answer["day"] in answer["days"] else 0
    check("data", "session", [row - event for row in range(len(answer["days"]))])
    for name, values in window.items():
        check("data", f"{name}_log", values)
        check("data", f"{name}_percent", map(f.percent, values))
    dates = placebo["values"] if placebo else []
    check("placebo", "car_log", dates)
    check("placebo", "car_percent", map(f.percent, dates))
    for column, value in AFTER_FALLS.items():
        check("after-falls", column, [value(row) for row in falls])
    for name, table in tables.items():
        for column, value in EVENTS.items():
            check(name, column, [value(row) for row in table["rows"]])


def _end(interval, name):
    return interval and interval[name]


AFTER_FALLS = {
    "horizon": lambda row: row["horizon"],
    "falls": lambda row: row["falls"]["n"],
    "falls_apart": lambda row: row["falls"]["apart"],
    "mean_after_falls_log": lambda row: row["falls"]["mean"],
    "median_after_falls_log": lambda row: row["falls"]["median"],
    "share_negative_after_falls": lambda row: row["falls"]["shareNegative"],
    "share_negative_lower": lambda row: _end(row["falls"]["shareInterval"], "lower"),
    "share_negative_upper": lambda row: _end(row["falls"]["shareInterval"], "upper"),
    "others": lambda row: row["others"]["n"],
    "mean_otherwise_log": lambda row: row["others"]["mean"],
    "median_otherwise_log": lambda row: row["others"]["median"],
    "share_negative_otherwise": lambda row: row["others"]["shareNegative"],
    "difference_log": lambda row: row["difference"],
    "difference_log_lower": lambda row: _end(row["differenceInterval"], "lower"),
    "difference_log_upper": lambda row: _end(row["differenceInterval"], "upper"),
    "mean_after_falls_percent": lambda row: f.percent(row["falls"]["mean"]),
    "mean_otherwise_percent": lambda row: f.percent(row["others"]["mean"]),
    "difference_percent": lambda row: f.percent(row["difference"]),
    "difference_percent_lower": lambda row: f.percent(_end(row["differenceInterval"], "lower")),
    "difference_percent_upper": lambda row: f.percent(_end(row["differenceInterval"], "upper")),
}

EVENTS = {
    "source_percent": lambda row: row["sourceMove"]["percent"],
    "target_percent": lambda row: row["targetMove"]["percent"],
    "car_log": lambda row: row["car"],
    "car_percent": lambda row: row["percent"],
    "p": lambda row: row["p"],
    "p_lower": lambda row: row["pLower"],
    "p_adjusted": lambda row: row["adjustedP"],
    "placebo_dates": lambda row: row["n"],
}
