"""Where do shocks go? The table of /api/v1/connectedness.zip and its course through time, from returns.csv."""

import numpy as np

import formulas as f
from lead_lag import least_squares, past_of, var_orders
from package import check_dropped

DRAWS, MOST_LAGS, ROWS_PER_COEFFICIENT, FULLER = 299, 5, 5, 0.02
SIMULATED = "simulated paths of a fitted model, which were not written a second time"


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
        check_csv(package, ledger, assets, found)
    check_path(ledger, answer, measured(reaching_back, view["of"]), days, view)
    # The p of the total rests on simulated paths; that it is counted with the others of the story can be checked.
    if answer["story"] is not None:
        p = answer["story"]["p"]
        ledger.check("story", answer["story"], {name: f.story_count(p, None)[name] for name in ("tests", "adjustedP")})
    check_dropped(ledger, answer)
    for name in SIMULATED_MEMBERS:
        ledger.excuse(name, SIMULATED)


SIMULATED_MEMBERS = [
    "story.p",
    "corrected",
    *(f"unrelated.{name}" for name in ("expected", "upper", "p")),
    *(f"rolling.unrelated.{name}" for name in ("expected", "upper")),
    *(f"intervals.{name}{end}" for name in ("total", "to[]", "from[]", "net[]", "pairwise[][]") for end in (".lower", ".upper")),
    *(f"sameDay.{name}.{member}" for name in ("net[]", "pairwise[][]") for member in ("expected", "p")),
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


def check_path(ledger, answer, columns, days, view):
    """The total and the nets through every window, whose model has one lag."""
    k, n = columns.shape
    window, shown = view["window"], int(np.sum(days < view["from"]))
    total, net = [None] * n, [[None] * n for _ in range(k)]
    if fewest_rows(k, 1) <= window <= n:
        for end in range(window, n + 1):
            sums = sums_of(shares_of(columns[:, end - window : end], 1, view["horizon"]))
            total[end - 1] = sums["total"]
            for line, value in zip(net, sums["net"]):
                line[end - 1] = value
    found = {"window": window, "lags": 1, "days": list(days[shown:]), "total": total[shown:]}
    ledger.check("rolling", answer["rolling"], found | {"net": [line[shown:] for line in net]})


def check_csv(package, ledger, assets, found):
    """Shares and nets in long form."""
    size = range(len(assets))
    rows = [(found["table"][i][j], None if i == j else found["pairwise"][j][i]) for j in size for i in size]
    rows += [(found["to"][j], found["net"][j]) for j in size]
    rows += [(found["from"][i], None) for i in size] + [(found["total"], None)]
    data = package.table("data")
    for place, name in enumerate(("share", "net")):
        ledger.check(f"data.csv: {name}", list(data[name].astype(float)), [row[place] for row in rows])
