"""Do these move together? Every figure of /api/v1/correlation.zip from returns*.csv and levels*.csv."""

import math

import numpy as np
import pandas as pd
from scipy import signal

import formulas as f
from package import named_rows
from ledger import TOLERANCE
from volatility import FEWEST_DCC_ROWS, FEWEST_GARCH_ROWS, Dcc, break_test, other_break_tests

DECAY = 0.94
EWMA_SEED = 20
FEWEST_TO_TELL = 20
CHANGE_OVER = 21
FISHER_UP_TO = 60


def recompute(package, ledger):
    view, answer = package.view, package.answer
    sources = view["x"]
    pairs = [Pair(package, source, "" if len(sources) == 1 else f"-{source}") for source in sources]
    check_pair(ledger, "", answer, pairs[0])
    for place, pair in enumerate(pairs[1:]):
        check_pair(ledger, f"others[{place}].", answer["others"][place], pair)
    partials = [partial_of(package, pairs[0], given["given"]) for given in answer["partials"]]
    for place, partial in enumerate(partials):
        check_estimate(ledger, f"partials[{place}].", answer["partials"][place], partial)
    check_story(ledger, answer, pairs[0], partials)
    check_break(ledger, answer, pairs[0])
    check_csv(package, ledger, pairs)
    ledger.check("window", answer["window"], view["window"])
    for name in ("coverage", "last.coverage", "pinned.coverage", "partial.coverage", "partials[].coverage", "pearson.coverage"):
        for prefix in ("", "others[]."):
            for member in ("lowest", "highest", "n"):
                ledger.excuse(f"{prefix}{name}.{member}", "read from the simulation study that ships with the software")


class Pair:
    """A source and the target on the days that they have in common, with all that is asked of them."""

    def __init__(self, package, source, suffix):
        view = package.view
        self.view, self.source, self.target = view, source, view["y"]
        returns = package.table(f"returns{suffix}")
        self.returns = named_rows(returns, source, view["y"], view["given"], "start_day")
        self.levels = None
        if package.has(f"levels{suffix}"):
            levels = package.table(f"levels{suffix}")
            if {source, view["y"]} <= set(levels.columns):
                self.levels = named_rows(levels, source, view["y"], view["given"], "day")
        self.rows = self.returns if view["on"] == "returns" else self.levels
        self.within = self.rows[self.rows.start >= view["from"]]
        self.returns_within = self.returns[self.returns.start >= view["from"]]
        self.stands_in = view["method"] == "dcc" and (view["on"] == "levels" or len(self.within) < FEWEST_DCC_ROWS)
        self.method = "ewma" if self.stands_in else view["method"]
        self.dcc = None
        if self.method == "dcc":
            # A fit knows the range alone.
            self.rows = self.within
            self.dcc = Dcc(self.rows.x.to_numpy(), self.rows.y.to_numpy())
            self.dcc_errors = self.dcc.uncertainty()
        self.path = self.rolling()
        self.shown = int((self.rows.day < view["from"]).sum())

    def rolling(self):
        x, y, n = self.rows.x.to_numpy(), self.rows.y.to_numpy(), len(self.rows)
        if self.method == "dcc":
            intervals = self.dcc.intervals(self.dcc_errors["r"])
            return path_of(list(self.dcc.r), intervals, [n] * n)
        if self.method == "ewma":
            r, intervals, count = ewma_path(x, y), ewma_intervals(x, y), range(1, n + 1)
        else:
            window = self.view["window"]
            r, intervals = rolling_path(self.method, x, y, window)
            count = [min(window, row + 1) for row in range(n)]
        return path_of(r, intervals if self.view["on"] == "returns" else [None] * n, count)


def path_of(r, intervals, counts):
    return {
        "r": r,
        "lower": [interval and interval["lower"] for interval in intervals],
        "upper": [interval and interval["upper"] for interval in intervals],
        "n": list(counts),
    }


def rolling_path(method, x, y, window):
    values, intervals = [None] * len(x), [None] * len(x)
    for end in range(window, len(x) + 1):
        value, interval = whole(method, x[end - window : end], y[end - window : end])
        values[end - 1], intervals[end - 1] = value, interval
    return values, intervals


def whole(method, x, y):
    """The correlation of a stretch by a method, and its main interval."""
    n = len(x)
    if method == "pearson":
        value = f.correlation(x, y)
        return value, None if value is None else f.hac_interval(x, y)
    if method == "spearman":
        value = f.spearman(x, y)
        return value, None if value is None else f.spearman_interval(value, n)
    if method == "kendall":
        value = f.kendall(x, y)
        return value, None if value is None else f.kendall_interval(value, n)
    return ewma_path(x, y)[-1], ewma_intervals(x, y, only_last=True)[-1]


def faded(values):
    """The mean of the first 20, then 94 % of itself and 6 % of what is new."""
    start = values[:EWMA_SEED].mean()
    rest, _ = signal.lfilter([1 - DECAY], [1, -DECAY], values[EWMA_SEED:], zi=[DECAY * start])
    return np.concatenate([np.full(EWMA_SEED - 1, np.nan), [start], rest])


def ewma_path(x, y):
    if len(x) < EWMA_SEED:
        return [None] * len(x)
    r = faded(x * y) / np.sqrt(faded(x * x) * faded(y * y))
    return [None if math.isnan(value) else value for value in r]


def ewma_weights(t):
    """What the pairs 0 to t weigh at pair t."""
    weights = np.full(t + 1, DECAY ** (t + 1 - EWMA_SEED) / EWMA_SEED)
    later = np.arange(EWMA_SEED, t + 1)
    weights[EWMA_SEED:] = (1 - DECAY) * DECAY ** (t - later)
    return weights


def ewma_intervals(x, y, only_last=False):
    """Var r(t) = sum w^2 psi^2, summed pair by pair and not by recursions."""
    intervals = [None] * len(x)
    for t in range(len(x) - 1 if only_last else EWMA_SEED - 1, len(x)):
        if t < EWMA_SEED - 1:
            continue
        w, a, b = ewma_weights(t), x[: t + 1], y[: t + 1]
        xx, yy, xy = w @ (a * a), w @ (b * b), w @ (a * b)
        r = xy / math.sqrt(xx * yy)
        psi = a * b / math.sqrt(xx * yy) - r / 2 * (a * a / xx + b * b / yy)
        if 1 - r * r >= 1e-6:
            intervals[t] = f.tanh_interval(r, math.sqrt((w * w) @ (psi * psi)) / (1 - r * r))
    return intervals


def effective_n(n):
    return 1 / float(np.sum(ewma_weights(n - 1) ** 2))


def fisher_beside(r, n, held=0):
    return None if r is None or n > FISHER_UP_TO else f.fisher_interval(r, n - held)


def estimate(rows, r, interval):
    """The members that every estimate has."""
    return {
        "r": r,
        "lower": interval and interval["lower"],
        "upper": interval and interval["upper"],
        "fisher": None,
        "jackknife": None,
        "n": len(rows),
        "effectiveN": None,
        "from": rows.start.iloc[0] if len(rows) else None,
        "to": rows.day.iloc[-1] if len(rows) else None,
    }


def stretch_estimate(method, on, rows):
    x, y, n = rows.x.to_numpy(), rows.y.to_numpy(), len(rows)
    fewest = EWMA_SEED if method == "ewma" else f.FEWEST_PAIRS
    value, interval = whole(method, x, y) if n >= fewest else (None, None)
    found = estimate(rows, value, interval if on == "returns" else None)
    if value is not None and on == "returns" and method == "pearson":
        found |= {"fisher": fisher_beside(value, n), "jackknife": f.jackknife_interval(x, y)}
    if value is not None and on == "returns" and method == "ewma":
        found["effectiveN"] = effective_n(n)
    return found


def whole_estimate(pair):
    if pair.method != "dcc":
        return stretch_estimate(pair.method, pair.view["on"], pair.within)
    path = pair.path
    found = estimate(pair.within, path["r"][-1], None)
    return found | {"lower": path["lower"][-1], "upper": path["upper"][-1]}


def partial_estimate(rows):
    x, y, given = rows.x.to_numpy(), rows.y.to_numpy(), rows.given.to_numpy()
    if len(rows) <= f.FEWEST_PAIRS:
        return estimate(rows, None, None)
    a, b = f.residuals(x, given), f.residuals(y, given)
    value = f.correlation(a, b)
    found = estimate(rows, value, f.hac_interval(a, b))
    return found | {"fisher": fisher_beside(value, len(rows), held=1), "jackknife": f.jackknife_interval(a, b)}


def partial_of(package, pair, market):
    """The first pair given a market, on the days common to all three."""
    if market == pair.view["given"]:
        return partial_estimate(pair.returns_within)
    table = package.table(f"returns-given-{market}")
    rows = named_rows(table, pair.source, pair.target, market, "start_day")
    return partial_estimate(rows[rows.start >= pair.view["from"]])


def level_estimate(rows):
    x, y = rows.x.to_numpy(), rows.y.to_numpy()
    return estimate(rows, f.correlation(x, y) if len(rows) >= f.FEWEST_PAIRS else None, None)


def levels_until(rows, day, window):
    until = rows[rows.day <= day]
    last = until.iloc[max(0, len(until) - window) :]
    return estimate(last, None, None) if len(until) < window else level_estimate(last)


def standing(pair, row):
    """The rolling value of a row, and where it stands among all of them."""
    path, rows, view = pair.path, pair.rows, pair.view
    values = np.array([value for value in path["r"] if value is not None])
    row = -1 if row < pair.shown else row
    value = path["r"][row] if row >= 0 else None
    n = path["n"][row] if row >= 0 else 0
    earlier = path["r"][row - CHANGE_OVER] if row >= CHANGE_OVER else None
    own = rows.iloc[0 : len(rows)] if pair.method == "dcc" else rows.iloc[max(0, row - n + 1) : row + 1]
    found = estimate(own, value, None) | {"n": n, "lower": None, "upper": None}
    if row >= 0:
        found |= {"lower": path["lower"][row], "upper": path["upper"][row]}
    else:
        found |= {"from": None, "to": None}
    if value is not None and pair.method == "pearson" and view["on"] == "returns":
        x, y = own.x.to_numpy(), own.y.to_numpy()
        found |= {"fisher": fisher_beside(value, n), "jackknife": f.jackknife_interval(x, y)}
    if value is not None and pair.method == "ewma":
        found["effectiveN"] = effective_n(n)
    peak = int(values.argmax()) if len(values) else None
    days = [day for day, one in zip(rows.day, path["r"]) if one is not None]
    return found | {
        "day": rows.day.iloc[row] if row >= 0 else None,
        # Equal values may differ in the last bit here.
        "percentile": None if value is None else float(np.mean(values <= value + 1e-13)),
        "rankedAgainst": len(values),
        "changeOver21": None if value is None or earlier is None else value - earlier,
        "peak": None if peak is None else values[peak],
        "peakDay": None if peak is None else days[int(np.argmax(values >= values[peak] - 1e-13))],
    }


def check_estimate(ledger, prefix, given, computed):
    for name, value in computed.items():
        ledger.check(prefix + name, given[name], value)


def check_pair(ledger, prefix, given, pair):
    view = pair.view
    check_estimate(ledger, prefix, given, whole_estimate(pair))
    ledger.check(f"{prefix}methodUsed", given["methodUsed"], pair.method)
    if pair.stands_in:
        ledger.check(f"{prefix}standIn.needed", given["standIn"]["needed"], FEWEST_DCC_ROWS)
    if pair.dcc is not None:
        ledger.check(f"{prefix}dynamics", given["dynamics"], dynamics_of(pair))
    if view["given"] is not None:
        check_estimate(ledger, f"{prefix}partial.", given["partial"], partial_estimate(pair.returns_within))
    if view["method"] in ("spearman", "kendall") and view["on"] == "returns":
        check_estimate(ledger, f"{prefix}pearson.", given["pearson"], stretch_estimate("pearson", "returns", pair.within))
    check_levels(ledger, f"{prefix}levels.", given["levels"], pair)
    if view["on"] == "returns":
        returns = {"days": list(pair.within.day), "x": list(pair.within.x), "y": list(pair.within.y)}
        if pair.method == "dcc":
            returns = {"days": list(pair.rows.day), "x": list(pair.rows.x), "y": list(pair.rows.y)}
        ledger.check(f"{prefix}returns", given["returns"], returns)
    shown = {name: pair.path[name][pair.shown :] for name in ("r", "lower", "upper", "n")}
    shown |= {"window": view["window"], "days": list(pair.rows.day[pair.shown :])}
    ledger.check(f"{prefix}rolling", given["rolling"], shown)
    check_estimate(ledger, f"{prefix}last.", given["last"], standing(pair, len(pair.rows) - 1))
    if view["at"] is not None:
        days = list(pair.rows.day)
        row = days.index(view["at"]) if view["at"] in days else -1
        check_estimate(ledger, f"{prefix}pinned.", given["pinned"], standing(pair, row))
    for place, dropped in enumerate(given["dropped"]):
        ledger.check(f"{prefix}dropped[{place}].count", dropped["count"], len(dropped["days"]))


def dynamics_of(pair):
    found = pair.dcc.dynamics()
    rows = pair.rows
    return found | {
        "distinguishable": bool(found["p"] < f.LEVEL),
        "a": pair.dcc.a,
        "b": pair.dcc.b,
        "errorOfA": pair.dcc_errors["a"],
        "errorOfB": pair.dcc_errors["b"],
        "n": len(rows),
        "from": rows.start.iloc[0],
        "to": rows.day.iloc[-1],
    }


def check_levels(ledger, prefix, given, pair):
    levels, view = pair.levels, pair.view
    if levels is None:
        for name in ("r", "n", "lastWindow.r", "lastWindow.n", "pinned.r", "pinned.n"):
            ledger.excuse(prefix + name, "the terms of a source keep its levels out of the package")
        return
    check_estimate(ledger, prefix, given, level_estimate(levels[levels.day >= view["from"]]))
    check_estimate(ledger, f"{prefix}lastWindow.", given["lastWindow"], levels_until(levels, view["to"], view["window"]))
    if view["at"] is not None:
        check_estimate(ledger, f"{prefix}pinned.", given["pinned"], levels_until(levels, view["at"], view["window"]))


def stands_out(found):
    p = f.p_of_zero(found)
    return None if p is None or found["n"] < FEWEST_TO_TELL else p <= f.LEVEL


def check_story(ledger, answer, pair, partials):
    """Of a correlation and of what is left beside the markets: of all that the page tells the largest p counts."""
    if pair.view["on"] == "levels":
        return
    first = whole_estimate(pair)
    p = f.p_of_zero(first)
    stands = stands_out(first)
    rests = [f.p_of_zero(partial) for partial in partials if stands and stands_out(partial)]
    story = f.story_count(None if p is None else max([p, *rests]), stands)
    ledger.check("story", answer["story"], story)


def check_break(ledger, answer, pair):
    given = answer["breakTest"]
    if given is None:
        return
    rows = pair.returns_within
    found = {"n": len(rows), "statistic": None, "p": None, "breakDay": None}
    if len(rows) >= FEWEST_GARCH_ROWS:
        x, y = rows.x.to_numpy(), rows.y.to_numpy()
        test = break_test(x, y)
        if abs(test[0] - given["statistic"]) > TOLERANCE:
            # A likelihood may have several peaks, and two searches need not end on the same one.
            test = min(other_break_tests(x, y), key=lambda one: abs(one[0] - given["statistic"]))
            ledger.note("breakTest: a likelihood of GARCH has several peaks, and the test rests on another one than the highest")
        statistic, p, row = test
        found |= {"statistic": statistic, "p": p, "breakDay": rows.day.iloc[row] if row < len(rows) else None}
    ledger.check("breakTest", given, found)


def check_csv(package, ledger, pairs):
    """The columns of data.csv, day by day, against what was computed here."""
    data = package.table("data").set_index("day")
    for pair in pairs:
        suffix = "" if len(pairs) == 1 else f"_{pair.source}"
        days = pair.rows.day[pair.shown :]
        columns = {f"{name}{suffix}": pd.Series(pair.path[name][pair.shown :], index=days, dtype=float) for name in ("r", "lower", "upper", "n")}
        if pair.view["on"] == "returns":
            for side in ("x", "y"):
                columns[f"return_{side}{suffix}"] = pd.Series(pair.within[side].to_numpy(), index=pair.within.day)
        if pair.levels is not None:
            levels = pair.levels.set_index("day")
            for name, side in ((pair.source, "x"), (pair.target, "y")):
                # On days that only one of the two has, data.csv is where its level stands.
                common = data.index.intersection(levels.index)
                ledger.check(f"data.csv: {name}", list(data.loc[common, name]), list(levels.loc[common, side]))
        for name, values in columns.items():
            ledger.check(f"data.csv: {name}", list(data[name].astype(float)), list(values.reindex(data.index)))
