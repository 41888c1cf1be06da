"""Where do shocks go? The table of /api/v1/connectedness.zip and its course through time, from returns.csv."""

import numpy as np

import formulas as f
from lead_lag import least_squares, past_of, var_orders
from package import check_dropped
from unrelated import DRAWS, beside, same_day_paths, unrelated_paths, unrelated_total

MOST_LAGS, ROWS_PER_COEFFICIENT, FULLER = 5, 5, 0.02
SIMULATED = "an inversion over simulated models of many strengths, which was not written a second time"


def recompute(package, ledger):
    answer, view = package.answer, package.view
    table, assets = package.table("returns"), answer["assets"]
    reaching_back = table[assets].to_numpy().T
    inside = (table.start_day >= view["from"]).to_numpy()
    within = reaching_back[:, inside]
    days = table.day.to_numpy()
    facts = {"from": table.start_day[inside].iloc[0], "to": days[inside][-1], "n": within.shape[1]}
    ledger.check("n", answer["n"], facts["n"])
    ledger.check("sample", answer["sample"], facts)
    lags = lags_of(measured(within, view["of"]), view["lags"])
    horizon, k = view["horizon"], len(assets)
    asked = {"horizon": horizon, "draws": DRAWS, "lags": lags, "fewestRows": fewest_rows(k, lags or view["lags"] or 1)}
    ledger.check("", answer, asked)
    if lags is not None:
        found = sums_of(shares_of(measured(within, view["of"]), lags, horizon))
        root = largest_root(measured(within, view["of"]), lags)
        found |= {"largestRoot": root, "stable": bool(root < 1)}
        ledger.check("", answer, found)
        simulated = beside_chance(measured(within, view["of"]), lags, horizon, package.metadata["seed"], found)
        ledger.check("", answer, simulated)
        check_csv(package, ledger, assets, found, simulated["sameDay"])
        check_story(ledger, answer, found, simulated)
    check_path(package, ledger, measured(reaching_back, view["of"]), days)
    check_dropped(ledger, answer)
    for name in SIMULATED_MEMBERS:
        ledger.excuse(name, SIMULATED)


SIMULATED_MEMBERS = [
    "corrected",
    *(f"intervals.{name}{end}" for name in ("total", "to[]", "from[]", "net[]", "pairwise[][]") for end in (".lower", ".upper")),
]


def measured(returns, of):
    """The returns, or how large they were: half the logarithm of their squares with Fuller's correction."""
    if of == "returns":
        return returns
    squares = returns**2
    c = FULLER * squares.mean(axis=1, keepdims=True)
    return (np.log(squares + c) - c / (squares + c)) / 2


def fewest_rows(series, lags):
    return lags + ROWS_PER_COEFFICIENT * (series * lags + 1)


def lags_of(columns, asked):
    """The lags asked for or chosen by Bayes' criterion, where there are rows enough to bear them."""
    k, n = columns.shape
    if n < fewest_rows(k, asked or 1):
        return None
    if asked:
        return asked
    most = max(lags for lags in range(1, MOST_LAGS + 1) if n >= fewest_rows(k, lags))
    return var_orders(list(columns), most)[0]["bic"]


def fitted(columns, lags):
    """The matrices of a vector autoregression, and the covariance of its residuals but for its divisor."""
    k = len(columns)
    coefficients, rest = least_squares(columns[:, lags:].T, past_of(list(columns), lags, lags))
    return [coefficients[1 + lag * k : 1 + (lag + 1) * k].T for lag in range(lags)], rest.T @ rest


def shares_of(columns, lags, horizon):
    """Generalised forecast error variance decomposition (Pesaran and Shin 1998), rows made to add up to 100."""
    matrices, covariance = fitted(columns, lags)
    k = len(covariance)
    moving = [np.eye(k)]
    for h in range(1, horizon):
        moving.append(sum(matrices[lag - 1] @ moving[h - lag] for lag in range(1, min(h, lags) + 1)))
    theta = sum((a @ covariance) ** 2 for a in moving) / np.diag(covariance)
    return 100 * theta / theta.sum(axis=1, keepdims=True)


def largest_root(columns, lags):
    matrices, _ = fitted(columns, lags)
    k = len(columns)
    companion = np.eye(k * lags, k=-k)
    companion[:k] = np.hstack(matrices)
    return float(np.abs(np.linalg.eigvals(companion)).max())


def sums_of(table):
    received, given = table.sum(axis=1) - np.diag(table), table.sum(axis=0) - np.diag(table)
    return {
        "table": table.tolist(),
        "from": received.tolist(),
        "to": given.tolist(),
        "net": (given - received).tolist(),
        "pairwise": (table.T - table).tolist(),
        "total": float(received.mean()),
    }


def beside_chance(columns, lags, horizon, seed, found):
    """What unrelated series and series with only their days in common show."""
    k, n = columns.shape
    totals = [sums_of(shares_of(path.T, lags, horizon))["total"] for path in unrelated_paths(columns, lags, seed, n)]
    paths = [sums_of(shares_of(path.T, lags, horizon)) for path in same_day_paths(columns, lags, seed)]
    pairs = [(i, j) for i in range(k) for j in range(i + 1, k)]
    of_pairs = beside(
        [found["pairwise"][i][j] for i, j in pairs], [[one["pairwise"][i][j] for i, j in pairs] for one in paths]
    )
    pairwise = [[None] * k for _ in range(k)]
    for (i, j), one in zip(pairs, of_pairs):
        pairwise[i][j], pairwise[j][i] = one, one | {"expected": -one["expected"]}
    nets = beside(found["net"], [one["net"] for one in paths])
    return {
        "unrelated": unrelated_total(totals, found["total"]),
        "sameDay": {"net": nets, "pairwise": pairwise},
    }


def check_story(ledger, answer, found, simulated):
    """Of the total and of every asset that is named as giver or receiver: the largest p of all that is told."""
    p = simulated["unrelated"]["p"]
    stands = bool(p <= f.LEVEL)
    named = [
        one["p"]
        for net, one in zip(found["net"], simulated["sameDay"]["net"])
        if stands and one["p"] <= f.LEVEL and net * (net - one["expected"]) > 0
    ]
    ledger.check("story", answer["story"], f.story_count(max([p, *named]), stands))


def check_path(package, ledger, columns, days):
    """The total and the nets through every window, whose model has one lag."""
    answer, view = package.answer, package.view
    k, n = columns.shape
    window, shown = view["window"], int(np.sum(days < view["from"]))
    total, net = [None] * n, [[None] * n for _ in range(k)]
    if fewest_rows(k, 1) <= window <= n:
        for end in range(window, n + 1):
            sums = sums_of(shares_of(columns[:, end - window : end], 1, view["horizon"]))
            total[end - 1] = sums["total"]
            for line, value in zip(net, sums["net"]):
                line[end - 1] = value
        totals = unrelated_paths(columns, 1, package.metadata["seed"], window)
        totals = [sums_of(shares_of(path.T, 1, view["horizon"]))["total"] for path in totals]
        ledger.check("rolling.unrelated", answer["rolling"]["unrelated"], unrelated_total(totals, None))
    found = {"window": window, "lags": 1, "days": list(days[shown:]), "total": total[shown:]}
    ledger.check("rolling", answer["rolling"], found | {"net": [line[shown:] for line in net]})


def check_csv(package, ledger, assets, found, same_day):
    """Shares and nets in long form."""
    size = range(len(assets))
    nothing = (None, None, None)

    def net_of(net, beside_it):
        return net, beside_it["expected"], beside_it["p"]

    rows = [
        (found["table"][i][j], *(nothing if i == j else net_of(found["pairwise"][j][i], same_day["pairwise"][j][i])))
        for j in size
        for i in size
    ]
    rows += [(found["to"][j], *net_of(found["net"][j], same_day["net"][j])) for j in size]
    rows += [(found["from"][i], *nothing) for i in size] + [(found["total"], *nothing)]
    data = package.table("data")
    for place, name in enumerate(("share", "net", "net_same_day", "net_p")):
        ledger.check(f"data.csv: {name}", list(data[name].astype(float)), [row[place] for row in rows])
