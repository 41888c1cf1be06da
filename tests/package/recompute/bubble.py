"""Is it a bubble? Every figure of /api/v1/bubble.zip from values.csv and the seed."""

import math
from datetime import date

import numpy as np

import formulas as f
from package import check_dropped
from randomness import Random

FEWEST_LEVELS, MOST_LEVELS = 40, 2_600
BUDGET = 999 * 450**2


def recompute(package, ledger):
    answer, view = package.answer, package.view
    values = package.table("values")
    if view["asset"] not in values.columns:
        ledger.excuse_rest("the terms of a source keep its values out of the package")
        return
    own = values[["day", view["asset"]]].dropna()
    levels, days = own[view["asset"]].to_numpy(), list(own.day)
    n = len(levels)
    shortest = max(3, view["minWindow"]) if view["minWindow"] else max(3, math.floor(n * (0.01 + 1.8 / math.sqrt(n))))
    draws, iid_draws = draws_of(n)
    ledger.check("", answer, {"n": n, "from": days[0], "to": days[-1], "days": days, "levels": list(levels), "lag": 0})
    asked = {"minWindow": shortest, "fewestRows": max(FEWEST_LEVELS, shortest + 1), "draws": draws, "iidDraws": iid_draws}
    ledger.check("", answer, asked)
    check_drawdowns(ledger, answer, values)
    test = None
    if answer["reason"] is None:
        tested = np.log(levels) if view["scale"] == "log" else levels
        test = found_in(tested, shortest, package.metadata["seed"], draws, iid_draws)
        ledger.check("", answer, test)
        check_csv(package, ledger, levels, test)
    p = test and test["p"]
    ledger.check("story", answer["story"], f.story_count(p, None if p is None else p <= f.LEVEL))
    for place, episode in enumerate(answer["episodes"]):
        rows = days.index(episode["to"]) - days.index(episode["from"]) + 1
        ledger.check(f"episodes[{place}].rows", episode["rows"], rows)
    check_dropped(ledger, answer)


def draws_of(n):
    """As many draws as can be had in about a second."""
    affordable = BUDGET / min(n, MOST_LEVELS) ** 2
    draws = next((count for count in (999, 499) if count <= affordable), 199)
    return draws, 99 if draws == 199 else draws


def backward_sup(paths, shortest):
    """BSADF and BADF of each of several series: for each level the largest t of all windows that end there."""
    before, change = paths[:, :-1], np.diff(paths, axis=1)
    # About the middle of the series, so that differences of running sums keep their digits.
    before = before - before.mean(axis=1, keepdims=True)
    zeros = np.zeros((len(paths), 1))
    x, y, xx, yy, xy = (
        np.hstack([zeros, np.cumsum(part, axis=1)]) for part in (before, change, before**2, change**2, before * change)
    )
    count, rows = paths.shape
    sup, whole = np.full((count, rows), np.nan), np.full((count, rows), np.nan)
    for end in range(shortest, rows):
        starts = np.arange(0, end - shortest + 1)
        k = end - starts
        sx, sy, sxx, syy, sxy = (total[:, [end]] - total[:, starts] for total in (x, y, xx, yy, xy))
        cxx, cyy, cxy = sxx - sx * sx / k, syy - sy * sy / k, sxy - sx * sy / k
        slope = cxy / cxx
        t = slope / np.sqrt((cyy - slope * cxy) / (k - 2) / cxx)
        sup[:, end], whole[:, end] = t.max(axis=1), t[:, 0]
    return sup, whole


def wild_paths(tested, seed, draws):
    """Random walks whose steps are those of the series about their mean, each with a random sign."""
    rest = np.diff(tested) - np.diff(tested).mean()
    numbers = Random(seed, range(draws)).draws(len(rest))
    steps = np.where(numbers < 0.5, -1.0, 1.0) * rest
    return np.hstack([np.zeros((draws, 1)), np.cumsum(steps, axis=1)])


def iid_paths(n, seed, draws):
    """Random walks with normal steps (Marsaglia's polar method) and a drift of 1/n."""
    numbers = Random(seed, range(draws)).draws(4 * n)
    steps = []
    for lane in numbers:
        x, y = 2 * lane[0::2] - 1, 2 * lane[1::2] - 1
        square = x * x + y * y
        kept = (square > 0) & (square < 1)
        scale = np.sqrt(-2 * np.log(square[kept]) / square[kept])
        steps.append(np.column_stack([x[kept] * scale, y[kept] * scale]).ravel()[:n])
    return np.cumsum(1 / n + np.array(steps), axis=1)


def found_in(tested, shortest, seed, draws, iid_draws):
    sup, whole = (path[0] for path in backward_sup(tested[None, :], shortest))
    wild = backward_sup(wild_paths(tested, seed, draws), shortest)
    iid = backward_sup(iid_paths(len(tested), seed, iid_draws), shortest)
    gsadf, sadf = np.nanmax(sup), np.nanmax(whole)
    largest = {name: [np.nanmax(paths, axis=1) for paths in one] for name, one in (("wild", wild), ("iid", iid))}
    at_95 = {name: [float(np.quantile(one, 0.95)) for one in both] for name, both in largest.items()}
    line = np.where(np.isnan(sup), np.nan, at_95["wild"][0])
    pointwise = np.full(len(tested), np.nan)
    pointwise[shortest:] = np.quantile(iid[0][:, shortest:], 0.95, axis=0)
    return {
        "bsadf": list(sup),
        "critical": {"iid": list(pointwise), "wild": list(line)},
        "gsadf": gsadf,
        "sadf": sadf,
        "p": monte_carlo_p(largest["wild"][0], gsadf),
        "pIid": monte_carlo_p(largest["iid"][0], gsadf),
        **{name: {"gsadf": both[0], "sadf": both[1]} for name, both in at_95.items()},
    }


def monte_carlo_p(draws, seen):
    return float(1 + np.sum(draws >= seen)) / (1 + len(draws))


def check_drawdowns(ledger, answer, values):
    for place, one in enumerate(answer["drawdowns"]):
        if one["drawdown"] is None:
            continue
        if one["asset"] not in values.columns:
            for name in ("current", "daysSincePeak", "deepest.depth", "longest.days"):
                ledger.excuse(f"drawdowns[].drawdown.{name}", "the terms of a source keep its values out of the package")
            continue
        own = values[["day", one["asset"]]].dropna()
        found = drawdown_of(own[one["asset"]].to_numpy(), list(own.day))
        ledger.check(f"drawdowns[{place}].drawdown", one["drawdown"], found)
        if place == 0:
            ledger.check("drawdown", answer["drawdown"], found)


def drawdown_of(levels, days):
    """How far below its peak a level stands, and for how long."""
    peaks = np.maximum.accumulate(levels)
    depth = levels / peaks - 1
    # The last of several equal peaks.
    peak_rows = np.maximum.accumulate(np.where(levels == peaks, np.arange(len(levels)), 0))
    peak, trough = int(peak_rows[-1]), int(np.argmin(depth))
    stretches = []
    tops = np.flatnonzero(levels == peaks)
    for top, following in zip(tops, [*tops[1:], None]):
        rows = (len(levels) - 1 if following is None else following) - top
        if rows > (0 if following is None else 1):
            stretches.append((rows, -top, top, following))
    rows, _, top, recovered = max(stretches, key=lambda one: one[:2], default=(0, 0, 0, 0))
    end = days[-1] if recovered is None else days[recovered]
    return {
        "current": depth[-1],
        "peakDay": days[peak],
        "daysSincePeak": days_between(days[peak], days[-1]),
        "deepest": {"depth": depth[trough], "peakDay": days[int(peak_rows[trough])], "troughDay": days[trough]},
        "longest": {
            "days": days_between(days[top], end),
            "peakDay": days[top],
            "recoveredDay": None if recovered is None else days[recovered],
        },
    }


def days_between(first, last):
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def check_csv(package, ledger, levels, test):
    data = package.table("data")
    columns = {
        "level": list(levels),
        "bsadf": test["bsadf"],
        "critical_iid": test["critical"]["iid"],
        "critical_wild": test["critical"]["wild"],
    }
    for name, values in columns.items():
        ledger.check(f"data.csv: {name}", list(data[name].astype(float)), values)
